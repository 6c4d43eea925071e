import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { DateOrder } from '../../domain/calendar/date-order.ts'
import { openStages } from '../../domain/request/stage.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import type { RowIssue, RowProblem } from '../../locales/row-problem-words.ts'
import type { LedgerRow, LedgerSource } from '../ports/ledger-source.ts'
import type { Ports } from '../ports/ports.ts'
import type { ChangeSet, CommitOutcome } from '../ports/store/cases/case-files.ts'
import type { changeMaker, Numbers } from './import-changes.ts'
import type { ImportMapping } from './import-mapping.ts'
import type { Accepted } from './import-questions.ts'
import { isIssue, type ReadRow, type rowReader } from './import-row.ts'
import type { RowLook, rowKeys, Survey } from './import-survey.ts'

export type ImportOptions = {
  readonly body: string
  readonly statute: string
  /** The file's names for columns and outcomes, and ours. */
  readonly map: readonly (readonly [theirs: string, ours: string])[]
  /** Columns that are left out, by the file's own names. */
  readonly leaveOut?: readonly string[]
  readonly dates?: DateOrder
  /** Words that stand where there is nothing, such as "N/A". */
  readonly empty?: readonly string[]
  /** What the ledger does not say, and a person took as it is. */
  readonly accept?: readonly Accepted[]
  readonly dryRun?: boolean
  readonly skipBad?: boolean
}

export type ImportWatcher = {
  /** Before anything is written. */
  mapped?(mapping: ImportMapping): void
  progress?(phase: 'reading' | 'writing', rows: number, of: number | null): void
  /** A row that is left out, as it stands in the file. */
  rejected?(row: LedgerRow, issue: RowIssue): void
}

export type Pass = {
  readonly source: LedgerSource
  readonly today: CivilDate
  readonly survey: Survey
  readonly read: ReturnType<typeof rowReader>
  readonly change: Awaited<ReturnType<typeof changeMaker>>
  readonly numbers: Numbers
  readonly keyOf: ReturnType<typeof rowKeys>
  readonly watcher: ImportWatcher
  readonly options: ImportOptions
}

export type Counts = {
  imported: number
  already: number
  /** Of those imported. */
  open: number
  late: number
  readonly rejected: RowIssue[]
}

/** Thrown into the store's transaction, which then writes nothing. */
class NothingWritten extends Error {}

/** Small, so that little of what a batch holds outlives it. */
const batchSize = 16

/** The row, or what is wrong with it. `firstRow` is the row in which its number stands first. */
export function readRow(
  read: ReturnType<typeof rowReader>,
  record: LedgerRow,
  key: string | undefined,
  firstRow: number,
): ReadRow | RowIssue {
  const issue = (problem: RowProblem): RowIssue => ({
    row: record.row,
    column: 'number',
    value: key ?? '',
    ...problem,
  })
  if (key === undefined) return issue({ code: 'no-number', params: {} })
  if (firstRow !== record.row)
    return issue({ code: 'duplicate-number', params: { row: firstRow, number: key.slice(0, 60) } })
  return read(record.row, record.cells, key)
}

/** A further look at every row, where the dates turned out to be in another order than the likeliest. */
export async function lookAgain(
  source: LedgerSource,
  survey: Survey,
  keyOf: ReturnType<typeof rowKeys>,
  look: RowLook,
): Promise<void> {
  for await (const records of source.rows()) {
    for (const record of records) {
      const key = keyOf(record)
      if (key === undefined || !survey.known.has(key)) look(record, key, firstRowOf(survey, key) ?? record.row)
    }
  }
}

function firstRowOf(survey: Survey, key: string | undefined): number | undefined {
  return key === undefined ? undefined : survey.firstRow.get(key)
}

/** The pass that writes, inside one transaction; a dry run writes nothing. */
export async function writePass(
  ports: Pick<Ports, 'store'>,
  pass: Pass,
  counts: Counts,
): Promise<CommitOutcome | { readonly ok: true }> {
  if (pass.options.dryRun) {
    for await (const _ of changes(pass, counts));
    return { ok: true }
  }
  const source = async function* () {
    yield* changes(pass, counts)
    if (counts.rejected.length > 0 && !pass.options.skipBad) throw new NothingWritten()
  }
  try {
    return await ports.store.cases.commitAll(source())
  } catch (error) {
    if (error instanceof NothingWritten) return { ok: true }
    throw error
  }
}

/** Once a row is rejected, the others are read only to say what else is wrong. */
async function* changes(pass: Pass, counts: Counts): AsyncIterable<readonly ChangeSet[]> {
  const { survey, watcher, options } = pass
  let batch: ChangeSet[] = []
  let rows = 0
  for await (const records of pass.source.rows()) {
    for (const record of records) {
      const outcome = changeOf(pass, record)
      if (outcome === 'already') counts.already += 1
      else if ('code' in outcome) {
        counts.rejected.push(outcome)
        watcher.rejected?.(record, outcome)
      } else {
        counts.imported += 1
        const { stage, dueOn } = outcome.request
        if (openStages.has(stage)) {
          counts.open += 1
          if (dueOn !== null && dueOn < pass.today) counts.late += 1
        }
        if (counts.rejected.length === 0 || options.skipBad) batch.push(outcome)
      }
      if (batch.length >= batchSize) {
        yield batch
        batch = []
      }
    }
    rows += records.length
    watcher.progress?.('writing', rows, survey.rows)
  }
  if (batch.length > 0) yield batch
}

function changeOf(pass: Pass, record: LedgerRow): ChangeSet | RowIssue | 'already' {
  const key = pass.keyOf(record)
  if (key !== undefined && pass.survey.known.has(key)) return 'already'
  const read = readRow(pass.read, record, key, firstRowOf(pass.survey, key) ?? record.row)
  if (isIssue(read)) return read
  const made = pass.change(read, pass.numbers)
  if (made.ok) return made.value
  const { code } = made.refusal
  return { row: record.row, column: 'number', value: key ?? '', code, message: describeRefusal(made.refusal) }
}
