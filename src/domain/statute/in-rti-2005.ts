import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const inRti2005 = defineStatute({
  id: 'in-rti-2005',
  title: {
    en: 'Right to Information Act 2005 (India)',
    'zh-Hans': '印度2005年信息权法',
    'zh-Hant': '印度2005年資訊權法',
  },
  shortTitle: { en: 'RTI Act 2005', 'zh-Hans': '信息权法', 'zh-Hant': '資訊權法' },
  citation: 'Act No. 22 of 2005',
  jurisdiction: 'IN',
  language: 'en-IN',
  timeZone: 'Asia/Kolkata',
  // Central government offices: Saturdays, Sundays and the holidays of the yearly circular. The offices of a State go by its own list.
  calendar: { id: 'in', regional: false, closures: true, section: 'General Clauses Act 1897 s.10' },
  term: { count: 30, unit: 'calendar-day', section: 's.7(1)' },
  countsIn: 'calendar-day',
  // What is to be done in an office that is closed on the last day is done in time on the next day on which it is open.
  rolls: { section: 'General Clauses Act 1897 s.10' },
  receipt: {
    section: 's.7(1)',
    confirmedChannels: [],
    rule: 'public-information-officer-receives',
  },
  urgentTerm: { count: 48, unit: 'hour', section: 's.7(1) proviso' },
  assistantAdds: { count: 5, unit: 'calendar-day', section: 's.5(2) proviso' },
  thirdPartyTerm: { count: 40, unit: 'calendar-day', section: 's.11(3)' },
  stops: [{ begin: 'fee-notice', end: 'fee-paid', effect: 'pause', section: 's.7(3)(a)' }],
  transfer: { effect: 'ends', section: 's.6(3)' },
  milestones: [
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 5, unit: 'calendar-day' },
      section: 's.6(3)',
      metBy: ['transferred'],
    },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 10, unit: 'calendar-day' },
      section: 's.11(2)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      fromReceipt: true,
      length: { count: 30, unit: 'calendar-day' },
      section: 's.19(1)',
      metBy: ['review-lodged'],
    },
    {
      kind: 'complaint-lodge',
      from: 'review-decided',
      length: { count: 90, unit: 'calendar-day' },
      section: 's.19(3)',
      metBy: [],
    },
  ],
  deemed: {
    title: { en: 'No answer: deemed refusal', 'zh-Hans': '逾期未答复：视为拒绝', 'zh-Hant': '逾期未答覆：視為拒絕' },
    section: 's.7(2)',
  },
  exemptions: exemptionsFrom([
    ['s.8(1)(a)', 'qualified', 'Sovereignty, security, strategic or economic interests, foreign relations'],
    ['s.8(1)(b)', 'qualified', 'Forbidden by a court, or contempt'],
    ['s.8(1)(c)', 'qualified', 'Privilege of Parliament or a State Legislature'],
    ['s.8(1)(d)', 'qualified', 'Commercial confidence, trade secrets, intellectual property'],
    ['s.8(1)(e)', 'qualified', 'Fiduciary relationship'],
    ['s.8(1)(f)', 'qualified', 'Received in confidence from a foreign government'],
    ['s.8(1)(g)', 'qualified', 'Life or physical safety, or source of information'],
    ['s.8(1)(h)', 'qualified', 'Investigation or prosecution of offenders'],
    ['s.8(1)(i)', 'qualified', 'Cabinet papers'],
    ['s.8(1)(j)', 'qualified', 'Personal information'],
    ['s.9', 'discretionary', 'Infringement of copyright'],
    ['s.24', 'absolute', 'Intelligence and security organisations'],
    // Not where it is about corruption or a violation of human rights.
    ['s.24(4)', 'absolute', 'Intelligence and security organisations of a State'],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 's.8(1)(a)' },
    { id: 'privacy', section: 's.8(1)(j)' },
    { id: 'third-party', section: 's.11' },
    { id: 'copyright', section: 's.9' },
  ],
  outcomes: generalOutcomes({
    granted: 's.7(1)',
    partial: 's.10',
    refused: 's.7(8)',
    notHeld: 's.6(3)',
    notProcessed: 's.6(1)',
  }),
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'First appeal within 30 days, decided in 30 (at most 45)',
        'zh-Hans': '30日内第一次申诉，30日（最长45日）内决定',
        'zh-Hant': '30日內第一次申訴，30日（最長45日）內決定',
      },
      section: 's.19(1), 19(6)',
      decidedBy: { en: 'First appellate authority', 'zh-Hans': '第一申诉机关', 'zh-Hant': '第一申訴機關' },
    },
    {
      kind: 'second-appeal',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal' },
      website: 'https://cic.gov.in',
      // From the day on which the first appeal was decided, or should have been.
      title: {
        en: 'Second appeal within 90 days of the decision, or of the day it was due',
        'zh-Hans': '自第一次申诉决定作出或者应当作出之日起90日内第二次申诉',
        'zh-Hant': '自第一次申訴決定作出或應作出之日起90日內第二次申訴',
      },
      section: 's.19(3)',
      decidedBy: { en: 'Information Commission', 'zh-Hans': '信息委员会', 'zh-Hant': '資訊委員會' },
    },
    {
      kind: 'complaint',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://cic.gov.in',
      title: {
        en: 'Complaint to the Information Commission',
        'zh-Hans': '向信息委员会投诉',
        'zh-Hant': '向資訊委員會投訴',
      },
      section: 's.18',
      decidedBy: { en: 'Information Commission', 'zh-Hans': '信息委员会', 'zh-Hant': '資訊委員會' },
    },
  ],
  reviewClocks: [
    {
      kind: 'appeal',
      from: 'lodged',
      length: { count: 30, unit: 'calendar-day' },
      section: 's.19(6)',
      rolls: { section: 'General Clauses Act 1897 s.10' },
      extension: { maxTotal: { count: 45, unit: 'calendar-day' }, section: 's.19(6)' },
    },
  ],
  facts: [],
  asksOfRequester: { contact: 's.6(2)' },
  reviewHints: [
    { text: 'public-interest-prevails', section: 's.8(2)', onlyFor: 'qualified' },
    { text: 'rest-is-released', section: 's.10' },
    { text: 'reasons-are-given', section: 's.7(8)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.7(8)(ii), (iii)'),
  dateOrder: 'dmy',
  currency: 'INR',
  typicalChannels: 'uk-council',
})
