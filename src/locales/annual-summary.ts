import type { Locale } from '../domain/text/local-text.ts'
import type { SummaryWords } from './annual-summary-words.ts'
import { summaryEn } from './en/annual-summary.ts'
import { summaryZhHans } from './zh-Hans/annual-summary.ts'
import { summaryZhHant } from './zh-Hant/annual-summary.ts'

export const summaryWords: { readonly [L in Locale]: SummaryWords } = {
  en: summaryEn,
  'zh-Hans': summaryZhHans,
  'zh-Hant': summaryZhHant,
}
