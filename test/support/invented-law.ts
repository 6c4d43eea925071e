import { generalOutcomes } from '../../src/domain/statute/general-outcomes.ts'
import { generalLetters } from '../../src/domain/statute/letter-rules.ts'
import { registered } from '../../src/domain/statute/registered-statutes.ts'
import { defineStatute, type Statute } from '../../src/domain/statute/statute.ts'

/** A law that nobody made, written as the file of a law is, and put on the list of laws as another would be. */
export const inventedLaw = defineStatute({
  id: 'xx-records-2031',
  title: {
    en: 'Open Records Act 2031 (Sample Island)',
    'zh-Hans': '样岛2031年档案开放法',
    'zh-Hant': '樣島2031年檔案開放法',
  },
  shortTitle: { en: 'Open Records Act', 'zh-Hans': '档案开放法', 'zh-Hant': '檔案開放法' },
  citation: 'Act 7 of 2031',
  jurisdiction: 'XX',
  language: 'en',
  timeZone: 'UTC',
  calendar: { id: 'weekdays', regional: false, closures: true, section: 'art. 3' },
  term: { count: 10, unit: 'working-day', section: 'art. 4' },
  countsIn: 'working-day',
  receipt: { section: 'art. 5', confirmedChannels: [], rule: 'authority-receives' },
  stops: [
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'pause', section: 'art. 6' },
    { begin: 'fee-notice', end: 'fee-paid', effect: 'reset', section: 'art. 7' },
  ],
  extension: {
    section: 'art. 8',
    grounds: [
      {
        id: 'volume',
        title: { en: 'Many records', 'zh-Hans': '档案数量多', 'zh-Hant': '檔案數量多' },
        section: 'art. 8(1)',
        longest: { count: 5, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'art. 9' },
  milestones: [
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 30, unit: 'calendar-day' },
      section: 'art. 16',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: { en: 'No answer: refused', 'zh-Hans': '逾期视为拒绝', 'zh-Hant': '逾期視為拒絕' },
    section: 'art. 4(2)',
  },
  exemptions: [
    {
      code: 'art. 11',
      title: { en: 'Safety of the lighthouse', 'zh-Hans': '灯塔安全', 'zh-Hant': '燈塔安全' },
      section: 'art. 11',
      kind: 'qualified',
    },
    {
      code: 'art. 12',
      title: { en: 'Private letters', 'zh-Hans': '私人信件', 'zh-Hant': '私人信件' },
      section: 'art. 12',
      kind: 'absolute',
    },
  ],
  releaseChecks: [{ id: 'privacy', section: 'art. 12' }],
  outcomes: generalOutcomes({ granted: 'art. 10', refused: 'art. 11' }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: { en: 'Second look', 'zh-Hans': '再次审查', 'zh-Hant': '再次審查' },
      section: 'art. 16',
      decidedBy: { en: 'The public body', 'zh-Hans': '该公共机构', 'zh-Hant': '該公共機構' },
    },
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'review', of: 'internal-review' },
      title: { en: 'Complaint to the Records Commissioner', 'zh-Hans': '向档案专员投诉', 'zh-Hant': '向檔案專員投訴' },
      section: 'art. 17',
      decidedBy: { en: 'Records Commissioner', 'zh-Hans': '档案专员', 'zh-Hant': '檔案專員' },
    },
  ],
  reviewClocks: [],
  facts: [
    {
      name: 'fromIsland',
      title: { en: 'Where you live', 'zh-Hans': '居住地', 'zh-Hant': '居住地' },
      askedAt: 'intake',
      askedOf: 'requester',
      type: 'choice',
      choices: [
        { id: 'island', title: { en: 'On the island', 'zh-Hans': '岛内', 'zh-Hant': '島內' } },
        { id: 'elsewhere', title: { en: 'Elsewhere', 'zh-Hans': '岛外', 'zh-Hant': '島外' } },
      ],
      source: 'art. 20',
    },
  ],
  asksOfRequester: { name: 'art. 2' },
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 'art. 11(2)', onlyFor: 'qualified' },
    { text: 'reasons-are-given', section: 'art. 13' },
  ],
  repeatedOutcome: 'not-processed',
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: {
    ...generalLetters('art. 14', { statedIn: 'every-decision', mustName: ['commissioner'] }),
    decisionTitles: {
      section: 'art. 13',
      refusal: { en: 'Notice under article 13', 'zh-Hans': '第十三条通知书', 'zh-Hant': '第十三條通知書' },
      other: null,
    },
    statedWhenWithholding: [{ what: 'volume-withheld', section: 'art. 13(2)' }],
    paper: 'LETTER',
  },
  dateOrder: 'mdy',
  currency: 'XCD',
  typicalChannels: 'uk-council',
})

;(registered as unknown as Statute[]).push(inventedLaw)
