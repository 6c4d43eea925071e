import { reminder as reminderMail } from '../../../../emails/reminder.tsx'
import { workingDaysBetween } from '../../../domain/calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { escalationsDue } from '../../../domain/request/escalation.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { type Reminder, remindedUntil, reminderDue } from '../../../domain/request/reminders.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { describeRefusal } from '../../../locales/refusals.ts'
import { type CaseFile, caseFileOf, clockOf } from '../../case-file.ts'
import { maskedRow } from '../../cases/view/masked-rows.ts'
import { commitTogether } from '../../commit-together.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { ChangeSet } from '../../ports/store/cases/case-files.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { Staff } from '../../ports/store/staff.ts'
import { numbered, project } from '../../project.ts'
import { projectReminders, workingDaysBefore } from '../../project-reminders.ts'
import { officersAmong, withRole } from '../../staff-of-case.ts'
import { mailCaseForStaff, outboxMessage } from '../mail.ts'
import { whenItCanWait } from '../office-mail.ts'
import { escalationJob, escalationRule } from './escalate.ts'
import { overdueJob } from './send-overdue-digest.ts'

export type RemindersReport = {
  readonly sent: number
  /** Cases that could not be reminded of, with the reason; the others were. */
  readonly failed: readonly { readonly reference: string; readonly error: string }[]
}

/** So many are read together. */
const pageSize = 200
/** So many are committed together: a commit of SQLite holds up everybody else's turn for as long as it takes. */
const commitSize = 100
/** After so many, others have their turn. */
const turnSize = 50
const maxStalledPages = 5

/**
 * Queues the reminders that are due today, by each body's own calendar and clock. Each goes out once, whatever runs
 * beside it: the event and the messages are one commit on the case file, and the message's key is unique.
 */
export async function sendReminders(ports: Ports): Promise<RemindersReport> {
  let sent = 0
  const failed: { reference: string; error: string }[] = []
  for (const body of await ports.store.bodies.all()) {
    const report = await remindBody(ports, body, civilDateAt(ports.clock.now(), body.timeZone))
    sent += report.sent
    failed.push(...report.failed)
  }
  return { sent, failed }
}

async function remindBody(ports: Ports, body: Body, today: CivilDate): Promise<RemindersReport> {
  let sent = 0
  let stalled = 0
  const failed = new Map<string, { reference: string; error: string }>()
  const people = await ports.store.staff.of(body.id)
  while (stalled < maxStalledPages) {
    // Cases that failed stay due, and must not fill the page for ever.
    const most = pageSize + failed.size
    const due = await ports.store.lists.remindersDue(body.id, today, most)
    // Rows that were written while the clock was ahead: the day of their next reminder is as wrong, and is found anew.
    const ahead = await ports.store.lists.datedAhead(body.id, latestTrue(ports), most)
    const rows = [...new Map([...due, ...ahead].map((row) => [row.id, row])).values()].filter(
      ({ id }) => !failed.has(id),
    )
    if (rows.length === 0) break
    const events = await eventsOf(ports, rows)
    const planned: Planned[] = []
    const fails = ({ id, reference }: RequestRow, error: unknown) =>
      failed.set(id, { reference, error: error instanceof Error ? error.message : String(error) })
    for (const [index, row] of rows.entries()) {
      if (index % turnSize === 0) await othersTurn()
      try {
        const known = events?.get(row.id) ?? (await ports.store.cases.events(row.id))
        planned.push(await plan(ports, { body, people, today, row, events: known }))
      } catch (error) {
        fails(row, error)
      }
    }
    const missed = new Set<string>()
    for (let start = 0; start < planned.length; start += commitSize) {
      await othersTurn()
      const changes = planned.slice(start, start + commitSize).map(({ change }) => change)
      const committed = await commitTogether(ports, changes)
      for (const row of rows) if (committed.failed.has(row.id)) fails(row, committed.failed.get(row.id))
      // Those where another writer was first are due again with the next page.
      for (const id of committed.missed) missed.add(id)
    }
    sent += planned.filter(
      ({ change: { requestId }, reminds }) => reminds && !missed.has(requestId) && !failed.has(requestId),
    ).length
    stalled = missed.size === rows.length ? stalled + 1 : 0
  }
  return { sent, failed: [...failed.values()] }
}

/** The clocks of several machines may differ by so much. */
const clocksDifferByMs = 60_000
const latestTrue = ({ clock }: Pick<Ports, 'clock'>) => instantOf(millisecondsOf(clock.now()) + clocksDifferByMs)

/** What is made here is made without waiting for anything; requests that came meanwhile are answered now. */
const othersTurn = () => new Promise((resolve) => setTimeout(resolve))

