import { type CharacterKind, clusterPattern, fold } from './fold.ts'

/** Characters of one kind that stand together, folded, with their places (UTF-16 offsets) in the original text. */
export type Run = {
  readonly kind: Exclude<CharacterKind, 'gap'>
  readonly characters: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

type OpenRun = { kind: Run['kind']; characters: string[]; starts: number[]; ends: number[] }

/** The runs of letters and numbers in a text, in order; everything between them is left out. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let open: OpenRun | undefined
  for (const match of text.matchAll(clusterPattern)) {
    const [cluster] = match
    for (const { character, kind } of fold(cluster)) {
      if (open && open.kind !== kind) {
        runs.push(open)
        open = undefined
      }
      if (kind === 'gap') continue
      open ??= { kind, characters: [], starts: [], ends: [] }
      open.characters.push(character)
      open.starts.push(match.index)
      open.ends.push(match.index + cluster.length)
    }
  }
  if (open) runs.push(open)
  return runs
}
