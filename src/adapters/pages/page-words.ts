import type { PageRect, PageWord } from '../../app/ports/page-reader-ports.ts'
import { isIdeograph, readCharacters } from '../scan/pdf/page/page-characters.ts'
import type { Pdfium } from '../scan/pdf/pdfium.ts'
import { isSameLine, joinRects, toShown, withinLetters } from './page-geometry.ts'

const maxWords = 50_000

/** The words of a page in the order in which they are read; Chinese characters are words by themselves. */
export function readWords(engine: Pdfium, page: number): readonly PageWord[] {
  const { text, characters } = readCharacters(engine, page, new Set())
  const shown = toShown(engine, page)
  const words: { text: string; rect: PageRect; line: number }[] = []
  let line = -1
  let last: { readonly rect: PageRect; readonly end: number; readonly isIdeograph: boolean } | undefined
  for (const { code, offset, box } of characters) {
    const rect = shown(box)
    const isOn = last !== undefined && isSameLine(last.rect, rect, text.slice(last.end, offset))
    if (!isOn) line += 1
    const character = String.fromCodePoint(code)
    const ideograph = isIdeograph(code)
    const word = words.at(-1)
    if (word && last && isOn && offset === last.end && !ideograph && !last.isIdeograph) {
      word.text += character
      word.rect = joinRects(word.rect, rect)
    } else if (words.length < maxWords) words.push({ text: character, rect, line })
    else break
    last = { rect, end: offset + character.length, isIdeograph: ideograph }
  }
  return words.map(({ text, rect, line: number }) => ({ text, rect: withinLetters(rect), line: number }))
}
