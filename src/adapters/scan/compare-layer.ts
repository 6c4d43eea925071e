import { type Finding, finding, type Place } from '../../domain/release/finding.ts'
import type { PartBox, PlacedWord } from './inspector.ts'

/** A word of the layer and what was read there may differ in this part of their letters: no reader is without fault. */
const maxDifferentPart = 0.5
const maxExcerptWords = 12

/** Words that a file says stand in a picture, and of which nobody knows that they do. */
export const layerFinding = (where: Place, words: readonly PlacedWord[]): Finding =>
  finding('hidden-text', where, {
    severity: 'medium',
    count: words.length,
    excerpt: words
      .slice(0, maxExcerptWords)
      .map(({ text }) => text)
      .join(' '),
  })

/** The words of a layer at whose place something else was read in the picture, or nothing. */
export function unlikeWords(layer: readonly PlacedWord[], read: readonly PlacedWord[]): readonly PlacedWord[] {
  const rows = byRow(read)
  return layer.filter(({ text, box }) => {
    const there = rows.near(box).filter((word) => overlaps(word.box, box))
    const [said, shown] = [plain(text), plain(there.map((word) => word.text).join(''))]
    if (said === '' || shown.includes(said)) return false
    // One word there may be several here, and the other way round.
    if (said.includes(shown) && shown.length * 2 > said.length) return false
    return distance(said, shown) > Math.max(said.length, shown.length) * maxDifferentPart
  })
}

/** The words that were read and that no word of a layer says. */
export function wordsOutside<W extends PlacedWord>(layer: readonly PlacedWord[], read: readonly W[]): readonly W[] {
  const rows = byRow(layer)
  return read.filter(({ box }) => !rows.near(box).some((word) => overlaps(word.box, box)))
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const bands = 64

/** Words by the stripe of the page that they stand in, so that no word is compared with all others. */
function byRow(words: readonly PlacedWord[]) {
  const rows: PlacedWord[][] = Array.from({ length: bands }, () => [])
  const rowOf = (part: number) => Math.max(0, Math.min(bands - 1, Math.floor(part * bands)))
  for (const word of words)
    for (let row = rowOf(word.box.top); row <= rowOf(word.box.bottom); row += 1) rows[row]?.push(word)
  return {
    near(box: PartBox): readonly PlacedWord[] {
      const found = new Set<PlacedWord>()
      for (let row = rowOf(box.top); row <= rowOf(box.bottom); row += 1)
        for (const word of rows[row] ?? []) found.add(word)
      return [...found]
    },
  }
}

/** Whether the middle of one lies within the other. */
function overlaps(a: PartBox, b: PartBox): boolean {
  const holds = (outer: PartBox, inner: PartBox) => {
    const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2]
    return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom
  }
  return holds(a, b) || holds(b, a)
}

const maxCompared = 80

/** How many letters must be changed, added or left out (Levenshtein), of the first 80. */
function distance(a: string, b: string): number {
  const [from, to] = [[...a.slice(0, maxCompared)], [...b.slice(0, maxCompared)]]
  let row = to.map((_, index) => index + 1)
  from.forEach((letter, above) => {
    let [diagonal, left] = [above, above + 1]
    row = row.map((up, index) => {
      const changed = diagonal + (letter === to[index] ? 0 : 1)
      diagonal = up
      left = Math.min(changed, up + 1, left + 1)
      return left
    })
  })
  return row.at(-1) ?? from.length
}
