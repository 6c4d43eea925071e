import { han } from '../text/cjk.ts'
import { escapePattern } from '../text/escape-pattern.ts'

/** What is known of the requester: each part as it was typed. */
export type KnownIdentity = {
  readonly name?: string
  readonly email?: string
  readonly address?: string
  readonly telephone?: string
}

/** What stands where something was masked. */
export type MaskWords = { readonly name: string; readonly contact: string }

/** A text with any blanks between its words. */
const spaced = (text: string): string => text.trim().split(/\s+/).map(escapePattern).join('\\s+')

/** Not within a longer word; Chinese has no blanks between words. */
const whole = (pattern: string, text: string): string =>
  han.test(text) ? pattern : `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`

const titles = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\\.?'

/** The name, its parts the other way round, and the family name with a title. */
function namePatterns(name: string): readonly string[] {
  const parts = name.trim().split(/\s+/)
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (name.trim().length < 2) return []
  if (parts.length === 1)
    return [
      ...(han.test(name) ? [`${escapePattern(first.charAt(0))}(?:先生|女士|小姐)`] : []),
      whole(escapePattern(first), name),
    ]
  return [
    whole(spaced(name), name),
    whole(`${escapePattern(last)},?\\s+${spaced(parts.slice(0, -1).join(' '))}`, name),
    ...[first, last].map((part) => whole(`${titles}\\s+${escapePattern(part)}`, part)),
  ]
}

/** A name as persons have it: two to four words that each begin with a capital. */
const personal = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u

/**
 * The family name by itself, and the first name after a greeting, as names are written: with a capital, or in capitals. A
 * family name of three letters is too often another word.
 */
function writtenAlone(name: string): readonly string[] {
  if (!personal.test(name.trim())) return []
  const parts = name.trim().split(/\s+/)
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  const written = (part: string) => `(?:${escapePattern(part)}|${escapePattern(part.toUpperCase())})`
  return [
    ...(last.length > 3 ? [whole(written(last), last)] : []),
    `(?<=\\b(?:Dear|DEAR|Hello|Hi)\\s+)${whole(written(first), first)}`,
  ]
}

/** A telephone number with any separators between its digits. */
function telephonePatterns(telephone: string): readonly string[] {
  const digits = telephone.replaceAll(/\D/g, '')
  if (digits.length < 5) return telephone.trim().length < 3 ? [] : [escapePattern(telephone.trim())]
  return [`\\+?${[...digits].join('[\\s().\\-/]*')}`]
}

/** The whole address, and each of its lines that tells enough to find a place. */
function addressPatterns(address: string): readonly string[] {
  const lines = address.split(/[\n,，;；]/).map((line) => line.trim())
  const telling = lines.filter((line) => line.length >= (han.test(line) ? 4 : 6) && (/\d/.test(line) || han.test(line)))
  return [address, ...telling].filter((text) => text.trim().length >= 4).map((text) => whole(spaced(text), text))
}

const anyOf = (patterns: readonly string[], flags: 'giu' | 'gu' = 'giu'): RegExp | null =>
  patterns.length === 0 ? null : new RegExp(patterns.join('|'), flags)

/**
 * Text as it is read by somebody who may not know who asked: the requester's name, addresses and telephone number are
 * replaced wherever they stand in it.
 * @param emails further addresses that the requester is known by
 * @param words in the language in which the text is written
 */
export function identityMask(
  identity: KnownIdentity | null,
  emails: readonly string[],
  words: MaskWords,
): (text: string) => string {
  const addresses = [...(identity?.email ? [identity.email] : []), ...emails].map((one) => one.trim())
  const contact = anyOf([
    ...addresses.filter((one) => one.length > 2).map(escapePattern),
    ...(identity?.telephone ? telephonePatterns(identity.telephone) : []),
    ...(identity?.address ? addressPatterns(identity.address) : []),
  ])
  const name = anyOf(identity?.name ? namePatterns(identity.name) : [])
  const alone = anyOf(identity?.name ? writtenAlone(identity.name) : [], 'gu')
  return (text) => {
    const withoutContact = contact ? text.replaceAll(contact, words.contact) : text
    return [name, alone].reduce(
      (masked, pattern) => (pattern ? masked.replaceAll(pattern, words.name) : masked),
      withoutContact,
    )
  }
}

/** The stretches of a text that are not masked: nothing else of it may be searched by who may not know who asked. */
export function unmaskedParts(identity: KnownIdentity | null, emails: readonly string[]): (text: string) => string[] {
  const replaced = identityMask(identity, emails, { name: '\0', contact: '\0' })
  return (text) => replaced(text).split('\0')
}
