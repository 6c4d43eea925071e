import { z } from 'zod'
import { civilDateAt, instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { neverOn, nextRun, periodRules, rulesOf, scheduleSteps } from '../../domain/report/schedule.ts'
import { formatsOf, reportFormats } from '../../domain/report/written-report.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput, wordsInput } from '../input.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, Staff } from '../ports/records.ts'
import type { ReportSchedule } from '../ports/schedule-ports.ts'
import { formsOf, reportForms } from './make-report.ts'

export const scheduleInput = z.object({
  name: wordsInput(120),
  form: z.enum(reportForms),
  rule: z.enum(periodRules),
  locale: z.enum(locales),
  format: z.enum(reportFormats),
  every: z.enum(scheduleSteps).default('never'),
  day: z.coerce.number().int().min(1).max(28).default(1),
  to: z.array(z.string().trim().toLowerCase()).max(50).default([]),
})

/** More than a body reads; those that were taken away and can be put back are among them. */
const mostSchedules = 200

/** What was taken away can be put back for so long. */
const keptForDays = 30

/** People of the body to whom a report may go: those who may open it. */
export async function recipientsOf(ports: Pick<Ports, 'store'>, body: Body): Promise<readonly Staff[]> {
  const people = await ports.store.staffOf(body.id)
  return people.filter(
    ({ id, active, roles, bodyId }) =>
      active && may({ kind: 'staff', staffId: id, bodyId, roles }, 'read-audit', { bodyId: body.id }),
  )
}

const forbidden = refuse('forbidden', 'You may not save reports')
const wrong = (path: string, message: string): Result<never> => ({
  ok: false,
  refusal: { code: 'invalid', message: `${path}: ${message}`, issues: [{ path, message }] },
})

/** Saves a report under a name; with a schedule, it is made by itself from then on. @param id of the one that is changed */
export async function saveSchedule(
  ports: Ports,
  actor: Actor,
  body: Body,
  given: unknown,
  id?: string,
): Promise<Result<ReportSchedule>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  const old = id === undefined ? null : await ports.store.reportSchedules.byId(id)
  if (id !== undefined && old?.bodyId !== body.id) return refuse('not-found', 'There is no such saved report')
  const input = parseInput(scheduleInput, given)
  if (!input.ok) return input
  const { every, to, ...what } = input.value
  if (!formsOf(body).includes(what.form)) return wrong('form', 'must be one of the forms of this body')
  if (!rulesOf[what.form].includes(what.rule)) return wrong('rule', `must be one of ${rulesOf[what.form].join(', ')}`)
  if (!formatsOf[what.form].includes(what.format))
    return wrong('format', `must be one of ${formatsOf[what.form].join(', ')}`)
  const known = new Set((await recipientsOf(ports, body)).map(({ email }) => email.toLowerCase()))
  const stranger = to.find((address) => !known.has(address))
  if (stranger) return wrong('to', `"${stranger}" is nobody of this body who may see reports`)
  if (every !== 'never' && to.length === 0) return wrong('to', 'must not be empty')
  if (!old && (await ports.store.reportSchedules.of(body.id)).length >= mostSchedules)
    return refuse('conflict', `A body has at most ${mostSchedules} saved reports: take away those that nobody reads`)
  const now = ports.clock.now()
  const today = civilDateAt(now, body.timeZone)
  const isPaused = old?.what.paused === true
  const schedule: ReportSchedule = {
    id: old?.id ?? ports.ids.id(),
    bodyId: body.id,
    what: { ...what, ...(isPaused ? { paused: true } : {}) },
    every,
    to: [...new Set(to)],
    nextRunOn: isPaused ? neverOn : nextRun(every, what.day, today),
    createdBy: old?.createdBy ?? actorRefOf(actor),
    createdAt: old?.createdAt ?? now,
  }
  await ports.store.reportSchedules.save(schedule)
  return done(schedule)
}

export const scheduleStates = ['active', 'paused', 'removed'] as const
export type ScheduleState = (typeof scheduleStates)[number]

/** Pauses a schedule, lets it go on, takes it away or puts it back. What fell into a pause is not made up for. */
export async function setScheduleState(
  ports: Ports,
  actor: Actor,
  body: Body,
  id: string,
  state: ScheduleState,
): Promise<Result<ReportSchedule>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  const old = await ports.store.reportSchedules.byId(id)
  if (old?.bodyId !== body.id) return refuse('not-found', 'There is no such saved report')
  const now = ports.clock.now()
  const { paused: _paused, removedAt: _removedAt, ...what } = old.what
  const schedule: ReportSchedule = {
    ...old,
    what: {
      ...what,
      ...(state === 'paused' ? { paused: true } : {}),
      ...(state === 'removed' ? { removedAt: now, ...(old.what.paused ? { paused: true } : {}) } : {}),
    },
    nextRunOn: state === 'active' ? nextRun(old.every, what.day, civilDateAt(now, body.timeZone)) : neverOn,
  }
  await ports.store.reportSchedules.save(schedule)
  if (state === 'removed') await forgetRemoved(ports, body)
  return done(schedule)
}

async function forgetRemoved(ports: Ports, body: Body): Promise<void> {
  const before = instantOf(millisecondsOf(ports.clock.now()) - keptForDays * 86_400_000)
  for (const { id, what } of await ports.store.reportSchedules.of(body.id))
    if (what.removedAt !== undefined && what.removedAt < before) await ports.store.reportSchedules.remove(id)
}

/** The saved reports of a body, without those that were taken away. */
export async function schedulesOf(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
): Promise<Result<readonly ReportSchedule[]>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  const all = await ports.store.reportSchedules.of(body.id)
  return done(all.filter(({ what }) => what.removedAt === undefined))
}
