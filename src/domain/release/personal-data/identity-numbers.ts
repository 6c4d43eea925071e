import {
  isChineseIdentity,
  isDay,
  isHongKongIdentity,
  isLuhn,
  isNhsNumber,
  isPpsNumber,
  isTaiwanIdentity,
} from './checksums.ts'
import { alone, byPattern, type Detector, digitsOf } from './match.ts'

const what = 'identity-number'
const labelled =
  /(?:\b(?:SSN|SIN|NHS|NINO|PPS[NS]?|TFN|IRD|social (?:security|insurance)|national insurance|identity|passport|driv(?:er|ing)(?:'s)? licen[cs]e|tax file|medicare|id)\b|身份证|身分證|护照|護照|证件号|證件號|公民身份)[^\n]{0,24}$/i
const isLabelled = (before: string): boolean => labelled.test(before)

/** The divisions of China by their first two digits. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const china: Detector = byPattern(
  what,
  /(?<![\p{sc=Latin}\d-])[1-8]\d{5} ?(?:1[89]|20)\d{6} ?\d{3}[\dXx](?![\da-wyz])/giu,
  (found) => {
    const number = found.replace(/ /g, '')
    const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
    return provinces.test(number) && isDay(year ?? 0, month ?? 0, day ?? 0) && isChineseIdentity(number)
  },
)

/** The number of fifteen digits that was given until 1999 has no check digit. */
const chinaBefore2000: Detector = byPattern(what, /(?<![\p{sc=Latin}\d-])\d{15}(?!\d)/gu, (found, before) => {
  const [month, day] = [Number(found.slice(8, 10)), Number(found.slice(10, 12))]
  return isLabelled(before) && provinces.test(found) && isDay(1900 + Number(found.slice(6, 8)), month, day)
})

const isSocialSecurity = (number: string): boolean =>
  !/^(?:000|666|9)/.test(number) && number.slice(3, 5) !== '00' && number.slice(5) !== '0000'

const unitedStates: Detector = byPattern(
  what,
  new RegExp(alone('\\d{3}-\\d{2}-\\d{4}|\\d{3} \\d{2} \\d{4}|\\d{9}'), 'gu'),
  (found, before) =>
    isSocialSecurity(digitsOf(found)) && (found.includes('-') || /SSN|social security|identity/i.test(before)),
)

const nationalInsurance: Detector = byPattern(
  what,
  new RegExp(alone('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]'), 'gu'),
)

const nhs: Detector = byPattern(
  what,
  new RegExp(alone('\\d{3} \\d{3} \\d{4}|\\d{3}-\\d{3}-\\d{4}|\\d{10}'), 'gu'),
  (found, before) => isNhsNumber(digitsOf(found)) && /\b(?:NHS|health|patient)\b[^\n]{0,30}$/i.test(before),
)

/** Three by three by four with spaces is how it is printed; with dashes it is rather a telephone number. */
const printedNhs: Detector = byPattern(
  what,
  new RegExp(alone('[4-7]\\d{2} \\d{3} \\d{4}'), 'gu'),
  (found, before) => isNhsNumber(digitsOf(found)) && !/(?:tel|phone|call|fax|mobile|cell)[^\n]{0,20}$/i.test(before),
)

const drivingLicence: Detector = byPattern(
  what,
  new RegExp(
    alone('[A-Z]{2}[A-Z9]{3}\\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:[0-2]\\d|3[01])\\d[A-Z9]{2}\\d[A-Z]{2}'),
    'gu',
  ),
)

const ireland: Detector = byPattern(what, new RegExp(alone('\\d{7}[A-W][A-IW]?'), 'gu'), isPpsNumber)
const hongKong: Detector = byPattern(what, /(?<![\p{L}\d])[A-Z]{1,2}\d{6} ?[(（][\dA][)）]/gu, isHongKongIdentity)
const taiwan: Detector = byPattern(
  what,
  new RegExp(alone('[A-Z][12]\\d{8}'), 'gu'),
  (found, before) => isTaiwanIdentity(found) && (isLabelled(before) || /統一編號|身分證/.test(before)),
)
const canada: Detector = byPattern(
  what,
  new RegExp(alone('[1-79]\\d{2}[ -]\\d{3}[ -]\\d{3}'), 'gu'),
  (found, before) => isLuhn(digitsOf(found)) && /\b(?:SIN|social insurance|NAS)\b/i.test(before),
)

/** Numbers without a check digit, by what stands before them. */
const byLabel: Detector = byPattern(
  what,
  /(?:\bpassport(?: (?:no|number|num))?|护照(?:号码?)?|護照(?:號碼?)?|\bTFN|\bIRD(?: number)?|\btax file number|\bmedicare(?: number)?|\bdriver'?s? licen[cs]e(?: (?:no|number))?|\bSteuer-?ID|\bnational id(?: number)?)\.?[ \t]*(?:is|was)?[ \t]*[:：#]?[ \t]*([A-Z]{0,3}\d[\d -]{5,13}\d)(?!\d)/giu,
)

export const identityNumbers: readonly Detector[] = [
  ...[china, chinaBefore2000, unitedStates, nationalInsurance, nhs, printedNhs, drivingLicence],
  ...[ireland, hongKong, taiwan, canada, byLabel],
]
