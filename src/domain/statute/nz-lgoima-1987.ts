import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { lgoimaRows } from './exemptions/nz-exemptions.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const nzLgoima1987 = defineStatute({
  id: 'nz-lgoima-1987',
  title: {
    en: 'Local Government Official Information and Meetings Act 1987',
    'zh-Hans': '新西兰1987年地方政府官方信息与会议法',
    'zh-Hant': '紐西蘭1987年地方政府官方資訊與會議法',
  },
  shortTitle: { en: 'LGOIMA 1987', 'zh-Hans': '地方政府官方信息法', 'zh-Hant': '地方政府官方資訊法' },
  citation: '1987 No 174',
  jurisdiction: 'NZ',
  language: 'en-NZ',
  timeZone: 'Pacific/Auckland',
  // Its own list of days that are not working days: since 21 March 2019 with a summer period of its own, and the anniversary
  // of the province that the authority is in. The calendar has each day as it was then.
  calendar: { id: 'nz-lgoima', regional: true, closures: false, section: 's.2(1) "working day"' },
  term: { count: 20, unit: 'working-day', section: 's.13(1)' },
  countsIn: 'working-day',
  receipt: { section: 's.13(1)', confirmedChannels: [], rule: 'agency-receives' },
  // Asking stops nothing; what the requester then sends is an amended or clarified request, and a new one.
  stops: [],
  restarts: [
    {
      event: 'clarification-received',
      section: 's.13(1AA)',
      unlessAskedAfter: {
        asked: 'clarification-requested',
        count: 7,
        unit: 'working-day',
        section: 's.13(1AB)',
      },
    },
  ],
  extension: {
    section: 's.14(3)',
    // Notice within 20 working days of receipt.
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'large-quantity',
        title: { en: 'A large quantity, with unreasonable interference', 'zh-Hans': '数量大', 'zh-Hant': '數量大' },
        aliases: ['s.14(1)(a)'],
        section: 's.14(1)(a)',
      },
      {
        id: 'consultation',
        title: {
          en: 'Consultations that cannot be made in time',
          'zh-Hans': '需要征求意见',
          'zh-Hant': '需要徵求意見',
        },
        aliases: ['s.14(1)(b)'],
        section: 's.14(1)(b)',
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.12' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'receipt',
      length: { count: 7, unit: 'working-day' },
      section: 's.13(1AB)(b)',
      metBy: ['clarification-requested'],
    },
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 10, unit: 'working-day' },
      section: 's.12',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.14(3)', metBy: ['extended'] },
  ],
  deemed: {
    title: {
      en: 'No answer: deemed refusal, open to complaint',
      'zh-Hans': '逾期未答复：视为拒绝，可投诉',
      'zh-Hant': '逾期未答覆：視為拒絕，可投訴',
    },
    section: 's.27(4)',
  },
  exemptions: exemptionsFrom(lgoimaRows),
  releaseChecks: [
    { id: 'public-interests', section: 's.6' },
    { id: 'other-law', section: 's.17(c)(i)' },
    { id: 'privacy', section: 's.7(2)(a)' },
    { id: 'third-party', section: 's.7(2)(b), (c)' },
  ],
  outcomes: generalOutcomes({ granted: 's.13(1)', partial: 's.16', refused: 's.17', notHeld: 's.17(e), (g)' }),
  reviewRoutes: [
    {
      kind: 'ombudsman',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.ombudsman.parliament.nz',
      title: { en: 'Complaint to the Ombudsman', 'zh-Hans': '向监察专员投诉', 'zh-Hant': '向監察專員投訴' },
      section: 's.27(4)',
      decidedBy: { en: 'Ombudsman', 'zh-Hans': '监察专员', 'zh-Hant': '監察專員' },
    },
  ],
  reviewClocks: [],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 's.7(1)', onlyFor: 'qualified' },
    { text: 'rest-is-released', section: 's.16' },
    { text: 'reasons-are-given', section: 's.18' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.18(b)'),
  dateOrder: 'dmy',
  currency: 'NZD',
  typicalChannels: 'uk-council',
})
