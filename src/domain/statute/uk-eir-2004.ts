import { eirExceptions } from './exemptions/uk-exemptions.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'
import { ukFacts, ukOutcomes } from './uk-outcomes.ts'

export const ukEir2004 = defineStatute({
  id: 'uk-eir-2004',
  title: {
    en: 'Environmental Information Regulations 2004',
    'zh-Hans': '英国2004年环境信息条例',
    'zh-Hant': '英國2004年環境資訊條例',
  },
  shortTitle: { en: 'EIR 2004', 'zh-Hans': '环境信息条例2004', 'zh-Hant': '環境資訊條例2004' },
  citation: 'S.I. 2004/3391',
  jurisdiction: 'GB',
  language: 'en-GB',
  timeZone: 'Europe/London',
  calendar: { id: 'uk', regional: false, closures: false, section: 'reg. 2(1), FOIA 2000 s.10(6)' },
  term: { count: 20, unit: 'working-day', section: 'reg. 5(2)' },
  countsIn: 'working-day',
  receipt: { section: 'reg. 5(2)', confirmedChannels: [], rule: 'authority-receives' },
  stops: [
    // Too general a request: the authority asks for more particulars, and the time runs from their receipt.
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'reset', section: 'reg. 9(2), 9(4)' },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'pause',
      firstDay: 'not-counted',
      section: 'reg. 8(5)-(7)',
      mayAbandonAfter: { count: 60, unit: 'working-day', section: 'reg. 8(5)' },
    },
  ],
  extension: {
    section: 'reg. 7(1), 7(3)',
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'complexity',
        title: { en: 'Complexity and volume', 'zh-Hans': '复杂且数量大', 'zh-Hant': '複雜且數量大' },
        section: 'reg. 7(1)',
        longest: { count: 20, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'reg. 10' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'receipt',
      length: { count: 20, unit: 'working-day' },
      section: 'reg. 9(2)(a)',
      metBy: ['clarification-requested'],
    },
    { kind: 'extension-notice', from: 'term', section: 'reg. 7(3)', metBy: ['extended'] },
    {
      kind: 'pay-by',
      from: 'fee-notice',
      length: { count: 60, unit: 'working-day' },
      section: 'reg. 8(5)',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 40, unit: 'working-day' },
      section: 'reg. 11(2)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: a breach of reg. 5(2), open to representations and complaint',
      'zh-Hans': '逾期未答复：违反第5(2)条，可申诉和投诉',
      'zh-Hant': '逾期未答覆：違反第5(2)條，可申訴和投訴',
    },
    section: 'reg. 5(2), 11, 18',
  },
  exemptions: eirExceptions,
  releaseChecks: [
    { id: 'secrecy', section: 'reg. 12(5)(a)' },
    { id: 'privacy', section: 'reg. 13' },
    { id: 'third-party', section: 'reg. 12(5)(e), (f)' },
    { id: 'copyright', section: 'reg. 12(5)(c)' },
  ],
  // The regulations know no cost limit and nothing vexatious or repeated: such a request is manifestly unreasonable, an
  // exception that needs the public interest test.
  outcomes: ukOutcomes(
    {
      'granted-in-full': 'reg. 5(1)',
      'partially-withheld': 'reg. 12(11), 14',
      'refused-exemption': 'reg. 14',
      'refused-cost-limit': 'reg. 12(4)(b), 14',
      'refused-vexatious': 'reg. 12(4)(b), 14',
      'refused-repeated': 'reg. 12(4)(b), 14',
      'not-held': 'reg. 12(4)(a), 14',
      'advice-and-assistance': 'reg. 9',
      'on-hold-or-lapsed': 'reg. 8(5), 9(2)',
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
      section: 'reg. 11',
      decidedBy: { en: 'The public authority', 'zh-Hans': '该公共机构', 'zh-Hant': '該公共機構' },
    },
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'review', of: 'internal-review', orSilence: true },
      website: 'https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/',
      title: {
        en: 'Complaint to the Information Commissioner',
        'zh-Hans': '向信息专员投诉',
        'zh-Hant': '向資訊專員投訴',
      },
      section: 'reg. 18; FOIA 2000 s.50',
      decidedBy: { en: 'Information Commissioner', 'zh-Hans': '信息专员', 'zh-Hant': '資訊專員' },
    },
    {
      kind: 'appeal',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      website: 'https://www.gov.uk/guidance/information-rights-appeal-against-the-commissioners-decision',
      title: { en: 'Appeal to the First-tier Tribunal', 'zh-Hans': '向一级裁判所上诉', 'zh-Hant': '向初審審裁處上訴' },
      section: 'reg. 18; FOIA 2000 s.57',
      decidedBy: {
        en: 'First-tier Tribunal (Information Rights)',
        'zh-Hans': '一级裁判所（信息权利）',
        'zh-Hant': '初審審裁處（資訊權利）',
      },
    },
  ],
  reviewClocks: [
    {
      kind: 'internal-review',
      from: 'lodged',
      length: { count: 40, unit: 'working-day' },
      section: 'reg. 11(4)',
    },
  ],
  facts: ukFacts,
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 'reg.12(1)(b)', onlyFor: 'qualified' },
    {
      section: 'reg.12(2)',
      text: 'disclosure-is-presumed',
    },
    { text: 'rest-is-released', section: 'reg.12(11)' },
    { text: 'reasons-are-given', section: 'reg.14(3)' },
  ],
  repeatedOutcome: null,
  reportForms: ['uk-statistics'],
  isEnvironmental: true,
  isEnquiry: false,
  letters: {
    // Representations by reg. 11, enforcement and appeal by reg. 18.
    ...generalLetters('reg. 14(5)', {
      text: 'representations-then-commissioner',
      mustName: ['review-or-reconsideration', 'commissioner'],
    }),
    decisionTitles: {
      section: 'reg. 14',
      refusal: { en: 'Refusal under regulation 14 of the Environmental Information Regulations 2004' },
      other: null,
    },
  },
  dateOrder: 'dmy',
  currency: 'GBP',
  typicalChannels: 'uk-council',
})
