import { withoutControls } from '../text/control-characters.ts'
import type { Place } from './finding.ts'

/** Words that a file shows at one place: a page of a PDF, a slide, and of everything else as much as fits on a page. */
export type ShownPage = {
  /** From 1, in the order of the file; of a PDF the number of the page. */
  readonly number: number
  readonly where: Place
  readonly text: string
}

/** About a page of print; a longer text is divided, so that a hit says where in it the words stand. */
const usualLength = 4000
/** No page that a person reads has more. */
const maxPageLength = 100_000

/** Blanks as one, lines kept: how words lie on a page is no part of what they say. */
export function plainLines(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' '), ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/**
 * Pieces of a file as pages.
 * @param next the number of the first one
 * @param hasPages whether the file has pages of its own, each of which is one piece
 */
export function shownPages(
  pieces: readonly { readonly where: Place; readonly text: string }[],
  next: number,
  hasPages: boolean,
): readonly ShownPage[] {
  const pages: ShownPage[] = []
  let number = next
  for (const { where, text } of pieces) {
    const lines = plainLines(text)
    const parts = hasPages ? [lines.slice(0, maxPageLength)] : dividedText(lines)
    for (const part of parts) pages.push({ number: number++, where, text: part })
  }
  return pages
}

/** A text in parts of about a page, divided where a line ends, else between words. */
function dividedText(text: string): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + usualLength
    if (end >= text.length) {
      parts.push(text.slice(at))
      break
    }
    const least = at + usualLength / 2
    const line = text.lastIndexOf('\n', end)
    const space = text.lastIndexOf(' ', end)
    const code = text.charCodeAt(end)
    const cut = line > least ? line : space > least ? space : code >= 0xdc00 && code <= 0xdfff ? end - 1 : end
    parts.push(text.slice(at, cut))
    at = cut + (cut === line || cut === space ? 1 : 0)
  }
  return parts
}
