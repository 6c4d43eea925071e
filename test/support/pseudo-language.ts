import { type Locale, locales } from '../../src/domain/text/local-text.ts'
import type { Language } from '../../src/locales/language.ts'
import { languages } from '../../src/locales/locales.ts'

/** A language for tests, by its tag in CLDR: English with accents, a third longer, in brackets. */
export const pseudoLocale = 'en-XA' as Locale

const accents: ReadonlyMap<string, string> = new Map(
  [...'aeiouyAEIOUYcnsCNSlLrRtTdDzZgGhHwWkKjJ'].map((letter, at) => [
    letter,
    [...'åéîöûýÅÉÎÖÛÝçñšÇÑŠļĻŕŔţŢďĎžŽğĜĥĤŵŴķĶĵĴ'][at] ?? letter,
  ]),
)

/** What is filled in between two of these is not ours to change. */
const given = /\u2063[^\u2063]*\u2063/g

function accented(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text
  const changed = text
    .split(/(\u2063[^\u2063]*\u2063)/)
    .map((piece) =>
      given.test(piece)
        ? piece.replaceAll('\u2063', '')
        : piece.replaceAll(/[A-Za-z]/g, (one) => accents.get(one) ?? one),
    )
    .join('')
  const longer = Math.ceil(text.replaceAll(given, '').length / 3)
  const [, open = '', words = '', close = ''] = /^(\s*)(.*?)(\s*)$/s.exec(changed) ?? []
  return `${open}[${words} ${'ẋ'.repeat(Math.min(8, longer))}${' ẋẋẋẋẋ'.repeat(Math.max(0, Math.floor((longer - 8) / 6)))}]${close}`
}

const marked = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? `\u2063${value}\u2063` : value)

/** Every text of a language in accents; what a pattern is filled with stays as it is. */
export function pseudo<T>(node: T): T {
  if (typeof node === 'string') return accented(node) as T
  if (typeof node === 'function')
    return ((...values: readonly unknown[]) => {
      const made: unknown = node(...values.map(marked))
      return typeof made === 'string' ? accented(made) : made
    }) as T
  if (Array.isArray(node)) return node.map(pseudo) as T
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, pseudo(value)])) as T
}

const { en } = languages
const { intl, intlByJurisdiction, document, mailFont, legacyEncoding, sampleStatute } = en
const notWords = { intl, intlByJurisdiction, document, mailFont, legacyEncoding, sampleStatute }
const language: Language = { ...pseudo(en), ...notWords, name: 'Pseudo' }
Object.assign(languages, { [pseudoLocale]: language })
;(locales as unknown as Locale[]).push(pseudoLocale)
