import { generalLetters } from './letter-rules.ts'
import { defineStatute, type Exemption, type Outcome, type StatisticalFact } from './statute.ts'

const exemptionRows: readonly (readonly [code: string, kind: Exemption['kind'], title: string])[] = [
  ['(b)(1)', 'discretionary', 'Classified national defense and foreign relations information'],
  ['(b)(2)', 'discretionary', 'Internal personnel rules and practices'],
  ['(b)(3)', 'mandatory', 'Information prohibited from disclosure by another statute'],
  ['(b)(4)', 'mandatory', 'Trade secrets and confidential commercial or financial information'],
  ['(b)(5)', 'discretionary', 'Inter-agency or intra-agency communications protected by legal privilege'],
  ['(b)(6)', 'qualified', 'Personnel, medical and similar files: unwarranted invasion of personal privacy'],
  ['(b)(7)(A)', 'discretionary', 'Law enforcement: interference with enforcement proceedings'],
  ['(b)(7)(B)', 'discretionary', 'Law enforcement: right to a fair trial'],
  ['(b)(7)(C)', 'qualified', 'Law enforcement: unwarranted invasion of personal privacy'],
  ['(b)(7)(D)', 'discretionary', 'Law enforcement: confidential sources'],
  ['(b)(7)(E)', 'discretionary', 'Law enforcement: techniques and procedures'],
  ['(b)(7)(F)', 'discretionary', 'Law enforcement: life or physical safety'],
  ['(b)(8)', 'discretionary', 'Examination of financial institutions'],
  ['(b)(9)', 'discretionary', 'Geological and geophysical information on wells'],
]

const exemptions: readonly Exemption[] = exemptionRows.map(([code, kind, en]) => ({
  code,
  title: { en },
  section: `5 U.S.C. 552${code}`,
  kind,
}))

type Row = readonly [
  id: string,
  category: Outcome['category'],
  section: string,
  needsExemption: boolean,
  en: string,
  hans: string,
  hant: string,
]

/** Dispositions of the Annual FOIA Report, V.B(1); the "other" ones are its reasons for a full denial, and V.B(2). */
const outcomeRows: readonly Row[] = [
  ['full-grant', 'granted', 'V.B(1)', false, 'Full grant', '全部公开', '全部公開'],
  ['partial-grant', 'partial', 'V.B(1)', true, 'Partial grant / partial denial', '部分公开', '部分公開'],
  [
    'full-denial-exemptions',
    'refused',
    'V.B(1)',
    true,
    'Full denial based on exemptions',
    '依豁免全部拒绝',
    '依豁免全部拒絕',
  ],
  ['no-records', 'not-held', 'V.B(1)', false, 'No records', '没有记录', '沒有記錄'],
  [
    'all-records-referred',
    'other',
    'V.B(1)',
    false,
    'All records referred to another component or agency',
    '全部记录转交其他机构',
    '全部記錄轉交其他機構',
  ],
  ['request-withdrawn', 'other', 'V.B(1)', false, 'Request withdrawn', '申请撤回', '申請撤回'],
  [
    'fee-related-reason',
    'not-processed',
    'V.B(1)',
    false,
    'Fee-related reason',
    '与费用有关的原因',
    '與費用有關的原因',
  ],
  [
    'not-reasonably-described',
    'not-processed',
    'V.B(1)',
    false,
    'Records not reasonably described',
    '所求记录描述不清',
    '所求記錄描述不清',
  ],
  [
    'improper-request',
    'not-processed',
    'V.B(1)',
    false,
    'Improper FOIA request for other reason',
    '其他不符合规定的申请',
    '其他不符合規定的申請',
  ],
  ['not-agency-record', 'not-held', 'V.B(1)', false, 'Not an agency record', '不是机构记录', '不是機構記錄'],
  ['duplicate-request', 'not-processed', 'V.B(1)', false, 'Duplicate request', '重复申请', '重複申請'],
  [
    'other.administratively-closed',
    'other',
    'V.B(2)',
    false,
    'Other: administratively closed',
    '其他：行政结案',
    '其他：行政結案',
  ],
  [
    'other.aggregated',
    'other',
    'V.B(2)',
    false,
    'Other: aggregated with another request',
    '其他：并案处理',
    '其他：併案處理',
  ],
  [
    'other.not-interested',
    'other',
    'V.B(2)',
    false,
    'Other: requester no longer interested',
    '其他：申请人不再需要',
    '其他：申請人不再需要',
  ],
  [
    'other.unable-to-locate',
    'other',
    'V.B(2)',
    false,
    'Other: requester cannot be reached',
    '其他：无法联系申请人',
    '其他：無法聯繫申請人',
  ],
  ['other.other', 'other', 'V.B(2)', false, 'Other', '其他', '其他'],
]

const outcomes: readonly Outcome[] = outcomeRows.map(([id, category, section, needsExemption, en, hans, hant]) => ({
  id,
  title: { en, 'zh-Hans': hans, 'zh-Hant': hant },
  category,
  section: `Annual FOIA Report ${section}`,
  needsExemption,
}))

