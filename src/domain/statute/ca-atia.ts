import { caRows } from './exemptions/ca-exemptions.ts'
import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const caAtia = defineStatute({
  id: 'ca-atia',
  title: {
    en: 'Access to Information Act (Canada)',
    fr: "Loi sur l'accès à l'information",
    'zh-Hans': '加拿大信息获取法',
    'zh-Hant': '加拿大資訊取得法',
  },
  shortTitle: { en: 'Access to Information Act', 'zh-Hans': '信息获取法', 'zh-Hant': '資訊取得法' },
  citation: 'R.S.C. 1985, c. A-1',
  jurisdiction: 'CA',
  language: 'en-CA',
  timeZone: 'America/Toronto',
  calendar: { id: 'ca', regional: true, closures: false, section: 'Interpretation Act s.26, s.35(1)' },
  term: { count: 30, unit: 'calendar-day', section: 's.7' },
  countsIn: 'calendar-day',
  rolls: { section: 'Interpretation Act s.26' },
  // Federal offices are closed on Boxing Day; the Act does not name it among the holidays.
  otherReadings: [{ off: ['12-26'], section: 'Interpretation Act s.35(1); practice of federal offices' }],
  receipt: {
    section: 's.7',
    confirmedChannels: [],
    rule: 'institution-receives',
    // A transferred request is deemed received on the day the first institution received it (s.8(3)).
    firstReceipt: { effect: 'counts-from-first', section: 's.8(3)' },
  },
  stops: [],
  extension: {
    section: 's.9(1)',
    // Notice within thirty days after the request is received.
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'volume',
        title: { en: 'Many records: unreasonable interference', 'zh-Hans': '记录众多', 'zh-Hant': '記錄眾多' },
        aliases: ['9(1)(a)'],
        section: 's.9(1)(a)',
      },
      {
        id: 'consultation',
        title: { en: 'Consultations', 'zh-Hans': '征求意见', 'zh-Hant': '徵求意見' },
        aliases: ['9(1)(b)'],
        section: 's.9(1)(b)',
      },
      {
        id: 'third-party',
        title: { en: 'Notice to a third party', 'zh-Hans': '通知第三方', 'zh-Hant': '通知第三方' },
        aliases: ['9(1)(c)'],
        section: 's.9(1)(c)',
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.8' },
  milestones: [
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 15, unit: 'calendar-day' },
      section: 's.8(1)',
      metBy: ['transferred'],
    },
    {
      kind: 'extension-notice',
      from: 'receipt',
      length: { count: 30, unit: 'calendar-day' },
      section: 's.9(1)',
      metBy: ['extended'],
    },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 20, unit: 'calendar-day' },
      section: 's.28(1)(a)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'complaint-lodge',
      from: 'decision',
      length: { count: 60, unit: 'calendar-day' },
      section: 's.31',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: { en: 'No answer: deemed refusal', 'zh-Hans': '逾期未答复：视为拒绝', 'zh-Hant': '逾期未答覆：視為拒絕' },
    section: 's.10(3)',
  },
  exemptions: exemptionsFrom(caRows),
  releaseChecks: [
    { id: 'secrecy', section: 's.15' },
    { id: 'other-law', section: 's.24' },
    { id: 'privacy', section: 's.19' },
    { id: 'third-party', section: 'ss.20, 27' },
    { id: 'copyright', section: 'Copyright Act s.32.1' },
  ],
  outcomes: generalOutcomes({
    granted: 's.7',
    partial: 's.25',
    refused: 's.10(1)(b)',
    notHeld: 's.10(1)(a)',
    // With the approval of the Information Commissioner.
    notProcessed: 's.6.1',
  }),
  reviewRoutes: [
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.oic-ci.gc.ca',
      title: {
        en: 'Complaint to the Information Commissioner within 60 days',
        'zh-Hans': '60日内向信息专员投诉',
        'zh-Hant': '60日內向資訊專員投訴',
      },
      section: 's.30, 31',
      decidedBy: { en: 'Information Commissioner', 'zh-Hans': '信息专员', 'zh-Hant': '資訊專員' },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      website: 'https://www.fct-cf.gc.ca',
      title: { en: 'Review by the Federal Court', 'zh-Hans': '联邦法院复核', 'zh-Hant': '聯邦法院覆核' },
      section: 's.41',
      decidedBy: { en: 'Federal Court', 'zh-Hans': '联邦法院', 'zh-Hant': '聯邦法院' },
    },
  ],
  reviewClocks: [],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'rest-is-released', section: 's.25' },
    { text: 'reasons-are-given', section: 's.10(1)(b)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.10(1)'),
  dateOrder: 'dmy',
  currency: 'CAD',
  typicalChannels: 'uk-council',
})
