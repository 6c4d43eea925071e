import type { Locale } from '../../text/local-text.ts'
import type { PlainWords } from './plain-words.ts'
import { plainEn } from './words/en.ts'
import { plainZhHans } from './words/zh-hans.ts'
import { plainZhHant } from './words/zh-hant.ts'

export const plainWords: { readonly [L in Locale]: PlainWords } = {
  en: plainEn,
  'zh-Hans': plainZhHans,
  'zh-Hant': plainZhHant,
}
