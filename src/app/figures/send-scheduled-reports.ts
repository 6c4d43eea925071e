import { z } from 'zod'
import { scheduledReport } from '../../../emails/scheduled-report.tsx'
import { addDays, type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { valueIn } from '../../domain/report/annual-summary/annual-summary.ts'
import { nextRun, periodByRule, runsUntil } from '../../domain/report/schedule.ts'
import { outboxMessage } from '../mail/mail.ts'
import { officeMail, whenItCanWait } from '../mail/office-mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { ReportSchedule } from '../ports/store/figures/report-schedules.ts'
import type { Job, JobRow } from '../ports/store/jobs.ts'
import { readFigures } from './read-figures.ts'
import { reportForms } from './report-forms.ts'
import { calendarPeriod, periodText } from './report-period.ts'
import { recipientsOf } from './save-schedule.ts'

const batch = 50

/**
 * Queues the saved reports whose day has come. Each day has one job, however often and wherever this runs; after an outage
 * one job is for all days that were missed.
 */
export async function queueScheduledReports(ports: Ports): Promise<void> {
  const { reportSchedules } = ports.store
  // The first day on earth: whether it has come for a body, its own clock says.
  const earliest = addDays(civilDateAt(ports.clock.now(), 'UTC'), 1)
  const bodies = new Map<string, Body>()
  for (const schedule of await reportSchedules.due(earliest, batch)) {
    const body = bodies.get(schedule.bodyId) ?? (await ports.store.bodies.byId(schedule.bodyId))
    if (!body) continue
    bodies.set(body.id, body)
    const today = civilDateAt(ports.clock.now(), body.timeZone)
    if (schedule.nextRunOn > today) continue
    const { every, nextRunOn, what } = schedule
    const runs = runsUntil(every, what.day, nextRunOn, today)
    await ports.store.jobs.queue([jobFor(ports, schedule, runs)])
    // After the job is there: a crash between the two queues the same job again, which changes nothing.
    await reportSchedules.moveOn(schedule.id, nextRunOn, nextRun(every, what.day, today))
  }
}

function jobFor(ports: Ports, { id, nextRunOn }: ReportSchedule, runs: readonly CivilDate[]): Job {
  return {
    id: ports.ids.id(),
    key: `scheduled-report ${id} ${nextRunOn}`,
    kind: 'scheduled-report',
    payload: JSON.stringify({ scheduleId: id, runs }),
    runAfter: ports.clock.now(),
  }
}

const payload = z.object({ scheduleId: z.string(), runs: z.array(z.string()).min(1) })

/** Sends a saved report: its first numbers and a link, as of this instant; with links to the periods that were missed. */
export async function sendScheduledReport(ports: Ports, job: JobRow): Promise<void> {
  const { scheduleId, runs } = payload.parse(JSON.parse(job.payload))
  const schedule = await ports.store.reportSchedules.byId(scheduleId)
  const body = schedule && (await ports.store.bodies.byId(schedule.bodyId))
  const form = reportForms.find((one) => one === schedule?.what.form)
  // What was paused or taken away since is not sent.
  if (!schedule || !body || !form || schedule.what.removedAt || schedule.what.paused) return
  const asOf = ports.clock.now()
  const { rule, format, locale, name } = schedule.what
  const ofs = runs.map((run) => periodByRule(form, rule, civilDate(run)))
  const of = ofs.at(-1)
  if (!of) return
  const address = (period: string, more = '', query = {}) =>
    `${ports.settings.baseUrl}/audit/reports/${form}/${period}${more}?${new URLSearchParams({ as_of: asOf, ...query })}`
  const period = periodText(of)
  const missed = [...new Set(ofs.map(periodText))].filter((one) => one !== period)
  const figures =
    form === 'figures' || form === 'plain'
      ? await readFigures(ports, { kind: 'system' }, body, { ...daysOf(of), asOf })
      : undefined
  const tables = figures?.ok ? figures.value.tables : undefined
  const people = (await recipientsOf(ports, body)).filter(({ email }) => schedule.to.includes(email.toLowerCase()))
  const sendAfter = whenItCanWait(ports, body)
  await ports.store.outbox.queue(
    people.map((person) =>
      outboxMessage(
        ports,
        scheduledReport({
          ...officeMail(body, person.locale),
          name,
          period,
          link: address(period),
          fileLink: address(period, `/file/${format}`, { locale }),
          format: format.toUpperCase(),
          missed: missed.map((one) => ({ period: one, link: address(one) })),
          figures: tables
            ? {
                received: valueIn(tables, 'requests', 'received', 'count'),
                closed: valueIn(tables, 'requests', 'closed', 'count'),
                inTime: valueIn(tables, 'shares', 'inTime', 'share'),
                pending: valueIn(tables, 'requests', 'pending', 'count'),
              }
            : null,
        }),
        {
          kind: 'scheduled-report',
          to: person.email,
          occasion: `${schedule.id} ${runs.at(-1)}`,
          bodyId: body.id,
          sendAfter,
        },
      ),
    ),
  )
}

function daysOf(of: ReturnType<typeof periodByRule>) {
  const { from, to } = calendarPeriod(of)
  return { from, to }
}
