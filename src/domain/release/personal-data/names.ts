import { han, hanCharacter } from '../../text/cjk.ts'
import { escapePattern } from '../../text/escape-pattern.ts'
import { byPattern, type Detector, type Match } from './match.ts'

/** Before a name: Mr, Councillor, Detective Sergeant. */
const titles =
  'Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Reverend|Fr|Sister|Cllr|Councillor|Councilman|Councilwoman|Councilmember|Alderman|Sen|Senator|Rep|Representative|Gov|Judge|Justice|PC|DC|WPC|PCSO|DS|DI|DCI|Sgt|Sergeant|Insp|Inspector|Constable|Detective|Det|Superintendent|Supt|Officer|Deputy|Capt|Captain|Lt|Lieutenant|Col|Colonel|Maj|Gen|Nurse|Herr|Frau|Monsieur|Madame|Mme|M\\.|Sr|Sra|Señor|Señora|Don|Doña'
const part = "\\p{Lu}(?:[\\p{Ll}'’]|\\p{Lu}(?=\\p{Ll}))[\\p{L}'’-]{0,24}"
const initial = '\\p{Lu}\\.?'
const nameOf = `(?:(?:${part}|${initial})[ \\t]){0,3}(?:(?:van|von|de|der|den|la|le|du|del|al|bin|ibn)[ \\t]){0,2}${part}`

/** What stands after a title or a greeting and names nobody. */
const nobody =
  /^(?:Sirs?|Madam|All|Colleagues?|Applicants?|Residents?|Requesters?|Team|Customers?|Committee|Editor|Members?|Minister|Speaker|President|Chair(?:man|woman|person)?|Mayor|Secretary|Clerk|Councillors?|Officers?|Freedom|Information|Public|Data|Council|Department|Office|Head|Director|Manager|Commissioner|General|Ombudsman|Taxpayers?|Parents?|Neighbou?rs?|Friends?|Everyone|Student|Candidate|Patient|Of|The|And|For|In|No|Not)\b/

/** What ends like this is an office or a firm. */
const ofAnOrganisation =
  /\b(?:Departments?|Teams?|Council|Office|Services?|Units?|Section|Division|Directorate|Committee|Board|Authority|Agency|Association|Group|Trust|Ltd|Limited|Inc|plc|LLP)$/
const isPerson = (found: string): boolean => !nobody.test(found) && !ofAnOrganisation.test(found)

const afterTitle: Detector = byPattern(
  'name',
  new RegExp(`(?<![\\p{L}\\d])(?:${titles})\\.?[ \\t]{1,2}(${nameOf})(?![\\p{L}])`, 'gu'),
  // "The Mr Men" are none.
  (found, before) => isPerson(found) && !/\bthe[ \t]+M(?:r|rs|s|iss)\.?[ \t]+$/i.test(before),
)

const greeting: Detector = byPattern(
  'name',
  new RegExp(
    `(?<![\\p{L}])(?:Dear|Hi|Hello|Sehr geehrte[r]?|Chère?|Cher|Estimad[oa])[ \\t]{1,2}(${nameOf})[ \\t]*[,:\\n]`,
    'gu',
  ),
  (found) => isPerson(found) && !new RegExp(`^(?:${titles})\\b`).test(found),
)

const closing: Detector = byPattern(
  'name',
  new RegExp(
    `(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best|Warm) (?:regards|wishes)|Regards|Sincerely(?: yours)?|Many thanks|Mit freundlichen Grüßen|Cordialement)[ \\t]*,?[ \\t]*(?:\\r?\\n[ \\t]*){1,4}(${nameOf})[ \\t]*(?=\\r?\\n|$)`,
    'gu',
  ),
  (found) => isPerson(found) && / /.test(found),
)

const labels =
  'Name|Full name|First name|Last name|Surname|Forename|Given names?|Contact(?: person| name)?|Requester|Applicant|Complainant|Claimant|Respondent|Defendant|Plaintiff|Patient|Victim|Witness|Suspect|Employee|Tenant|Customer|Client|Author|Prepared by|Signed(?: by)?|Interviewed by|Reported by|Attn|Attention|Next of kin|Spouse|Father|Mother|Child|From|To|Cc|Sent by|Case officer|Caseworker|Investigating officer|Line manager'
