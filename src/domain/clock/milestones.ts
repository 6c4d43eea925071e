import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { MilestoneRule } from '../statute/statute.ts'
import type { ClockEvent, ClockResult, Milestone, MilestoneKind } from './clock-types.ts'
import { date, endOf, type Run, uncountedDays } from './fold.ts'
import { advance, never, plainTerm, rolled } from './term.ts'

type Dated = ClockEvent & { readonly on: CivilDate }

/** The days from which milestones count, as far as the history has them. */
export type Bases = {
  /** The day the request was first made, to any body. */
  readonly requestedOn: number
  readonly due: number | undefined
  readonly asOf: number
  readonly expedited: boolean
  /** The events that the clock has seen, in order. */
  readonly events: readonly Dated[]
}

const afterTheAnswer: ReadonlySet<MilestoneKind> = new Set(['review-lodge', 'review-decide', 'complaint-lodge'])
const ended: ReadonlySet<ClockResult['state']> = new Set(['answered', 'withdrawn', 'abandoned', 'transferred'])

/** Those that anybody still has a reason to know: once a request is closed, what was met by then, and the ways to contest. */
export function milestonesThatMatter({ state, milestones }: Pick<ClockResult, 'state' | 'milestones'>) {
  if (!ended.has(state)) return milestones
  return milestones.filter(({ kind, metOn }) => metOn !== undefined || afterTheAnswer.has(kind))
}

/** The intermediate deadlines of a history, in the statute's order. */
export function milestonesOf(run: Run, bases: Bases): readonly Milestone[] {
  const milestones: Milestone[] = []
  for (const rule of run.statute.milestones) {
    if (rule.onlyIf === 'expedited' && !bases.expedited) continue
    if (rule.onlyIf === 'urgent' && !run.urgent) continue
    if (rule.from === 'term') {
      const end = rolled(run.statute, run.calendar, endOf(run, uncountedDays(run, never), false))
      if (end !== never) add(milestones, run, rule, end, metOn(rule, run.dayZero, bases.events))
      continue
    }
    const start = startOf(run, rule, bases)
    if (start === undefined || rule.length === undefined) continue
    const from = rule.inclusive ? start - 1 : start
    const length = plainTerm(run.statute, rule.length)
    // A month "beginning with" a day ends on the day before the same number.
    const end =
      rule.inclusive && length.unit === 'month'
        ? advance(run.calendar, start, length, []) - 1
        : advance(run.calendar, from, length, [])
    add(milestones, run, rule, rolled(run.statute, run.calendar, end), metOn(rule, start, bases.events))
  }
  return milestones
}

function add(milestones: Milestone[], run: Run, rule: MilestoneRule, due: number, met: CivilDate | undefined): void {
  const milestone = { kind: rule.kind, due: date(run, due), section: rule.section }
  milestones.push(met === undefined ? milestone : { ...milestone, metOn: met })
}

function startOf(run: Run, rule: MilestoneRule, bases: Bases): number | undefined {
  switch (rule.from) {
    case 'receipt':
      return run.receivedOn
    case 'request':
      return bases.requestedOn
    case 'answer':
      return run.ending?.type === 'answered' ? run.ending.on : undefined
    case 'decision':
      if (run.ending !== undefined) return run.ending.type === 'answered' ? run.ending.on : undefined
      return bases.due !== undefined && bases.asOf > bases.due ? bases.due : undefined
    default: {
      // The last one: a second consultation has its own time.
      const event = bases.events.findLast(({ type }) => type === rule.from)
      return event === undefined ? undefined : toDayNumber(event.on)
    }
  }
}

function metOn(rule: MilestoneRule, from: number, events: readonly Dated[]): CivilDate | undefined {
  for (const event of events) {
    if (rule.metBy.includes(event.type) && toDayNumber(event.on) >= from) return event.on
  }
  return undefined
}
