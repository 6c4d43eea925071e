import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

/** Florida Statutes, chapter 119. It sets no time: promptly, in good faith, within what is reasonable. */
export const usFlCh119 = defineStatute({
  id: 'us-fl-ch119',
  title: {
    en: 'Public Records Act (Florida), chapter 119',
    'zh-Hans': '佛罗里达州公共档案法（第119章）',
    'zh-Hant': '佛羅里達州公共檔案法（第119章）',
  },
  shortTitle: { en: 'Chapter 119 (Florida)', 'zh-Hans': '佛州公共档案法', 'zh-Hant': '佛州公共檔案法' },
  citation: 'Florida Statutes ch. 119',
  jurisdiction: 'US-FL',
  language: 'en-US',
  timeZone: 'America/New_York',
  calendar: { id: 'us-fl', regional: false, closures: true, section: 's. 110.117' },
  // No number of the law: the target where the body sets none of its own.
  term: { count: 10, unit: 'working-day', section: 's. 119.07(1)(a), (c)' },
  noFixedTerm: { section: 's. 119.07(1)(a), (c)' },
  termFromBody: true,
  notVerified: { section: 'docs/statutes/open-questions.md' },
  countsIn: 'working-day',
  receipt: { section: 's. 119.07(1)(c)', confirmedChannels: [], rule: 'agency-receives' },
  stops: [
    // A deposit may be asked before the work is done: the target stands still until it is paid.
    { begin: 'fee-notice', end: 'fee-paid', effect: 'pause', section: 's. 119.07(4)' },
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'pause', section: 's. 119.07(1)(c)' },
  ],
  transfer: { effect: 'none', section: 's. 119.07(1)(b)' },
  milestones: [],
  deemed: {
    title: {
      en: 'Delay that is not justified: open to a civil action, with attorney fees',
      'zh-Hans': '无正当理由拖延：可提起民事诉讼并请求律师费',
      'zh-Hant': '無正當理由拖延：可提起民事訴訟並請求律師費',
    },
    section: 's. 119.11, 119.12',
  },
  exemptions: exemptionsFrom([
    ['119.071(1)(a)', 'mandatory', 'Examination questions and answers', ['考试题目与答案', '考試題目與答案']],
    ['119.071(1)(b)', 'mandatory', 'Sealed bids, proposals and replies', ['密封投标与提案', '密封投標與提案']],
    [
      '119.071(1)(d)',
      'discretionary',
      'Work product of an attorney for litigation',
      ['律师诉讼工作成果', '律師訴訟工作成果'],
    ],
    ['119.071(1)(f)', 'mandatory', 'Data processing software', ['数据处理软件', '資料處理軟體']],
    [
      '119.071(2)(c)',
      'discretionary',
      'Active criminal intelligence and investigative information',
      ['进行中的刑事情报与侦查信息', '進行中的刑事情報與偵查資訊'],
    ],
    ['119.071(2)(d)', 'discretionary', 'Surveillance techniques and personnel', ['监控手段与人员', '監控手段與人員']],
    ['119.071(2)(f)', 'mandatory', 'Confidential informants and sources', ['秘密线人与来源', '秘密線人與來源']],
    [
      '119.071(3)(a)',
      'mandatory',
      'Security and fire safety system plans',
      ['安全与消防系统方案', '安全與消防系統方案'],
    ],
    ['119.071(3)(b)', 'mandatory', 'Building plans', ['建筑图纸', '建築圖紙']],
    [
      '119.071(4)(d)',
      'mandatory',
      'Home addresses of certain officers and their families',
      ['特定人员及家属住址', '特定人員及家屬住址'],
    ],
    ['119.071(5)(a)', 'mandatory', 'Social security numbers', ['社会保障号码', '社會安全號碼']],
    ['119.071(5)(b)', 'mandatory', 'Bank account and card numbers', ['银行账户与银行卡号码', '銀行帳戶與卡號']],
    [
      '119.0712',
      'mandatory',
      'Executive branch: records of certain agencies',
      ['行政部门特定机构档案', '行政部門特定機構檔案'],
    ],
    [
      '119.0713',
      'mandatory',
      'Local government: records of certain agencies',
      ['地方政府特定机构档案', '地方政府特定機構檔案'],
    ],
    ['119.0715', 'mandatory', 'Trade secrets held by an agency', ['机构持有的商业秘密', '機構持有的營業秘密']],
    ['119.0725', 'mandatory', 'Cybersecurity', ['网络安全', '網路安全']],
    [
      '119.07(1)',
      'mandatory',
      'Exempt or confidential by another statute',
      ['其他法律规定豁免或保密', '其他法律規定豁免或保密'],
    ],
  ]),
  releaseChecks: [
    { id: 'other-law', section: 's. 119.07(1)(d), (e)' },
    { id: 'privacy', section: 's. 119.071(4), (5)' },
    { id: 'third-party', section: 's. 119.0715' },
  ],
  outcomes: generalOutcomes({
    granted: 's. 119.07(1)(a)',
    partial: 's. 119.07(1)(d)',
    refused: 's. 119.07(1)(e), (f)',
    notHeld: 's. 119.07(1)(c)',
    notProcessed: 's. 119.07(4)',
  }),
  reviewRoutes: [
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Civil action in the circuit court, heard at once',
        'zh-Hans': '向巡回法院提起民事诉讼（优先审理）',
        'zh-Hant': '向巡迴法院提起民事訴訟（優先審理）',
      },
      section: 's. 119.11, 119.12',
      decidedBy: { en: 'Circuit court', 'zh-Hans': '巡回法院', 'zh-Hant': '巡迴法院' },
    },
    {
      kind: 'mediation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Mediation by the office of the Attorney General, where both sides agree',
        'zh-Hans': '双方同意的，由总检察长办公室调解',
        'zh-Hant': '雙方同意的，由總檢察長辦公室調解',
      },
      section: 's. 16.60',
      decidedBy: { en: 'Office of the Attorney General', 'zh-Hans': '总检察长办公室', 'zh-Hant': '總檢察長辦公室' },
    },
  ],
  // No review by the agency, and no time for the court.
  reviewClocks: [],
  // The chapter asks no statistics of an agency; a request need not be written, and nobody need say who asks or why.
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'rest-is-released', section: 's. 119.07(1)(d)' },
    { text: 'reasons-are-given', section: 's. 119.07(1)(e), (f)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: { ...generalLetters('s. 119.07(1)(e), (f)'), paper: 'LETTER' },
  dateOrder: 'mdy',
  currency: 'USD',
  typicalChannels: 'us-agency',
})
