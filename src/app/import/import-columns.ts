import { type FieldIssue, fieldIssue } from '../../domain/request/refusal.ts'
import { type ImportField, importFields, plainName, synonyms } from './import-column-names.ts'

const rankOf: ReadonlyMap<string, { readonly field: ImportField; readonly rank: number }> = new Map(
  importFields.flatMap((field) => synonyms[field].map((name, rank) => [plainName(name), { field, rank }] as const)),
)

/** Whether a header cell is a name that we know. */
export function isKnownColumn(name: string): boolean {
  return rankOf.has(plainName(name))
}

export type ColumnMap = {
  /** The index of the column that tells each field. */
  readonly of: ReadonlyMap<ImportField, number>
  /** Columns that are left out, by the file's own names. */
  readonly unmapped: readonly string[]
  readonly problems: readonly FieldIssue[]
}

/**
 * Which column tells what. Where two columns could tell one thing, the likelier name wins and the other is left out.
 * @param leaveOut columns that tell nothing here, though their names do
 * @param given names as `--map` gives them: the file's name to ours; they come before every synonym
 */
export function mapColumns(
  header: readonly string[],
  given: ReadonlyMap<string, ImportField>,
  leaveOut: readonly string[] = [],
): ColumnMap {
  const problems: FieldIssue[] = []
  const best = new Map<ImportField, { index: number; rank: number }>()
  const plainHeader = header.map(plainName)
  for (const [theirs, field] of given) {
    const exact = header.findIndex((name) => name.trim() === theirs)
    const index = exact >= 0 ? exact : plainHeader.indexOf(plainName(theirs))
    if (index < 0) problems.push(fieldIssue('map', 'unknown', { name: theirs }))
    else if (best.has(field)) problems.push(fieldIssue('map', 'same-column'))
    else best.set(field, { index, rank: -1 })
  }
  const left = new Set(leaveOut.map((name) => header.findIndex((one) => one.trim() === name.trim())))
  const taken = new Set([...best.values()].map(({ index }) => index))
  for (const [index, name] of plainHeader.entries()) {
    const known = taken.has(index) || left.has(index) ? undefined : rankOf.get(name)
    if (!known) continue
    const before = best.get(known.field)
    if (!before || known.rank < before.rank) best.set(known.field, { index, rank: known.rank })
  }
  // "Description" alone is the subject; "reference" alone is the number; "status" alone says how it ended.
  move(best, 'details', 'subject')
  move(best, 'reference', 'number')
  move(best, 'status', 'outcome')
  const of = new Map([...best].map(([field, { index }]) => [field, index]))
  const used = new Set(of.values())
  return { of, unmapped: header.filter((name, index) => !used.has(index) && name.trim() !== ''), problems }
}

function move(best: Map<ImportField, { index: number; rank: number }>, from: ImportField, to: ImportField): void {
  const found = best.get(from)
  if (!found || best.has(to)) return
  best.set(to, found)
  best.delete(from)
}
