import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const twFgia2005 = defineStatute({
  id: 'tw-fgia-2005',
  title: {
    en: 'Freedom of Government Information Law (Taiwan)',
    'zh-Hans': '政府资讯公开法',
    'zh-Hant': '政府資訊公開法',
  },
  shortTitle: { en: 'Freedom of Government Information Law', 'zh-Hans': '政府资讯公开法', 'zh-Hant': '政府資訊公開法' },
  citation: '總統華總一義字第09400201491號 (2005)',
  jurisdiction: 'TW',
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
  // 辦公日曆表: a Saturday that makes up for a day off is worked.
  calendar: { id: 'tw', regional: false, closures: false, section: '行政程序法第48條第4項' },
  term: { count: 15, unit: 'calendar-day', section: '第12條第1項' },
  countsIn: 'calendar-day',
  // Off a Sunday, a holiday or another rest day to the day after it, off a Saturday to the Monday.
  rolls: { section: '行政程序法第48條第4項' },
  receipt: { section: '第12條第1項', confirmedChannels: [], rule: 'agency-accepts' },
  // The law gives seven days to correct (art. 11) and is silent on the clock; the executive's rules leave that time out (unread).
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'pause',
      section: '第11條',
      mayAbandonAfter: { count: 7, unit: 'calendar-day', section: '第11條' },
    },
  ],
  extension: {
    section: '第12條第1項',
    grounds: [
      {
        id: 'necessary',
        title: { en: 'Where necessary', 'zh-Hans': '必要时', 'zh-Hant': '必要時' },
        section: '第12條第1項',
        longest: { count: 15, unit: 'calendar-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: '第17條' },
  milestones: [
    { kind: 'extension-notice', from: 'term', section: '第12條第1項', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 10, unit: 'calendar-day' },
      section: '第12條第2項',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'review-lodge',
      from: 'answer',
      fromReceipt: true,
      length: { count: 30, unit: 'calendar-day' },
      section: '訴願法第14條',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: administrative appeal against inaction',
      'zh-Hans': '逾期未答复：可就怠为处分提起诉愿',
      'zh-Hant': '逾期未答覆：可就怠為處分提起訴願',
    },
    section: '訴願法第2條',
  },
  exemptions: exemptionsFrom([
    [
      '第18條第1項第1款',
      'mandatory',
      'State secrets, or secret by law',
      ['国家机密或者依法应秘密事项', '國家機密或依法應秘密事項'],
    ],
    [
      '第18條第1項第2款',
      'mandatory',
      'Investigation, prosecution and enforcement of crime; fair trial; life, body, freedom, property',
      [
        '犯罪侦查、追诉、执行，公正裁判，生命、身体、自由、财产',
        '犯罪之偵查、追訴、執行，公正裁判，生命、身體、自由、財產',
      ],
    ],
    [
      '第18條第1項第3款',
      'qualified',
      'Drafts and preparation of decisions',
      ['作成意思决定前的拟稿或者准备作业', '作成意思決定前之擬稿或準備作業'],
    ],
    [
      '第18條第1項第4款',
      'mandatory',
      'Supervision, audit, inspection',
      ['监督、管理、检（调）查、取缔业务', '監督、管理、檢（調）查、取締業務'],
    ],
    ['第18條第1項第5款', 'mandatory', 'Examinations and qualification', ['考试、检定或者鉴定', '考試、檢定或鑑定']],
    [
      '第18條第1項第6款',
      'qualified',
      'Privacy, professional secrets',
      ['个人隐私、职业上秘密或者著作权人的公开发表权', '個人隱私、職業上秘密或著作權人之公開發表權'],
    ],
    [
      '第18條第1項第7款',
      'qualified',
      'Business secrets',
      ['营业上秘密或者经营事业有关的信息', '營業上秘密或經營事業有關之資訊'],
    ],
    [
      '第18條第1項第8款',
      'mandatory',
      'Cultural heritage in need of protection',
      ['须特别管理的文化资产', '必須特別管理之文化資產'],
    ],
    [
      '第18條第1項第9款',
      'qualified',
      'Operation of public enterprises',
      ['公营事业机构经营资料', '公營事業機構經營之有關資料'],
    ],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: '第18條第1項第1款' },
    { id: 'privacy', section: '第18條第1項第6款' },
    { id: 'third-party', section: '第12條第2項、第18條第1項第7款' },
  ],
  outcomes: generalOutcomes({ granted: '第12條', partial: '第18條第2項', refused: '第18條', notHeld: '第17條' }),
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: { en: 'Administrative appeal within 30 days', 'zh-Hans': '30日内提起诉愿', 'zh-Hant': '30日內提起訴願' },
      section: '第20條；訴願法第14條',
      decidedBy: {
        en: 'Appeals committee of the superior agency',
        'zh-Hans': '诉愿管辖机关',
        'zh-Hant': '訴願管轄機關',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal' },
      title: { en: 'Administrative litigation', 'zh-Hans': '行政诉讼', 'zh-Hant': '行政訴訟' },
      section: '第20條、第21條',
      decidedBy: { en: 'Administrative court', 'zh-Hans': '行政法院', 'zh-Hant': '行政法院' },
    },
  ],
  reviewClocks: [
    {
      kind: 'appeal',
      from: 'lodged',
      length: { count: 3, unit: 'month' },
      section: '訴願法第85條第1項',
      rolls: { section: '訴願法第17條；民法第122條' },
      extension: { longest: { count: 2, unit: 'month' }, section: '訴願法第85條第1項' },
    },
  ],
  facts: [],
  asksOfRequester: { name: '第10條', contact: '第10條', address: '第10條' },
  reviewHints: [{ text: 'rest-is-released', section: '第18條第2項' }],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('行政程序法第96條第1項第6款'),
  dateOrder: 'ymd',
  currency: 'TWD',
  typicalChannels: 'cn-county',
})