const afterLabel: Detector = byPattern(
  'name',
  new RegExp(
    `(?:(?<![\\p{L}])(?:${labels})|^(?:${labels.toLowerCase()}))[ \\t]*:[ \\t]*(${nameOf})(?=[ \\t]*(?:$|[\\n\\r,;(<|]|\\t))`,
    'gmu',
  ),
  (found) => isPerson(found) && / /.test(found),
)

/** Behind a name: a role, in brackets or after a comma. */
const roles =
  'Chief Executive|Director|Head of|Manager|Officer|Solicitor|Barrister|Clerk|Secretary|Treasurer|Inspector|Sergeant|Engineer|Surveyor|Nurse|Teacher|Headteacher|Principal|Social Worker|Caseworker|Analyst|Adviser|Advisor|Assistant|Coordinator|Administrator|Consultant|Planner|Counsel|Attorney|Paralegal|Accountant|Auditor'
const beforeRole: Detector = byPattern(
  'name',
  new RegExp(
    `(?<![\\p{L}])(${part}[ \\t](?:${initial}[ \\t])?${part})(?:,[ \\t]{0,2}|[ \\t]{0,2}\\()(?=(?:(?:Senior|Deputy|Assistant|Principal|Chief|Interim|Acting|Lead|Associate|Executive|and|of|for|\\p{Lu}\\p{Ll}{2,15})[ \\t]){0,4}(?:${roles})\\b)`,
    'gu',
  ),
  isPerson,
)

/** The commonest surnames of China, both scripts: 98 people of a hundred. */
const surnames =
  '王李张張肖刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄包司柏宁寧柯阮桂闵闵解强強柴华華车車冉房边邊'
const compound =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|端木|长孙|長孫'
const chineseName = `(?:(?:${compound})${hanCharacter}{1,2}|[${surnames}]${hanCharacter}{1,2})`
const chineseTitles =
  '先生|女士|小姐|同志|老师|老師|医生|醫生|律师|律師|教授|博士|主任|局长|局長|科长|科長|处长|處長|书记|書記|县长|縣長|镇长|鎮長|乡长|鄉長|市长|市長|区长|區長|部长|部長|厅长|廳長|院长|院長|校长|校長|所长|所長|警官|法官|检察官|檢察官|经理|經理|会计|會計|工程师|工程師|队长|隊長|站长|站長'
const chineseWithTitle: Detector = byPattern(
  'name',
  new RegExp(
    `(?:(?<!${hanCharacter})|(?<=[由向与與和及对對把被让讓请請经經的为為是給给跟找同问問、]))([${surnames}]${hanCharacter}{0,2}?)(?:副)?(?:${chineseTitles})`,
    'gu',
  ),
)
const chineseLabels =
  '姓名|申请人|申請人|联系人|聯絡人|經辦人|经办人|负责人|負責人|法定代表人|代理人|当事人|當事人|患者|被害人|受害人|证人|證人|原告|被告|被告人|嫌疑人|举报人|舉報人|投诉人|投訴人|户主|戶主|收件人|收款人|签字|簽字|签名|簽名|承办人|承辦人|审核人|審核人|填表人|父亲|父親|母亲|母親|配偶|监护人|監護人|职工|员工|員工|村民|居民'
const chineseAfterLabel: Detector = byPattern(
  'name',
  new RegExp(
    `(?:${chineseLabels})[ \\t]*[:：是为為]?[ \\t]*(${chineseName})(?=$|[^${hanCharacter}]|[男女的于於在因与與和及等某身出自向表称稱反致提说說诉訴领領获獲签簽到认認])`,
    'gmu',
  ),
  (found) => !notNames.test(found) && !notGiven.test(found.slice(1)) && !afterPreposition.test(found),
)

