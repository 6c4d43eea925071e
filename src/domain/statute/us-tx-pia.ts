import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

/** Government Code, chapter 552. The body that is consulted is the Attorney General. */
export const usTxPia = defineStatute({
  id: 'us-tx-pia',
  title: {
    en: 'Public Information Act (Texas)',
    'zh-Hans': '得克萨斯州公共信息法',
    'zh-Hant': '德克薩斯州公共資訊法',
  },
  shortTitle: { en: 'PIA (Texas)', 'zh-Hans': '得州公共信息法', 'zh-Hant': '德州公共資訊法' },
  citation: "Gov't Code ch. 552",
  jurisdiction: 'US-TX',
  language: 'en-US',
  timeZone: 'America/Chicago',
  // National and state holidays on their own days. What a body may choose (optional holidays, the Friday or Monday of a holiday on a
  // weekend, up to ten days a year of its own) are its closures.
  calendar: { id: 'us-tx', regional: false, closures: true, section: "Gov't Code 552.0031, 662.003" },
  // Promptly; within ten business days the body produces it, sets a date and hour, or asks the Attorney General.
  term: { count: 10, unit: 'working-day', section: "Gov't Code 552.221(a), (d), 552.301(b)" },
  notVerified: { section: 'docs/statutes/open-questions.md' },
  countsIn: 'working-day',
  rolls: { section: "Gov't Code 311.014(b)" },
  receipt: { section: "Gov't Code 552.301(b), 311.014(a)", confirmedChannels: [], rule: 'agency-receives' },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'reset',
      // City of Dallas v. Abbott, 304 S.W.3d 380 (Tex. 2010): the ten days run from the clarification.
      section: "Gov't Code 552.222(b)",
      mayAbandonAfter: { count: 61, unit: 'calendar-day', section: "Gov't Code 552.222(d)" },
    },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'reset',
      section: "Gov't Code 552.263(e)",
      // "Before the 10th business day after the date the deposit or bond is required".
      mayAbandonAfter: { count: 9, unit: 'working-day', section: "Gov't Code 552.263(f)" },
    },
    {
      begin: 'body-consulted',
      end: 'body-replied',
      effect: 'reset',
      section: "Gov't Code 552.301(a), (b), 552.306",
      // Asked later, the information is presumed to be public.
      within: { count: 10, unit: 'working-day', late: 'warning', section: "Gov't Code 552.301(b), 552.302" },
    },
  ],
  extension: {
    section: "Gov't Code 552.221(d)",
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'date-and-hour',
        title: {
          en: 'Date and hour certified to the requester',
          'zh-Hans': '向申请人书面确认的日期与时间',
          'zh-Hant': '向申請人書面確認的日期與時間',
        },
        aliases: ['date and hour', '552.221(d)'],
        section: "Gov't Code 552.221(d)",
      },
    ],
  },
  transfer: { effect: 'none', section: "Gov't Code 552.221" },
  milestones: [
    { kind: 'extension-notice', from: 'term', section: "Gov't Code 552.221(d)", metBy: ['extended'] },
    {
      kind: 'consultation-reply',
      from: 'body-consulted',
      length: { count: 45, unit: 'working-day' },
      section: "Gov't Code 552.306(a)",
      metBy: ['body-replied'],
    },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      fromReceipt: true,
      length: { count: 10, unit: 'working-day' },
      section: "Gov't Code 552.305(d)(2)(B)",
      metBy: ['third-party-replied'],
    },
  ],
  deemed: {
    title: {
      en: 'Not asked of the Attorney General in time: the information is presumed to be public',
      'zh-Hans': '逾期未请求总检察长裁定：推定信息应当公开',
      'zh-Hant': '逾期未請求總檢察長裁定：推定資訊應當公開',
    },
    section: "Gov't Code 552.302",
  },
  exemptions: exemptionsFrom([
    ['552.101', 'mandatory', 'Information confidential by law', ['依法保密的信息', '依法保密的資訊']],
    [
      '552.102',
      'mandatory',
      'Personnel files: unwarranted invasion of privacy',
      ['人事档案：不当侵犯隐私', '人事檔案：不當侵犯隱私'],
    ],
    ['552.103', 'discretionary', 'Litigation or settlement negotiations', ['诉讼或和解谈判', '訴訟或和解談判']],
    ['552.104', 'discretionary', 'Competition or bidding', ['竞争或投标', '競爭或投標']],
    ['552.105', 'discretionary', 'Location or price of property', ['不动产位置或价格', '不動產位置或價格']],
    ['552.106', 'discretionary', 'Drafts of legislation', ['立法草案', '立法草案']],
    [
      '552.107',
      'discretionary',
      'Attorney-client privilege and court orders',
      ['律师与委托人特权及法院命令', '律師與委託人特權及法院命令'],
    ],
    ['552.108', 'discretionary', 'Law enforcement and prosecution', ['执法与公诉', '執法與公訴']],
    [
      '552.109',
      'discretionary',
      'Private correspondence of elected officials',
      ['民选官员私人函件', '民選官員私人函件'],
    ],
    [
      '552.110',
      'mandatory',
      'Trade secrets and commercial or financial information',
      ['商业秘密与商业、财务信息', '營業秘密與商業、財務資訊'],
    ],
    [
      '552.1101',
      'mandatory',
      'Proprietary information of vendors and contractors',
      ['供应商与承包商专有信息', '供應商與承包商專有資訊'],
    ],
    [
      '552.111',
      'discretionary',
      'Agency memoranda and policy deliberation',
      ['机构备忘录与政策讨论', '機構備忘錄與政策討論'],
    ],
    ['552.112', 'discretionary', 'Regulation of financial institutions', ['金融机构监管', '金融機構監管']],
    ['552.114', 'mandatory', 'Student records', ['学生记录', '學生記錄']],
    [
      '552.117',
      'mandatory',
      'Home addresses and family of employees and officials',
      ['公职人员住址与家庭信息', '公職人員住址與家庭資訊'],
    ],
    [
      '552.1175',
      'mandatory',
      'Addresses of peace officers and others at risk',
      ['治安官等人员的住址', '治安官等人員的住址'],
    ],
    ['552.122', 'discretionary', 'Test items', ['考试题目', '考試題目']],
    ['552.130', 'mandatory', 'Motor vehicle records', ['机动车记录', '機動車記錄']],
    ['552.136', 'mandatory', 'Credit card and access device numbers', ['信用卡与存取设备号码', '信用卡與存取裝置號碼']],
    ['552.137', 'mandatory', 'E-mail addresses of members of the public', ['公众电子邮件地址', '公眾電子郵件地址']],
    ['552.139', 'mandatory', 'Security of computers and networks', ['计算机与网络安全', '電腦與網路安全']],
    ['552.147', 'discretionary', 'Social security numbers', ['社会保障号码', '社會安全號碼']],
    ['552.152', 'mandatory', 'Safety of an employee or officer', ['雇员或官员的人身安全', '僱員或官員的人身安全']],
  ]),
  releaseChecks: [
    { id: 'other-law', section: "Gov't Code 552.101, 552.352" },
    { id: 'privacy', section: "Gov't Code 552.101, 552.102, 552.117" },
    { id: 'third-party', section: "Gov't Code 552.110, 552.305" },
  ],
  outcomes: generalOutcomes({
    granted: "Gov't Code 552.221",
    partial: "Gov't Code 552.301, 552.306",
    refused: "Gov't Code 552.301, 552.306",
    notHeld: "Gov't Code 552.002",
    notProcessed: "Gov't Code 552.222, 552.263(f)",
  }),
  reviewRoutes: [
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Suit for a writ of mandamus in a district court',
        'zh-Hans': '向地区法院申请强制令',
        'zh-Hant': '向地區法院聲請強制令',
      },
      section: "Gov't Code 552.321",
      decidedBy: { en: 'District court', 'zh-Hans': '地区法院', 'zh-Hant': '地區法院' },
    },
    {
      kind: 'complaint',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Complaint to the district or county attorney',
        'zh-Hans': '向地区或县检察官投诉',
        'zh-Hant': '向地區或縣檢察官投訴',
      },
      section: "Gov't Code 552.3215",
      decidedBy: { en: 'District or county attorney', 'zh-Hans': '地区或县检察官', 'zh-Hant': '地區或縣檢察官' },
    },
    {
      kind: 'charges-complaint',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.texasattorneygeneral.gov/open-government',
      title: {
        en: 'Complaint of an overcharge to the Attorney General',
        'zh-Hans': '就收费过高向总检察长投诉',
        'zh-Hant': '就收費過高向總檢察長投訴',
      },
      section: "Gov't Code 552.269",
      decidedBy: { en: 'Attorney General', 'zh-Hans': '总检察长', 'zh-Hant': '總檢察長' },
    },
  ],
  // No review by the body; the Attorney General rules before a refusal, and that time is a milestone.
  reviewClocks: [],
  // The chapter asks no statistics of each request, and no reason of who asks (552.222(b)).
  facts: [],
  asksOfRequester: {},
  reviewHints: [{ text: 'disclosure-is-presumed', section: "Gov't Code 552.001, 552.006" }],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: { ...generalLetters("Gov't Code 552.301(d)"), paper: 'LETTER' },
  dateOrder: 'mdy',
  currency: 'USD',
  typicalChannels: 'us-agency',
})
