import { exemptionsFrom } from './exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import type { Statute } from './statute.ts'

export const hkCode: Statute = {
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
        longestInAll: { count: 51, unit: 'calendar-day' },
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
    ['para. 2.3', 'discretionary', 'Defence and security'],
    ['para. 2.4', 'discretionary', 'External affairs'],
    ['para. 2.5', 'discretionary', 'Nationality, immigration and consular matters'],
    ['para. 2.6', 'discretionary', 'Law enforcement, legal proceedings and public safety'],
    ['para. 2.7', 'discretionary', 'Damage to the environment'],
    ['para. 2.8', 'discretionary', 'Management of the economy'],
    ['para. 2.9', 'discretionary', 'Management and operation of the public service'],
    ['para. 2.10', 'discretionary', 'Internal discussion and advice'],
    ['para. 2.11', 'discretionary', 'Public employment and public appointments'],
    ['para. 2.12', 'discretionary', 'Improper gain or improper advantage'],
    ['para. 2.13', 'discretionary', 'Research, statistics and analysis'],
    ['para. 2.14', 'qualified', 'Third party information'],
    ['para. 2.15', 'qualified', 'Privacy of the individual'],
    ['para. 2.16', 'discretionary', 'Business affairs'],
    ['para. 2.17', 'discretionary', 'Premature requests'],
    ['para. 2.18', 'mandatory', 'Legal restrictions'],
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
      title: { en: 'Review by the department', 'zh-Hans': '由部门复检', 'zh-Hant': '由部門覆檢' },
      section: 'para. 1.25',
      decidedBy: { en: 'The department', 'zh-Hans': '该部门', 'zh-Hant': '該部門' },
    },
    {
      kind: 'ombudsman',
      title: { en: 'Complaint to The Ombudsman', 'zh-Hans': '向申诉专员投诉', 'zh-Hant': '向申訴專員投訴' },
      section: 'para. 1.26',
      decidedBy: { en: 'The Ombudsman', 'zh-Hans': '申诉专员', 'zh-Hant': '申訴專員' },
    },
  ],
  facts: [],
}
