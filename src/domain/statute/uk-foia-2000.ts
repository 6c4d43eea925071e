import { foiaExemptions } from './exemptions/uk-exemptions.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'
import { ukFacts, ukOutcomes } from './uk-outcomes.ts'

export const ukFoia2000 = defineStatute({
  id: 'uk-foia-2000',
  title: {
    en: 'Freedom of Information Act 2000',
    'zh-Hans': '英国2000年信息自由法',
    'zh-Hant': '英國2000年資訊自由法',
  },
  shortTitle: { en: 'FOIA 2000', 'zh-Hans': '信息自由法2000', 'zh-Hant': '資訊自由法2000' },
  citation: '2000 c. 36',
  jurisdiction: 'GB',
  language: 'en-GB',
  timeZone: 'Europe/London',
  // A bank holiday in any part of the United Kingdom is not a working day (s.10(6)).
  calendar: { id: 'uk', regional: false, closures: false, section: 's.10(6)' },
  term: { count: 20, unit: 'working-day', section: 's.10(1)' },
  countsIn: 'working-day',
  variants: [
    {
      id: 'school',
      title: { en: 'Maintained school or academy', 'zh-Hans': '公立学校', 'zh-Hant': '公立學校' },
      section: 'SI 2004/3364 reg. 3; SI 2009/1369; SI 2010/2768',
      parameters: {
        // Days on which the school is closed to its pupils (`closures`) are no school days.
        calendar: { id: 'uk', regional: false, closures: true, section: 'SI 2004/3364 reg. 3' },
        orTerm: { count: 60, unit: 'working-day', section: 'SI 2004/3364 reg. 3' },
      },
    },
    {
      id: 'archives',
      title: {
        en: 'Transferred public record that is not open information',
        'zh-Hans': '已移交且未开放的公共档案',
        'zh-Hant': '已移交且未開放的公共檔案',
      },
      section: 'SI 2004/3364 reg. 4',
      parameters: { term: { count: 30, unit: 'working-day', section: 'SI 2004/3364 reg. 4' } },
    },
  ],
  receipt: { section: 's.10(6)', confirmedChannels: [], rule: 'authority-receives' },
  stops: [
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'reset', section: 's.1(3), s.10(6)' },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'pause',
      firstDay: 'not-counted',
      section: 's.10(2)',
      // "Within the period of three months beginning with the day on which the fees notice is given".
      mayAbandonAfter: { count: 3, unit: 'month', inclusive: true, section: 's.9(2)' },
    },
  ],
  extension: {
    section: 's.10(3)',
    grounds: [
      {
        id: 'public-interest',
        title: { en: 'Public interest test', 'zh-Hans': '公共利益衡量', 'zh-Hant': '公共利益衡量' },
        aliases: ['public interest test', 'PIT', 's.10(3)', '10(3)'],
        section: 's.10(3)',
        advised: { count: 20, unit: 'working-day', section: 'ICO guidance on s.10(3)' },
      },
      {
        id: 'armed-forces',
        title: {
          en: 'Operations of the armed forces: the Commissioner sets a later day',
          'zh-Hans': '武装部队行动：由专员指定较迟日期',
          'zh-Hant': '武裝部隊行動：由專員指定較遲日期',
        },
        aliases: ['reg. 5', 'SI 2004/3364 reg. 5'],
        section: 'SI 2004/3364 reg. 5',
        grantedOnApplication: true,
        maxTotal: { count: 60, unit: 'working-day' },
      },
      {
        id: 'held-abroad',
        title: {
          en: 'Information held outside the United Kingdom: the Commissioner sets a later day',
          'zh-Hans': '信息保存在英国境外：由专员指定较迟日期',
          'zh-Hant': '資訊保存在英國境外：由專員指定較遲日期',
        },
        aliases: ['reg. 6', 'SI 2004/3364 reg. 6'],
        section: 'SI 2004/3364 reg. 6',
        grantedOnApplication: true,
        maxTotal: { count: 60, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'none', section: 's.1(1); Code of Practice under s.45' },
  milestones: [
    { kind: 'extension-notice', from: 'term', section: 's.17(2)', metBy: ['extended'] },
    {
      kind: 'pay-by',
      from: 'fee-notice',
      length: { count: 3, unit: 'month' },
      inclusive: true,
      section: 's.9(2)',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      length: { count: 40, unit: 'working-day' },
      section: 'Code of Practice under s.45, 5.3',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: a breach of s.10, open to complaint to the Commissioner',
      'zh-Hans': '逾期未答复：违反第10条，可向信息专员投诉',
      'zh-Hant': '逾期未答覆：違反第10條，可向資訊專員投訴',
    },
    section: 's.10(1), s.50',
  },
  exemptions: foiaExemptions,
  releaseChecks: [
    { id: 'secrecy', section: 'ss.23, 24' },
    { id: 'other-law', section: 's.44' },
    { id: 'privacy', section: 's.40(2)' },
    { id: 'third-party', section: 'ss.41, 43, 45' },
    { id: 'copyright', section: 'Copyright, Designs and Patents Act 1988 s.50' },
  ],
  outcomes: ukOutcomes({
    'granted-in-full': 's.1(1)',
    'partially-withheld': 's.17',
    'refused-exemption': 's.17',
    'refused-cost-limit': 's.12',
    'refused-vexatious': 's.14(1)',
    'refused-repeated': 's.14(2)',
    'not-held': 's.1(1)(a)',
    'advice-and-assistance': 's.16',
    'on-hold-or-lapsed': 's.1(3), s.9(2)',
  }),
  reviewRoutes: [
    {
      kind: 'internal-review',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Internal review (20 working days, exceptionally 40)',
        'zh-Hans': '内部复核（20个工作日，特殊情况40个）',
        'zh-Hant': '內部覆核（20個工作日，特殊情況40個）',
      },
      section: 'Code of Practice under s.45',
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
      section: 's.50',
      decidedBy: { en: 'Information Commissioner', 'zh-Hans': '信息专员', 'zh-Hant': '資訊專員' },
    },
    {
      kind: 'appeal',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      website: 'https://www.gov.uk/guidance/information-rights-appeal-against-the-commissioners-decision',
      title: { en: 'Appeal to the First-tier Tribunal', 'zh-Hans': '向一级裁判所上诉', 'zh-Hant': '向初審審裁處上訴' },
      section: 's.57',
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
      length: { count: 20, unit: 'working-day' },
      section: 'Code of Practice under s.45, 5.4-5.5',
      extension: { maxTotal: { count: 40, unit: 'working-day' }, section: 'Code of Practice under s.45, 5.5' },
    },
  ],
  facts: ukFacts,
  asksOfRequester: { name: 's.8(1)(b)', contact: 's.8(1)(b)' },
  reviewHints: [
    { text: 'public-interest-is-weighed', section: 's.2(2)(b)', onlyFor: 'qualified' },
    { text: 'reasons-are-given', section: 's.17(1), (3)' },
  ],
  repeatedOutcome: null,
  reportForms: ['uk-statistics'],
  isEnvironmental: false,
  isEnquiry: false,
  letters: {
    // The authority's own procedure, and the right of s.50.
    ...generalLetters('s.17(7)', {
      text: 'internal-review-then-commissioner',
      mustName: ['review', 'commissioner'],
    }),
    decisionTitles: {
      section: 's.17',
      refusal: { en: 'Refusal notice under section 17 of the Freedom of Information Act 2000' },
      other: null,
    },
  },
  dateOrder: 'dmy',
  currency: 'GBP',
  typicalChannels: 'uk-council',
})