/** Undefined where one of them cannot be read: then each is read by itself. */
async function eventsOf(ports: Ports, rows: readonly RequestRow[]) {
  try {
    return await ports.store.cases.eventsOf(rows.map(({ id }) => id))
  } catch {
    return undefined
  }
}

type Due = {
  readonly body: Body
  /** All of the body's people. */
  readonly people: readonly Staff[]
  readonly today: CivilDate
  readonly row: RequestRow
  readonly events: readonly RequestEvent[]
}

/** `reminds`: false where nothing was due after all, and the case waits for another day. */
type Planned = { readonly change: ChangeSet; readonly reminds: boolean }

async function plan(ports: Ports, { body, people, today, row, events }: Due): Promise<Planned> {
  const file = await caseFileOf(ports, row, body, events)
  const found = decide(file, today)
  if (!found) return { change: nothingDue(file), reminds: false }
  const { reminder, dueOn, clock } = found
  const staff = recipientsOf(people, row, reminder)
  const isLate = reminder.kind === 'overdue'
  const daysLeft = workingDaysBetween(file.calendar, toDayNumber(today), toDayNumber(dueOn))
  const steps = isLate ? escalationsDue(escalationRule(body, row), -daysLeft, untilToday(events, today), dueOn) : []
  const sent = numbered(row.id, file.state.seq, file.now, 'system', [
    { type: 'reminder-sent', on: today, data: { kind: reminder.kind, dueOn, to: staff.map(({ id }) => id) } },
    ...steps.map((to) => ({ type: 'escalated', on: today, data: { to, dueOn } }) as const),
  ])
  const request = laterThan(today, projectReminders(row, file, clock, [...events, ...sent]))
  const subject = { row: request, clock, body, statute: file.statute }
  const sendAfter = whenItCanWait(ports, body)
  const letter = async (person: Staff) => {
    const told = { ...subject, row: await maskedRow(ports, person, request) }
    const mail = { ...mailCaseForStaff(ports, told, person), kind: reminder.kind, workingDaysLeft: daysLeft }
    const occasion = `${reminder.kind} ${dueOn}`
    return outboxMessage(ports, reminderMail(mail), {
      ...{ kind: 'reminder', to: person.email, occasion, request, sendAfter },
    })
  }
  // What is overdue goes out as one message to each person: it is work of its own, which reads what is overdue then.
  const overdue = () => [
    ...staff.map((person) => overdueJob(ports, body.id, person.id, today)),
    ...steps.map((step) => escalationJob(ports, body, step, row.unit)),
  ]
  const change: ChangeSet = {
    ...{ requestId: row.id, expectedSeq: file.state.seq, events: sent, request, was: row },
    ...(isLate ? { jobs: overdue() } : { outbox: await Promise.all(staff.map(letter)) }),
  }
  return { change, reminds: true }
}

/** What is dated later was recorded while the clock was wrong: who was told then is told again when it is true. */
const untilToday = (events: readonly RequestEvent[], today: CivilDate) => events.filter(({ on }) => on <= today)

/** The case waits for another day: its row says for which. */
function nothingDue(file: CaseFile): ChangeSet {
  const { row, state, events, today } = file
  const projected = project(row, file, events, state.seq + 1)
  if (!projected.ok) throw new Error(describeRefusal(projected.refusal))
  const request = laterThan(today, projected.value.request)
  return { requestId: row.id, expectedSeq: state.seq, events: [], request, was: row }
}

/** @throws Error where the case would be due again at once, for ever */
function laterThan(today: CivilDate, request: RequestRow): RequestRow {
  if (request.nextReminderOn !== null && request.nextReminderOn <= today)
    throw new Error(`The next reminder would be on ${request.nextReminderOn} again`)
  return request
}

type Found = { readonly reminder: Reminder; readonly dueOn: CivilDate; readonly clock: ClockResult }

function decide(file: CaseFile, today: CivilDate): Found | undefined {
  const { body, calendar, state, events } = file
  if (!openStages.has(state.stage)) return undefined
  const counted = clockOf(file.statute, calendar, events, today, body)
  if (!counted.ok || counted.result.due === null) return undefined
  const dueOn = counted.result.due
  const after = remindedUntil(events, body.timeZone, today)
  const reminder = reminderDue(dueOn, body.settings.reminders, after, today, workingDaysBefore(calendar, dueOn))
  return reminder ? { reminder, dueOn, clock: counted.result } : undefined
}

/** The officer in charge, or those who could take the case; once it is late, those who approve hear of it too. */
function recipientsOf(people: readonly Staff[], row: RequestRow, reminder: Reminder): readonly Staff[] {
  const officers = officersAmong(people, row)
  if (reminder.kind !== 'overdue') return officers
  const approvers = withRole(people, ['approver'])
  return [...officers, ...approvers.filter((person) => !officers.some((officer) => officer.id === person.id))]
}
