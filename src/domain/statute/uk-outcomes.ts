import type { Outcome, StatisticalFact } from './statute.ts'

/** The Cabinet Office's outcomes of a request; "Fully withheld" is the sum of the four refusals. */
export const ukOutcomes: readonly Outcome[] = [
  {
    id: 'granted-in-full',
    title: { en: 'Granted in full', 'zh-Hans': '全部公开', 'zh-Hant': '全部公開' },
    category: 'granted',
    section: 's.1(1)',
    needsExemption: false,
  },
  {
    id: 'partially-withheld',
    title: { en: 'Partially withheld', 'zh-Hans': '部分不公开', 'zh-Hant': '部分不公開' },
    category: 'partial',
    section: 's.17',
    needsExemption: true,
  },
  {
    id: 'refused-exemption',
    title: { en: 'Fully refused: exemption', 'zh-Hans': '全部拒绝：豁免', 'zh-Hant': '全部拒絕：豁免' },
    category: 'refused',
    section: 's.17',
    needsExemption: true,
  },
  {
    id: 'refused-cost-limit',
    title: {
      en: 'Fully refused: cost limit',
      'zh-Hans': '全部拒绝：超出成本上限',
      'zh-Hant': '全部拒絕：超出成本上限',
    },
    category: 'refused',
    section: 's.12',
    needsExemption: false,
  },
  {
    id: 'refused-vexatious',
    title: { en: 'Fully refused: vexatious', 'zh-Hans': '全部拒绝：无理纠缠', 'zh-Hant': '全部拒絕：無理糾纏' },
    category: 'refused',
    section: 's.14(1)',
    needsExemption: false,
  },
  {
    id: 'refused-repeated',
    title: { en: 'Fully refused: repeated', 'zh-Hans': '全部拒绝：重复申请', 'zh-Hant': '全部拒絕：重複申請' },
    category: 'refused',
    section: 's.14(2)',
    needsExemption: false,
  },
  {
    id: 'not-held',
    title: { en: 'Information not held', 'zh-Hans': '不掌握信息', 'zh-Hant': '不持有資訊' },
    category: 'not-held',
    section: 's.1(1)(a)',
    needsExemption: false,
  },
  {
    id: 'advice-and-assistance',
    title: { en: 'Advice and assistance provided', 'zh-Hans': '已提供咨询协助', 'zh-Hant': '已提供諮詢協助' },
    category: 'other',
    section: 's.16',
    needsExemption: false,
  },
  {
    id: 'on-hold-or-lapsed',
    title: { en: 'On hold or lapsed', 'zh-Hans': '搁置或失效', 'zh-Hant': '擱置或失效' },
    category: 'other',
    section: 's.1(3), s.9(2)',
    needsExemption: false,
  },
]

const source = 'Cabinet Office, Freedom of Information statistics'

export const ukFacts: readonly StatisticalFact[] = [
  {
    name: 'eir',
    title: {
      en: 'Handled under the Environmental Information Regulations',
      'zh-Hans': '按环境信息条例处理',
      'zh-Hant': '按環境資訊條例處理',
    },
    askedAt: 'intake',
    askedOf: 'office',
    type: 'yes-no',
    source,
  },
  {
    name: 'publicInterestExtension',
    title: {
      en: 'Extended for the public interest test',
      'zh-Hans': '因公共利益衡量而延期',
      'zh-Hant': '因公共利益衡量而延期',
    },
    askedAt: 'decision',
    askedOf: 'office',
    type: 'yes-no',
    source,
  },
  {
    name: 'refusalGround',
    title: { en: 'Ground of a full refusal', 'zh-Hans': '全部拒绝的理由', 'zh-Hant': '全部拒絕的理由' },
    askedAt: 'decision',
    askedOf: 'office',
    type: 'choice',
    choices: [
      { id: 'exemption', title: { en: 'Exemption', 'zh-Hans': '豁免', 'zh-Hant': '豁免' } },
      { id: 'cost-limit', title: { en: 'Cost limit', 'zh-Hans': '成本上限', 'zh-Hant': '成本上限' } },
      { id: 'vexatious', title: { en: 'Vexatious', 'zh-Hans': '无理纠缠', 'zh-Hant': '無理糾纏' } },
      { id: 'repeated', title: { en: 'Repeated', 'zh-Hans': '重复申请', 'zh-Hant': '重複申請' } },
    ],
    source,
  },
]
