import { han } from '../text/cjk.ts'

/** A text as it is compared: letters in one form, spaces and line ends alike, words that a line end broke whole again. */
export type FoldedText = {
  readonly codes: readonly number[]
  /** Where each code begins and ends in the text that it was made of. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export const spaceCode = 0x20
const softHyphen = '\u00ad'
const isSpace = (character: string): boolean =>
  character === ' ' || character === '\n' || (character > '~' ? /[\s\u200b\ufeff]/.test(character) : character < '!')

/** What most letters are needs no look-up. */
const ascii = Array.from({ length: 0x80 }, (_, code) => [...String.fromCharCode(code).toLowerCase()].map(codeOf))

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function foldedCodes(character: string): readonly number[] {
  return ascii[codeOf(character)] ?? [...character.normalize('NFKC').toLowerCase()].map(codeOf)
}

/** Spaces between Chinese characters are layout, and are left out: a name may be spread over its column. */
export function foldText(text: string): FoldedText {
  const codes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let space: { readonly start: number; readonly end: number } | undefined
  let isBroken = false
  let before = ''
  let at = 0
  for (const character of text) {
    const start = at
    at += character.length
    if (character === softHyphen) {
      isBroken = true
      continue
    }
    if (isSpace(character)) {
      if (!isBroken) space = { start: space?.start ?? start, end: at }
      continue
    }
    if (space && codes.length > 0 && !(before > '~' && han.test(before) && han.test(character))) {
      codes.push(spaceCode)
      starts.push(space.start)
      ends.push(space.end)
    }
    for (const code of foldedCodes(character)) {
      codes.push(code)
      starts.push(start)
      ends.push(at)
    }
    space = undefined
    isBroken = false
    before = character
  }
  return { codes, starts, ends }
}
