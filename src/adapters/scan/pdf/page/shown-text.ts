import type { Visibility } from './character-visibility.ts'
import type { PageText } from './page-characters.ts'

/**
 * The text of a page without the characters that the page does not show. A layer of words over a scan is not shown either:
 * nobody has compared it with the picture. A glyph without a shape is one of a font that is not in the file.
 */
export function shownText({ text, characters, drawings }: PageText, visibility: readonly Visibility[]): string {
  let shown = ''
  let at = 0
  for (const [index, { offset, code, drawing }] of characters.entries()) {
    const one = visibility[index]
    if ((one === 'seen' || one === 'unknown') && drawings[drawing]?.isInHiddenLayer !== true) continue
    shown += `${text.slice(at, offset)} `
    at = offset + (code > 0xffff ? 2 : 1)
  }
  // A word that is broken at the end of its line is one word.
  return `${shown}${text.slice(at)}`.replace(/\u00ad\n?/g, '')
}
