import { dueDateChanged, dueDateChangedForStaff } from '../../../emails/due-date-changed.tsx'
import type { OfficeCalendar } from '../../domain/calendar/calendar-changes.ts'
import { type CivilDate, civilDate, type Instant } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import type { NewEvent } from '../../domain/request/event-types.ts'
import { openStages } from '../../domain/request/stage.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { type CaseFile, loadCaseOf, officeCalendar } from '../case-file.ts'
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
    for (const change of changed.filter((one) => one.days.length > 0)) {
      moved += await recalculateUnder(ports, body, change)
    }
    if (changed.some((one) => one.days.length > 0 || one.isNew)) {
      // What was counted, not what is set by now: a closure that came meanwhile is still to be counted.
      await ports.store.countedDays.record(body.id, await countedDaysOf(body, since))
    }
  }
  return { moved }
}

type EarlierCalendar = { readonly calendar: OfficeCalendar; readonly until: Instant }
type Change = {
  readonly statute: Statute
  /** Nothing was counted under this law yet. */
  readonly isNew: boolean
  readonly days: readonly ChangedDay[]
  readonly earlier?: EarlierCalendar
}

/** No open request is older than what a change of the calendar can still move: two whole years back are kept. */
function sinceOf(ports: Ports, body: Body): CivilDate {
  const year = Number(civilDateAt(ports.clock.now(), body.timeZone).slice(0, 4))
  return civilDate(`${year - 2}-01-01`)
}

function closuresUnder(body: Body, statute: Statute): readonly CivilDate[] {
  return statute.calendar.closures ? body.settings.closures : []
}

async function changesOf(body: Body, counted: CountedDays, since: CivilDate): Promise<readonly Change[]> {
  return Promise.all(
    lawsOf(body).map(async (statute) => {
      const calendar = await officeCalendar(statute, body)
      const before = counted[statute.id]
      const after = exceptionsOf(calendar, closuresUnder(body, statute), since)
      const days = before ? changedDays(new Set(before), after, calendar, since) : []
      const earlier = days.length > 0 ? await calendarBefore(body, statute, new Set(before), since) : undefined
      return { statute, isNew: before === undefined, days, ...(earlier ? { earlier } : {}) }
    }),
  )
}

/** The calendar that was counted by last, where what was added to it since is all that changed. */
async function calendarBefore(
  body: Body,
  statute: Statute,
  counted: ReadonlySet<string>,
  since: CivilDate,
): Promise<EarlierCalendar | undefined> {
  const { calendarChanges } = body
  for (let length = calendarChanges.length - 1; length >= 0; length -= 1) {
    const calendar = await officeCalendar(statute, { ...body, calendarChanges: calendarChanges.slice(0, length) })
    const days = exceptionsOf(calendar, closuresUnder(body, statute), since)
    const until = calendarChanges[length]?.at
    const isThat = days.size === counted.size && [...days].every((day) => counted.has(day))
    if (isThat && until !== undefined) return { calendar, until }
  }
  return undefined
}

async function countedDaysOf(body: Body, since: CivilDate): Promise<CountedDays> {
  const entries = await Promise.all(
    lawsOf(body).map(async (statute) => {
      const calendar = await officeCalendar(statute, body)
      return [statute.id, [...exceptionsOf(calendar, closuresUnder(body, statute), since)]] as const
    }),
  )
  return Object.fromEntries(entries)
}

async function recalculateUnder(ports: Ports, body: Body, { statute, days, earlier }: Change): Promise<number> {
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
      if (row.statute === statute.id && (await recalculate(ports, row, days, earlier))) moved += 1
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return moved
}

const maxTries = 8

/** True where the due date moved. Tried again when another writer was first. */
async function recalculate(
  ports: Ports,
  seen: RequestRow,
  days: readonly ChangedDay[],
  earlier: EarlierCalendar | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const row = await ports.store.cases.byId(seen.id)
    if (!row || !openStages.has(row.stage)) return false
    const file = await loadCaseOf(ports, row)
    const unchanged = project(row, file, file.events, row.seq + 1)
    if (!unchanged.ok) throw new Error(`${row.reference}: ${describeRefusal(unchanged.refusal)}`)
    const to = unchanged.value.request.dueOn
    const { id, version } = unchanged.value.clock.calendar
    const before = dueBefore({ row, file, earlier, to, calendar: `${id} ${version}` })
    const because = before && to ? reasonOf(days, row.receivedOn, before, to) : ''
    const moves = before !== null && to !== null && before !== to
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

type Looked = {
  readonly row: RequestRow
  readonly file: CaseFile
  readonly earlier: EarlierCalendar | undefined
  /** The due date by the calendar as it is now, and the name of that calendar. */
  readonly to: CivilDate | null
  readonly calendar: string
}

/**
 * The due date that stood before the calendar changed. Where something else happened to the case between the change and
 * this, its row has the new date already, and nobody was told: then it is that of the earlier calendar.
 */
function dueBefore({ row, file, earlier, to, calendar }: Looked): CivilDate | null {
  if (row.dueOn !== to || earlier === undefined) return row.dueOn
  const isTold = file.events.some((event) => event.type === 'recalculated' && event.data.calendar === calendar)
  if (isTold) return row.dueOn
  // A case that came after the change was never told another date.
  if (file.state.submittedAt >= earlier.until) return row.dueOn
  const projected = project(row, { ...file, calendar: earlier.calendar }, file.events, row.seq + 1)
  return projected.ok ? projected.value.request.dueOn : row.dueOn
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
