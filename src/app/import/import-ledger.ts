import type { DateOrder } from '../../domain/calendar/date-order.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { ok, type Result, refuse, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { RowIssue } from '../../locales/row-problem-words.ts'
import { makeBody, newSlug } from '../office/make-body.ts'
import { type LedgerSource, LedgerUnreadable } from '../ports/ledger-source.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, StoredBody } from '../ports/store/bodies.ts'
import { cellReader } from './import-cells.ts'
import { changeMaker, type Numbers } from './import-changes.ts'
import { mapColumns } from './import-columns.ts'
import { type ImportMapping, mappingOf } from './import-mapping.ts'
import { namesOf } from './import-names.ts'
import { endingReader } from './import-outcomes.ts'
import { type Counts, type ImportOptions, type ImportWatcher, lookAgain, readRow, writePass } from './import-pass.ts'
import { type AskedQuestion, questionsOf } from './import-questions.ts'
import { isIssue, rowReader } from './import-row.ts'
import { type RowLook, rowKeys, type Survey, surveyLedger } from './import-survey.ts'
import { type LeftRow, requestsOf } from './rows-without-request.ts'

export type ImportResult = {
  readonly body: string
  readonly statute: string
  /** Rows of data in the file; blank ones are not counted. */
  readonly rows: number
  readonly imported: number
  /** Rows whose number the body's ledger holds already. */
  readonly already: number
  readonly rejected: readonly RowIssue[]
  /** What the ledger does not say: nothing is imported before somebody took it as it is. */
  readonly questions: readonly AskedQuestion[]
  /** Rows that are no requests, such as totals: the first of them, and how many there are. */
  readonly left: { readonly count: number; readonly named: readonly LeftRow[] }
  readonly mapping: ImportMapping | null
  readonly warnings: readonly ImportWarning[]
  readonly dryRun: boolean
}

/** The body comes under another law, or is made because there was none. */
export type ImportWarning =
  | { readonly key: 'other-law'; readonly body: string; readonly law: string; readonly imported: string }
  | { readonly key: 'body-made'; readonly body: string; readonly dryRun: boolean }

type ImportPorts = Pick<Ports, 'store' | 'ids' | 'digest' | 'clock'>

/**
 * Imports a ledger of past and open requests, whole or not at all, reading it twice: once to see how it must be read and
 * what is wrong with it, once to write.
 * @returns a refusal where the options themselves are wrong; wrong rows are in the result
 */
export async function importLedger(
  ports: ImportPorts,
  source: LedgerSource,
  options: ImportOptions,
  watcher: ImportWatcher = {},
): Promise<Result<ImportResult>> {
  const statute = statuteById(options.statute)
  if (!statute) return refuseField('statute', 'unknown', { name: options.statute })
  try {
    return await importAs(ports, source, statute, options, watcher)
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error
    const { row, code, message } = error
    return ok({ ...nothingOf(statute, options), rejected: [{ row, column: '', value: '', code, message }] })
  }
}

function nothingOf(statute: Statute, options: ImportOptions): ImportResult {
  return {
    body: options.body,
    statute: statute.id,
    rows: 0,
    imported: 0,
    already: 0,
    rejected: [],
    questions: [],
    left: { count: 0, named: [] },
    mapping: null,
    warnings: [],
    dryRun: options.dryRun ?? false,
  }
}

