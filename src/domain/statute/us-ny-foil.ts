import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

/** Public Officers Law, article 6, as it stands since 2008; the rules of the Committee on Open Government are 21 NYCRR 1401. */
export const usNyFoil = defineStatute({
  id: 'us-ny-foil',
  title: {
    en: 'Freedom of Information Law (New York)',
    'zh-Hans': '纽约州信息自由法',
    'zh-Hant': '紐約州資訊自由法',
  },
  shortTitle: { en: 'FOIL (New York)', 'zh-Hans': '纽约州信息自由法', 'zh-Hant': '紐約州資訊自由法' },
  citation: 'Public Officers Law art. 6, 84-90',
  jurisdiction: 'US-NY',
  language: 'en-US',
  timeZone: 'America/New_York',
  calendar: { id: 'us-ny', regional: false, closures: false, section: 'General Construction Law 24, 25-a' },
  // "Within five business days of the receipt of a written request": records, a denial, or an acknowledgment with a date.
  term: { count: 5, unit: 'working-day', section: 'POL 89(3)(a)' },
  notVerified: { section: 'docs/statutes/open-questions.md' },
  countsIn: 'working-day',
  rolls: { section: 'General Construction Law 25-a' },
  receipt: { section: 'POL 89(3)(a); General Construction Law 20', confirmedChannels: [], rule: 'agency-receives' },
  stops: [],
  // The acknowledgment that names the approximate date is a letter that somebody writes: the mail that confirms the receipt by
  // itself is none. From it 20 business days (1401.5(c)(3)); the law knows one, and no second delay.
  restarts: [
    {
      event: 'interim-reply',
      length: { count: 20, unit: 'working-day' },
      once: true,
      section: 'POL 89(3)(a); 21 NYCRR 1401.5(c)(3)',
    },
  ],
  extension: {
    section: 'POL 89(3)(a); 21 NYCRR 1401.5(c)(4)',
    // In writing, within the time, with the reason: "a date certain within a reasonable period". One, as the Committee reads it.
    once: true,
    grounds: [
      {
        id: 'date-certain',
        title: {
          en: 'Date certain within a reasonable period',
          'zh-Hans': '合理期间内的确定日期',
          'zh-Hant': '合理期間內的確定日期',
        },
        aliases: ['date certain', '1401.5(c)(4)'],
        section: 'POL 89(3)(a); 21 NYCRR 1401.5(c)(4)',
      },
    ],
  },
  transfer: { effect: 'none', section: '21 NYCRR 1401.2(b)' },
  milestones: [
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      fromReceipt: true,
      length: { count: 10, unit: 'working-day' },
      section: 'POL 89(5)(b)(2)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'acknowledge',
      from: 'receipt',
      length: { count: 5, unit: 'working-day' },
      section: 'POL 89(3)(a)',
      metBy: ['interim-reply', 'answered'],
    },
    { kind: 'extension-notice', from: 'term', section: 'POL 89(3)(a)', metBy: ['extended'] },
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 30, unit: 'calendar-day' },
      section: 'POL 89(4)(a)',
      metBy: ['review-lodged'],
    },
    // Article 78 of the Civil Practice Law and Rules: four months from the determination of the appeal.
    {
      kind: 'complaint-lodge',
      from: 'review-decided',
      length: { count: 4, unit: 'month' },
      section: 'POL 89(4)(b); CPLR 217(1)',
      metBy: [],
    },
  ],
  deemed: {
    title: {
      en: 'No answer in time: a denial that may be appealed',
      'zh-Hans': '逾期未答复：视为拒绝，可提出申诉',
      'zh-Hant': '逾期未答覆：視為拒絕，可提出申訴',
    },
    section: 'POL 89(4)(a); 21 NYCRR 1401.5(e)',
  },
  exemptions: exemptionsFrom([
    [
      'POL 87(2)(a)',
      'mandatory',
      'Exempted by a state or federal statute',
      ['州或联邦法律规定豁免', '州或聯邦法律規定豁免'],
    ],
    [
      'POL 87(2)(b)',
      'discretionary',
      'Unwarranted invasion of personal privacy',
      ['不当侵犯个人隐私', '不當侵犯個人隱私'],
    ],
    [
      'POL 87(2)(c)',
      'discretionary',
      'Impairment of contract awards or collective bargaining',
      ['妨碍授予合同或集体谈判', '妨礙授予合約或集體談判'],
    ],
    [
      'POL 87(2)(d)',
      'discretionary',
      'Trade secrets and competitive position',
      ['商业秘密与竞争地位', '營業秘密與競爭地位'],
    ],
    [
      'POL 87(2)(e)(i)',
      'discretionary',
      'Law enforcement: interference with investigations',
      ['执法：妨碍调查', '執法：妨礙調查'],
    ],
    [
      'POL 87(2)(e)(ii)',
      'discretionary',
      'Law enforcement: right to a fair trial',
      ['执法：公正审判权', '執法：公正審判權'],
    ],
    [
      'POL 87(2)(e)(iii)',
      'discretionary',
      'Law enforcement: confidential sources',
      ['执法：秘密来源', '執法：秘密來源'],
    ],
    [
      'POL 87(2)(e)(iv)',
      'discretionary',
      'Law enforcement: techniques that are not routine',
      ['执法：非常规手段', '執法：非常規手段'],
    ],
    ['POL 87(2)(f)', 'discretionary', 'Life or safety of any person', ['人身安全', '人身安全']],
    [
      'POL 87(2)(g)',
      'discretionary',
      'Inter-agency or intra-agency materials',
      ['机构之间或内部材料', '機構之間或內部材料'],
    ],
    ['POL 87(2)(h)', 'discretionary', 'Examination questions or answers', ['考试题目或答案', '考試題目或答案']],
    [
      'POL 87(2)(i)',
      'discretionary',
      'Security of information technology assets',
      ['信息技术资产安全', '資訊技術資產安全'],
    ],
  ]),
  releaseChecks: [
    { id: 'other-law', section: 'POL 87(2)(a)' },
    { id: 'privacy', section: 'POL 87(2)(b), 89(2)' },
    { id: 'third-party', section: 'POL 87(2)(d), 89(5)' },
  ],
  outcomes: generalOutcomes({
    granted: 'POL 89(3)(a)',
    partial: 'POL 87(2)',
    refused: 'POL 87(2)',
    // "Certify that it does not have possession of such record or that such record cannot be found after diligent search."
    notHeld: 'POL 89(3)(a)',
    notProcessed: 'POL 89(3)(a)',
  }),
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Appeal to the head or the appeals officer of the agency, within 30 days',
        'zh-Hans': '30日内向机构负责人或申诉官员申诉',
        'zh-Hant': '30日內向機構負責人或申訴官員申訴',
      },
      section: 'POL 89(4)(a); 21 NYCRR 1401.7',
      decidedBy: { en: 'The appeals officer', 'zh-Hans': '申诉官员', 'zh-Hant': '申訴官員' },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal' },
      title: {
        en: 'Proceeding under article 78 in the Supreme Court, within four months',
        'zh-Hans': '四个月内依第78条向最高法院提起诉讼',
        'zh-Hant': '四個月內依第78條向最高法院提起訴訟',
      },
      section: 'POL 89(4)(b); CPLR art. 78, 217(1)',
      decidedBy: { en: 'Supreme Court of New York', 'zh-Hans': '纽约州最高法院', 'zh-Hant': '紐約州最高法院' },
    },
    {
      kind: 'advisory-opinion',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://opengovernment.ny.gov',
      title: {
        en: 'Advisory opinion of the Committee on Open Government',
        'zh-Hans': '请公开政府委员会出具咨询意见',
        'zh-Hant': '請公開政府委員會出具諮詢意見',
      },
      section: 'POL 89(1)(b)(ii)',
      decidedBy: { en: 'Committee on Open Government', 'zh-Hans': '公开政府委员会', 'zh-Hant': '公開政府委員會' },
    },
  ],
  reviewClocks: [
    {
      kind: 'appeal',
      from: 'lodged',
      length: { count: 10, unit: 'working-day' },
      rolls: { section: 'General Construction Law 25-a' },
      section: 'POL 89(4)(a)',
    },
  ],
  // Article 6 asks no statistics of an agency, and no name of who asks.
  facts: [],
  asksOfRequester: {},
  reviewHints: [{ text: 'reasons-are-given', section: 'POL 87(2), 89(4)(a)' }],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: { ...generalLetters('21 NYCRR 1401.7(b)', { mustName: ['appeal'] }), paper: 'LETTER' },
  dateOrder: 'mdy',
  currency: 'USD',
  typicalChannels: 'us-agency',
})