const notNames =
  /^(?:高度|高级|高校|高等|安全|安排|方案|方面|方式|方法|方便|方向|文化|文件|文明|文字|文本|成立|成为|成果|成功|成员|成本|路线|路面|关于|关系|关键|时间|时候|时期|任务|任何|任命|石油|石材|金额|金融|江苏|江西|白天|白色|常见|常用|常委|常规|安徽|安装|安置|温度|易于|万元|强调|强化|强制|解决|解释|解除|单位|单独|包括|包含|车辆|车间|边界|边境|华东|华南|华北|游客|游戏|管理|管道|向上|左右|项目|解读|易地|房屋|房产|席位|查询|查处|查看|盛大|阳光|卫生|景区|平安|林业|林地|林区|黄金|黄色|马上|马路|田地|和平|明确|石家庄|于是|于今|向社会|时任|何时|何地|许可|许多|程序|程度|段落|应当|应急|毕业|连接|成效|高速|高新|高温|方可)/

/** What begins like a surname and is "to" or "on" with what follows: 申请人向我局提出. */
const afterPreposition = /^[向于於时時][本上下今当當該该我其前此去每第某同各年月日局县縣市省]/

/** Letters that hardly stand in a given name, and often in an ordinary word that begins like a surname. */
const notGiven = /[的了是在有不为為無无须須请請过過並并此件事人格位計计单單这那和与與及或及就都而被把给給让将將向从從]/
const before = new RegExp(`(?:^|[^${hanCharacter}]|[由向与和及对让请经的为是给、者员員])$`, 'u')
const after = new RegExp(`^(?:$|[^${hanCharacter}]|[、和与及的等在于於向对因为負负參参出提說说表称])`, 'u')

/** A word of a Chinese text that the segmenter takes for a name, or does not know. */
export type TaggedName = {
  readonly start: number
  readonly end: number
  readonly isName: boolean
  /** The next word is a verb. */
  readonly isBeforeVerb?: boolean
}

/** Behind what is named after a person or begins like a name: 康复医院, 王家庄村委会. */
const namedAfter =
  /^(?:医院|醫院|公司|集团|集團|学校|學校|大学|大學|中学|中學|小学|小學|银行|銀行|村委|居委|委员会|委員會|工程|项目|項目|大道|大街|路|街|镇|鎮|乡|鄉|村|广场|廣場|公园|公園|纪念|紀念)/

/** Names by the segmenter, where they begin with a surname and are no ordinary word. */
export function segmentedNames(text: string, spans: readonly TaggedName[]): readonly Match[] {
  const name = new RegExp(`^${chineseName}$`, 'u')
  return spans.flatMap(({ start, end, isName: isTagged, isBeforeVerb = false }) => {
    const found = text.slice(start, end)
    const [previous, next] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)]
    // A word of two letters that is in no dictionary, in a list or alone.
    const isAlone = !han.test(previous) && !han.test(next)
    const isName =
      found.length >= (isTagged || isAlone ? 2 : 3) &&
      name.test(found) &&
      !notNames.test(found) &&
      !notGiven.test(found.slice(1)) &&
      !/[区區县縣省市镇鎮州庄莊村屯寨]$|^.[村庄莊家镇鎮乡鄉]/.test(found) &&
      !namedAfter.test(text.slice(end, end + 3))
    const standsAlone = isTagged || (before.test(previous) && (isBeforeVerb || after.test(next)))
    return isName && standsAlone ? [{ what: 'name' as const, start, end }] : []
  })
}

/** The names that a body or a case lists, wherever they stand, in any case and spacing. */
export function listedNames(names: readonly string[]): Detector {
  const words = names
    .map((name) => name.trim())
    .filter((name) => [...name].length > 1)
    .map((name) => name.split(/\s+/).map(escapePattern).join('\\s{1,3}'))
  if (words.length === 0) return () => []
  const byLength = words.sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{sc=Latin}\\d])(?:${byLength.join('|')})(?![\\p{sc=Latin}\\d])`, 'giu')
  return byPattern('name', pattern)
}

export const namesByContext: readonly Detector[] = [
  ...[afterTitle, greeting, closing, afterLabel, beforeRole, chineseWithTitle, chineseAfterLabel],
]
