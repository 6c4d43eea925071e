import { dueDateChanged, dueDateChangedForStaff } from '../../../emails/due-date-changed.tsx'
import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { loadCalendarFor } from '../../domain/calendar/load-calendar.ts'
import type { NewEvent } from '../../domain/request/event-types.ts'
import { openStages } from '../../domain/request/stage.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { clockBodyOf, loadCaseOf } from '../case-file.ts'
import { letterToRequester, mailCaseForStaff, outboxMessage } from '../mail/mail.ts'
import { type ChangedDay, changedDays, exceptionsOf } from '../mail/reminders/calendar-changes.ts'
import { lawsOf } from '../office/laws-of-body.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { CountedDays } from '../ports/store/figures/counted-days.ts'
import type { OutboxMessage } from '../ports/store/mail/outbox.ts'
import { numbered, project } from '../project.ts'
import { officersOf } from '../staff-of-case.ts'
import { maskedRow } from './view/masked-rows.ts'

/** How many open requests got another due date. */
export type Recalculated = { readonly moved: number }

/**
 * Looks whether a calendar that a body counts by has changed (new data, a local closure), and gives each open request
 * whose due date moves by it one event that says old date, new date and the day. Closed requests never change.
 */
export async function recalculateOpenRequests(ports: Ports): Promise<Recalculated> {
  let moved = 0
  for (const body of await ports.store.bodies.all()) {
    const since = sinceOf(ports, body)
    const counted = (await ports.store.countedDays.of(body.id)) ?? body.settings.countedBy ?? {}
    const changed = await changesOf(body, counted, since)
    for (const { statute, days } of changed.filter((one) => one.days.length > 0)) {
      moved += await recalculateUnder(ports, body, statute, days)
    }
    if (changed.some((one) => one.days.length > 0 || one.isNew)) {
      // What was counted, not what is set by now: a closure that came meanwhile is still to be counted.
      await ports.store.countedDays.record(body.id, await countedDaysOf(body, since))
    }
  }
  return { moved }
}

/** No open request is older than what a change of the calendar can still move: two whole years back are kept. */
function sinceOf(ports: Ports, body: Body): CivilDate {
  const year = Number(civilDateAt(ports.clock.now(), body.timeZone).slice(0, 4))
  return civilDate(`${year - 2}-01-01`)
}

function closuresUnder(body: Body, statute: Statute): readonly CivilDate[] {
  return statute.calendar.closures ? body.settings.closures : []
}

async function changesOf(body: Body, counted: CountedDays, since: CivilDate) {
  return Promise.all(
    lawsOf(body).map(async (statute) => {
      const calendar = await loadCalendarFor(statute, clockBodyOf(body))
      const before = counted[statute.id]
      const after = exceptionsOf(calendar, closuresUnder(body, statute), since)
      const days = before ? changedDays(new Set(before), after, calendar, since) : []
      return { statute, isNew: before === undefined, days }
    }),
  )
}

async function countedDaysOf(body: Body, since: CivilDate): Promise<CountedDays> {
  const entries = await Promise.all(
    lawsOf(body).map(async (statute) => {
      const calendar = await loadCalendarFor(statute, clockBodyOf(body))
      return [statute.id, [...exceptionsOf(calendar, closuresUnder(body, statute), since)]] as const
    }),
  )
  return Object.fromEntries(entries)
}

async function recalculateUnder(
  ports: Ports,
  body: Body,
  statute: Statute,
  days: readonly ChangedDay[],
): Promise<number> {
  let moved = 0
  let cursor: string | undefined
  do {
    const page = await ports.store.lists.ledger({
      bodyId: body.id,
      stages: [...openStages],
      sort: 'received',
      limit: 200,
      ...(cursor ? { cursor } : {}),
    })
    for (const row of page.rows) {
      if (row.statute === statute.id && (await recalculate(ports, row, days))) moved += 1
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return moved
}

const maxTries = 8

/** True where the due date moved. Tried again when another writer was first. */
async function recalculate(ports: Ports, seen: RequestRow, days: readonly ChangedDay[]): Promise<boolean> {
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const row = await ports.store.cases.byId(seen.id)
    if (!row || !openStages.has(row.stage)) return false
    const file = await loadCaseOf(ports, row)
    const before = row.dueOn
    const unchanged = project(row, file, file.events, row.seq + 1)
    if (!unchanged.ok) throw new Error(`${row.reference}: ${describeRefusal(unchanged.refusal)}`)
    const to = unchanged.value.request.dueOn
    const because = before && to ? reasonOf(days, row.receivedOn, before, to) : ''
    const moves = before !== null && to !== null && before !== to
    const { id, version } = unchanged.value.clock.calendar
    const decided: readonly NewEvent[] = moves
      ? [
          {
            type: 'recalculated',
            on: civilDateAt(file.now, file.body.timeZone),
            data: { from: before, to, because, calendar: `${id} ${version}` },
          },
        ]
      : []
    const events = numbered(row.id, row.seq, file.now, 'system', decided)
    const projected = project(row, file, [...file.events, ...events], row.seq + 1)
    if (!projected.ok) throw new Error(`${row.reference}: ${describeRefusal(projected.refusal)}`)
    const { request, clock } = projected.value
    const subject = { row: request, clock, body: file.body, statute: file.statute }
    const outbox = moves ? await messages(ports, subject, before, because) : []
    const committed = await ports.store.cases.commit([
      { requestId: row.id, expectedSeq: row.seq, events, request, outbox },
    ])
    if (committed.ok) return moves
  }
  throw new Error(`${seen.reference}: others kept changing the case; it was not recalculated`)
}

/** The changed days inside the counted span: those that moved the date. */
function reasonOf(days: readonly ChangedDay[], from: CivilDate, before: CivilDate, to: CivilDate): string {
  const end = before > to ? before : to
  return days
    .filter((day) => day.on > from && day.on <= end)
    .map((day) => `${day.on} ${day.name}`)
    .join(', ')
}

async function messages(
  ports: Ports,
  subject: Parameters<typeof letterToRequester>[1],
  from: CivilDate,
  reason: string,
): Promise<readonly OutboxMessage[]> {
  const { row } = subject
  const occasion = `${from} ${row.dueOn} ${row.seq}`
  const officers = await officersOf(ports, row)
  return [
    ...letterToRequester(ports, subject, 'due-date-changed', occasion, (mail) =>
      dueDateChanged({ ...mail, from, reason }),
    ),
    ...(await Promise.all(
      officers.map(async (person) => {
        const told = mailCaseForStaff(ports, { ...subject, row: await maskedRow(ports, person, row) }, person)
        const sending = { kind: 'due-date-changed', to: person.email, occasion, request: row }
        return outboxMessage(ports, dueDateChangedForStaff({ ...told, from, reason }), sending)
      }),
    )),
  ]
}
