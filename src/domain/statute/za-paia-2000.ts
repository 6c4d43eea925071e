import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { everyGround, override, releaseTheRest, sayWhy } from './review-hints.ts'
import { defineStatute } from './statute.ts'

export const zaPaia2000 = defineStatute({
  id: 'za-paia-2000',
  title: {
    en: 'Promotion of Access to Information Act 2000 (South Africa)',
    'zh-Hans': '南非2000年促进信息获取法',
    'zh-Hant': '南非2000年促進資訊取得法',
  },
  shortTitle: { en: 'PAIA', 'zh-Hans': '促进信息获取法', 'zh-Hant': '促進資訊取得法' },
  citation: 'Act 2 of 2000',
  jurisdiction: 'ZA',
  language: 'en-ZA',
  timeZone: 'Africa/Johannesburg',
  // A period moves off a Sunday or a public holiday only; a Saturday is a good last day.
  calendar: { id: 'za', regional: false, closures: false, section: 'Interpretation Act 33 of 1957 s.4' },
  term: { count: 30, unit: 'calendar-day', section: 's.25(1)' },
  countsIn: 'calendar-day',
  rolls: { section: 'Interpretation Act 33 of 1957 s.4' },
  receipt: {
    section: 's.25(1)',
    confirmedChannels: [],
    rule: 'the day on which the information officer receives the request',
  },
  stops: [],
  extension: {
    section: 's.26(1)',
    once: true,
    grounds: [
      {
        id: 'large-number',
        title: {
          en: 'Many records, search elsewhere, consultation or consent',
          'zh-Hans': '记录众多、异地查找、需要协商或经同意',
          'zh-Hant': '記錄眾多、異地查找、需要協商或經同意',
        },
        section: 's.26(1)',
        longest: { count: 30, unit: 'calendar-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.20' },
  milestones: [
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 14, unit: 'calendar-day' },
      section: 's.20(1)',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.26(2)', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 21, unit: 'calendar-day' },
      section: 's.48(1)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 60, unit: 'calendar-day' },
      section: 's.75(1)(a)',
      metBy: ['review-lodged'],
    },
    {
      kind: 'review-decide',
      from: 'review-lodged',
      length: { count: 30, unit: 'calendar-day' },
      section: 's.77(3)',
      metBy: ['review-decided'],
    },
  ],
  deemed: {
    title: { en: 'No answer: deemed refusal', 'zh-Hans': '逾期未答复：视为拒绝', 'zh-Hant': '逾期未答覆：視為拒絕' },
    section: 's.27',
  },
  exemptions: exemptionsFrom([
    ['s.34', 'mandatory', 'Privacy of a third party who is a natural person'],
    ['s.35', 'mandatory', 'Certain records of the South African Revenue Service'],
    ['s.36', 'mandatory', 'Commercial information of a third party'],
    ['s.37', 'mandatory', 'Confidential information of a third party'],
    ['s.38', 'mandatory', 'Safety of individuals and protection of property'],
    ['s.39', 'mandatory', 'Police dockets, law enforcement and legal proceedings'],
    ['s.40', 'mandatory', 'Records privileged from production in legal proceedings'],
    ['s.41', 'discretionary', 'Defence, security and international relations'],
    ['s.42', 'discretionary', 'Economic interests and commercial activities of public bodies'],
    ['s.43', 'mandatory', 'Research information'],
    ['s.44', 'discretionary', 'Operations of public bodies'],
    ['s.45', 'discretionary', 'Manifestly frivolous or vexatious requests; unreasonable diversion of resources'],
  ]),
  outcomes: generalOutcomes({ granted: 's.25(2)', partial: 's.28', refused: 's.25(3)', notHeld: 's.23' }),
  reviewRoutes: [
    {
      kind: 'appeal',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: { en: 'Internal appeal within 60 days', 'zh-Hans': '60日内提出内部申诉', 'zh-Hant': '60日內提出內部申訴' },
      section: 's.74, 75',
      decidedBy: { en: 'Relevant authority', 'zh-Hans': '主管机关', 'zh-Hant': '主管機關' },
    },
    {
      kind: 'regulator',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal' },
      website: 'https://inforegulator.org.za',
      title: {
        en: 'Complaint to the Information Regulator within 180 days',
        'zh-Hans': '180日内向信息监管机构投诉',
        'zh-Hant': '180日內向資訊監管機構投訴',
      },
      section: 's.77A',
      decidedBy: { en: 'Information Regulator', 'zh-Hans': '信息监管机构', 'zh-Hant': '資訊監管機構' },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'appeal' },
      title: {
        en: 'Application to court within 180 days',
        'zh-Hans': '180日内向法院申请',
        'zh-Hant': '180日內向法院申請',
      },
      section: 's.78',
      decidedBy: { en: 'Court', 'zh-Hans': '法院', 'zh-Hant': '法院' },
    },
  ],
  facts: [],
  asksOfRequester: { name: 's.18(2)', address: 's.18(2)' },
  reviewHints: [everyGround(override('s.46')), releaseTheRest('s.28'), sayWhy('s.25(3)')],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('s.25(3)(c)'),
  dateOrder: 'dmy',
  currency: 'ZAR',
  typicalChannels: 'uk-council',
})
