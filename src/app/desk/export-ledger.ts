import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { sflfColumns, sflfRow } from '../../domain/report/sflf.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { Period } from '../ports/store/figures/period.ts'

export const exportFormats = ['sflf', 'csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The words by which a closed request is counted: its own ledger's, else the law's name of its outcome. */
export function dispositionOf(row: Pick<RequestRow, 'facts' | 'outcome'>, statute: Statute | undefined): string {
  if (typeof row.facts.disposition === 'string') return row.facts.disposition
  return statute?.outcomes.find((outcome) => outcome.id === row.outcome)?.title.en ?? row.outcome ?? ''
}

/** A request as an export tells it: nothing of its requester. */
export function recordOf(row: RequestRow, today: CivilDate) {
  const statute = statuteById(row.statute)
  const open = openStages.has(row.stage)
  const { disposition: _disposition, ...facts } = row.facts
  return {
    reference: row.reference,
    number: row.externalNumber?.startsWith('row:') ? null : row.externalNumber,
    statute: row.statute,
    unit: row.unit,
    subject: row.subject,
    channel: row.channel,
    received: row.receivedOn,
    due: row.dueOn,
    closed: row.closedOn,
    stage: row.stage,
    outcome: row.outcome,
    disposition: dispositionOf(row, statute),
    exemptions: row.exemptions,
    // An open request's days are counted on the day of its last event: a figure of today would need its clock.
    days: open ? null : row.daysUsed,
    countedIn: statute?.countsIn ?? '',
    late: row.late || (open && row.dueOn !== null && row.dueOn < today),
    provisional: row.provisional,
    facts,
  }
}

const csvColumns = [
  'reference',
  'number',
  'statute',
  'unit',
  'subject',
  'channel',
  'received',
  'due',
  'closed',
  'stage',
  'outcome',
  'disposition',
  'exemptions',
  'days',
  'counted in',
  'late',
  'provisional',
] as const

function factNamesOf(body: Body): readonly string[] {
  return statuteById(body.statute)?.facts.map((fact) => fact.name) ?? []
}

function csvCells(record: ReturnType<typeof recordOf>, factNames: readonly string[]) {
  const { facts } = record
  const others = Object.fromEntries(Object.entries(facts).filter(([name]) => !factNames.includes(name)))
  return [
    record.reference,
    record.number,
    record.statute,
    record.unit,
    record.subject,
    record.channel,
    record.received,
    record.due,
    record.closed,
    record.stage,
    record.outcome,
    record.disposition,
    record.exemptions.join('; '),
    record.days,
    record.countedIn,
    record.late,
    record.provisional,
    ...factNames.map((name) => facts[name] ?? null),
    Object.keys(others).length > 0 ? JSON.stringify(others) : null,
  ]
}

/**
 * The ledger of a body in order of receipt, in pieces of text.
 * @param period by the date of receipt; both ends count
 */
export function exportLedger(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
  format: ExportFormat,
  period: Period,
): Result<AsyncIterable<string>> {
  if (!may(actor, 'export-ledger', { bodyId: body.id })) return refuse('forbidden')
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const factNames = factNamesOf(body)
  const head = {
    sflf: csvLine(sflfColumns),
    csv: csvLine([...csvColumns, ...factNames, 'other facts']),
    jsonl: '',
  }[format]
  // The subject is in the requester's words: auditors get it here no more than on the pages.
  const shown = async (rows: readonly RequestRow[]) =>
    may(actor, 'read-ledger', { bodyId: body.id })
      ? await maskedRows(ports, actor, rows)
      : rows.map((row) => ({ ...row, subject: '' }))
  const line = {
    sflf: (row: RequestRow) => csvLine(sflfRow({ ...row, number: numberOf(row) }, statuteById(row.statute))),
    csv: (row: RequestRow) => csvLine(csvCells(recordOf(row, today), factNames)),
    jsonl: (row: RequestRow) => `${JSON.stringify(recordOf(row, today))}\n`,
  }[format]
  async function* pieces() {
    if (head !== '') yield head
    for await (const rows of ports.store.exports.requests(body.id, period)) yield (await shown(rows)).map(line).join('')
  }
  return ok(pieces())
}

/** By which others know the request: its own ledger's number, else our reference. */
function numberOf(row: RequestRow): string {
  return row.externalNumber === null || row.externalNumber.startsWith('row:') ? row.reference : row.externalNumber
}
