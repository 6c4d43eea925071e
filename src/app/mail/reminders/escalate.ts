import { z } from 'zod'
import { escalation as escalationMail } from '../../../../emails/escalation.tsx'
import { addWorkingDays } from '../../../domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, toDayNumber } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import type { EscalationRule, EscalationStep } from '../../../domain/request/escalation.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { asActor, maskedRows } from '../../cases/view/masked-rows.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { Job, JobRow } from '../../ports/store/jobs.ts'
import { outboxMessage } from '../mail.ts'
import { calendarOf, listed, officeMail } from '../office-mail.ts'

const maxListed = 30

/** Who is told of this request when it is overdue, and after how many working days; a step without anybody is left out. */
export function escalationRule(body: Body, row: Pick<RequestRow, 'unit'>): EscalationRule {
  const { escalation, unitMembers } = body.settings
  const unitHead = row.unit === null ? undefined : unitMembers?.[row.unit]?.head
  return {
    'unit-head': unitHead === undefined ? undefined : escalation?.unitHeadAfter,
    head: escalation?.head === undefined ? undefined : escalation.headAfter,
    above: escalation?.above === undefined ? undefined : escalation.headAfter,
  }
}

/** The work of telling one superior. One message holds all that is overdue so long, however many requests came to it together. */
export function escalationJob(
  ports: Pick<Ports, 'ids' | 'clock'>,
  body: Body,
  step: EscalationStep,
  unit: string | null,
): Job {
  const now = ports.clock.now()
  const of = { bodyId: body.id, step, unit: step === 'unit-head' ? unit : null }
  return {
    id: ports.ids.id(),
    // By the hour: what comes to the step later in the day is told of as well.
    key: `escalation ${of.bodyId} ${step} ${of.unit ?? ''} ${now.slice(0, 13)}`,
    kind: 'escalation',
    payload: JSON.stringify({ ...of, hour: now.slice(0, 13) }),
    runAfter: now,
  }
}

const payload = z.object({
  bodyId: z.string(),
  step: z.enum(['unit-head', 'head', 'above']),
  unit: z.string().nullable(),
  hour: z.string(),
})

/** Tells a superior what is overdue so long. It never waits for the end of the quiet hours: it is overdue already. */
export async function sendEscalation(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, step, unit, hour } = payload.parse(JSON.parse(job.payload))
  const body = await ports.store.bodies.byId(bodyId)
  const after = step === 'unit-head' ? body?.settings.escalation?.unitHeadAfter : body?.settings.escalation?.headAfter
  const to = body ? await superior(ports, body, step, unit) : null
  if (!body || !to || after === undefined) return
  const calendar = await calendarOf(body)
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const dueBefore = lastDueOn(addWorkingDays(calendar, toDayNumber(today), -after))
  const [found, people] = await Promise.all([
    ports.store.digests.late({
      bodyId,
      dueBefore,
      limit: maxListed,
      ...(unit === null ? {} : { unit }),
    }),
    ports.store.staff.of(bodyId),
  ])
  if (found.count === 0) return
  // The office above is no reader of the cases.
  const reader = people.find(({ email }) => step !== 'above' && email === to.email)
  const rows = await maskedRows(ports, reader ? asActor(reader) : { kind: 'public' }, found.rows)
  const late = listed(ports, { body, people, calendar, today }, { ...found, rows })
  const link = step === 'above' ? null : `${ports.settings.baseUrl}/desk?view=overdue`
  const rendered = escalationMail({ ...officeMail(body, to.locale), step, after, late, link })
  const mail = { kind: 'escalation', to: to.email, occasion: `${step} ${unit ?? ''} ${hour}`, bodyId }
  await ports.store.outbox.queue([outboxMessage(ports, rendered, mail)])
}

/** The day before which a request was due that is late by so many working days: due on that day counts. */
function lastDueOn(day: number): CivilDate {
  return fromDayNumber(day + 1)
}

async function superior(
  ports: Ports,
  body: Body,
  step: EscalationStep,
  unit: string | null,
): Promise<{ readonly email: string; readonly locale: Locale } | null> {
  const { escalation, unitMembers, locale } = body.settings
  if (step === 'above') return escalation?.above ? { email: escalation.above.email, locale } : null
  const id = step === 'head' ? escalation?.head : unitMembers?.[unit ?? '']?.head
  const person = id === undefined ? null : await ports.store.staff.byId(id)
  return person?.active ? person : null
}
