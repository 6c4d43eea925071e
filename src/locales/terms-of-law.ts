import type { Statute } from '../domain/statute/statute.ts'
import type { Locale } from '../domain/text/local-text.ts'
import type { Language } from './language.ts'
import { languages } from './locales.ts'

type Law = Pick<Statute, 'letters'>

/** The words as they are under that law. Made once for each set of words. */
export function inTermsOf<W extends object>(words: W, statute: Law, locale: Locale): W {
  const { termsElsewhere } = languages[locale]
  if (statute.letters.forms === 'government-information' || termsElsewhere.length === 0) return words
  let others = made.get(words)
  if (others === undefined) {
    others = changed(words, termsElsewhere) as object
    made.set(words, others)
  }
  return others as W
}

const made = new WeakMap<object, object>()

type Terms = Language['termsElsewhere']

function changed(words: unknown, pairs: Terms): unknown {
  if (typeof words === 'string') return pairs.reduce((text, [own, other]) => text.replaceAll(own, other), words)
  if (typeof words === 'function') {
    // What people have written is put into the words as it is.
    return (...given: readonly unknown[]) =>
      mapped(changed(words(...given.map((one) => mapped(one, (text) => hidden(text, pairs)))), pairs), (text) =>
        shown(text, pairs),
      )
  }
  return inside(words, (one) => changed(one, pairs))
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  return typeof value === 'string' ? change(value) : inside(value, (one) => mapped(one, change))
}

function inside(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one)]))
}

/** A character that no text has between these two keeps a term from being found. */
const between = '\u2060'
const apart = (own: string) => own.split('').join(between)
const hidden = (text: string, pairs: Terms) => pairs.reduce((all, [own]) => all.replaceAll(own, apart(own)), text)
const shown = (text: string, pairs: Terms) => pairs.reduce((all, [own]) => all.replaceAll(apart(own), own), text)