async function importAs(
  ports: ImportPorts,
  file: LedgerSource,
  statute: Statute,
  options: ImportOptions,
  watcher: ImportWatcher,
): Promise<Result<ImportResult>> {
  const names = namesOf(options.map, statute, file.header)
  if (!names.ok) return names
  const { outcomes } = names.value
  const { of: columns, unmapped, problems } = mapColumns(file.header, names.value.columns, options.leaveOut)
  if (problems.length > 0) return refuseFields(problems)
  const nothing = nothingOf(statute, options)
  if (!columns.has('received') && !columns.has('submitted') && !columns.has('perfected')) {
    const params = { header: file.header.join(', ') }
    return ok({
      ...nothing,
      rejected: [{ row: file.headerRow, column: '', value: '', code: 'missing-column', params }],
    })
  }
  const empty = options.empty ?? []
  const cell = cellReader(columns, empty)
  const { requests: source, left } = requestsOf(file, cell)
  const endingOf = endingReader(statute, outcomes)
  const newKeys = () => rowKeys(columns, cell, ports.digest)
  const existing = await ports.store.bodies.bySlug(options.body)
  const now = ports.clock.now()
  const today = civilDateAt(now, existing?.timeZone ?? statute.timeZone)
  const readerIn = (order: DateOrder, body: Body | null) =>
    rowReader({
      statute,
      locale: body?.settings.locale ?? 'en',
      header: source.header,
      columns,
      empty,
      order,
      outcomes,
      today,
    })

  // Looked through in the likeliest order of dates while the others are still being weighed.
  let wrong: RowIssue[] = []
  const lookIn = (order: DateOrder): RowLook => {
    const read = readerIn(order, existing)
    return (record, key, firstRow) => {
      const seen = readRow(read, record, key, firstRow)
      if (isIssue(seen)) wrong.push(seen)
    }
  }
  const guess = options.dates ?? statute.dateOrder
  const onRows = (rows: number) => watcher.progress?.('reading', rows, null)
  const survey = await surveyLedger(ports, source, { columns, cell, endingOf }, existing, today, lookIn(guess), onRows)
  const order = survey.votes.choose(options.dates, statute.dateOrder)
  if (order.order !== guess) {
    wrong = []
    await lookAgain(source, survey, newKeys(), lookIn(order.order))
  }
  const mapping = mappingOf({ source, columns, unmapped, order, survey, empty })
  watcher.mapped?.(mapping)
  const found = { ...nothing, rows: survey.rows, left: left(), mapping }
  // Not even the body is made for a ledger that will not be imported.
  if (wrong.length > 0 && !options.skipBad) return ok({ ...found, rejected: wrong })

  const { rejected: _handedOver, ...looking } = watcher
  const pass = async (
    how: ImportOptions,
  ): Promise<Result<Counts & { readonly warnings: readonly ImportWarning[] }>> => {
    const office = await officeOf(ports, existing, statute, how)
    if (!office.ok) return office
    const { body, warnings } = office.value
    // What a broken import of the same ledger has left behind would be in the way.
    if (!how.dryRun) await ports.store.cases.removeBrokenImports()
    const counts: Counts = { imported: 0, already: 0, open: 0, late: 0, rejected: [] }
    const written = await writePass(
      ports,
      {
        // A look hands no rows over: they may be written yet.
        ...{ source, survey, today, watcher: how.dryRun ? looking : watcher, options: how, keyOf: newKeys() },
        read: readerIn(order.order, body),
        change: await changeMaker(ports, { body, statute, now, today }),
        numbers: how.dryRun ? new Map() : await reserve(ports, body, survey, order.order),
      },
      counts,
    )
    return written.ok ? ok({ ...counts, warnings }) : refuse('conflict', { reason: 'try-again' })
  }

  const accept = options.accept ?? []
  const isClosingTold = columns.has('closed')
  const asking = (counts: Counts | undefined) =>
    questionsOf(mapping, survey.contradictions, isClosingTold ? null : (counts ?? null), accept)
  const look = isClosingTold || accept.includes('open') ? null : await pass({ ...options, dryRun: true })
  if (look && !look.ok) return look
  const isHeld = asking(look?.value).some((question) => !question.accepted)
  const made = look && (isHeld || options.dryRun) ? look : isHeld ? null : await pass(options)
  if (made && !made.ok) return made
  const { imported, already, rejected, warnings } = made?.value ?? { ...nothing, imported: 0 }
  const isWhole = !isHeld && (rejected.length === 0 || options.skipBad)
  const questions = asking(made?.value)
  return ok({ ...found, questions, warnings, already, rejected, imported: isWhole ? imported : 0 })
}

type ImportOffice = { readonly body: Body; readonly warnings: readonly ImportWarning[] }

/** The body that the ledger goes to: made where it is not there, but in a dry run only sketched. */
async function officeOf(
  ports: ImportPorts,
  existing: Body | null,
  statute: Statute,
  { body: slug, dryRun }: ImportOptions,
): Promise<Result<ImportOffice>> {
  if (existing) {
    const other = { key: 'other-law', body: slug, law: existing.statute, imported: statute.id } as const
    return ok({ body: existing, warnings: existing.statute === statute.id ? [] : [other] })
  }
  const free = newSlug(slug)
  if (!free.ok) return free
  const warnings = [{ key: 'body-made', body: slug, dryRun: dryRun ?? false }] as const
  if (dryRun)
    return ok({
      body: { ...sketchOf(slug, statute), calendarChanges: await ports.store.calendarChanges.all() },
      warnings,
    })
  const made = await makeBody(ports, { slug, statute: statute.id })
  return made.ok ? ok({ body: made.value, warnings }) : made
}

async function reserve(ports: Pick<Ports, 'store'>, body: Body, survey: Survey, order: DateOrder): Promise<Numbers> {
  const numbers: Numbers = new Map()
  for (const [year, count] of survey.years[order])
    numbers.set(year, await ports.store.cases.reserveNumbers(body.id, year, count))
  return numbers
}

function sketchOf(slug: string, statute: Statute): StoredBody {
  const settings = {
    locale: 'en',
    referencePrefix: 'DRYRUN',
    approvesOwnWork: false,
    closures: [],
    reminders: [],
    units: [],
  } as const
  const name = { en: slug }
  return { id: 'dry-run', slug, name, statute: statute.id, timeZone: statute.timeZone, settings, version: 1 }
}
