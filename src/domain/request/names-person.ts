import { han } from '../text/cjk.ts'
import type { KnownIdentity } from './mask-identity.ts'

/** Letters and digits alone: how a name is joined or divided in a file name says nothing. */
const joined = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The words of a text, also where only a capital divides them (`JoSample`). */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const minPartLength = 4
const minDigits = 5

/**
 * Whether a short text that outlives an erasure (a file name, a search) may say whose case it was. Rather once too often
 * than once too seldom: who asks loses a name, and nobody is found by one. To mask texts that people read there is
 * `identityMask`.
 * @param emails further addresses that the requester is known by
 */
export function namesPerson(identity: KnownIdentity | null, emails: readonly string[]): (text: string) => boolean {
  const addresses = [...(identity?.email ? [identity.email] : []), ...emails]
  const parts = [...wordsOf(identity?.name ?? ''), ...addresses.flatMap((one) => wordsOf(one.split('@')[0] ?? ''))]
  const lines = (identity?.address ?? '').split(/[\n,，;；]/).filter((line) => /\d/.test(line) || han.test(line))
  const anywhere = [
    ...[identity?.name ?? '', ...addresses, identity?.address ?? '', ...lines].map(joined),
    ...parts.filter((part) => part.length >= minPartLength),
  ].filter((text) => text.length >= (han.test(text) ? 2 : minPartLength))
  const words = new Set(parts.filter((part) => part.length > 1))
  const digits = (identity?.telephone ?? '').replaceAll(/\D/g, '')
  return (text) => {
    const plain = joined(text)
    return (
      anywhere.some((one) => plain.includes(one)) ||
      wordsOf(text).some((word) => words.has(word)) ||
      (digits.length >= minDigits && text.replaceAll(/\D/g, '').includes(digits))
    )
  }
}