const report = 'Annual FOIA Report, 5 U.S.C. 552(e)'

const facts: readonly StatisticalFact[] = [
  {
    name: 'track',
    title: { en: 'Processing track', 'zh-Hans': '处理通道', 'zh-Hant': '處理通道' },
    askedAt: 'intake',
    askedOf: 'office',
    type: 'choice',
    choices: [
      { id: 'simple', title: { en: 'Simple', 'zh-Hans': '简单', 'zh-Hant': '簡單' } },
      { id: 'complex', title: { en: 'Complex', 'zh-Hans': '复杂', 'zh-Hant': '複雜' } },
      { id: 'expedited', title: { en: 'Expedited', 'zh-Hans': '加急', 'zh-Hant': '加急' } },
    ],
    source: report,
  },
  {
    name: 'feeCategory',
    title: { en: 'Fee category', 'zh-Hans': '收费类别', 'zh-Hant': '收費類別' },
    askedAt: 'intake',
    askedOf: 'requester',
    type: 'choice',
    choices: [
      { id: 'other', title: { en: 'All other requesters', 'zh-Hans': '其他申请人', 'zh-Hant': '其他申請人' } },
      { id: 'commercial', title: { en: 'Commercial use', 'zh-Hans': '商业用途', 'zh-Hant': '商業用途' } },
      {
        id: 'educational',
        title: {
          en: 'Educational or noncommercial scientific institution',
          'zh-Hans': '教育或非商业科研机构',
          'zh-Hant': '教育或非商業科研機構',
        },
      },
      {
        id: 'news-media',
        title: { en: 'Representative of the news media', 'zh-Hans': '新闻媒体', 'zh-Hant': '新聞媒體' },
      },
    ],
    source: '5 U.S.C. 552(a)(4)(A)(ii)',
    decides: 'fees-by-category',
  },
  {
    name: 'feeWaiver',
    title: { en: 'Fee waiver', 'zh-Hans': '费用减免', 'zh-Hant': '費用減免' },
    askedAt: 'decision',
    askedOf: 'office',
    type: 'choice',
    choices: [
      { id: 'not-requested', title: { en: 'Not requested', 'zh-Hans': '未申请', 'zh-Hant': '未申請' } },
      { id: 'granted', title: { en: 'Granted', 'zh-Hans': '准予', 'zh-Hant': '准予' } },
      { id: 'denied', title: { en: 'Denied', 'zh-Hans': '拒绝', 'zh-Hant': '拒絕' } },
    ],
    source: '5 U.S.C. 552(a)(4)(A)(iii)',
  },
  {
    name: 'perfectedOn',
    title: { en: 'Date perfected', 'zh-Hans': '申请完备日期', 'zh-Hant': '申請完備日期' },
    askedAt: 'intake',
    askedOf: 'office',
    type: 'date',
    source: report,
  },
]

