import type { Outcome, StatisticalFact } from './statute.ts'

type UkOutcomeId =
  | 'granted-in-full'
  | 'partially-withheld'
  | 'refused-exemption'
  | 'refused-cost-limit'
  | 'refused-vexatious'
  | 'refused-repeated'
  | 'not-held'
  | 'advice-and-assistance'
  | 'on-hold-or-lapsed'

type Row = readonly [
  id: UkOutcomeId,
  category: Outcome['category'],
  needsExemption: boolean,
  en: string,
  hans: string,
  hant: string,
]

/** The Cabinet Office's outcomes of a request; "Fully withheld" is the sum of the four refusals. */
const rows: readonly Row[] = [
  ['granted-in-full', 'granted', false, 'Granted in full', '全部公开', '全部公開'],
  ['partially-withheld', 'partial', true, 'Partially withheld', '部分不公开', '部分不公開'],
  ['refused-exemption', 'refused', true, 'Fully refused: exemption', '全部拒绝：豁免', '全部拒絕：豁免'],
  [
    'refused-cost-limit',
    'refused',
    false,
    'Fully refused: cost limit',
    '全部拒绝：超出成本上限',
    '全部拒絕：超出成本上限',
  ],
  ['refused-vexatious', 'refused', false, 'Fully refused: vexatious', '全部拒绝：无理纠缠', '全部拒絕：無理糾纏'],
  ['refused-repeated', 'refused', false, 'Fully refused: repeated', '全部拒绝：重复申请', '全部拒絕：重複申請'],
  ['not-held', 'not-held', false, 'Information not held', '不掌握信息', '不持有資訊'],
  ['advice-and-assistance', 'other', false, 'Advice and assistance provided', '已提供咨询协助', '已提供諮詢協助'],
  ['on-hold-or-lapsed', 'other', false, 'On hold or lapsed', '搁置或失效', '擱置或失效'],
]

type Sections = { readonly [id in UkOutcomeId]: string }
type Changes = { readonly [id in UkOutcomeId]?: Partial<Pick<Outcome, 'title' | 'needsExemption'>> }

/** The outcomes with the sections of one of the three laws, and what that law calls or asks otherwise. */
export const ukOutcomes = (sections: Sections, changes: Changes = {}): readonly Outcome[] =>
  rows.map(([id, category, needsExemption, en, hans, hant]) => ({
    ...{ id, category, needsExemption, section: sections[id] },
    title: { en, 'zh-Hans': hans, 'zh-Hant': hant },
    ...changes[id],
  }))

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
