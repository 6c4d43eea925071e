import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { oiaRows } from './exemptions/nz-exemptions.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const nzOia1982 = defineStatute({
  id: 'nz-oia-1982',
  title: {
    en: 'Official Information Act 1982',
    'zh-Hans': '新西兰1982年官方信息法',
    'zh-Hant': '紐西蘭1982年官方資訊法',
  },
  shortTitle: { en: 'OIA 1982', 'zh-Hans': '官方信息法', 'zh-Hant': '官方資訊法' },
  citation: '1982 No 156',
  jurisdiction: 'NZ',
  language: 'en-NZ',
  timeZone: 'Pacific/Auckland',
  // Its own list of days that are not working days, with the summer period; regional anniversaries are worked.
  calendar: { id: 'nz-oia', regional: false, closures: false, section: 's.2(1) "working day"' },
  term: { count: 20, unit: 'working-day', section: 's.15(1)' },
  countsIn: 'working-day',
  receipt: { section: 's.15(1)', confirmedChannels: [], rule: 'agency-receives' },
  // Asking stops nothing; what the requester then sends is an amended or clarified request, and a new one.
  stops: [],
  restarts: [
    {
      event: 'clarification-received',
      section: 's.15(1AA)',
      unlessAskedAfter: {
        asked: 'clarification-requested',
        count: 7,
        unit: 'working-day',
        section: 's.15(1AB)',
      },
    },
  ],
  extension: {
    section: 's.15A(3)',
    // Notice within 20 working days of receipt.
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'large-quantity',
        title: { en: 'A large quantity, with unreasonable interference', 'zh-Hans': '数量大', 'zh-Hant': '數量大' },
        aliases: ['s.15A(1)(a)'],
        section: 's.15A(1)(a)',
      },
      {
        id: 'consultation',
        title: {
          en: 'Consultations that cannot be made in time',
          'zh-Hans': '需要征求意见',
          'zh-Hant': '需要徵求意見',
        },
        aliases: ['s.15A(1)(b)'],
        section: 's.15A(1)(b)',
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.14' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'receipt',
      length: { count: 7, unit: 'working-day' },
      section: 's.15(1AB)(b)',
      metBy: ['clarification-requested'],
    },
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 10, unit: 'working-day' },
      section: 's.14',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.15A(3)', metBy: ['extended'] },
  ],
  deemed: {
    title: {
      en: 'No answer: deemed refusal, open to complaint',
      'zh-Hans': '逾期未答复：视为拒绝，可投诉',
      'zh-Hant': '逾期未答覆：視為拒絕，可投訴',
    },
    section: 's.28(4)',
  },
  exemptions: exemptionsFrom(oiaRows),
  releaseChecks: [
    { id: 'secrecy', section: 's.6(a)' },
    { id: 'other-law', section: 's.18(c)(i)' },
    { id: 'privacy', section: 's.9(2)(a)' },
    { id: 'third-party', section: 's.9(2)(b), (ba)' },
  ],
  outcomes: generalOutcomes({ granted: 's.15(1)', partial: 's.17', refused: 's.18', notHeld: 's.18(e), (g)' }),
  reviewRoutes: [
    {
      kind: 'ombudsman',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.ombudsman.parliament.nz',
      title: { en: 'Complaint to the Ombudsman', 'zh-Hans': '向监察专员投诉', 'zh-Hant': '向監察專員投訴' },
      section: 's.28(4)',
      decidedBy: { en: 'Ombudsman', 'zh-Hans': '监察专员', 'zh-Hant': '監察專員' },
    },
  ],
  reviewClocks: [],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 's.9(1)', onlyFor: 'qualified' },
    { text: 'rest-is-released', section: 's.17' },
    { text: 'reasons-are-given', section: 's.19' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.19(b)'),
  dateOrder: 'dmy',
  currency: 'NZD',
  typicalChannels: 'uk-council',
})
