import { civilDate } from '../calendar/civil-date.ts'
import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute, type ExtensionGround } from './statute.ts'

/** Asked for before the processing period ends; the agency goes on until the applicant refuses or goes to the Commissioner. */
const furtherPeriod: ExtensionGround = {
  id: 'further-period',
  title: { en: 'Further period asked of the applicant', 'zh-Hans': '向申请人请求延长', 'zh-Hant': '向申請人請求延長' },
  aliases: ['35', 's.35', 'agreed', 'further specified period'],
  section: 's.35',
}

export const auQldRti = defineStatute({
  id: 'au-qld-rti',
  title: {
    en: 'Right to Information Act 2009 (Queensland)',
    'zh-Hans': '昆士兰州2009年信息权法',
    'zh-Hant': '昆士蘭州2009年資訊權法',
  },
  shortTitle: { en: 'RTI Act 2009 (Qld)', 'zh-Hans': '昆士兰州信息权法', 'zh-Hant': '昆士蘭州資訊權法' },
  citation: 'Act No. 13 of 2009 (Qld)',
  jurisdiction: 'AU',
  language: 'en-AU',
  timeZone: 'Australia/Brisbane',
  // A day on which the office alone is closed is a business day.
  calendar: {
    id: 'au-qld',
    regional: true,
    closures: false,
    section: 'Acts Interpretation Act 1954 (Qld) Sch. 1 "business day"',
  },
  notVerified: { section: 's.18, 33, 35, 36, 38, 88: docs/statutes/open-questions.md' },
  term: { count: 25, unit: 'working-day', section: 's.18' },
  countsIn: 'working-day',
  receipt: {
    section: 's.18',
    confirmedChannels: [],
    rule: 'agency-receives',
    // The valid application day: the application complies with all that s.24 asks.
    perfected: { section: 's.18(4), 24' },
  },
  stops: [
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'pause',
      firstDay: 'not-counted',
      section: 's.18, 36',
      // It is then taken to be withdrawn.
      mayAbandonAfter: { count: 20, unit: 'working-day', section: 's.36(3)' },
    },
  ],
  // Ten business days more.
  thirdPartyTerm: { count: 35, unit: 'working-day', section: 's.18, 37' },
  extension: {
    section: 's.18, 35',
    grounds: [
      furtherPeriod,
      {
        id: 'postal-address',
        title: { en: 'A postal address alone was given', 'zh-Hans': '仅提供邮寄地址', 'zh-Hant': '僅提供郵寄地址' },
        aliases: ['postal', 'post'],
        section: 's.18',
        longest: { count: 5, unit: 'working-day' },
      },
    ],
  },
  earlierVersions: [
    {
      until: civilDate('2025-07-01'),
      section: 'Information Privacy and Other Legislation Amendment Act 2023 (Qld)',
      parameters: { extension: { section: 's.35', grounds: [furtherPeriod] } },
    },
  ],
  transfer: { effect: 'ends', section: 's.38' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'request',
      length: { count: 15, unit: 'working-day' },
      section: 's.33(2)',
      metBy: ['clarification-requested'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.35', metBy: ['extended'] },
    {
      kind: 'pay-by',
      from: 'fee-notice',
      length: { count: 20, unit: 'working-day' },
      section: 's.36(3)',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      from: 'answer',
      length: { count: 20, unit: 'working-day' },
      section: 's.82',
      metBy: ['review-lodged'],
    },
    {
      kind: 'complaint-lodge',
      from: 'decision',
      length: { count: 20, unit: 'working-day' },
      section: 's.88',
      metBy: [],
    },
  ],
  deemed: {
    title: {
      en: 'No decision: taken to be a decision of the principal officer that refuses access',
      'zh-Hans': '逾期未决定：视为拒绝',
      'zh-Hant': '逾期未決定：視為拒絕',
    },
    section: 's.46',
  },
  // Access may be given all the same (s.48(3), 49(5)).
  exemptions: exemptionsFrom([
    [
      'Sch. 3 s.1',
      'discretionary',
      'Cabinet information from before the Act',
      ['本法施行前的内阁信息', '本法施行前的內閣資訊'],
    ],
    ['Sch. 3 s.2', 'discretionary', 'Cabinet information', ['内阁信息', '內閣資訊']],
    ['Sch. 3 s.3', 'discretionary', 'Executive Council information', ['行政会议信息', '行政會議資訊']],
    [
      'Sch. 3 s.4',
      'discretionary',
      'Information briefing an incoming Minister',
      ['供新任部长参阅的信息', '供新任部長參閱的資訊'],
    ],
    [
      'Sch. 3 s.4A',
      'discretionary',
      'Budgetary information for local governments',
      ['地方政府预算信息', '地方政府預算資訊'],
    ],
    [
      'Sch. 3 s.5',
      'discretionary',
      'Information revealing particular Sovereign communications',
      ['会泄露与君主特定往来的信息', '會洩露與君主特定往來的資訊'],
    ],
    ['Sch. 3 s.6', 'discretionary', 'Contempt of court or Parliament', ['藐视法庭或者议会', '藐視法庭或議會']],
    ['Sch. 3 s.7', 'discretionary', 'Legal professional privilege', ['法律职业特权', '法律專業特權']],
    ['Sch. 3 s.8', 'discretionary', 'Breach of confidence', ['违反保密义务', '違反保密義務']],
    [
      'Sch. 3 s.9',
      'discretionary',
      'National or State security information',
      ['国家或者州安全信息', '國家或州安全資訊'],
    ],
    [
      'Sch. 3 s.10',
      'discretionary',
      'Law enforcement or public safety information',
      ['执法或者公共安全信息', '執法或公共安全資訊'],
    ],
    [
      'Sch. 3 s.11',
      'discretionary',
      'Investment incentive scheme information',
      ['投资激励计划信息', '投資激勵計畫資訊'],
    ],
    ['Sch. 3 s.12', 'discretionary', 'Disclosure prohibited by an Act', ['法律禁止公开的信息', '法律禁止公開的資訊']],
    [
      's.49',
      'qualified',
      'Disclosure contrary to the public interest on balance',
      ['经权衡，公开有违公共利益', '經權衡，公開有違公共利益'],
    ],
    ['s.50', 'discretionary', "Contrary to a child's best interests", ['不符合儿童最佳利益', '不符合兒童最佳利益']],
    [
      's.51',
      'discretionary',
      "Prejudicial to the applicant's physical or mental health",
      ['有损申请人身心健康', '有損申請人身心健康'],
    ],
    ['s.53', 'discretionary', 'Open to access in another way', ['可通过其他途径获取', '可循其他途徑取得']],
    [
      's.55',
      'discretionary',
      'Existence neither confirmed nor denied',
      ['不确认亦不否认是否存在', '不確認亦不否認是否存在'],
    ],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'Sch. 3 ss.9, 10' },
    { id: 'other-law', section: 'Sch. 3 s.12' },
    { id: 'public-interests', section: 's.49' },
    { id: 'privacy', section: 's.49; Sch. 4' },
    { id: 'third-party', section: 's.37' },
    { id: 'copyright', section: 's.68' },
  ],
  outcomes: generalOutcomes({
    granted: 's.45',
    partial: 's.74, 75',
    refused: 's.47, 54',
    notHeld: 's.52',
    notProcessed: 's.40, 41, 43',
  }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      // A deemed decision is the principal officer's own: it goes to the Commissioner.
      after: { what: 'answer' },
      title: {
        en: 'Internal review within 20 business days',
        'zh-Hans': '20个工作日内申请内部复核',
        'zh-Hant': '20個工作日內申請內部覆核',
      },
      section: 's.80-83',
      decidedBy: { en: 'The agency', 'zh-Hans': '该机构', 'zh-Hant': '該機構' },
    },
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.oic.qld.gov.au',
      title: {
        en: 'External review by the Information Commissioner within 20 business days',
        'zh-Hans': '20个工作日内申请信息专员外部复核',
        'zh-Hant': '20個工作日內申請資訊專員外部覆核',
      },
      section: 's.85-88',
      decidedBy: {
        en: 'Information Commissioner (Queensland)',
        'zh-Hans': '昆士兰州信息专员',
        'zh-Hant': '昆士蘭州資訊專員',
      },
    },
    {
      kind: 'appeal',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      website: 'https://www.qcat.qld.gov.au',
      title: {
        en: 'Appeal to the Civil and Administrative Tribunal on a question of law',
        'zh-Hans': '就法律问题向民事与行政裁判所上诉',
        'zh-Hant': '就法律問題向民事及行政審裁處上訴',
      },
      section: 's.119',
      decidedBy: {
        en: 'Queensland Civil and Administrative Tribunal',
        'zh-Hans': '昆士兰州民事与行政裁判所',
        'zh-Hant': '昆士蘭州民事及行政審裁處',
      },
    },
  ],
  reviewClocks: [
    {
      kind: 'internal-review',
      from: 'lodged',
      length: { count: 20, unit: 'working-day' },
      section: 's.82A',
      // Ten more to consult, five for a postal address, and what is asked of the applicant.
      extension: { section: 's.82A' },
      since: civilDate('2025-07-01'),
    },
    { kind: 'internal-review', from: 'lodged', length: { count: 20, unit: 'working-day' }, section: 's.83(2)' },
  ],
  facts: [],
  asksOfRequester: { contact: 's.24(2)' },
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 's.49', onlyFor: 'qualified' },
    { text: 'disclosure-is-presumed', section: 's.44(1)' },
    { text: 'rest-is-released', section: 's.74, 75' },
    { text: 'reasons-are-given', section: 's.54' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.54, 191', { mustName: ['review', 'commissioner'] }),
  dateOrder: 'dmy',
  currency: 'AUD',
  typicalChannels: 'uk-council',
})
