import { type Box, type PageCharacter, plainWord } from './page-characters.ts'

export type PlacedCharacters = {
  /** The characters whose middle lies in a box. */
  in(box: Box): readonly PageCharacter[]
  /** Their letters and digits from left to right, in small letters. */
  wordAt(box: Box): string
}

const rowHeight = 12

/** Characters by their place on the page. */
export function placedCharacters(characters: readonly PageCharacter[]): PlacedCharacters {
  const rows = new Map<number, PageCharacter[]>()
  for (const character of characters) {
    const row = Math.floor(middleOf(character.box).y / rowHeight)
    const inRow = rows.get(row)
    if (inRow) inRow.push(character)
    else rows.set(row, [character])
  }
  const inBox = ({ left, bottom, right, top }: Box): readonly PageCharacter[] => {
    const found: PageCharacter[] = []
    const [from, to] = [Math.floor(bottom / rowHeight), Math.floor(top / rowHeight)]
    for (let row = from; row <= Math.min(to, from + 200); row += 1)
      for (const character of rows.get(row) ?? []) {
        const { x, y } = middleOf(character.box)
        if (x >= left && x <= right && y >= bottom && y <= top) found.push(character)
      }
    return found
  }
  return {
    in: inBox,
    wordAt: (box) =>
      plainWord(
        [...inBox(box)]
          .sort((one, other) => one.box.left - other.box.left)
          .slice(0, 1000)
          .map(({ code }) => code),
      ),
  }
}

const middleOf = ({ left, bottom, right, top }: Box) => ({ x: (left + right) / 2, y: (bottom + top) / 2 })

/** A box with its neighbours: those whose middle lies outside of it may reach into it. */
export const widened = ({ left, right, bottom, top }: Box): Box => {
  const more = Math.max(right - left, top - bottom)
  return { left: left - more, right: right + more, bottom: bottom - more, top: top + more }
}
