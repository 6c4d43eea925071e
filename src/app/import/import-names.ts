import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { type ImportField, importFields, plainName } from './import-column-names.ts'
import { endingReader } from './import-outcomes.ts'

/** What `--map` says: names of columns, and words for outcomes. */
export type ImportNames = {
  readonly columns: ReadonlyMap<string, ImportField>
  readonly outcomes: ReadonlyMap<string, string>
}

/** Our name on the right decides: a field of the ledger, else an outcome of the law. */
export function namesOf(
  map: readonly (readonly [string, string])[],
  statute: Statute,
  header: readonly string[],
): Result<ImportNames> {
  const columns = new Map<string, ImportField>()
  const outcomes = new Map<string, string>()
  const read = endingReader(statute, new Map())
  for (const [theirs, ours] of map) {
    const field = importFields.find((one) => plainName(one) === plainName(ours))
    const isColumn = header.some((name) => plainName(name) === plainName(theirs))
    if (field && (isColumn || !read(ours).known)) columns.set(theirs, field)
    else if (!isColumn && read(ours).known && ours.trim() !== '') outcomes.set(theirs, ours)
    else {
      return refuseField('', 'mapping', {
        why: `--map: "${ours}" is none of our names. Columns: ${importFields.join(', ')}. Outcomes: ${statute.outcomes.map((one) => one.id).join(', ')}`,
      })
    }
  }
  return ok({ columns, outcomes })
}
