import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type DateOrder, dateOrders } from '../../domain/calendar/date-order.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { LedgerRow, LedgerSource } from '../ports/ledger-source.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { type Columns, cellText, type ReadCell } from './import-cells.ts'
import { DateOrderVotes, readDate } from './import-dates.ts'
import type { EndingReader, ReadEnding } from './import-outcomes.ts'

/** What the first reading of a ledger finds out, before anything is decided. */
export type Survey = {
  readonly rows: number
  readonly votes: DateOrderVotes
  /** How often each wording of an outcome occurs, for each thing that it means. */
  readonly outcomes: readonly WordedOutcome[]
  /** Rows with a day of closing of which the ledger also says that they are open. */
  readonly contradictions: { readonly count: number; readonly first: number }
  /** The row in which each number stands first. */
  readonly firstRow: ReadonlyMap<string, number>
  /** Numbers that the body's ledger holds already. */
  readonly known: ReadonlySet<string>
  /** How many new requests each year of receipt has, as each order of dates reads it. */
  readonly years: { readonly [O in DateOrder]: ReadonlyMap<number, number> }
}

export type WordedOutcome = { readonly words: string; readonly rows: number; readonly means: ReadEnding }

const maxWordings = 2000

/**
 * The key of each row: its own number with the body, else, where the ledger has no numbers, what the row says. Rows that
 * say the same are told apart by their place among themselves.
 * @returns undefined for a row without a number in a ledger that has numbers
 */
export function rowKeys(
  columns: Columns,
  cell: ReadCell,
  digest: Ports['digest'],
): (row: LedgerRow) => string | undefined {
  const seen = new Map<string, number>()
  if (columns.has('number'))
    return ({ cells }) => cell(cells, 'number').slice(0, 200) || cell(cells, 'reference').slice(0, 200) || undefined
  return ({ cells }) => {
    const same = digest.sha256(cells.map(cellText).join('\u001f')).slice(0, 24)
    const count = (seen.get(same) ?? 0) + 1
    seen.set(same, count)
    return `row:${same}:${count}`
  }
}

/** Told of each row, with its key and the row in which that key stands first. Rows that the ledger holds already are left out. */
export type RowLook = (record: LedgerRow, key: string | undefined, firstRow: number) => void

type SurveyRules = { readonly columns: Columns; readonly cell: ReadCell; readonly endingOf: EndingReader }

/** The first pass: it counts, and lets `look` see each row. `body` is null where it is not made yet, and so knows no number. */
export async function surveyLedger(
  ports: Pick<Ports, 'store' | 'digest'>,
  source: LedgerSource,
  { columns, cell, endingOf }: SurveyRules,
  body: Body | null,
  today: CivilDate,
  look: RowLook,
  onRows: (rows: number) => void,
): Promise<Survey> {
  const thisYear = Number(today.slice(0, 4))
  const votes = new DateOrderVotes(thisYear, today)
  const years: Record<DateOrder, Map<number, number>> = { dmy: new Map(), mdy: new Map(), ymd: new Map() }
  const outcomes = new Map<string, WordedOutcome>()
  const contradictions = { count: 0, first: 0 }
  const firstRow = new Map<string, number>()
  const known = new Set<string>()
  const keyOf = rowKeys(columns, cell, ports.digest)
  let rows = 0
  for await (const batch of source.rows()) {
    const keys = batch.map(keyOf)
    for (const key of await knownOf(ports.store, body, keys)) known.add(key)
    for (const [index, record] of batch.entries()) {
      const { row, cells } = record
      const key = keys[index]
      if (key !== undefined && !firstRow.has(key)) firstRow.set(key, row)
      if (key === undefined || !known.has(key))
        look(record, key, (key === undefined ? undefined : firstRow.get(key)) ?? row)
      const [submitted, received, perfected, closed] = [
        cell(cells, 'submitted'),
        cell(cells, 'received'),
        cell(cells, 'perfected'),
        cell(cells, 'closed'),
      ] as const
      votes.count([submitted, received, closed])
      const words = cell(cells, 'outcome')
      const means = endingOf(words, cell(cells, 'exemptions'))
      const wording = `${words}\u001f${means.kind === 'answered' ? means.outcome : means.kind}`
      if (outcomes.size < maxWordings || outcomes.has(wording))
        outcomes.set(wording, { words, means, rows: (outcomes.get(wording)?.rows ?? 0) + 1 })
      if (closed !== '' && [means, endingOf(cell(cells, 'status'))].some(saysOpen)) {
        contradictions.count += 1
        contradictions.first ||= row
      }
      if (key === undefined || known.has(key)) continue
      const date = received || submitted || perfected
      for (const order of date === '' ? [] : dateOrders) {
        const { on } = readDate(date, order, thisYear)
        const year = on === undefined ? undefined : Number(on.slice(0, 4))
        if (year !== undefined) years[order].set(year, (years[order].get(year) ?? 0) + 1)
      }
    }
    rows += batch.length
    onRows(rows)
  }
  return { rows, votes, outcomes: [...outcomes.values()], contradictions, firstRow, known, years }
}

const saysOpen = (ending: ReadEnding) => ending.kind === 'open' && !ending.disputed

async function knownOf(
  store: Ports['store'],
  body: Body | null,
  keys: readonly (string | undefined)[],
): Promise<readonly string[]> {
  if (!body) return []
  const asked = [...new Set(keys.filter((key) => key !== undefined))]
  const found = [...(await store.cases.knownExternalNumbers(body.id, asked))]
  // What Candor itself exported comes back under its own reference.
  for (const key of asked) {
    const reference = parseReference(key)
    if (!reference?.startsWith(`${body.settings.referencePrefix}-`)) continue
    const row = await store.cases.byReference(reference)
    if (row?.bodyId === body.id) found.push(key)
  }
  return found
}
