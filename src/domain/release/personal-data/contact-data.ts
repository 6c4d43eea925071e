import { hanCharacter } from '../../text/cjk.ts'
import { isDay } from './checksums.ts'
import { alone, byPattern, type Detector, digitsOf } from './match.ts'

/** Mailboxes of an office, not of a person. */
const ofAnOffice =
  /^(?:info|contact|enquir(?:y|ies)|inquir(?:y|ies)|office|admin|help(?:desk)?|support|mail|post|foi[\w-]*|foia|press|media|hr|recruitment|jobs|sales|accounts?|billing|complaints?|feedback|data[.-]?protection|dpo|privacy|no-?reply|do-?not-?reply|postmaster|webmaster|noc|security|abuse|records?|reception|customer[.-]?services?|services?|team|council|clerk)$/i

/** Chinese has no space before an address. */
const untilHan = new RegExp(`^.*${hanCharacter}`, 'u')

const email: Detector = byPattern(
  'e-mail',
  /(?<![\w.+-])[\p{L}\d][\p{L}\d.!#$%&'*+/=?^_`{|}~-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\d-])/gu,
  (found) => !ofAnOffice.test(found.slice(0, found.indexOf('@')).replace(untilHan, '')),
)

const phoneLabel =
  /(?:\b(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|call|ring|text|whatsapp|ph)\b|电话|電話|致电|致電|来电|來電|手机|手機|联系方式|聯絡方式|热线|熱線)[^\n]{0,20}$/i
const notPhone =
  /(?:\b(?:ref(?:erence)?|case|invoice|order|no|number|isbn|issn|doi|account|acct|id)\b|编号|編號|账号|帐号|文号)[.:：# \t]*$/i

/** With its country's code: seven to fifteen digits (ITU-T E.164). */
const international: Detector = byPattern(
  'telephone',
  /(?<![\p{L}\d+])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,4}(?![\d])/gu,
  (found) => {
    const length = digitsOf(found).replace(/^00/, '').length
    return length >= 8 && length <= 15
  },
)

const chineseMobile: Detector = byPattern(
  'telephone',
  /(?<![\p{sc=Latin}\d.,-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d-]|[.,]\d)/gu,
  (_found, before) => !notPhone.test(before),
)
const chineseLandline: Detector = byPattern(
  'telephone',
  new RegExp(alone('0\\d{2,3}[-—]\\d{7,8}|[(（]0\\d{2,3}[)）]\\d{7,8}'), 'gu'),
)
/** Taiwan: a mobile by its prefix, a landline with the code of its area. */
const taiwan: Detector = byPattern(
  'telephone',
  new RegExp(alone('09\\d{2}-\\d{3}-?\\d{3}|(?:[(（]0\\d{1,2}[)）] ?|0\\d-)\\d{3,4}-?\\d{4}'), 'gu'),
)
/** Hong Kong and Macao: eight digits, which are a telephone where that is said. */
const hongKong: Detector = byPattern('telephone', new RegExp(alone('[2-9]\\d{3}[ -]?\\d{4}'), 'gu'), (_found, before) =>
  phoneLabel.test(before),
)

const northAmerican: Detector = byPattern(
  'telephone',
  /(?<![\p{L}\d.-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\d-])/gu,
  (found, before) =>
    !notPhone.test(before) && (found.includes('(') || !/^[2-9]\d{2} /.test(found) || phoneLabel.test(before)),
)

/** As the national numbering plans of Britain and Ireland, Australia and New Zealand group them. */
const national: Detector = byPattern(
  'telephone',
  /(?<![\p{L}\d.,/-])(?:\(0\d{1,4}\)|0[1-9]\d{0,4})(?:[ -]\d{2,8}){1,3}(?![\d/-]|[.,]\d)/gu,
  (found, before) => {
    const { length } = digitsOf(found)
    const grouped = /^\(?0(?:2\d|1\d{3}|1\d1|11\d|7\d{3}|20|3\d{2,3}|[2-9])\)?[ -]/.test(found)
    return length >= 9 && length <= 11 && !notPhone.test(before) && (grouped || phoneLabel.test(before))
  },
)
const unbroken: Detector = byPattern(
  'telephone',
  new RegExp(alone('0(?:7\\d{9}|1\\d{8,9}|2\\d{8,9}|4\\d{8}|8\\d{8})'), 'gu'),
  (found, before) => !notPhone.test(before) && (/^07[1-9]/.test(found) || phoneLabel.test(before)),
)
const labelled: Detector = byPattern(
  'telephone',
  /(?:\b(?:tel(?:ephone)?|phone|mobile|cell|fax)(?: (?:no|number))?|电话|電話|手机号?|手機號?)\.?[ \t]*[:：][ \t]*(\+?\(?\d[\d ()/.-]{4,18}\d)(?!\d)/giu,
  (found) => digitsOf(found).length >= 6,
)

/** The areas of British postcodes. */
const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const postcode: Detector = byPattern(
  'address',
  new RegExp(alone(`(?:${areas})\\d{1,2}[A-Z]? \\d[ABD-HJLNP-UW-Z]{2}`), 'gu'),
)
const streets =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Close|Crescent|Gardens|Grove|Square|Mews|Row|Hill|Parade|Highway|Hwy|Parkway|Circle|Quay|Walk|Rise|Green'
const street: Detector = byPattern(
  'address',
  new RegExp(
    `(?<![\\p{L}\\d./-])\\d{1,5}[A-Za-z]?,? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,3}(?:${streets})\\b\\.?(?:,? (?:Apt|Apartment|Unit|Suite|Flat|#) ?[\\dA-Z]{1,5})?`,
    'gu',
  ),
)
const postBox: Detector = byPattern('address', /\bP\.? ?O\.? Box \d{1,6}\b/gi)
const german: Detector = byPattern(
  'address',
  /(?<!\p{L})\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|weg|gasse|platz|allee) \d{1,4}[a-z]?(?!\d)/gu,
)
/** A road with a house, a village with a group, an estate with a building. */
const chinese: Detector = byPattern(
  'address',
  new RegExp(
    `(?:${hanCharacter}{2,12}(?:省|市|区|區|县|縣|镇|鎮|乡|鄉))?${hanCharacter}{2,14}(?:(?:路|街|道|巷|弄|里|胡同)[\\d一二三四五六七八九十百]{1,6}(?:号|號|弄)(?:[\\d一二三四五六七八九十A-Za-z-]{1,6}(?:号楼|號樓|栋|棟|幢|座|单元|單元|室|楼|樓)){0,4}|村[\\d一二三四五六七八九十]{1,3}(?:组|組|社|队|隊)(?:\\d{1,4}号)?|(?:小区|小區|花园|花園|公寓|新村)[\\dA-Za-z一二三四五六七八九十]{1,4}(?:栋|棟|幢|座|号楼|號樓)(?:[\\dA-Za-z一二三四五六七八九十-]{1,6}(?:单元|單元|室|楼|樓)){0,3})`,
    'gu',
  ),
)

const chinesePlate: Detector = byPattern(
  'vehicle-plate',
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•・ ]?[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳](?![A-Z\d])/gu,
  (found) => /\d/.test(found.slice(2)),
)
const plateLabel =
  /(?:\b(?:registration|reg|plates?|licen[cs]e plate|vehicle|car|van|VRM|VRN)\b|车牌|車牌)[^\n]{0,30}$/i
