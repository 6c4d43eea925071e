import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const caBcFoippa = defineStatute({
  id: 'ca-bc-foippa',
  title: {
    en: 'Freedom of Information and Protection of Privacy Act (British Columbia)',
    'zh-Hans': '不列颠哥伦比亚省信息自由与隐私保护法',
    'zh-Hant': '卑詩省資訊自由及保護隱私法',
  },
  shortTitle: { en: 'FOIPPA', 'zh-Hans': '不列颠哥伦比亚省信息自由法', 'zh-Hant': '卑詩省資訊自由法' },
  citation: 'R.S.B.C. 1996, c. 165',
  jurisdiction: 'CA',
  language: 'en-CA',
  timeZone: 'America/Vancouver',
  // "Day" does not include a holiday or a Saturday; every time of the Act is in such days.
  calendar: {
    id: 'ca-bc',
    regional: false,
    closures: false,
    section: 'Sch. 1 "day"; Interpretation Act (B.C.) s.29 "holiday"',
  },
  notVerified: { section: 's.7(4), 10(1)(d), 11, 24, 56(6): docs/statutes/open-questions.md' },
  term: { count: 30, unit: 'working-day', section: 's.7(1)' },
  countsIn: 'working-day',
  // A transferred request counts from its receipt by the body that it is transferred to (s.11(2)).
  receipt: { section: 's.7(1)', confirmedChannels: [], rule: 'authority-receives' },
  stops: [
    // The application fee, an estimate or a deposit: from the day of the notice to that of the payment.
    { begin: 'fee-notice', end: 'fee-paid', effect: 'pause', firstDay: 'not-counted', section: 's.7(4), 75' },
    // Before the answer: the applicant asks the commissioner to review a fee, or a third party a decision to disclose.
    { begin: 'review-lodged', end: 'review-decided', effect: 'pause', firstDay: 'not-counted', section: 's.7(5), (6)' },
  ],
  restarts: [{ event: 'third-party-consulted', section: 's.24(1)' }],
  extension: {
    section: 's.10',
    grounds: [
      {
        id: 'volume',
        title: { en: 'Many records: unreasonable interference', 'zh-Hans': '记录众多', 'zh-Hant': '記錄眾多' },
        aliases: ['10(1)(b)'],
        section: 's.10(1)(b)',
        maxTotal: { count: 60, unit: 'working-day' },
      },
      {
        id: 'detail',
        title: { en: 'Not enough detail', 'zh-Hans': '申请内容不够具体', 'zh-Hant': '申請內容不夠具體' },
        aliases: ['10(1)(a)'],
        section: 's.10(1)(a)',
        maxTotal: { count: 60, unit: 'working-day' },
      },
      {
        id: 'consultation',
        title: {
          en: 'Consultation with a third party or another public body',
          'zh-Hans': '征求第三方或者其他机构意见',
          'zh-Hant': '徵求第三方或其他機構意見',
        },
        aliases: ['10(1)(c)'],
        section: 's.10(1)(c)',
        maxTotal: { count: 60, unit: 'working-day' },
      },
      {
        id: 'consent',
        title: { en: 'Consent of the applicant', 'zh-Hans': '经申请人同意', 'zh-Hant': '經申請人同意' },
        aliases: ['10(1)(d)'],
        section: 's.10(1)(d)',
        maxTotal: { count: 60, unit: 'working-day' },
      },
      {
        id: 'commissioner',
        title: { en: 'Permission of the commissioner', 'zh-Hans': '专员批准', 'zh-Hant': '專員批准' },
        aliases: ['10(2)', '10(2)(a)', '10(2)(b)'],
        section: 's.10(2)',
        grantedOnApplication: true,
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.11' },
  milestones: [
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 20, unit: 'working-day' },
      section: 's.11(1)',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.10(1), (3)', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 20, unit: 'working-day' },
      section: 's.23(3)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'complaint-lodge',
      // A failure to respond is a refusal, against which there is no time (s.53(3)).
      from: 'answer',
      fromReceipt: true,
      length: { count: 30, unit: 'working-day' },
      section: 's.53(2)(a)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: treated as a decision to refuse access',
      'zh-Hans': '逾期未答复：视为拒绝',
      'zh-Hant': '逾期未答覆：視為拒絕',
    },
    section: 's.53(3)',
  },
  exemptions: exemptionsFrom([
    ['s.3(3)', 'absolute', 'Records to which the Act does not apply', ['本法不适用的记录', '本法不適用的記錄']],
    [
      's.8(2)',
      'discretionary',
      'Existence neither confirmed nor denied',
      ['不确认亦不否认是否存在', '不確認亦不否認是否存在'],
    ],
    ['s.12(1)', 'mandatory', 'Cabinet confidences', ['内阁机密', '內閣機密']],
    ['s.12(3)', 'discretionary', 'Local public body confidences', ['地方公共机构机密', '地方公共機構機密']],
    ['s.13', 'discretionary', 'Policy advice or recommendations', ['政策意见或者建议', '政策意見或建議']],
    ['s.14', 'discretionary', 'Legal advice', ['法律意见', '法律意見']],
    ['s.15', 'discretionary', 'Disclosure harmful to law enforcement', ['公开会损害执法', '公開會損害執法']],
    [
      's.16',
      'discretionary',
      'Disclosure harmful to intergovernmental relations or negotiations',
      ['公开会损害政府间关系或者谈判', '公開會損害政府間關係或談判'],
    ],
    [
      's.17',
      'discretionary',
      'Disclosure harmful to the financial or economic interests of a public body',
      ['公开会损害公共机构的财政或者经济利益', '公開會損害公共機構的財政或經濟利益'],
    ],
    [
      's.18',
      'discretionary',
      'Disclosure harmful to the conservation of heritage sites, etc.',
      ['公开会损害文化遗产等的保护', '公開會損害文化遺產等的保護'],
    ],
    [
      's.18.1',
      'mandatory',
      'Disclosure harmful to interests of an Indigenous people',
      ['公开会损害原住民的利益', '公開會損害原住民的利益'],
    ],
    [
      's.19',
      'discretionary',
      'Disclosure harmful to individual or public safety',
      ['公开会危及个人或者公共安全', '公開會危及個人或公共安全'],
    ],
    [
      's.20',
      'discretionary',
      'Information that will be published or released within 60 days',
      ['将在60日内公布或者发布的信息', '將於60日內公布或發布的資訊'],
    ],
    [
      's.21',
      'mandatory',
      'Disclosure harmful to business interests of a third party',
      ['公开会损害第三方的商业利益', '公開會損害第三方的商業利益'],
    ],
    ['s.22', 'mandatory', 'Disclosure harmful to personal privacy', ['公开会侵害个人隐私', '公開會侵害個人隱私']],
    [
      's.22.1',
      'mandatory',
      'Disclosure of information relating to abortion services',
      ['涉及终止妊娠服务的信息', '涉及終止妊娠服務的資訊'],
    ],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'ss.12, 15, 16' },
    { id: 'public-interests', section: 'ss.17-19' },
    { id: 'privacy', section: 's.22' },
    { id: 'third-party', section: 'ss.18.1, 21, 23' },
    { id: 'copyright', section: 'Copyright Act (Canada) s.32.1' },
  ],
  outcomes: generalOutcomes({
    granted: 's.8(1)(b)',
    partial: 's.4(2)',
    refused: 's.8(1)(c)',
    notHeld: 's.8(1)(a)',
    // Disregarded with the authorization of the commissioner.
    notProcessed: 's.43',
  }),
  reviewRoutes: [
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.oipc.bc.ca',
      title: {
        en: 'Review by the Information and Privacy Commissioner within 30 days, Saturdays and holidays not counted',
        'zh-Hans': '30日（不含星期六和节假日）内请求信息与隐私专员复核',
        'zh-Hant': '30日（不含星期六及假日）內請求資訊及隱私專員覆核',
      },
      section: 's.52, 53',
      decidedBy: {
        en: 'Information and Privacy Commissioner for British Columbia',
        'zh-Hans': '不列颠哥伦比亚省信息与隐私专员',
        'zh-Hant': '卑詩省資訊及隱私專員',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      title: {
        en: 'Judicial review by the Supreme Court of British Columbia',
        'zh-Hans': '不列颠哥伦比亚省最高法院司法审查',
        'zh-Hant': '卑詩省最高法院司法覆核',
      },
      section: 'Judicial Review Procedure Act s.2',
      decidedBy: {
        en: 'Supreme Court of British Columbia',
        'zh-Hans': '不列颠哥伦比亚省最高法院',
        'zh-Hant': '卑詩省最高法院',
      },
    },
  ],
  reviewClocks: [
    {
      kind: 'commissioner',
      from: 'lodged',
      length: { count: 90, unit: 'working-day' },
      section: 's.56(6)',
      // The commissioner may specify a later date.
      extension: { section: 's.56(8)' },
    },
  ],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-prevails', section: 's.25' },
    { text: 'rest-is-released', section: 's.4(2)' },
    { text: 'reasons-are-given', section: 's.8(1)(c)(i)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: { ...generalLetters('s.8(1)(c)(iii)', { mustName: ['commissioner'] }), paper: 'LETTER' },
  dateOrder: 'dmy',
  currency: 'CAD',
  typicalChannels: 'uk-council',
})
