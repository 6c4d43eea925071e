import { han } from '../../domain/text/cjk.ts'
import type { PlacedWord } from './inspector.ts'

/** A word that was read in a picture. Words of one line have one number. */
export type ReadWord = PlacedWord & { readonly line: number }

/** The lines that the words make, in their order. Chinese is written without spaces. */
export function linesOf(words: readonly ReadWord[]): readonly string[] {
  const lines: string[] = []
  let before: ReadWord | undefined
  for (const word of words) {
    if (before?.line !== word.line) lines.push(word.text)
    else {
      const isChinese = han.test(before.text.at(-1) ?? '') && han.test(word.text[0] ?? '')
      lines.push(`${lines.pop()}${isChinese ? '' : ' '}${word.text}`)
    }
    before = word
  }
  return lines
}
