import { z } from 'zod'
import { overdueDigest } from '../../../../emails/overdue-digest.tsx'
import { reminder } from '../../../../emails/reminder.tsx'
import { workingDaysBetween } from '../../../domain/calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { clockOf, loadCaseOf } from '../../case-file.ts'
import { asActor, maskedRow, maskedRows } from '../../cases/view/masked-rows.ts'
import { impossibleCase } from '../../impossible-clock.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { Job, JobRow } from '../../ports/store/jobs.ts'
import type { Staff } from '../../ports/store/staff.ts'
import { mailCaseForStaff, outboxMessage } from '../mail.ts'
import { calendarOf, listed, officeMail, whenItCanWait } from '../office-mail.ts'

const maxListed = 50

/** The work of reminding one person of all that is overdue, once a day. */
export function overdueJob(ports: Pick<Ports, 'ids' | 'clock'>, bodyId: string, staffId: string, on: CivilDate): Job {
  return {
    id: ports.ids.id(),
    key: `overdue-digest ${bodyId} ${staffId} ${on}`,
    kind: 'overdue-digest',
    payload: JSON.stringify({ bodyId, staffId, on }),
    runAfter: ports.clock.now(),
  }
}

const payload = z.object({ bodyId: z.string(), staffId: z.string(), on: z.string() })

/**
 * Reminds one person of their overdue requests: of one by itself, of several in one message. Neither is the reminder of a
 * day to come, which may be stopped (docs/adr/0081).
 */
export async function sendOverdueDigest(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, staffId, on } = payload.parse(JSON.parse(job.payload))
  const [body, people] = await Promise.all([ports.store.bodies.byId(bodyId), ports.store.staff.of(bodyId)])
  const person = people.find(({ id }) => id === staffId)
  if (!body || !person?.active) return
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const assignees = inChargeOf(person, people)
  const found = await ports.store.digests.late({
    bodyId,
    dueBefore: today,
    limit: maxListed,
    ...(assignees ? { assignees } : {}),
  })
  const [first] = found.rows
  if (!first) return
  const mail = { to: person.email, occasion: `overdue ${on}`, sendAfter: whenItCanWait(ports, body) }
  if (found.count === 1) {
    const rendered = await single(ports, body, first, person, today)
    const message = outboxMessage(ports, rendered, { ...mail, kind: 'overdue-reminder', request: first })
    await ports.store.outbox.queue([message])
    return
  }
  const calendar = await calendarOf(body)
  const late = listed(
    ports,
    { body, people, calendar, today },
    {
      ...found,
      rows: await maskedRows(ports, asActor(person), found.rows),
    },
  )
  const link = `${ports.settings.baseUrl}/desk?view=overdue`
  const rendered = overdueDigest({ ...officeMail(body, person.locale), late, link })
  await ports.store.outbox.queue([outboxMessage(ports, rendered, { ...mail, kind: 'overdue-digest', bodyId })])
}

/** Whose requests a person answers for; undefined: everybody's, for one who approves. */
function inChargeOf(person: Staff, people: readonly Staff[]): readonly (string | null)[] | undefined {
  if (person.roles.includes('approver')) return undefined
  if (!person.roles.some((role) => role === 'intake' || role === 'case-officer')) return [person.id]
  const gone = people.filter(({ active }) => !active).map(({ id }) => id)
  return [person.id, null, ...gone]
}

async function single(ports: Ports, body: Body, row: RequestRow, person: Staff, today: CivilDate) {
  const file = await loadCaseOf(ports, row)
  const counted = clockOf(file.statute, file.calendar, file.events, today, body)
  if (!counted.ok) throw impossibleCase(row.reference, counted.error)
  const subject = { row: await maskedRow(ports, person, row), clock: counted.result, body, statute: file.statute }
  const workingDaysLeft = workingDaysBetween(file.calendar, toDayNumber(today), toDayNumber(row.dueOn ?? today))
  return reminder({ ...mailCaseForStaff(ports, subject, person), kind: 'overdue', workingDaysLeft })
}
