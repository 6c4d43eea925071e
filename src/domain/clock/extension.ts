import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { ExtensionGround, ExtensionRule } from '../statute/statute.ts'
import type { ClockEvent, EffectParams, Term } from './clock-types.ts'
import { date, dueOn, endOf, extensionLimitOf, type Run, step, uncountedDays, warn } from './fold.ts'
import { advance, never, plainTerm, rolled } from './term.ts'
import { unionOf } from './uncounted-days.ts'

type Extended = Extract<ClockEvent, { type: 'extended' }>

/** Letters and digits alone, so that "s. 15AC", "15ac" and "15(AC)" are one ground. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function groundOf(rule: ExtensionRule, name: string | undefined): ExtensionGround {
  if (name === undefined) return rule.grounds[0]
  const wanted = plain(name)
  const exact = rule.grounds.find((ground) =>
    [ground.id, ...(ground.aliases ?? [])].some((alias) => plain(alias) === wanted),
  )
  return exact ?? rule.grounds[0]
}

/** Makes the term longer, as far as the law allows it. */
export function extend(run: Run, event: Extended): void {
  const rule = run.statute.extension
  const on = event.on ?? date(run, run.dayZero)
  if (rule === undefined) return refuse(run, on, run.statute.term.section, 'no-extension', `the law knows no extension`)
  const ground = groundOf(rule, event.ground)
  if (rule.once && run.extensions.length > 0) {
    return refuse(run, on, ground.section, 'extended-twice', `${ground.section} allows one extension`)
  }
  if (event.on !== undefined && !madeInTime(run, rule, ground, event.on)) return
  const most = extensionLimitOf(run, ground)
  if (event.to !== undefined) return extendTo(run, on, ground, toDayNumber(event.to), most)
  const by = event.by === undefined ? most : plainTerm(run.statute, event.by)
  if (by === undefined) {
    return refuse(
      run,
      on,
      ground.section,
      'extension-without-length',
      'the law names no longest extension, and the event no length',
    )
  }
  extendBy(run, on, ground, by, most)
}

function refuse(run: Run, on: CivilDate, section: string, code: string, message: string): void {
  warn(run, code, `extended on ${on}: ${message}`)
  step(run, on, 'extended', section, 'none')
}

function madeInTime(run: Run, rule: ExtensionRule, ground: ExtensionGround, on: CivilDate): boolean {
  if (ground.lateAllowed) return true
  const day = toDayNumber(on)
  const due = dueOn(run)
  if (day > due) {
    refuse(run, on, ground.section, 'extended-late', `the term had run out on ${date(run, due)}`)
    return false
  }
  if (!rule.noticeWithinBaseTerm) return true
  const last = rolled(run.statute, run.calendar, endOf(run, uncountedDays(run, never), false))
  if (day <= last) return true
  refuse(
    run,
    on,
    ground.section,
    'extension-notice-late',
    `notice had to be given by ${date(run, last)} (${rule.section})`,
  )
  return false
}

function extendBy(run: Run, on: CivilDate, ground: ExtensionGround, by: Term, most: Term | undefined): void {
  let granted = by
  if (most !== undefined && isMore(run, by, most)) {
    granted = most
    const message = `${by.count} ${by.unit}s are more than ${ground.section} still allows: ${most.count} ${most.unit}s`
    warn(run, 'extension-cut', `extended on ${on}: ${message}`)
  }
  const params = { count: granted.count, unit: granted.unit }
  if (granted.count === 0) {
    if (granted === by)
      warn(run, 'extension-cut', `extended on ${on}: earlier extensions have used up what ${ground.section} allows`)
    return step(run, on, 'extended', ground.section, 'none')
  }
  run.extensions.push({ by: granted, ground: ground.id })
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
    run.extensions.push({ to, ground: ground.id, ...(most === undefined ? {} : { most }) })
    return step(run, on, 'extended', ground.section, 'extends-to', { to: date(run, to) })
  }
  const uncounted = unionOf(run.pauses)
  const end = endOf(run, uncounted)
  const last =
    most === undefined ? never : rolled(run.statute, run.calendar, advance(run.calendar, end, most, uncounted))
  const granted = Math.min(to, last)
  if (to > last) {
    warn(
      run,
      'extension-cut',
      `extended on ${on}: ${date(run, to)} is later than ${ground.section} allows: ${date(run, last)}`,
    )
  } else if (to <= end) {
    return refuse(
      run,
      on,
      ground.section,
      'extension-not-later',
      `${date(run, to)} is not later than the end of the term`,
    )
  }
  if (granted <= end) return step(run, on, 'extended', ground.section, 'none')
  run.extensions.push({ to: granted, ground: ground.id })
  const params: EffectParams = { to: date(run, granted) }
  step(run, on, 'extended', ground.section, to > last ? 'extends-to-cut' : 'extends-to', params)
}
