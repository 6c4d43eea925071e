import { z } from 'zod'
import { dailyDigest, weeklyDigest } from '../../../../emails/digest.tsx'
import { addWorkingDays, type Calendar, isWorkingDay } from '../../../domain/calendar/calendar.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  fromDayNumber,
  toDayNumber,
  weekdayOf,
} from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { minuteOfDayAt } from '../../../domain/calendar/local-time.ts'
import { countsByUnit } from '../../../domain/report/figures/figures.ts'
import { asActor, maskedRows } from '../../cases/view/masked-rows.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { Job, JobRow } from '../../ports/store/jobs.ts'
import type { Staff } from '../../ports/store/staff.ts'
import { outboxMessage } from '../mail.ts'
import { calendarOf, listed, officeMail, whenItCanWait } from '../office-mail.ts'

const maxListed = 10
/** How far ahead a digest looks, in working days. */
const lookAhead = 3

/**
 * Queues the digests whose hour has come, by each body's own calendar and clock. Each day and each week has one, however
 * often and wherever this runs; after an outage the last one alone is made up for.
 */
export async function queueDigests(ports: Ports): Promise<void> {
  const jobs: Job[] = []
  for (const body of await ports.store.bodies.all()) {
    const { digests } = body.settings
    if (!digests?.daily && !digests?.weekly) continue
    const calendar = await calendarOf(body)
    if (digests.daily)
      jobs.push(jobFor(ports, body, 'daily-digest', lastDaily(ports, body, calendar, digests.daily.hour)))
    if (digests.weekly) {
      const { weekday, hour } = digests.weekly
      const on = lastWeekly(ports, body, calendar, weekday, hour)
      if (on) jobs.push(jobFor(ports, body, 'weekly-digest', on))
    }
  }
  if (jobs.length > 0) await ports.store.jobs.queue(jobs)
}

function jobFor(ports: Ports, body: Body, kind: 'daily-digest' | 'weekly-digest', on: CivilDate): Job {
  return {
    id: ports.ids.id(),
    key: `${kind} ${body.id} ${on}`,
    kind,
    payload: JSON.stringify({ bodyId: body.id, on }),
    runAfter: ports.clock.now(),
  }
}

/** The last working day whose hour has come. */
function lastDaily(ports: Ports, body: Body, calendar: Calendar, hour: number): CivilDate {
  const now = ports.clock.now()
  const today = toDayNumber(civilDateAt(now, body.timeZone))
  const hasCome = minuteOfDayAt(now, body.timeZone) >= hour * 60
  return fromDayNumber(hasCome && isWorkingDay(calendar, today) ? today : addWorkingDays(calendar, today, -1))
}

/** The day of this week's digest, once its hour has come: the weekday, or the next working day after it. */
function lastWeekly(
  ports: Ports,
  body: Body,
  calendar: Calendar,
  weekday: number,
  hour: number,
): CivilDate | undefined {
  const now = ports.clock.now()
  const today = toDayNumber(civilDateAt(now, body.timeZone))
  const set = today - ((weekdayOf(today) - (weekday - 1) + 7) % 7)
  const day = isWorkingDay(calendar, set) ? set : addWorkingDays(calendar, set, 1)
  const hasCome = day < today || (day === today && minuteOfDayAt(now, body.timeZone) >= hour * 60)
  return hasCome ? fromDayNumber(day) : undefined
}

const payload = z.object({ bodyId: z.string(), on: z.string() })

/** The end of a working day: what came and was closed since the one before, what is due, what is late. */
export async function sendDailyDigest(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, on } = payload.parse(JSON.parse(job.payload))
  const body = await ports.store.bodies.byId(bodyId)
  const chosen = body?.settings.digests?.daily
  if (!body || !chosen) return
  const calendar = await calendarOf(body)
  const day = civilDate(on)
  const from = addDays(fromDayNumber(addWorkingDays(calendar, toDayNumber(day), -1)), 1)
  const figures = await figuresOf(ports, body, calendar, from, day, day)
  await toEach(ports, body, chosen.to, `daily ${on}`, 'daily-digest', async (person) =>
    dailyDigest({ ...officeMail(body, person.locale), ...(await figures(person)) }),
  )
}

/** The week up to the day before: the same, and by unit. */
export async function sendWeeklyDigest(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, on } = payload.parse(JSON.parse(job.payload))
  const body = await ports.store.bodies.byId(bodyId)
  const chosen = body?.settings.digests?.weekly
  if (!body || !chosen) return
  const day = civilDate(on)
  const period = { from: addDays(day, -7), to: addDays(day, -1) }
  const [figures, counts] = await Promise.all([
    figuresOf(ports, body, await calendarOf(body), period.from, period.to, day),
    ports.store.figures.counts(body.id, ports.clock.now(), period),
  ])
  const units = countsByUnit(counts).filter(({ unit }) => unit !== '')
  await toEach(ports, body, chosen.to, `weekly ${on}`, 'weekly-digest', async (person) =>
    weeklyDigest({ ...officeMail(body, person.locale), ...(await figures(person)), on: period.to, units }),
  )
}

async function figuresOf(
  ports: Ports,
  body: Body,
  calendar: Calendar,
  from: CivilDate,
  to: CivilDate,
  today: CivilDate,
) {
  const { digests } = ports.store
  const ahead = fromDayNumber(addWorkingDays(calendar, toDayNumber(today), lookAhead))
  const people = await ports.store.staff.of(body.id)
  const found = await Promise.all([
    digests.receivedIn(body.id, from, to, maxListed),
    digests.closedIn(body.id, from, to, maxListed),
    digests.dueIn(body.id, today, ahead, maxListed),
    digests.late({ bodyId: body.id, dueBefore: today, limit: maxListed }),
  ])
  const [, { inTime }] = found
  return async (person: Staff) => {
    const [received, answered, due, late] = await Promise.all(
      found.map(async ({ count, rows }) => {
        const shown = await maskedRows(ports, asActor(person), rows)
        return listed(ports, { body, people, calendar, today }, { count, rows: shown })
      }),
    )
    const none = { count: 0, cases: [] }
    return {
      ...{ on: to, inTime, link: `${ports.settings.baseUrl}/desk` },
      ...{ received: received ?? none, answered: answered ?? none, due: due ?? none, late: late ?? none },
    }
  }
}

/** To the people that the body has chosen; where it has chosen nobody, to those who approve or administer. */
async function toEach(
  ports: Ports,
  body: Body,
  chosen: readonly string[],
  occasion: string,
  kind: string,
  render: (person: Staff) => Promise<Parameters<typeof outboxMessage>[1]>,
): Promise<void> {
  const people = (await ports.store.staff.of(body.id)).filter(
    ({ id, active, roles }) =>
      active &&
      (chosen.length > 0 ? chosen.includes(id) : roles.some((role) => /^(approver|administrator)$/.test(role))),
  )
  const sendAfter = whenItCanWait(ports, body)
  const messages = await Promise.all(
    people.map(async (person) =>
      outboxMessage(ports, await render(person), { kind, to: person.email, occasion, bodyId: body.id, sendAfter }),
    ),
  )
  await ports.store.outbox.queue(messages)
}
