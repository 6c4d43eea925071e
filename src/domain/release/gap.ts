/** Beyond so many, names of a case are not compared with gaps. */
export const maxNamesInGaps = 2000

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
const wordsOf = (name: string): readonly string[] => name.split(/\s+/).filter((word) => [...word].length > 1)

/** Each person once: "Marlow" is left out beside "Anna Marlow". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>()
  for (const name of names) {
    const key = folded(name)
    if ([...key].length > 1 && !byFolded.has(key)) byFolded.set(key, name.replace(/\s+/g, ' ').trim())
  }
  const partsOfLonger = new Set(
    [...byFolded.keys()].filter((key) => key.includes(' ')).flatMap((key) => key.split(' ')),
  )
  return [...byFolded]
    .filter(([key]) => !partsOfLonger.has(key))
    .map(([, name]) => name)
    .slice(0, maxNamesInGaps)
}

/** What may have stood in a gap for a person: the whole name, or one word of it. */
export const waysToWrite = (name: string): readonly string[] => [...new Set([name, ...wordsOf(name)])]

/** Programs place a letter no more finely than this. */
const gridPoints = 0.05
const edgePoints = 0.1

/** So far, in points, may two texts of so many letters differ that take the same place in a line. */
export const widthTolerance = (letters: number): number => edgePoints + gridPoints * letters
