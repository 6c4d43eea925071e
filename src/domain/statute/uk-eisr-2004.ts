import { eisrExceptions } from './exemptions/uk-exemptions.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'
import { ukOutcomes } from './uk-outcomes.ts'

export const ukEisr2004 = defineStatute({
  id: 'uk-eisr-2004',
  title: {
    en: 'Environmental Information (Scotland) Regulations 2004',
    'zh-Hans': '苏格兰2004年环境信息条例',
    'zh-Hant': '蘇格蘭2004年環境資訊條例',
  },
  shortTitle: { en: 'EI(S)R 2004', 'zh-Hans': '苏格兰环境信息条例', 'zh-Hant': '蘇格蘭環境資訊條例' },
  citation: 'S.S.I. 2004/520',
  jurisdiction: 'GB',
  language: 'en-GB',
  timeZone: 'Europe/London',
  // "Working day" as in FOISA s.73: not a Saturday, Sunday, Christmas Day or a bank holiday in Scotland.
  calendar: { id: 'uk-sct', regional: false, closures: false, section: 'reg. 2(1); FOISA 2002 s.73' },
  notVerified: { section: 'reg. 8, 9, 14, 16: docs/statutes/open-questions.md' },
  term: { count: 20, unit: 'working-day', section: 'reg. 5(2)(a)' },
  countsIn: 'working-day',
  receipt: { section: 'reg. 5(2)(a)', confirmedChannels: [], rule: 'authority-receives' },
  stops: [
    // Too general a request: more particulars are asked for, and the time runs from their receipt.
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'reset', section: 'reg. 9' },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'pause',
      firstDay: 'not-counted',
      section: 'reg. 8',
      mayAbandonAfter: { count: 60, unit: 'working-day', section: 'reg. 8' },
    },
  ],
  extension: {
    section: 'reg. 7',
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'complexity',
        title: { en: 'Volume and complexity', 'zh-Hans': '数量大且复杂', 'zh-Hant': '數量大且複雜' },
        section: 'reg. 7(1)',
        longest: { count: 20, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'reg. 14' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'receipt',
      length: { count: 20, unit: 'working-day' },
      section: 'reg. 9',
      metBy: ['clarification-requested'],
    },
    { kind: 'extension-notice', from: 'term', section: 'reg. 7', metBy: ['extended'] },
    {
      kind: 'pay-by',
      from: 'fee-notice',
      length: { count: 60, unit: 'working-day' },
      section: 'reg. 8',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      // Of the receipt of the answer, or of the day by which it was due.
      from: 'decision',
      fromReceipt: true,
      length: { count: 40, unit: 'working-day' },
      section: 'reg. 16(2)',
      metBy: ['review-lodged'],
    },
    {
      kind: 'complaint-lodge',
      from: 'review-decided',
      length: { count: 6, unit: 'month' },
      section: 'reg. 17; FOISA 2002 s.47(4)(a)',
      metBy: [],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: a breach of reg. 5(2), open to representations',
      'zh-Hans': '逾期未答复：违反第5(2)条，可申诉',
      'zh-Hant': '逾期未答覆：違反第5(2)條，可申訴',
    },
    section: 'reg. 5(2), 16',
  },
  exemptions: eisrExceptions,
  releaseChecks: [
    { id: 'secrecy', section: 'reg. 10(5)(a)' },
    { id: 'privacy', section: 'reg. 11' },
    { id: 'third-party', section: 'reg. 10(5)(e), (f)' },
    { id: 'copyright', section: 'reg. 10(5)(c)' },
  ],
  // As in the rest of the United Kingdom: no cost limit, and nothing vexatious or repeated, but what is manifestly unreasonable.
  outcomes: ukOutcomes(
    {
      'granted-in-full': 'reg. 5(1)',
      'partially-withheld': 'reg. 10(7), 13',
      'refused-exemption': 'reg. 13',
      'refused-cost-limit': 'reg. 10(4)(b), 13',
      'refused-vexatious': 'reg. 10(4)(b), 13',
      'refused-repeated': 'reg. 10(4)(b), 13',
      'not-held': 'reg. 10(4)(a), 13',
      'advice-and-assistance': 'reg. 9',
      'on-hold-or-lapsed': 'reg. 8, 9',
    },
    {
      'refused-cost-limit': {
        title: {
          en: 'Fully refused: manifestly unreasonable because of its cost',
          'zh-Hans': '全部拒绝：成本明显不合理',
          'zh-Hant': '全部拒絕：成本明顯不合理',
        },
        needsExemption: true,
      },
      'refused-vexatious': {
        title: {
          en: 'Fully refused: manifestly unreasonable, vexatious',
          'zh-Hans': '全部拒绝：明显不合理，无理纠缠',
          'zh-Hant': '全部拒絕：明顯不合理，無理糾纏',
        },
        needsExemption: true,
      },
      'refused-repeated': {
        title: {
          en: 'Fully refused: manifestly unreasonable, repeated',
          'zh-Hans': '全部拒绝：明显不合理，重复申请',
          'zh-Hant': '全部拒絕：明顯不合理，重複申請',
        },
        needsExemption: true,
      },
    },
  ),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Representations to the authority within 40 working days',
        'zh-Hans': '40个工作日内向该机构提出申诉',
        'zh-Hant': '40個工作日內向該機構提出申訴',
      },
      section: 'reg. 16',
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
      section: 'reg. 17; FOISA 2002 s.47',
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
      section: 'reg. 17; FOISA 2002 s.56',
      decidedBy: { en: 'Court of Session', 'zh-Hans': '苏格兰最高民事法院', 'zh-Hant': '蘇格蘭最高民事法院' },
    },
  ],
  reviewClocks: [
    { kind: 'internal-review', from: 'lodged', length: { count: 20, unit: 'working-day' }, section: 'reg. 16(4)' },
  ],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 'reg. 10(1)(b)', onlyFor: 'qualified' },
    { text: 'disclosure-is-presumed', section: 'reg. 10(2)(b)' },
    { text: 'rest-is-released', section: 'reg. 10(7)' },
    { text: 'reasons-are-given', section: 'reg. 13' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: true,
  isEnquiry: false,
  letters: {
    // Representations by reg. 16, the Commissioner by reg. 17.
    ...generalLetters('reg. 13(e)', { mustName: ['review-or-reconsideration', 'commissioner'] }),
    decisionTitles: {
      section: 'reg. 13',
      refusal: { en: 'Refusal under regulation 13 of the Environmental Information (Scotland) Regulations 2004' },
      other: null,
    },
  },
  dateOrder: 'dmy',
  currency: 'GBP',
  typicalChannels: 'uk-council',
})