export const usFoia = defineStatute({
  id: 'us-foia',
  title: { en: 'Freedom of Information Act', 'zh-Hans': '美国信息自由法', 'zh-Hant': '美國資訊自由法' },
  shortTitle: { en: 'FOIA', 'zh-Hans': '信息自由法', 'zh-Hant': '資訊自由法' },
  citation: '5 U.S.C. 552',
  jurisdiction: 'US',
  language: 'en-US',
  timeZone: 'America/New_York',
  calendar: { id: 'us', regional: false, closures: false, section: '5 U.S.C. 552(a)(6)(A)(i), 6103' },
  term: { count: 20, unit: 'working-day', section: '5 U.S.C. 552(a)(6)(A)(i)' },
  countsIn: 'working-day',
  receipt: {
    section: '5 U.S.C. 552(a)(6)(A)(ii)',
    confirmedChannels: [],
    rule: 'component-receives',
    // "Not later than ten days after the request is first received by any component"; the agencies' rules say working days (28 CFR 16.5(a)).
    firstReceipt: {
      effect: 'at-latest',
      length: { count: 10, unit: 'working-day' },
      section: '5 U.S.C. 552(a)(6)(A)(ii); 28 CFR 16.4(a), 16.5(a)',
    },
    perfected: { section: '5 U.S.C. 552(a)(3)(A)' },
  },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'pause',
      once: true,
      section: '5 U.S.C. 552(a)(6)(A)(ii)(I)',
    },
    { begin: 'fee-notice', end: 'fee-paid', effect: 'pause', section: '5 U.S.C. 552(a)(6)(A)(ii)(II)' },
  ],
  extension: {
    section: '5 U.S.C. 552(a)(6)(B)',
    grounds: [
      {
        id: 'unusual-circumstances',
        title: { en: 'Unusual circumstances', 'zh-Hans': '特殊情形', 'zh-Hant': '特殊情形' },
        section: '5 U.S.C. 552(a)(6)(B)(i)',
        longest: { count: 10, unit: 'working-day' },
      },
      {
        id: 'agreed-time-frame',
        title: {
          en: 'Alternative time frame arranged with the requester',
          'zh-Hans': '与申请人约定的其他期限',
          'zh-Hant': '與申請人約定的其他期限',
        },
        aliases: ['agreed', 'alternative time frame', '(a)(6)(B)(ii)'],
        section: '5 U.S.C. 552(a)(6)(B)(ii)',
      },
    ],
  },
  transfer: { effect: 'ends', section: '5 U.S.C. 552(a)(6)(A)(ii)' },
  milestones: [
    {
      kind: 'expedited-decision',
      from: 'request',
      length: { count: 10, unit: 'calendar-day' },
      onlyIf: 'expedited',
      section: '5 U.S.C. 552(a)(6)(E)(ii)(I)',
      metBy: [],
    },
    { kind: 'extension-notice', from: 'term', section: '5 U.S.C. 552(a)(6)(B)(i)', metBy: ['extended'] },
    {
      kind: 'review-lodge',
      from: 'answer',
      length: { count: 90, unit: 'calendar-day' },
      section: '5 U.S.C. 552(a)(6)(A)(i)(III)(aa)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: administrative remedies are deemed exhausted',
      'zh-Hans': '逾期未答复：视为已用尽行政救济',
      'zh-Hant': '逾期未答覆：視為已用盡行政救濟',
    },
    section: '5 U.S.C. 552(a)(6)(C)(i)',
  },
  exemptions,
  releaseChecks: [
    { id: 'secrecy', section: '5 U.S.C. 552(b)(1)' },
    { id: 'other-law', section: '5 U.S.C. 552(b)(3)' },
    { id: 'privacy', section: '5 U.S.C. 552(b)(6), (7)(C)' },
    { id: 'third-party', section: '5 U.S.C. 552(b)(4); E.O. 12600' },
  ],
  outcomes,
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Administrative appeal to the head of the agency, at least 90 days to lodge',
        'zh-Hans': '向机构负责人提出行政申诉，至少90日内',
        'zh-Hant': '向機構負責人提出行政申訴，至少90日內',
      },
      section: '5 U.S.C. 552(a)(6)(A)(i)(III)(aa)',
      decidedBy: { en: 'Head of the agency', 'zh-Hans': '机构负责人', 'zh-Hant': '機構負責人' },
    },
    {
      kind: 'mediation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.archives.gov/ogis',
      title: {
        en: 'Dispute resolution: FOIA Public Liaison or OGIS',
        'zh-Hans': '争议解决：公共联络人或OGIS',
        'zh-Hant': '爭議解決：公共聯絡人或OGIS',
      },
      section: '5 U.S.C. 552(a)(6)(A)(i)(III)(bb), (h)(3)',
      decidedBy: {
        en: 'Office of Government Information Services',
        'zh-Hans': '政府信息服务办公室',
        'zh-Hant': '政府資訊服務辦公室',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal', orSilence: true },
      title: { en: 'Complaint in a district court', 'zh-Hans': '向联邦地区法院起诉', 'zh-Hant': '向聯邦地區法院起訴' },
      section: '5 U.S.C. 552(a)(4)(B)',
      decidedBy: { en: 'United States District Court', 'zh-Hans': '联邦地区法院', 'zh-Hant': '聯邦地區法院' },
    },
  ],
  reviewClocks: [
    {
      kind: 'appeal',
      from: 'lodged',
      length: { count: 20, unit: 'working-day' },
      section: '5 U.S.C. 552(a)(6)(A)(ii)',
      extension: { longest: { count: 10, unit: 'working-day' }, section: '5 U.S.C. 552(a)(6)(B)(i)' },
    },
  ],
  facts,
  asksOfRequester: {},
  reviewHints: [
    {
      section: '5 U.S.C. 552(a)(8)(A)(i)',
      text: 'harm-is-foreseen',
    },
    { text: 'rest-is-released', section: '5 U.S.C. 552(b)' },
  ],
  // Annual FOIA report, V.B(2)
  repeatedOutcome: 'duplicate-request',
  reportForms: ['us-annual', 'us-quarterly'],
  isEnvironmental: false,
  isEnquiry: false,
  letters: {
    // Appeal to the head of the agency; the FOIA Public Liaison or OGIS.
    ...generalLetters('5 U.S.C. 552(a)(6)(A)(i)(III)', {
      statedIn: 'every-decision',
      text: 'agency-appeal',
      mustName: ['appeal', 'liaison'],
    }),
    decisionTitles: {
      section: '5 U.S.C. 552(a)(6)(A)(i)',
      refusal: null,
      other: { en: 'Determination on your FOIA request' },
    },
    statedWhenWithholding: [
      { what: 'foreseeable-harm', section: '5 U.S.C. 552(a)(8)(A)(i)' },
      { what: 'volume-withheld', section: '5 U.S.C. 552(a)(6)(F)' },
    ],
    paper: 'LETTER',
  },
  dateOrder: 'mdy',
  currency: 'USD',
  typicalChannels: 'us-agency',
})
