import type { Locale } from '../domain/text/local-text.ts'
import { en } from './en/pages/en.ts'
import type { Messages } from './messages.ts'
import { zhHans } from './zh-Hans/pages/zh-hans.ts'
import { zhHant } from './zh-Hant/pages/zh-hant.ts'

/** Every language whole: a key that one of them lacks does not pass the type check. */
export const catalogue: { readonly [L in Locale]: Messages } = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
