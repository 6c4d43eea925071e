import { exemptionsFrom } from './exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import type { Statute } from './statute.ts'

export const ieFoi2014: Statute = {
  id: 'ie-foi-2014',
  title: {
    en: 'Freedom of Information Act 2014',
    'zh-Hans': '爱尔兰2014年信息自由法',
    'zh-Hant': '愛爾蘭2014年資訊自由法',
  },
  shortTitle: { en: 'FOI Act 2014', 'zh-Hans': '信息自由法2014', 'zh-Hant': '資訊自由法2014' },
  citation: 'No. 30 of 2014',
  jurisdiction: 'IE',
  language: 'en-IE',
  timeZone: 'Europe/Dublin',
  // Good Friday is a bank holiday, not a public holiday: it counts.
  calendar: {
    id: 'ie',
    regional: false,
    closures: false,
    section: 's.2 "week", "weekday"; Organisation of Working Time Act 1997, Second Schedule',
  },
  term: { count: 4, unit: 'week', section: 's.13(1)' },
  countsIn: 'working-day',
  workingDaysInWeek: 5,
  receipt: { section: 's.13(1)', confirmedChannels: [], rule: 'the day on which the FOI body receives the request' },
  stops: [{ begin: 'fee-notice', end: 'fee-paid', effect: 'pause', section: 's.27(6), 27(8)' }],
  extension: {
    section: 's.14(1)',
    grounds: [
      {
        id: 'volume',
        title: {
          en: 'Many records, or many requests for the same',
          'zh-Hans': '记录众多或同类申请众多',
          'zh-Hant': '記錄眾多或同類申請眾多',
        },
        section: 's.14(1)',
        longest: { count: 4, unit: 'week' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.12(3)' },
  milestones: [
    {
      kind: 'acknowledge',
      from: 'receipt',
      length: { count: 2, unit: 'week' },
      section: 's.12(2)',
      metBy: ['acknowledged'],
    },
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 2, unit: 'week' },
      section: 's.12(3)',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.14(1), 14(2)', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 3, unit: 'week' },
      section: 's.38(4)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 4, unit: 'week' },
      section: 's.21(7)',
      metBy: ['review-lodged'],
    },
    {
      kind: 'review-decide',
      from: 'review-lodged',
      length: { count: 3, unit: 'week' },
      section: 's.21(4)',
      metBy: ['review-decided'],
    },
    {
      kind: 'complaint-lodge',
      from: 'review-decided',
      length: { count: 6, unit: 'month' },
      section: 's.22(4)(b)',
      metBy: [],
    },
  ],
  deemed: {
    title: { en: 'No answer: deemed refusal', 'zh-Hans': '逾期未答复：视为拒绝', 'zh-Hant': '逾期未答覆：視為拒絕' },
    section: 's.19',
  },
  exemptions: exemptionsFrom([
    ['s.28', 'qualified', 'Meetings of the Government'],
    ['s.29', 'qualified', 'Deliberations of FOI bodies'],
    ['s.30', 'qualified', 'Functions and negotiations of FOI bodies'],
    ['s.31', 'mandatory', 'Parliamentary, court and certain other matters'],
    ['s.32', 'qualified', 'Law enforcement and public safety'],
    ['s.33', 'discretionary', 'Security, defence and international relations'],
    ['s.35', 'qualified', 'Information obtained in confidence'],
    ['s.36', 'qualified', 'Commercially sensitive information'],
    ['s.37', 'qualified', 'Personal information'],
    ['s.39', 'qualified', 'Research and natural resources'],
    ['s.40', 'qualified', 'Financial and economic interests of the State'],
    ['s.41', 'mandatory', 'Enactments relating to non-disclosure of records'],
  ]),
  outcomes: generalOutcomes({ granted: 's.13(1)', partial: 's.18', refused: 's.13(2)', notHeld: 's.15(1)(a)' }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      title: {
        en: 'Internal review, asked for within 4 weeks',
        'zh-Hans': '4周内申请内部复核',
        'zh-Hant': '4週內申請內部覆核',
      },
      section: 's.21',
      decidedBy: { en: 'The FOI body', 'zh-Hans': '该机构', 'zh-Hant': '該機構' },
    },
    {
      kind: 'commissioner',
      title: {
        en: 'Review by the Information Commissioner within 6 months',
        'zh-Hans': '6个月内申请信息专员复核',
        'zh-Hant': '6個月內申請資訊專員覆核',
      },
      section: 's.22',
      decidedBy: { en: 'Information Commissioner', 'zh-Hans': '信息专员', 'zh-Hant': '資訊專員' },
    },
    {
      kind: 'appeal',
      title: {
        en: 'Appeal to the High Court on a point of law',
        'zh-Hans': '就法律问题向高等法院上诉',
        'zh-Hant': '就法律問題向高等法院上訴',
      },
      section: 's.24',
      decidedBy: { en: 'High Court', 'zh-Hans': '高等法院', 'zh-Hant': '高等法院' },
    },
  ],
  facts: [],
}
