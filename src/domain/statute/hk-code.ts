import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { everyGround, publicInterest } from './review-hints.ts'
import { defineStatute } from './statute.ts'

export const hkCode = defineStatute({
  id: 'hk-code',
  title: { en: 'Code on Access to Information (Hong Kong)', 'zh-Hans': '公开资料守则', 'zh-Hant': '公開資料守則' },
  shortTitle: { en: 'Code on Access to Information', 'zh-Hans': '公开资料守则', 'zh-Hant': '公開資料守則' },
  citation: 'Code on Access to Information (1995)',
  jurisdiction: 'HK',
  language: 'en-HK',
  timeZone: 'Asia/Hong_Kong',
  calendar: { id: 'hk', regional: false, closures: false, section: 'para. 1.16' },
  term: { count: 10, unit: 'calendar-day', section: 'para. 1.16' },
  countsIn: 'calendar-day',
  receipt: {
    section: 'para. 1.16',
    confirmedChannels: [],
    rule: 'the day on which the department receives the request',
  },
  stops: [],
  interimReply: { count: 21, unit: 'calendar-day', section: 'para. 1.16' },
  extension: {
    section: 'para. 1.17',
    grounds: [
      {
        id: 'exceptional',
        title: { en: 'Exceptional circumstances', 'zh-Hans': '例外情况', 'zh-Hant': '例外情況' },
        section: 'para. 1.17',
        maxTotal: { count: 51, unit: 'calendar-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'para. 1.13' },
  milestones: [
    {
      kind: 'acknowledge',
      from: 'receipt',
      length: { count: 10, unit: 'calendar-day' },
      section: 'para. 1.16',
      metBy: ['interim-reply', 'acknowledged', 'answered'],
    },
    { kind: 'extension-notice', from: 'term', section: 'para. 1.17', metBy: ['extended'] },
  ],
  deemed: {
    title: {
      en: 'No answer: open to review and complaint to The Ombudsman',
      'zh-Hans': '逾期未答复：可要求复检并向申诉专员投诉',
      'zh-Hant': '逾期未答覆：可要求覆檢並向申訴專員投訴',
    },
    section: 'para. 1.25-1.27',
  },
  exemptions: exemptionsFrom([
    ['para. 2.3', 'discretionary', 'Defence and security', ['防务及保安', '防務及保安']],
    ['para. 2.4', 'discretionary', 'External affairs', ['对外事务', '對外事務']],
    [
      'para. 2.5',
      'discretionary',
      'Nationality, immigration and consular matters',
      ['国籍、出入境及领事事宜', '國籍、出入境及領事事宜'],
    ],
    [
      'para. 2.6',
      'discretionary',
      'Law enforcement, legal proceedings and public safety',
      ['执法、法律程序及公众安全', '執法、法律程序及公眾安全'],
    ],
    ['para. 2.7', 'discretionary', 'Damage to the environment', ['对环境的损害', '對環境的損害']],
    ['para. 2.8', 'discretionary', 'Management of the economy', ['经济的管理', '經濟的管理']],
    [
      'para. 2.9',
      'discretionary',
      'Management and operation of the public service',
      ['公务的管理及执行', '公務的管理及執行'],
    ],
    ['para. 2.10', 'discretionary', 'Internal discussion and advice', ['内部讨论及意见', '內部討論及意見']],
    [
      'para. 2.11',
      'discretionary',
      'Public employment and public appointments',
      ['公务员的聘任及公职人员的委任', '公務員的聘任及公職人員的委任'],
    ],
    [
      'para. 2.12',
      'discretionary',
      'Improper gain or improper advantage',
      ['不当地获得利益或好处', '不當地獲得利益或好處'],
    ],
    ['para. 2.13', 'discretionary', 'Research, statistics and analysis', ['研究、统计及分析', '研究、統計及分析']],
    ['para. 2.14', 'qualified', 'Third party information', ['第三者资料', '第三者資料']],
    ['para. 2.15', 'qualified', 'Privacy of the individual', ['个人隐私', '個人私隱']],
    ['para. 2.16', 'discretionary', 'Business affairs', ['商务', '商務']],
    ['para. 2.17', 'discretionary', 'Premature requests', ['过早要求索取资料', '過早要求索取資料']],
    ['para. 2.18', 'mandatory', 'Legal restrictions', ['法定限制', '法定限制']],
  ]),
  outcomes: generalOutcomes({
    granted: 'para. 1.2',
    partial: 'para. 1.12',
    refused: 'para. 1.19',
    notHeld: 'para. 1.14',
  }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: { en: 'Review by the department', 'zh-Hans': '由部门复检', 'zh-Hant': '由部門覆檢' },
      section: 'para. 1.25',
      decidedBy: { en: 'The department', 'zh-Hans': '该部门', 'zh-Hant': '該部門' },
    },
    {
      kind: 'ombudsman',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.ombudsman.hk',
      title: { en: 'Complaint to The Ombudsman', 'zh-Hans': '向申诉专员投诉', 'zh-Hant': '向申訴專員投訴' },
      section: 'para. 1.26',
      decidedBy: { en: 'The Ombudsman', 'zh-Hans': '申诉专员', 'zh-Hant': '申訴專員' },
    },
  ],
  facts: [],
  asksOfRequester: {},
  reviewHints: [everyGround(publicInterest('para. 2.2'))],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('para. 1.19'),
  dateOrder: 'dmy',
  currency: 'HKD',
  typicalChannels: 'uk-council',
})
