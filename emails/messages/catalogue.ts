import type { Channel } from '../../src/domain/clock/clock-types.ts'
import type { Locale } from '../../src/domain/text/local-text.ts'
import { en, type Messages } from './en.ts'
import { type Notices, noticesEn } from './notices/en.ts'
import { noticesZhHans } from './notices/zh-hans.ts'
import { noticesZhHant } from './notices/zh-hant.ts'
import { type Routing, routingEn } from './routing/en.ts'
import { routingZhHans } from './routing/zh-hans.ts'
import { routingZhHant } from './routing/zh-hant.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

/** Every language whole: the type check fails where a key or a channel has no words. */
export const messages: {
  readonly [L in Locale]: Messages &
    Notices &
    Routing & {
      readonly channels: { readonly [C in Channel]: string }
    }
} = {
  en: { ...en, ...noticesEn, ...routingEn },
  'zh-Hans': { ...zhHans, ...noticesZhHans, ...routingZhHans },
  'zh-Hant': { ...zhHant, ...noticesZhHant, ...routingZhHant },
}
