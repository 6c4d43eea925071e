import { type CivilDate, parseCivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import {
  type AnonymousEvent,
  anonymousEvent,
  codesOfLaw,
  outcomeOfLaw,
} from '../../domain/report/case/anonymous-event.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { Ports } from '../ports/ports.ts'
import type { XlsxCell } from '../ports/report-file-ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { CaseRow } from '../ports/store/figures/export-rows.ts'
import type { Period } from '../ports/store/figures/period.ts'

/** The columns of the anonymised export, by their stable names. None of them is free text. */
export const caseColumns = [
  'case',
  'partOf',
  'statute',
  'unit',
  'topic',
  'channel',
  'received',
  'due',
  'closed',
  'stage',
  'outcome',
  'exemptions',
  'days',
  'countedIn',
  'late',
  'provisional',
  'openReview',
  'satisfaction',
] as const
export type CaseColumn = (typeof caseColumns)[number]
export type AnonymousCase = { readonly [C in CaseColumn]: string | number | boolean | null }

type ExportPorts = Pick<Ports, 'store' | 'clock' | 'secrets' | 'digest'>

/** What a caller may name an export, so that cases and events of two downloads belong together. */
export const exportName = /^[A-Za-z0-9-]{1,60}$/

/**
 * By what an export knows a case: the same within an export of one name, another in each other one. Made with the
 * installation's own key: nobody else can tell which case it is, though they know all references.
 */
function pseudonyms({ secrets, digest }: ExportPorts, name: string): (requestId: string) => string {
  const key = secrets.requestSecret(`export ${name}`)
  return (requestId) => digest.sha256(`${key} ${requestId}`).slice(0, 20)
}

const maxRemembered = 5000

/** Asked once for each different pair: a million cases have a few dozen. */
function remembered<A, T>(ask: (one: A, statute: string) => T): (one: A, statute: string) => T {
  const known = new Map<string, Map<A, T>>()
  return (one, statute) => {
    const ofLaw = known.get(statute) ?? new Map<A, T>()
    known.set(statute, ofLaw)
    const found = ofLaw.get(one)
    if (found !== undefined || ofLaw.has(one)) return found as T
    if (ofLaw.size >= maxRemembered) ofLaw.clear()
    const told = ask(one, statute)
    ofLaw.set(one, told)
    return told
  }
}

const within = (row: RequestRow, { from, to }: Period) =>
  (from === undefined || row.receivedOn >= from) && (to === undefined || row.receivedOn <= to)

/** Every case of a body in order of receipt, without anything that says who or in what words; in batches, at constant memory. */
export function exportCases(
  ports: ExportPorts,
  actor: Actor,
  body: Body,
  period: Period,
  name: string,
): Result<AsyncIterable<readonly AnonymousCase[]>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden')
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const pseudonym = pseudonyms(ports, name)
  const { units, topics = [] } = body.settings
  // Another ledger's names of units are free text; so is a topic that is no longer in the list.
  const listed = (list: readonly string[], value: string | null) =>
    value !== null && list.includes(value) ? value : null
  const outcomeOf = remembered(outcomeOfLaw)
  const codesOf = remembered((list: readonly string[], statute: string) => codesOfLaw(list, statute).join('; '))
  const anonymous = (row: CaseRow): AnonymousCase => {
    const open = openStages.has(row.stage)
    return {
      case: pseudonym(row.id),
      partOf: row.parentId === null ? null : pseudonym(row.parentId),
      statute: row.statute,
      unit: listed(units, row.unit),
      topic: listed(topics, row.topic),
      channel: row.channel,
      received: row.receivedOn,
      due: row.dueOn,
      closed: row.closedOn,
      stage: row.stage,
      outcome: outcomeOf(row.outcome, row.statute),
      exemptions: codesOf(row.exemptions, row.statute),
      days: open ? null : row.daysUsed,
      countedIn: statuteById(row.statute)?.countsIn ?? null,
      late: row.late || (open && row.dueOn !== null && row.dueOn < today),
      provisional: row.provisional,
      openReview: row.openReview,
      satisfaction: row.feedbackScore,
    }
  }
  async function* cases() {
    for await (const rows of ports.store.exports.cases(body.id, period)) yield rows.map(anonymous)
  }
  return ok(cases())
}

/** What happened in each of these cases, event by event; a case is known by the same name as in `exportCases`. */
export function exportEvents(
  ports: ExportPorts,
  actor: Actor,
  body: Body,
  period: Period,
  name: string,
): Result<AsyncIterable<readonly AnonymousEvent[]>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden')
  const pseudonym = pseudonyms(ports, name)
  async function* events() {
    for await (const files of ports.store.cases.all(body.id)) {
      yield files
        .filter(({ row }) => within(row, period))
        .flatMap(({ row, events }) => events.map((event) => anonymousEvent(event, row.statute, pseudonym(row.id))))
    }
  }
  return ok(events())
}

const dated: ReadonlySet<CaseColumn> = new Set<CaseColumn>(['received', 'due', 'closed'])

function cellOf(column: CaseColumn, value: AnonymousCase[CaseColumn]): XlsxCell {
  return typeof value === 'string' && dated.has(column) && parseCivilDate(value) ? { date: value as CivilDate } : value
}

/** The cases as the rows of a workbook. */
export async function* caseCells(batches: AsyncIterable<readonly AnonymousCase[]>): AsyncIterable<XlsxCell[][]> {
  for await (const rows of batches) yield rows.map((row) => caseColumns.map((column) => cellOf(column, row[column])))
}
