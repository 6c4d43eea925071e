import { z } from 'zod'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { formatsOf, reportFormats } from '../../domain/report/form/any-report.ts'
import { neverOn, nextRun, periodRules, rulesOf, scheduleSteps } from '../../domain/report/schedule.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput, wordsInput } from '../input.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { ReportSchedule } from '../ports/store/figures/report-schedules.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { New } from '../ports/store/versions.ts'
import { conflictsOf, maxSaves, savedTooOften, staleSave } from '../stale-save.ts'
import { formsOf, reportForms } from './report-forms.ts'

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
const maxSchedules = 200

/** What was taken away can be put back for so long. */
const retentionDays = 30

/** People of the body to whom a report may go: those who may open it. */
export async function recipientsOf(ports: Pick<Ports, 'store'>, body: Body): Promise<readonly Staff[]> {
  const people = await ports.store.staff.of(body.id)
  return people.filter(
    ({ id, active, roles, bodyId }) =>
      active && may({ kind: 'staff', staffId: id, bodyId, roles }, 'read-audit', { bodyId: body.id }),
  )
}

const forbidden = refuse('forbidden')

/**
 * Saves a report under a name; with a schedule, it is made by itself from then on.
 * @param change the one that is changed, and the version of it that the person saw
 */
export async function saveSchedule(
  ports: Ports,
  actor: Actor,
  body: Body,
  given: unknown,
  change?: { readonly id: string; readonly seen: number | undefined },
): Promise<Result<ReportSchedule>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  const old = change ? await ports.store.reportSchedules.byId(change.id) : null
  if (change && old?.bodyId !== body.id) return refuse('not-found')
  const input = parseInput(scheduleInput, given)
  if (!input.ok) return input
  const { every, to, ...what } = input.value
  if (!formsOf(body).includes(what.form)) return refuseField('form', 'choice')
  if (!rulesOf[what.form].includes(what.rule))
    return refuseField('rule', 'choice', { known: rulesOf[what.form].join(', ') })
  if (!formatsOf[what.form].includes(what.format))
    return refuseField('format', 'choice', { known: formatsOf[what.form].join(', ') })
  const known = new Set((await recipientsOf(ports, body)).map(({ email }) => email.toLowerCase()))
  const stranger = to.find((address) => !known.has(address))
  if (stranger) return refuseField('to', 'person')
  if (every !== 'never' && to.length === 0) return refuseField('to', 'required')
  if (!old && (await ports.store.reportSchedules.of(body.id)).length >= maxSchedules)
    return refuse('conflict', { reason: 'too-many-schedules', max: String(maxSchedules) })
  const now = ports.clock.now()
  const today = civilDateAt(now, body.timeZone)
  const isPaused = old?.what.paused === true
  const schedule: New<ReportSchedule> = {
    id: old?.id ?? ports.ids.id(),
    bodyId: body.id,
    what: { ...what, ...(isPaused ? { paused: true } : {}) },
    every,
    to: [...new Set(to)],
    nextRunOn: isPaused ? neverOn : nextRun(every, what.day, today),
    createdBy: old?.createdBy ?? actorRefOf(actor),
    createdAt: old?.createdAt ?? now,
  }
  if (!old) {
    await ports.store.reportSchedules.create(schedule)
    return ok({ ...schedule, version: 1 })
  }
  const conflicts = conflictsOf(describeConflict(old), describeConflict(schedule))
  if (conflicts.length === 0) return ok(old)
  if (change?.seen !== old.version) return staleSave(conflicts, old.version)
  const saved = await ports.store.reportSchedules.update({ ...schedule, version: old.version })
  if (saved.ok) return ok(saved.row)
  const theirs = await ports.store.reportSchedules.byId(old.id)
  return theirs
    ? staleSave(conflictsOf(describeConflict(theirs), describeConflict(schedule)), theirs.version)
    : refuse('not-found')
}

/** What a person says of a saved report; whether it is paused or taken away is said elsewhere. */
function describeConflict({ what, every, to }: New<ReportSchedule>): object {
  const { paused: _paused, removedAt: _removedAt, ...said } = what
  return { ...said, every, to }
}

export const scheduleStates = ['active', 'paused', 'removed'] as const
export type ScheduleState = (typeof scheduleStates)[number]

/**
 * Pauses a schedule, lets it go on, takes it away or puts it back. What fell into a pause is not made up for.
 * @param seen the version that the person saw
 */
export async function setScheduleState(
  ports: Ports,
  actor: Actor,
  body: Body,
  id: string,
  state: ScheduleState,
  seen?: number,
): Promise<Result<ReportSchedule>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  for (let attempt = 0; attempt < maxSaves; attempt += 1) {
    const old = await ports.store.reportSchedules.byId(id)
    if (old?.bodyId !== body.id) return refuse('not-found')
    if (seen !== undefined && seen !== old.version) return staleSave([], old.version)
    const saved = await ports.store.reportSchedules.update(inState(old, state, body, ports.clock.now()))
    if (!saved.ok) continue
    if (state === 'removed') await forgetRemoved(ports, body)
    return ok(saved.row)
  }
  return savedTooOften
}

function inState(old: ReportSchedule, state: ScheduleState, body: Body, now: Instant): ReportSchedule {
  const { paused: _paused, removedAt: _removedAt, ...what } = old.what
  return {
    ...old,
    what: {
      ...what,
      ...(state === 'paused' ? { paused: true } : {}),
      ...(state === 'removed' ? { removedAt: now, ...(old.what.paused ? { paused: true } : {}) } : {}),
    },
    nextRunOn: state === 'active' ? nextRun(old.every, what.day, civilDateAt(now, body.timeZone)) : neverOn,
  }
}

async function forgetRemoved(ports: Ports, body: Body): Promise<void> {
  const before = instantOf(millisecondsOf(ports.clock.now()) - retentionDays * 86_400_000)
  for (const schedule of await ports.store.reportSchedules.of(body.id)) {
    const { removedAt } = schedule.what
    // Of that version: one that is put back at this moment stays.
    if (removedAt !== undefined && removedAt < before) await ports.store.reportSchedules.remove(schedule)
  }
}

/** The saved reports of a body, without those that were taken away. */
export async function schedulesOf(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
): Promise<Result<readonly ReportSchedule[]>> {
  if (!may(actor, 'schedule-report', { bodyId: body.id })) return forbidden
  const all = await ports.store.reportSchedules.of(body.id)
  return ok(all.filter(({ what }) => what.removedAt === undefined))
}