const britishPlate: Detector = byPattern(
  'vehicle-plate',
  new RegExp(alone('[A-HJ-PR-Y][A-HJ-PR-Y](?:0[1-9]|[1-7]\\d) ?[A-HJ-PR-Z]{3}'), 'gu'),
  (found, before) => found.includes(' ') || plateLabel.test(before),
)
const otherPlate: Detector = byPattern(
  'vehicle-plate',
  /\b(?:licen[cs]e plate|number plate|plate number|plate|[Rr]egistration (?:no|number|mark)|[Rr]eg\.? no|VRM|Kennzeichen)\.?[ \t]*(?:is|was)?[ \t]*[:：#]?[ \t]*([A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4})?)(?![A-Za-z\d])/g,
  (found) => /\d/.test(found) && /[A-Z]/.test(found),
)

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const someDay = `\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}(?:[./-]\\d{1,2})?|\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? \\d{4}|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?|\\d{8}`
const birth: Detector = byPattern(
  'date-of-birth',
  new RegExp(
    `(?:\\bD\\.?O\\.?B\\.?|\\bdate of birth|\\bbirth ?dat[e]|\\bbirthday|\\bborn(?: on)?|\\bné(?:e)? le|\\bgeboren am|\\bGeburtsdatum|\\bfecha de nacimiento|出生日期|出生年月日?|出生时间|出生於|出生于|生日|生于|生於)[ \\t]*(?:is|was)?[ \\t]*[:：=]?[ \\t]*(${someDay})(?!\\d)`,
    'giu',
  ),
  (found) =>
    !/^\d{8}$/.test(found) || isDay(Number(found.slice(0, 4)), Number(found.slice(4, 6)), Number(found.slice(6))),
)
const birthBefore: Detector = byPattern(
  'date-of-birth',
  /(\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)(?:出生|生(?!产|效|活|成))/gu,
)

export const contactData: readonly Detector[] = [
  ...[
    email,
    international,
    chineseMobile,
    chineseLandline,
    taiwan,
    hongKong,
    northAmerican,
    national,
    unbroken,
    labelled,
  ],
  ...[postcode, street, postBox, german, chinese, chinesePlate, britishPlate, otherPlate, birth, birthBefore],
]
