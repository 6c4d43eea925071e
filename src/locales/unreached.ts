import { stopsClock, type Unreached } from '../domain/mail/unreached.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { unreached as en } from './en/letters/unreached.ts'
import { messages } from './letters.ts'
import type { UnreachedWords } from './unreached-words.ts'
import { unreached as zhHans } from './zh-Hans/letters/unreached.ts'
import { unreached as zhHant } from './zh-Hant/letters/unreached.ts'

const words: { readonly [L in Locale]: UnreachedWords } = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

const who = (kind: string) => (kind === 'third-party-asked' ? 'thirdParty' : 'requester')

/** What an officer has to do where a letter did not reach anybody. */
export function unreachedText(unreached: Unreached, locale: Locale): string {
  const own = words[locale]
  const next = stopsClock(unreached) ? own.stopped[who(unreached.letterKind)] : own.running
  return `${own[unreached.because](unreached.subject)}${messages[locale].labels.gap}${next}`
}

/** What an officer has to do on each open case of a person whose mail comes back. */
export const unreachableText = (locale: Locale): string => words[locale].unreachable
