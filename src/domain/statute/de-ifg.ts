import type { CivilDate } from '../calendar/civil-date.ts'
import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const deIfg = defineStatute({
  id: 'de-ifg',
  title: {
    en: 'Freedom of Information Act (Germany)',
    de: 'Informationsfreiheitsgesetz des Bundes',
    'zh-Hans': '德国联邦信息自由法',
    'zh-Hant': '德國聯邦資訊自由法',
  },
  shortTitle: { en: 'IFG', 'zh-Hans': '信息自由法', 'zh-Hant': '資訊自由法' },
  citation: 'BGBl. I 2005 S. 2722',
  jurisdiction: 'DE',
  language: 'de',
  timeZone: 'Europe/Berlin',
  calendar: { id: 'de', regional: true, closures: false, section: 'BGB § 193; VwVfG § 31(3)' },
  term: { count: 1, unit: 'month', section: 'IFG § 7(5); BGB § 187(1), 188(2), 188(3)' },
  countsIn: 'calendar-day',
  rolls: { section: 'BGB § 193; VwVfG § 31(3)' },
  receipt: {
    section: 'IFG § 7(5); BGB § 187(1)',
    confirmedChannels: [],
    rule: 'authority-receives',
  },
  stops: [],
  deemedReceipt: [
    { since: '2025-01-01' as CivilDate, daysAfterPosting: 4, section: 'VwVfG § 41(2)' },
    { daysAfterPosting: 3, section: 'VwVfG § 41(2) (until 2024)' },
  ],
  transfer: { effect: 'ends', section: 'IFG § 7(1)' },
  milestones: [
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 1, unit: 'month' },
      section: 'IFG § 8(1)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'review-lodge',
      from: 'answer',
      fromReceipt: true,
      lengthWithoutRemedies: { count: 12, unit: 'month', section: 'VwGO § 58(2)' },
      length: { count: 1, unit: 'month' },
      section: 'IFG § 9(4); VwGO § 70(1)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: action for failure to act after three months',
      'zh-Hans': '逾期未答复：三个月后可提起不作为之诉',
      'zh-Hant': '逾期未答覆：三個月後可提起不作為之訴',
    },
    section: 'VwGO § 75',
  },
  exemptions: exemptionsFrom([
    [
      'IFG § 3 Nr. 1',
      'mandatory',
      'Special public interests: international relations, security, supervision, court proceedings ...',
    ],
    ['IFG § 3 Nr. 2', 'mandatory', 'Danger to public safety'],
    ['IFG § 3 Nr. 3', 'mandatory', 'Confidentiality of international negotiations and of deliberations'],
    ['IFG § 3 Nr. 4', 'mandatory', 'Classified information and professional secrecy'],
    ['IFG § 3 Nr. 5', 'mandatory', 'Information obtained from another body for a time'],
    ['IFG § 3 Nr. 6', 'mandatory', 'Fiscal interests of the Federation'],
    ['IFG § 3 Nr. 7', 'mandatory', 'Information obtained in confidence'],
    ['IFG § 3 Nr. 8', 'absolute', 'Intelligence services'],
    [
      'IFG § 9 Abs. 3',
      'discretionary',
      'Already held by the applicant, or open to them from generally accessible sources',
    ],
    ['IFG § 4', 'discretionary', 'Protection of the decision-making process'],
    ['IFG § 5', 'qualified', 'Personal data'],
    ['IFG § 6', 'mandatory', 'Intellectual property and business secrets'],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'IFG § 3 Nr. 4' },
    { id: 'public-interests', section: 'IFG § 3 Nr. 1, 2' },
    { id: 'privacy', section: 'IFG § 5' },
    { id: 'third-party', section: 'IFG §§ 6, 8' },
    { id: 'copyright', section: 'IFG § 6' },
  ],
  outcomes: generalOutcomes({
    granted: 'IFG § 7(1)',
    partial: 'IFG § 7(2)',
    refused: 'IFG § 9(1)',
    notHeld: 'IFG § 1(1)',
  }),
  reviewRoutes: [
    {
      kind: 'objection',
      lodgedWith: 'body',
      after: { what: 'answer' },
      title: {
        en: 'Objection within one month',
        de: 'Widerspruch',
        'zh-Hans': '一个月内提出异议',
        'zh-Hant': '一個月內提出異議',
      },
      section: 'IFG § 9(4); VwGO § 68-70',
      decidedBy: { en: 'The authority', 'zh-Hans': '该机关', 'zh-Hant': '該機關' },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'objection', orSilence: true },
      note: 'three-months-of-silence',
      title: {
        en: 'Action before the administrative court',
        de: 'Verpflichtungsklage',
        'zh-Hans': '向行政法院起诉',
        'zh-Hant': '向行政法院起訴',
      },
      section: 'IFG § 9(4); VwGO § 42, 74, 75',
      decidedBy: { en: 'Administrative court', 'zh-Hans': '行政法院', 'zh-Hant': '行政法院' },
    },
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.bfdi.bund.de',
      title: { en: 'Appeal to the Federal Commissioner', 'zh-Hans': '向联邦专员申诉', 'zh-Hant': '向聯邦專員申訴' },
      section: 'IFG § 12',
      decidedBy: {
        en: 'Federal Commissioner for Data Protection and Freedom of Information',
        'zh-Hans': '联邦数据保护和信息自由专员',
        'zh-Hant': '聯邦資料保護與資訊自由專員',
      },
    },
  ],
  reviewClocks: [
    // No term for the decision; after three months without one the applicant may go to court.
    {
      kind: 'objection',
      from: 'lodged',
      length: { count: 3, unit: 'month' },
      section: 'VwGO § 75',
      rolls: { section: 'VwGO § 57(2); ZPO § 222(2)' },
    },
  ],
  facts: [],
  asksOfRequester: {},
  reviewHints: [{ text: 'rest-is-released', section: '§ 7 Abs. 2' }],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('§ 9 Abs. 4; VwVfG § 37 Abs. 6'),
  dateOrder: 'dmy',
  currency: 'EUR',
  typicalChannels: 'uk-council',
})
