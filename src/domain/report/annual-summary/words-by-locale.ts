import type { Locale } from '../../text/local-text.ts'
import type { SummaryWords } from './summary-words.ts'
import { summaryEn } from './words/en.ts'
import { summaryZhHans } from './words/zh-hans.ts'
import { summaryZhHant } from './words/zh-hant.ts'

export const summaryWords: { readonly [L in Locale]: SummaryWords } = {
  en: summaryEn,
  'zh-Hans': summaryZhHans,
  'zh-Hant': summaryZhHant,
}
