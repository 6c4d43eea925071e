import { stopsClock, type Unreached } from '../domain/mail/unreached.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

const who = (kind: string) => (kind === 'third-party-asked' ? 'thirdParty' : 'requester')

/** What an officer has to do where a letter did not reach anybody. */
export function unreachedText(letter: Unreached, locale: Locale): string {
  const { unreached: own, letters } = languages[locale]
  const next = stopsClock(letter) ? own.stopped[who(letter.letterKind)] : own.running
  return `${own[letter.because](letter.subject)}${letters.labels.gap}${next}`
}

/** What an officer has to do on each open case of a person whose mail comes back. */
export const unreachableText = (locale: Locale): string => languages[locale].unreached.unreachable
