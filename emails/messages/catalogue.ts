import type { Channel } from '../../src/domain/clock/clock-types.ts'
import type { Locale } from '../../src/domain/text/local-text.ts'
import { en, type Messages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

/** Every language whole: the type check fails where a key or a channel has no words. */
export const messages: {
  readonly [L in Locale]: Messages & {
    readonly channels: { readonly [C in Channel]: string }
  }
} = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
