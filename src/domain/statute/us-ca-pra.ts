import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

/** Government Code, division 10 of title 1, since 2023; before that s.6250 ff., with the same times (s.7920.100). */
export const usCaPra = defineStatute({
  id: 'us-ca-pra',
  title: {
    en: 'California Public Records Act',
    'zh-Hans': '加利福尼亚州公共档案法',
    'zh-Hant': '加利福尼亞州公共檔案法',
  },
  shortTitle: { en: 'CPRA (California)', 'zh-Hans': '加州公共档案法', 'zh-Hant': '加州公共檔案法' },
  citation: 'Gov. Code 7920.000 ff.',
  jurisdiction: 'US-CA',
  language: 'en-US',
  timeZone: 'America/Los_Angeles',
  // The holidays of s.135, and a day on which the office is closed for the whole of it (s.12b).
  calendar: { id: 'us-ca', regional: false, closures: true, section: 'Code Civ. Proc. 12a, 12b, 135; Gov. Code 6700' },
  // "Within 10 days from receipt of the request, determine": calendar days.
  term: { count: 10, unit: 'calendar-day', section: 'Gov. Code 7922.535(a)' },
  notVerified: { section: 'docs/statutes/open-questions.md' },
  countsIn: 'calendar-day',
  rolls: { section: 'Code Civ. Proc. 12, 12a, 12b; Civ. Code 10, 11' },
  receipt: {
    section: 'Gov. Code 7922.535(a); Code Civ. Proc. 12',
    confirmedChannels: [],
    rule: 'agency-receives',
  },
  stops: [],
  // Admission Day is a holiday of Gov. Code 6700 (Code Civ. Proc. 10, 12) and none of s.135, which s.12a counts.
  otherReadings: [{ off: ['09-09'], section: 'Code Civ. Proc. 10, 12; Gov. Code 6700' }],
  extension: {
    section: 'Gov. Code 7922.535(b)',
    grounds: [
      {
        id: 'unusual-circumstances',
        title: { en: 'Unusual circumstances', 'zh-Hans': '特殊情形', 'zh-Hant': '特殊情形' },
        section: 'Gov. Code 7922.535(b), (c)',
        longest: { count: 14, unit: 'calendar-day' },
      },
      // The determination was notified in time: the records follow on the day that it estimates.
      {
        id: 'estimated-date',
        title: {
          en: 'Estimated date on which the records will be made available',
          'zh-Hans': '预计提供档案的日期',
          'zh-Hant': '預計提供檔案的日期',
        },
        aliases: ['estimated date', 'determination'],
        section: 'Gov. Code 7922.535(a)',
      },
    ],
  },
  transfer: { effect: 'none', section: 'Gov. Code 7922.600' },
  milestones: [{ kind: 'extension-notice', from: 'term', section: 'Gov. Code 7922.535(b)', metBy: ['extended'] }],
  deemed: {
    title: {
      en: 'No determination in time: open to a petition to the superior court',
      'zh-Hans': '逾期未作认定：可向高等法院提起诉讼',
      'zh-Hant': '逾期未作認定：可向高等法院提起訴訟',
    },
    section: 'Gov. Code 7923.000',
  },
  exemptions: exemptionsFrom([
    [
      '7922.000',
      'qualified',
      'Public interest in not disclosing clearly outweighs that in disclosure',
      ['不公开的公共利益明显更大', '不公開的公共利益明顯更大'],
    ],
    ['7923.600', 'discretionary', 'Investigations and law enforcement', ['调查与执法', '調查與執法']],
    ['7923.800', 'discretionary', 'Licences to carry firearms', ['持枪许可', '持槍許可']],
    [
      '7925.000',
      'mandatory',
      'Taxpayer information received in confidence',
      ['保密收到的纳税人信息', '保密收到的納稅人資訊'],
    ],
    [
      '7925.005',
      'discretionary',
      'Personal financial data of licence applicants',
      ['许可申请人的财务信息', '許可申請人的財務資訊'],
    ],
    ['7927.100', 'mandatory', 'Library circulation records', ['图书馆借阅记录', '圖書館借閱記錄']],
    ['7927.200', 'discretionary', 'Pending litigation and claims', ['未决诉讼与索赔', '未決訴訟與索賠']],
    [
      '7927.300',
      'discretionary',
      'Geological, plant production and market data in confidence',
      ['保密的地质、生产与市场数据', '保密的地質、生產與市場資料'],
    ],
    ['7927.410', 'discretionary', 'Customers of local utilities', ['地方公用事业用户', '地方公用事業用戶']],
    [
      '7927.500',
      'qualified',
      'Preliminary drafts, notes and memoranda not retained in the ordinary course',
      ['通常不保存的草稿、笔记与备忘录', '通常不保存的草稿、筆記與備忘錄'],
    ],
    [
      '7927.700',
      'qualified',
      'Personnel, medical or similar files: personal privacy',
      ['人事、医疗等档案：个人隐私', '人事、醫療等檔案：個人隱私'],
    ],
    [
      '7927.705',
      'mandatory',
      'Exempted or prohibited by federal or state law, including privilege',
      ['联邦或州法律豁免或禁止（含特权）', '聯邦或州法律豁免或禁止（含特權）'],
    ],
    ['7928.000', 'discretionary', "Governor's correspondence", ['州长函件', '州長函件']],
    ['7928.205', 'mandatory', 'Home addresses of officials', ['官员住址', '官員住址']],
    [
      '7928.300',
      'mandatory',
      'Home addresses and numbers of public employees',
      ['公职人员住址与电话', '公職人員住址與電話'],
    ],
    ['7928.405', 'discretionary', 'Collective bargaining of state agencies', ['州机构集体谈判', '州機構集體談判']],
    [
      '7928.705',
      'discretionary',
      'Appraisals before property or a contract is acquired',
      ['取得不动产或合同前的评估', '取得不動產或合約前的評估'],
    ],
    [
      '7929.000',
      'discretionary',
      'Regulation of securities and financial institutions',
      ['证券与金融机构监管', '證券與金融機構監管'],
    ],
    [
      '7929.200',
      'discretionary',
      'Vulnerability to terrorist attack',
      ['遭受恐怖袭击的薄弱环节', '遭受恐怖攻擊的弱點'],
    ],
    ['7929.210', 'discretionary', 'Security of information technology', ['信息技术安全', '資訊技術安全']],
    ['7929.605', 'discretionary', 'Test questions and examination data', ['考试题目与资料', '考試題目與資料']],
  ]),
  releaseChecks: [
    { id: 'other-law', section: 'Gov. Code 7927.705' },
    { id: 'privacy', section: 'Gov. Code 7927.700' },
    { id: 'public-interests', section: 'Gov. Code 7922.000' },
    { id: 'third-party', section: 'Gov. Code 7924.510, 7927.300' },
  ],
  outcomes: generalOutcomes({
    granted: 'Gov. Code 7922.530',
    partial: 'Gov. Code 7922.525(b)',
    refused: 'Gov. Code 7922.000, 7922.540',
    notHeld: 'Gov. Code 7922.535(a)',
    notProcessed: 'Gov. Code 7922.600',
  }),
  reviewRoutes: [
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Petition to the superior court for injunctive or declaratory relief or a writ of mandate',
        'zh-Hans': '向高等法院申请禁令、确认判决或强制令',
        'zh-Hant': '向高等法院聲請禁制令、確認判決或強制令',
      },
      section: 'Gov. Code 7923.000, 7923.100',
      decidedBy: { en: 'Superior court', 'zh-Hans': '高等法院', 'zh-Hant': '高等法院' },
    },
  ],
  // No review by the agency, and no time for the court.
  reviewClocks: [],
  // The Act asks no statistics of an agency, and neither a name nor a reason of who asks (7921.300).
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'rest-is-released', section: 'Gov. Code 7922.525(b)' },
    { text: 'reasons-are-given', section: 'Gov. Code 7922.000, 7922.540' },
    { text: 'public-interest-is-weighed', section: 'Gov. Code 7922.000', onlyFor: 'qualified' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  // In writing, with the names and titles of whoever is responsible for the denial.
  letters: { ...generalLetters('Gov. Code 7922.540'), paper: 'LETTER' },
  dateOrder: 'mdy',
  currency: 'USD',
  typicalChannels: 'us-agency',
})
