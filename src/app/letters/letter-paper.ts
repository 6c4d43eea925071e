import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { Paper, PaperBlock } from '../../domain/text/paper.ts'
import { dateText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'

/** A letter as it stands on paper. */
export type Letter = {
  readonly title: string
  readonly statute: Statute
  readonly locale: Locale
  readonly body: string
  readonly reference: string
  readonly on: CivilDate
  readonly at: Instant
  readonly text: string
  /** The body's own colour, for the rule under the letter head. */
  readonly colour?: string
  /** Not sent: each page of its PDF says so. */
  readonly draft?: true
}

export type LetterLine = { readonly kind: 'line' | 'item'; readonly text: string }

/** The paragraphs of a letter's text, each of its lines: a salutation stands at the margin, what begins with `•` is an item. */
export function paragraphsOf(text: string): readonly (readonly LetterLine[])[] {
  return text.split(/\n{2,}/).map((paragraph) =>
    paragraph
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (line.startsWith('• ') ? { kind: 'item', text: line.slice(2) } : { kind: 'line', text: line })),
  )
}

/** A letter for the writer of PDFs: head, title, text, and who gives it, on which day. Chinese letters end with the body and the date. */
export function letterPaper(letter: Letter): Paper {
  const { locale, body, reference, title } = letter
  const { document, caseLetters } = languages[locale]
  const { paper: say } = caseLetters
  const date = dateText(letter.on, letter.locale, letter.statute.jurisdiction)
  const chinese = document.layout === 'chinese'
  const head: readonly PaperBlock[] = chinese
    ? [
        { kind: 'heading', level: 2, text: body, align: 'center' },
        { kind: 'rule' },
        { kind: 'heading', level: 1, text: title, align: 'center' },
        { kind: 'paragraph', text: say.reference(reference), align: 'center' },
        { kind: 'space' },
      ]
    : [
        { kind: 'heading', level: 2, text: body },
        { kind: 'rule' },
        { kind: 'paragraph', text: `${say.reference(reference)}\n${say.date(date)}` },
        { kind: 'heading', level: 1, text: title },
      ]
  const foot: readonly PaperBlock[] = chinese
    ? [
        { kind: 'space' },
        { kind: 'paragraph', text: body, align: 'end' },
        { kind: 'paragraph', text: date, align: 'end' },
      ]
    : [{ kind: 'paragraph', text: body }]
  return {
    title: `${title} · ${reference}`,
    author: body,
    language: document.tag,
    size: letter.statute.letters.paper,
    ...(letter.colour ? { colour: letter.colour } : {}),
    foot: letter.draft ? `${reference} · ${say.draft}` : reference,
    pageNumber: say.page,
    madeAt: letter.at,
    blocks: [...head, ...textBlocks(letter.text, chinese), ...foot],
  }
}

function textBlocks(text: string, chinese: boolean): readonly PaperBlock[] {
  return paragraphsOf(text).flatMap((lines, index) =>
    lines.map((line): PaperBlock => {
      if (line.kind === 'item') return { kind: 'list', items: [line.text] }
      // The salutation of a Chinese letter stands at the margin, every other line two characters in.
      return { kind: 'paragraph', text: line.text, indent: chinese && index > 0 }
    }),
  )
}
