import { exemptionsFrom } from './exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import type { Statute } from './statute.ts'

export const twFgia2005: Statute = {
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
  // Calendar days that do not roll: no holiday moves anything.
  calendar: { id: 'weekdays', regional: false, closures: false, section: '第12條' },
  term: { count: 15, unit: 'calendar-day', section: '第12條第1項' },
  countsIn: 'calendar-day',
  receipt: { section: '第12條第1項', confirmedChannels: [], rule: 'the day on which the agency accepts the request' },
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
      length: { count: 30, unit: 'calendar-day' },
      section: '訴願法第14條',
      metBy: ['review-lodged'],
    },
    {
      kind: 'review-decide',
      from: 'review-lodged',
      length: { count: 3, unit: 'month' },
      section: '訴願法第85條',
      metBy: ['review-decided'],
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
    ['第18條第1項第1款', 'mandatory', 'State secrets, or secret by law'],
    [
      '第18條第1項第2款',
      'mandatory',
      'Investigation, prosecution and enforcement of crime; fair trial; life, body, freedom, property',
    ],
    ['第18條第1項第3款', 'qualified', 'Drafts and preparation of decisions'],
    ['第18條第1項第4款', 'mandatory', 'Supervision, audit, inspection'],
    ['第18條第1項第5款', 'mandatory', 'Examinations and qualification'],
    ['第18條第1項第6款', 'qualified', 'Privacy, professional secrets'],
    ['第18條第1項第7款', 'qualified', 'Business secrets'],
    ['第18條第1項第8款', 'mandatory', 'Cultural heritage in need of protection'],
    ['第18條第1項第9款', 'qualified', 'Operation of public enterprises'],
  ]),
  outcomes: generalOutcomes({ granted: '第12條', partial: '第18條第2項', refused: '第18條', notHeld: '第17條' }),
  reviewRoutes: [
    {
      kind: 'appeal',
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
      title: { en: 'Administrative litigation', 'zh-Hans': '行政诉讼', 'zh-Hant': '行政訴訟' },
      section: '第20條、第21條',
      decidedBy: { en: 'Administrative court', 'zh-Hans': '行政法院', 'zh-Hant': '行政法院' },
    },
  ],
  facts: [],
}
