import { foisaExemptions } from './exemptions/uk-exemptions.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'
import { ukOutcomes } from './uk-outcomes.ts'

export const ukFoisa2002 = defineStatute({
  id: 'uk-foisa-2002',
  title: {
    en: 'Freedom of Information (Scotland) Act 2002',
    'zh-Hans': '苏格兰2002年信息自由法',
    'zh-Hant': '蘇格蘭2002年資訊自由法',
  },
  shortTitle: { en: 'FOISA 2002', 'zh-Hans': '苏格兰信息自由法', 'zh-Hant': '蘇格蘭資訊自由法' },
  citation: '2002 asp 13',
  jurisdiction: 'GB',
  language: 'en-GB',
  timeZone: 'Europe/London',
  // "Working day": not a Saturday, Sunday, Christmas Day or a bank holiday in Scotland.
  calendar: { id: 'uk-sct', regional: false, closures: false, section: 's.73' },
  term: { count: 20, unit: 'working-day', section: 's.10(1)(a)' },
  countsIn: 'working-day',
  variants: [
    {
      id: 'archives',
      title: {
        en: 'Record transferred to the Keeper of the Records',
        'zh-Hans': '已移交档案保管人的档案',
        'zh-Hant': '已移交檔案保管人的檔案',
      },
      section: 's.10(2)',
      parameters: { term: { count: 30, unit: 'working-day', section: 's.10(2)' } },
    },
  ],
  receipt: {
    section: 's.10(1)(a)',
    confirmedChannels: [],
    rule: 'authority-receives',
  },
  stops: [
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'reset', section: 's.1(3), s.10(1)(b)' },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'pause',
      firstDay: 'not-counted',
      // Also for the fee of s.13.
      section: 's.10(3), 13(3)',
      mayAbandonAfter: { count: 3, unit: 'month', inclusive: true, section: 's.9(3)' },
    },
  ],
  transfer: { effect: 'none', section: 's.15; Code of Practice under s.60' },
  milestones: [
    {
      kind: 'pay-by',
      from: 'fee-notice',
      length: { count: 3, unit: 'month' },
      inclusive: true,
      section: 's.9(3)',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      from: 'time-allowed',
      // A late answer: from its receipt.
      fromReceipt: true,
      length: { count: 40, unit: 'working-day' },
      section: 's.20(5)',
      metBy: ['review-lodged'],
    },
    {
      kind: 'complaint-lodge',
      from: 'review-decided',
      length: { count: 6, unit: 'month' },
      section: 's.47(4)(a)',
      metBy: [],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: open to a requirement for review',
      'zh-Hans': '逾期未答复：可要求复核',
      'zh-Hant': '逾期未答覆：可要求覆核',
    },
    section: 's.20(1), 20(5)(a)',
  },
  exemptions: foisaExemptions,
  releaseChecks: [
    { id: 'secrecy', section: 's.31' },
    { id: 'other-law', section: 's.26' },
    { id: 'privacy', section: 's.38(1)(b)' },
    { id: 'third-party', section: 'ss.33, 36' },
    { id: 'copyright', section: 'Copyright, Designs and Patents Act 1988 s.50' },
  ],
  outcomes: ukOutcomes({
    'granted-in-full': 's.1(1)',
    'partially-withheld': 's.16(1)',
    'refused-exemption': 's.16(1)',
    'refused-cost-limit': 's.12(1), 16(4)',
    'refused-vexatious': 's.14(1), 16(5)',
    'refused-repeated': 's.14(2), 16(5)',
    'not-held': 's.17(1)',
    'advice-and-assistance': 's.15',
    'on-hold-or-lapsed': 's.1(3), 9(3)',
  }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Requirement for review within 40 working days',
        'zh-Hans': '40个工作日内要求复核',
        'zh-Hant': '40個工作日內要求覆核',
      },
      section: 's.20',
      decidedBy: { en: 'The Scottish public authority', 'zh-Hans': '该公共机构', 'zh-Hant': '該公共機構' },
    },
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'review', of: 'internal-review' },
      website: 'https://www.foi.scot/appeal',
      title: {
        en: 'Application to the Scottish Information Commissioner within 6 months',
        'zh-Hans': '6个月内向苏格兰信息专员申请',
        'zh-Hant': '6個月內向蘇格蘭資訊專員申請',
      },
      // Where the review was not answered: from the end of its own time.
      section: 's.47(1), 47(4)(a), (b)',
      decidedBy: { en: 'Scottish Information Commissioner', 'zh-Hans': '苏格兰信息专员', 'zh-Hant': '蘇格蘭資訊專員' },
    },
    {
      kind: 'appeal',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      title: {
        en: 'Appeal to the Court of Session on a point of law within 42 days',
        'zh-Hans': '42日内就法律问题向最高民事法院上诉',
        'zh-Hant': '42日內就法律問題向最高民事法院上訴',
      },
      section: 's.56',
      decidedBy: { en: 'Court of Session', 'zh-Hans': '苏格兰最高民事法院', 'zh-Hant': '蘇格蘭最高民事法院' },
    },
  ],
  reviewClocks: [
    { kind: 'internal-review', from: 'lodged', length: { count: 20, unit: 'working-day' }, section: 's.21(1)' },
  ],
  facts: [],
  asksOfRequester: { name: 's.8(1)(b)', contact: 's.8(1)(b)' },
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 's.2(1)(b)', onlyFor: 'qualified' },
    { text: 'reasons-are-given', section: 's.16(1), (2)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: {
    // An application for review by s.20, and to the Commissioner by s.47.
    ...generalLetters('s.19', {
      text: 'review-then-scottish-commissioner',
      mustName: ['review', 'commissioner'],
    }),
    decisionTitles: {
      section: 's.16',
      refusal: { en: 'Refusal notice under section 16 of the Freedom of Information (Scotland) Act 2002' },
      other: null,
    },
  },
  dateOrder: 'dmy',
  currency: 'GBP',
  typicalChannels: 'uk-council',
})
