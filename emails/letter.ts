import type { Locale, LocalText } from '../src/domain/text/local-text.ts'
import type { Seal } from './mail-case.ts'

/** A row of a letter's table: what it is, and what it says. */
export type Fact = { readonly label: string; readonly value: string }

/**
 * One line of a list: a step of an explanation with its section of law, or a request. `link` (over the first words) spares a reader of the HTML
 * a search: the way to it stands in the letter as a link of its own too.
 */
export type Item = {
  readonly text: string
  readonly section?: string
  readonly link?: { readonly words: string; readonly href: string }
}

/**
 * The parts that a message is made of. The HTML and the text are two renderings of the same blocks, so that they cannot
 * come to say different things.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The date (or, without one, the words) that the reader opened the message for. */
  | {
      readonly kind: 'headline'
      readonly label: string
      readonly text: string
      readonly tone: Tone
      readonly was?: string
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Words of a person, kept apart from the body's own. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly heading: string; readonly items: readonly Item[] }
  | {
      readonly kind: 'link'
      readonly label: string
      readonly href: string
      readonly note?: string
      readonly quiet?: true
    }

export type Tone = 'calm' | 'urgent'

export type Letter = {
  readonly locale: Locale
  readonly bodyName: LocalText
  /** Beside the body's name in the head: the reference. */
  readonly head: string | null
  readonly subject: string
  readonly title: string
  readonly blocks: readonly (Block | null)[]
  readonly footer: readonly string[]
  /** The body's colour in place of the calm one. */
  readonly seal?: Seal
}
