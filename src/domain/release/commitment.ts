import type { Rect } from './marks.ts'

/** What was cut, without a word of it: in reading order, as it is hashed. */
export function boxesText(
  marks: readonly { readonly page: number; readonly rect: Rect; readonly grounds: readonly string[] }[],
): string {
  return JSON.stringify(marks.map(({ page, rect, grounds }) => ({ page, rect, grounds })))
}

/** The same for cells, of sheets by their number. */
export function cellCutsText(
  cuts: readonly {
    readonly sheet: number
    readonly cells?: string | undefined
    readonly grounds: readonly string[]
  }[],
): string {
  return JSON.stringify(cuts.map(({ sheet, cells, grounds }) => ({ sheet, cells, grounds })))
}

export type Committed = {
  readonly originalSha256: string
  readonly boxesSha256: string
  readonly resultSha256: string
}

/**
 * The text whose SHA-256 is the commitment to an original, the list of boxes and the result. It can be shown to all: without
 * the salt nobody can try an original against it. Whoever is given the salt can work it out again with any program.
 */
export const committedText = (salt: string, { originalSha256, boxesSha256, resultSha256 }: Committed): string =>
  `candor redaction 1\n${salt}\n${originalSha256}\n${boxesSha256}\n${resultSha256}\n`
