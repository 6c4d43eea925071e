import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const jpAia1999 = defineStatute({
  id: 'jp-aia-1999',
  title: {
    en: 'Act on Access to Information Held by Administrative Organs (Japan)',
    ja: '行政機関の保有する情報の公開に関する法律',
    'zh-Hans': '日本行政机关信息公开法',
    'zh-Hant': '日本行政機關資訊公開法',
  },
  shortTitle: {
    en: 'Information Disclosure Act',
    ja: '行政機関情報公開法',
    'zh-Hans': '行政机关信息公开法',
    'zh-Hant': '行政機關資訊公開法',
  },
  citation: '平成11年法律第42号',
  jurisdiction: 'JP',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  calendar: { id: 'jp', regional: false, closures: false, section: 'art. 10(1)' },
  term: { count: 30, unit: 'calendar-day', section: 'art. 10(1)' },
  countsIn: 'calendar-day',
  receipt: {
    section: 'art. 10(1)',
    confirmedChannels: [],
    rule: 'request-made',
    firstReceipt: { effect: 'counts-from-first', section: 'art. 12(2)' },
  },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'pause',
      section: 'art. 10(1) proviso, art. 4(2)',
    },
  ],
  extension: {
    section: 'art. 10(2), 11',
    grounds: [
      {
        id: 'difficulty',
        title: {
          en: 'Difficulties in handling the affairs, or another good reason',
          'zh-Hans': '处理事务有困难或其他正当理由',
          'zh-Hant': '處理事務有困難或其他正當理由',
        },
        aliases: ['10(2)', 'art. 10(2)'],
        section: 'art. 10(2)',
        longest: { count: 30, unit: 'calendar-day' },
      },
      {
        id: 'staged',
        title: {
          en: 'A very large number of documents: the first part within 60 days',
          'zh-Hans': '文件数量极大：60日内先答复一部分',
          'zh-Hant': '文件數量極大：60日內先答覆一部分',
        },
        aliases: ['11', 'art. 11'],
        section: 'art. 11',
        maxTotal: { count: 60, unit: 'calendar-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'art. 12' },
  milestones: [
    { kind: 'extension-notice', from: 'term', section: 'art. 10(2)', metBy: ['extended'] },
    {
      kind: 'review-lodge',
      from: 'answer',
      fromReceipt: true,
      length: { count: 3, unit: 'month' },
      section: '行政不服審査法 art. 18(1)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: request for review of inaction',
      'zh-Hans': '逾期未答复：可就不作为申请审查',
      'zh-Hant': '逾期未答覆：可就不作為申請審查',
    },
    section: '行政不服審査法 art. 3',
  },
  exemptions: exemptionsFrom([
    ['art. 5(i)', 'mandatory', 'Information about individuals'],
    ['art. 5(i)-2', 'mandatory', 'Anonymously processed information of administrative organs'],
    ['art. 5(ii)', 'mandatory', 'Information about corporations'],
    ['art. 5(iii)', 'mandatory', 'National security and foreign relations'],
    ['art. 5(iv)', 'mandatory', 'Public safety and order'],
    ['art. 5(v)', 'mandatory', 'Deliberation and examination'],
    ['art. 5(vi)', 'mandatory', 'Affairs and business of administrative organs'],
    ['art. 8', 'discretionary', 'Existence neither confirmed nor denied'],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'art. 5(iii)' },
    { id: 'public-interests', section: 'art. 5(iv)' },
    { id: 'privacy', section: 'art. 5(i)' },
    { id: 'third-party', section: 'art. 13' },
  ],
  outcomes: generalOutcomes({ granted: 'art. 9(1)', partial: 'art. 6', refused: 'art. 9(2)', notHeld: 'art. 9(2)' }),
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Request for administrative review within 3 months',
        ja: '審査請求',
        'zh-Hans': '3个月内申请审查',
        'zh-Hant': '3個月內申請審查',
      },
      section: 'art. 18, 19; 行政不服審査法 art. 18',
      decidedBy: {
        en: 'Head of the organ, on the report of the Information Disclosure and Personal Information Protection Review Board',
        'zh-Hans': '行政机关首长（咨询审查会）',
        'zh-Hant': '行政機關首長（諮詢審查會）',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Administrative litigation within 6 months',
        'zh-Hans': '6个月内行政诉讼',
        'zh-Hant': '6個月內行政訴訟',
      },
      section: '行政事件訴訟法 art. 14',
      decidedBy: { en: 'District court', 'zh-Hans': '地方法院', 'zh-Hant': '地方法院' },
    },
  ],
  reviewClocks: [],
  facts: [],
  asksOfRequester: { name: '第4条第1項', address: '第4条第1項' },
  reviewHints: [
    { text: 'rest-is-released', section: '第6条' },
    {
      section: '第7条',
      text: 'public-interest-may-prevail',
    },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('行政不服審査法第82条'),
  dateOrder: 'ymd',
  currency: 'JPY',
  typicalChannels: 'uk-council',
})
