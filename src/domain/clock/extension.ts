import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { ExtensionGround, ExtensionRule } from '../statute/statute.ts'
import type { ClockEvent } from './clock-types.ts'
import { date, dueOn, endOf, extensionLimitOf, noEffect, type Run, step, uncountedDays, warn } from './fold.ts'
import { advance, never, plainTerm, rolled } from './term.ts'
import type { Term } from './term-length.ts'
import { unionOf } from './uncounted-days.ts'

type Extended = Extract<ClockEvent, { type: 'extended' }>

/** Letters and digits alone, so that "s. 15AC", "15ac" and "15(AC)" are one ground. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The ground of the law that goes by this name, its id or a section. */
export function groundNamed({ grounds }: Pick<ExtensionRule, 'grounds'>, name: string): ExtensionGround | undefined {
  const wanted = plain(name)
  return grounds.find((ground) => [ground.id, ...(ground.aliases ?? [])].some((alias) => plain(alias) === wanted))
}

function groundOf(run: Run, rule: ExtensionRule, { ground: name, on }: Extended): ExtensionGround {
  if (name === undefined) return rule.grounds[0]
  const exact = groundNamed(rule, name)
  if (exact === undefined) {
    const given = { on: on ?? date(run, run.dayZero), ground: name, taken: rule.grounds[0].id }
    warn(run, 'unknown-ground', given)
  }
  return exact ?? rule.grounds[0]
}

/** Makes the term longer, as far as the law allows it. */
export function extend(run: Run, event: Extended): void {
  const rule = run.statute.extension
  const on = event.on ?? date(run, run.dayZero)
  if (rule === undefined) {
    warn(run, 'no-extension', { on })
    return noEffect(run, on, 'extended', run.statute.term.section)
  }
  const ground = groundOf(run, rule, event)
  if (rule.once && run.extensions.length > 0) {
    warn(run, 'extended-twice', { on, section: ground.section })
    return noEffect(run, on, 'extended', ground.section)
  }
  const madeOn = ground.grantedOnApplication ? event.appliedOn : event.on
  if (
    ground.grantedOnApplication &&
    madeOn === undefined &&
    event.on !== undefined &&
    toDayNumber(event.on) > dueOn(run)
  ) {
    warn(run, 'application-day-unknown', { on, section: ground.section })
  }
  if (madeOn !== undefined && !madeInTime(run, rule, ground, madeOn)) return
  const most = extensionLimitOf(run, ground)
  if (event.to !== undefined) return extendTo(run, on, ground, toDayNumber(event.to), most)
  const by = event.by === undefined ? (most ?? adviceOf(run, ground)) : plainTerm(run.statute, event.by)
  if (by === undefined) {
    warn(run, 'extension-without-length', { on })
    return noEffect(run, on, 'extended', ground.section)
  }
  extendBy(run, on, ground, by, most)
}

function madeInTime(run: Run, rule: ExtensionRule, ground: ExtensionGround, on: CivilDate): boolean {
  if (ground.lateAllowed) return true
  const day = toDayNumber(on)
  const due = dueOn(run)
  if (day > due) {
    warn(run, 'after-due', { event: 'extended', on, due: date(run, due) }, 'extended-late')
    noEffect(run, on, 'extended', ground.section)
    return false
  }
  if (!rule.noticeWithinBaseTerm) return true
  const last = rolled(run.statute, run.calendar, endOf(run, uncountedDays(run, never), false))
  if (day <= last) return true
  warn(run, 'extension-notice-late', { on, last: date(run, last), section: rule.section })
  noEffect(run, on, 'extended', ground.section)
  return false
}

function extendBy(run: Run, on: CivilDate, ground: ExtensionGround, by: Term, most: Term | undefined): void {
  let granted = by
  if (most !== undefined && isMore(run, by, most)) {
    granted = most
    warn(run, 'extension-too-long', { on, by, most, section: ground.section }, 'extension-cut')
  }
  const params = { count: granted.count, unit: granted.unit }
  if (granted.count === 0) {
    if (granted === by) warn(run, 'extensions-used-up', { on, section: ground.section }, 'extension-cut')
    return noEffect(run, on, 'extended', ground.section)
  }
  run.extensions.push({ by: granted, ground: ground.id })
  warnPastAdvice(run, on, ground)
  step(run, on, 'extended', ground.section, granted === by ? 'extends' : 'extends-cut', params)
}

function isMore(run: Run, by: Term, most: Term): boolean {
  if (by.unit === most.unit) return by.count > most.count
  const end = endOf(run, unionOf(run.pauses))
  const uncounted = unionOf(run.pauses)
  return advance(run.calendar, end, by, uncounted) > advance(run.calendar, end, most, uncounted)
}

function extendTo(run: Run, on: CivilDate, ground: ExtensionGround, to: number, most: Term | undefined): void {
  // While a stop is open nobody knows where the term ends: the limit is kept beside the date and applied when it runs.
  if (run.open.length > 0) {
    const limit = most === undefined ? {} : { limit: { most, on, section: ground.section } }
    run.extensions.push({ to, ground: ground.id, ...limit })
    return step(run, on, 'extended', ground.section, 'extends-to', { to: date(run, to) })
  }
  const uncounted = unionOf(run.pauses)
  const end = endOf(run, uncounted)
  const last =
    most === undefined ? never : rolled(run.statute, run.calendar, advance(run.calendar, end, most, uncounted))
  const granted = Math.min(to, last)
  if (to > last) {
    const cut = { on, to: date(run, to), last: date(run, last), section: ground.section }
    warn(run, 'extension-too-late', cut, 'extension-cut')
  } else if (to <= end) warn(run, 'extension-not-later', { on, to: date(run, to) })
  if (granted <= end) return noEffect(run, on, 'extended', ground.section)
  run.extensions.push({ to: granted, ground: ground.id })
  warnPastAdvice(run, on, ground)
  step(run, on, 'extended', ground.section, to > last ? 'extends-to-cut' : 'extends-to', { to: date(run, granted) })
}

function adviceOf(run: Run, ground: ExtensionGround): Term | undefined {
  return ground.advised === undefined ? undefined : plainTerm(run.statute, ground.advised)
}

/** Guidance is not law: what goes past it stands, and a person is told. */
function warnPastAdvice(run: Run, on: CivilDate, ground: ExtensionGround): void {
  const advised = adviceOf(run, ground)
  if (advised === undefined || ground.advised === undefined) return
  const uncounted = uncountedDays(run, never)
  const base = endOf(run, uncounted, false)
  if (base === never) return
  const last = rolled(run.statute, run.calendar, advance(run.calendar, base, advised, uncounted))
  if (endOf(run, uncounted) <= last) return
  warn(run, 'extension-past-guidance', { on, last: date(run, last), section: ground.advised.section })
}

/** What was kept while a stop was open is cut when the clock runs again, and not in silence. */
export function warnOfCutsMadeLater(run: Run): void {
  if (run.open.length > 0 || !run.extensions.some((one) => 'to' in one && one.limit !== undefined)) return
  const uncounted = unionOf(run.pauses)
  for (const [index, extension] of run.extensions.entries()) {
    if (!('to' in extension) || extension.limit === undefined) continue
    const { most, on, section } = extension.limit
    const before = endOf({ ...run, extensions: run.extensions.slice(0, index) }, uncounted)
    const last = rolled(run.statute, run.calendar, advance(run.calendar, before, most, uncounted))
    if (extension.to <= last) continue
    warn(
      run,
      'extension-too-late',
      { on, to: date(run, extension.to), last: date(run, last), section },
      'extension-cut',
    )
  }
}
