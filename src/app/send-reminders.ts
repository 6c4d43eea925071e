import { reminder as reminderMail } from '../../emails/reminder.tsx'
import { workingDaysBetween } from '../domain/calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../domain/calendar/civil-date.ts'
import { civilDateAt } from '../domain/calendar/instant.ts'
import { type Reminder, remindedUntil, reminderDue } from '../domain/request/reminders.ts'
import { openStages } from '../domain/request/stage.ts'
import { type CaseFile, clockOf, loadCaseOf } from './case-file.ts'
import { mailCaseForStaff, outboxMessage } from './mail.ts'
import type { ChangeSet, Ports } from './ports.ts'
import { numbered, project, workingDaysBefore } from './project.ts'
import type { Body, RequestRow, Staff } from './records.ts'
import { officersOf, staffWithRole } from './staff-of-case.ts'

export type RemindersReport = {
  readonly sent: number
  /** Cases that could not be reminded of, with the reason; the others were. */
  readonly failed: readonly { readonly reference: string; readonly error: string }[]
}

const pageSize = 200
const mostStalledPages = 5

/**
 * Queues the reminders that are due today, by each body's own calendar and clock. Each goes out once, whatever runs
 * beside it: the event and the messages are one commit on the case file, and the message's key is unique.
 */
export async function sendReminders(ports: Ports): Promise<RemindersReport> {
  let sent = 0
  const failed: { reference: string; error: string }[] = []
  for (const body of await ports.store.bodies()) {
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
  while (stalled < mostStalledPages) {
    // Cases that failed stay due, and must not fill the page for ever.
    const due = await ports.store.remindersDue(body.id, today, pageSize + failed.size)
    const rows = due.filter((row) => !failed.has(row.id))
    if (rows.length === 0) break
    let moved = 0
    for (const row of rows) {
      try {
        const outcome = await remind(ports, row, today)
        if (outcome === 'sent') sent += 1
        if (outcome !== 'conflict') moved += 1
      } catch (error) {
        failed.set(row.id, { reference: row.reference, error: error instanceof Error ? error.message : String(error) })
        moved += 1
      }
    }
    stalled = moved === 0 ? stalled + 1 : 0
  }
  return { sent, failed: [...failed.values()] }
}

/** `moved`: nothing was due after all, and the case waits for another day. `conflict`: another writer was first. */
async function remind(ports: Ports, row: RequestRow, today: CivilDate): Promise<'sent' | 'moved' | 'conflict'> {
  const file = await loadCaseOf(ports, row)
  if (file.state.seq !== row.seq) return 'conflict'
  const found = decide(file, today)
  const staff = found ? await recipientsOf(ports, row, found.reminder) : []
  const events = found
    ? numbered(row.id, row.seq, file.now, 'system', [
        {
          type: 'reminder-sent',
          on: today,
          data: { kind: found.reminder.kind, dueOn: found.dueOn, to: staff.map((person) => person.id) },
        },
      ])
    : []
  const projected = project(row, file, [...file.events, ...events], row.seq + 1)
  if (!projected.ok) throw new Error(projected.refusal.message)
  const { request, clock } = projected.value
  if (request.nextReminderOn !== null && request.nextReminderOn <= today) {
    throw new Error(`The next reminder would be on ${request.nextReminderOn} again`)
  }
  const subject = { row: request, clock, body: file.body, statute: file.statute }
  const outbox = found
    ? staff.map((person) => {
        const { kind } = found.reminder
        const workingDaysLeft = workingDaysBetween(file.calendar, toDayNumber(today), toDayNumber(found.dueOn))
        const rendered = reminderMail({ ...mailCaseForStaff(ports, subject, person), kind, workingDaysLeft })
        const occasion = kind === 'overdue' ? `${kind} ${found.dueOn} ${today}` : `${kind} ${found.dueOn}`
        return outboxMessage(ports, rendered, { kind: 'reminder', to: person.email, occasion, request })
      })
    : []
  const change: ChangeSet = { requestId: row.id, expectedSeq: row.seq, events, request, outbox }
  const committed = await ports.store.commit([change])
  if (!committed.ok) return 'conflict'
  return found ? 'sent' : 'moved'
}

function decide(file: CaseFile, today: CivilDate): { reminder: Reminder; dueOn: CivilDate } | undefined {
  const { body, calendar, state, events } = file
  if (!openStages.has(state.stage)) return undefined
  const counted = clockOf(file.statute, calendar, events, today, body)
  const dueOn = counted.ok ? counted.result.due : null
  if (dueOn === null) return undefined
  const after = remindedUntil(events, body.timeZone)
  const reminder = reminderDue(dueOn, body.settings.reminders, after, today, workingDaysBefore(calendar, dueOn))
  return reminder ? { reminder, dueOn } : undefined
}

/** The officer in charge, or those who could take the case; once it is late, those who approve hear of it too. */
async function recipientsOf(ports: Ports, row: RequestRow, reminder: Reminder): Promise<readonly Staff[]> {
  const officers = await officersOf(ports, row)
  if (reminder.kind !== 'overdue') return officers
  const approvers = await staffWithRole(ports, row.bodyId, ['approver'])
  return [...officers, ...approvers.filter((person) => !officers.some((officer) => officer.id === person.id))]
}
