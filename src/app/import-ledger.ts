import { civilDateAt } from '../domain/calendar/instant.ts'
import { done, type Result, refuse } from '../domain/request/refusal.ts'
import type { Statute } from '../domain/statute/statute.ts'
import { statuteById } from '../domain/statute/statutes.ts'
import { changeMaker, type Numbers } from './import-changes.ts'
import { mapColumns } from './import-columns.ts'
import type { OrderChoice } from './import-dates.ts'
import { type ImportMapping, mappingOf } from './import-mapping.ts'
import { namesOf } from './import-names.ts'
import { isIssue, type RowIssue, rowReader } from './import-row.ts'
import { rowKeys, type Survey, surveyLedger } from './import-survey.ts'
import { type LedgerRow, type LedgerSource, LedgerUnreadable } from './ledger-source.ts'
import { makeBody } from './make-body.ts'
import type { ChangeSet, Ports } from './ports.ts'
import type { Body } from './records.ts'

export type ImportOptions = {
  readonly body: string
  readonly statute: string
  /** The file's names for columns and outcomes, and ours. */
  readonly map: readonly (readonly [theirs: string, ours: string])[]
  readonly dates?: OrderChoice['order']
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

export type ImportResult = {
  readonly body: string
  readonly statute: string
  /** Rows of data in the file; blank ones are not counted. */
  readonly rows: number
  readonly imported: number
  /** Rows whose number the body's ledger holds already. */
  readonly already: number
  readonly rejected: readonly RowIssue[]
  readonly mapping: ImportMapping | null
  readonly warnings: readonly string[]
  readonly dryRun: boolean
}

/** Thrown into the store's transaction, which then writes nothing. */
class NothingWritten extends Error {}

const batchSize = 16

/**
 * Imports a ledger of past and open requests, whole or not at all, reading it twice: once to see how it must be read, once to write.
 * @returns a refusal where the options themselves are wrong; wrong rows are in the result
 */
export async function importLedger(
  ports: Pick<Ports, 'store' | 'ids' | 'digest' | 'clock'>,
  source: LedgerSource,
  options: ImportOptions,
  watcher: ImportWatcher = {},
): Promise<Result<ImportResult>> {
  const statute = statuteById(options.statute)
  if (!statute) return refuse('invalid', `statute: "${options.statute}" is not a law that Candor knows`)
  const names = namesOf(options.map, statute, source.header)
  if (!names.ok) return names
  const { of: columns, unmapped, problems } = mapColumns(source.header, names.value.columns)
  if (problems.length > 0) return refuse('invalid', problems.join('; '))
  const existing = await ports.store.bodyBySlug(options.body)
  const now = ports.clock.now()
  const today = civilDateAt(now, existing?.timeZone ?? statute.timeZone)
  const nothing = {
    body: options.body,
    statute: statute.id,
    imported: 0,
    already: 0,
    warnings: [],
    dryRun: options.dryRun ?? false,
  }
  if (!['received', 'submitted', 'perfected'].some((field) => columns.has(field as 'received'))) {
    const message = `no column says when a request was received. Columns: ${source.header.join(', ')}. Name it with --map "their name=received"`
    return done({
      ...nothing,
      rows: 0,
      rejected: [{ row: 1, column: '', value: '', code: 'missing-column', message }],
      mapping: null,
    })
  }
  try {
    const survey = await surveyLedger(ports, source, columns, existing, today, (rows) =>
      watcher.progress?.('reading', rows, null),
    )
    const order = survey.votes.choose(options.dates, statute.jurisdiction)
    const mapping = mappingOf({ source, columns, unmapped, order, survey, statute, outcomes: names.value.outcomes })
    watcher.mapped?.(mapping)
    const made = existing
      ? done(existing)
      : options.dryRun
        ? done(null)
        : await makeBody(ports, { slug: options.body, statute: statute.id })
    if (!made.ok) return made
    const warnings = existing
      ? warningsOf(existing, statute)
      : [
          `there was no public body "${options.body}": ${options.dryRun ? 'it would be made' : 'it was made'}, and its name and settings should be looked at`,
        ]
    const body = made.value ?? sketchOf(options.body, statute)
    const numbers = options.dryRun ? undefined : await reserve(ports, body, survey, order)
    const change = await changeMaker(ports, { body, statute, now, today })
    const read = rowReader({
      statute,
      locale: body.settings.locale,
      header: source.header,
      columns,
      order: order.order,
      outcomes: names.value.outcomes,
      today,
    })
    const pass: Pass = {
      source,
      survey,
      read,
      change,
      numbers: numbers ?? new Map(),
      keyOf: rowKeys(columns, ports.digest),
      watcher,
      options,
      count: { imported: 0, already: 0, rejected: [] },
    }
    const failure = await write(ports, pass)
    if (failure) return failure
    const written = pass.count.rejected.length === 0 || options.skipBad
    return done({
      ...nothing,
      warnings,
      rows: survey.rows,
      ...pass.count,
      imported: written ? pass.count.imported : 0,
      mapping,
    })
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error
    return done({
      ...nothing,
      rows: 0,
      rejected: [{ row: error.row, column: '', value: '', code: error.code, message: error.message }],
      mapping: null,
    })
  }
}

type Pass = {
  readonly source: LedgerSource
  readonly survey: Survey
  readonly read: ReturnType<typeof rowReader>
  readonly change: Awaited<ReturnType<typeof changeMaker>>
  readonly numbers: Numbers
  readonly keyOf: ReturnType<typeof rowKeys>
  readonly watcher: ImportWatcher
  readonly options: ImportOptions
  readonly count: { imported: number; already: number; readonly rejected: RowIssue[] }
}

/** The second pass, inside one transaction. Once a row is rejected, the others are read only to say what else is wrong. */
async function write(ports: Pick<Ports, 'store'>, pass: Pass): Promise<Result<never> | undefined> {
  if (pass.options.dryRun) {
    for await (const _ of changes(pass));
    return undefined
  }
  const source = async function* () {
    yield* changes(pass)
    if (pass.count.rejected.length > 0 && !pass.options.skipBad) throw new NothingWritten()
  }
  try {
    const outcome = await ports.store.commitAll(source())
    if (outcome.ok) return undefined
    return refuse(
      'conflict',
      'Somebody else wrote to the same ledger during the import; nothing was written. Import again',
    )
  } catch (error) {
    if (error instanceof NothingWritten) return undefined
    throw error
  }
}

async function* changes(pass: Pass): AsyncIterable<readonly ChangeSet[]> {
  const { survey, count, watcher, options } = pass
  let batch: ChangeSet[] = []
  let rows = 0
  for await (const records of pass.source.rows()) {
    for (const record of records) {
      const outcome = changeOf(pass, record)
      if (outcome === 'already') count.already += 1
      else if ('code' in outcome) {
        count.rejected.push(outcome)
        watcher.rejected?.(record, outcome)
      } else {
        count.imported += 1
        if (count.rejected.length === 0 || options.skipBad) batch.push(outcome)
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
  const issue = (code: string, message: string): RowIssue => ({
    row: record.row,
    column: 'number',
    value: key ?? '',
    code,
    message,
  })
  if (key === undefined) return issue('no-number', 'the row has no number of its own, by which it could be known again')
  if (pass.survey.known.has(key)) return 'already'
  const first = pass.survey.firstRow.get(key)
  if (first !== undefined && first !== record.row)
    return issue('duplicate-number', `row ${first} has the number "${key.slice(0, 60)}" already`)
  const read = pass.read(record.row, record.cells, key)
  if (isIssue(read)) return read
  const made = pass.change(read, pass.numbers)
  return made.ok ? made.value : issue(made.refusal.code, made.refusal.message)
}

async function reserve(
  ports: Pick<Ports, 'store'>,
  body: Body,
  survey: Survey,
  { order }: OrderChoice,
): Promise<Numbers> {
  const numbers: Numbers = new Map()
  for (const [year, count] of survey.years[order])
    numbers.set(year, await ports.store.reserveNumbers(body.id, year, count))
  return numbers
}

function warningsOf(body: Body, statute: Statute): readonly string[] {
  return body.statute === statute.id
    ? []
    : [`the public body "${body.slug}" comes under ${body.statute}; these requests are imported under ${statute.id}`]
}

/** The body as it would be made, for a dry run. */
function sketchOf(slug: string, statute: Statute): Body {
  const settings = {
    locale: 'en',
    referencePrefix: 'DRYRUN',
    approvesOwnWork: false,
    closures: [],
    reminders: [],
    units: [],
  } as const
  return { id: 'dry-run', slug, name: { en: slug }, statute: statute.id, timeZone: statute.timeZone, settings }
}
