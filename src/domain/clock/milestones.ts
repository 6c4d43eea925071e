import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { MilestoneRule, Statute } from '../statute/statute.ts'
import type { ClockEvent, ClockResult, Milestone, MilestoneKind, ReviewClock } from './clock-types.ts'
import { date, endOf, type Run, uncountedDays } from './fold.ts'
import { noticeDay } from './notice-day.ts'
import { advance, never, plainTerm, rolled } from './term.ts'
import type { Term } from './term-length.ts'

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
  readonly reviews: readonly ReviewClock[]
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
      if (end !== never) add(milestones, run, rule, end, metOn(run.statute, rule, run.dayZero, bases.events))
      continue
    }
    const start = startOf(run, rule, bases)
    const given = lengthOf(rule, bases.events)
    if (start === undefined || given === undefined) continue
    const from = rule.inclusive ? start - 1 : start
    const length = plainTerm(run.statute, given)
    // A month "beginning with" a day ends on the day before the same number.
    const end =
      rule.inclusive && length.unit === 'month'
        ? advance(run.calendar, start, length, []) - 1
        : advance(run.calendar, from, length, [])
    const section = given === rule.length ? rule.section : (rule.lengthWithoutRemedies?.section ?? rule.section)
    const due = rolled(run.statute, run.calendar, end)
    add(milestones, run, { kind: rule.kind, section }, due, metOn(run.statute, rule, start, bases.events))
  }
  for (const { due, section, decidedOn } of bases.reviews) {
    if (due !== null) add(milestones, run, { kind: 'review-decide', section }, toDayNumber(due), decidedOn)
  }
  return milestones
}

/** An answer that does not say how to contest it gives more time, where the law says so. */
function lengthOf(rule: MilestoneRule, events: readonly Dated[]): Term | undefined {
  if (rule.lengthWithoutRemedies === undefined) return rule.length
  const answer = events.findLast(({ type }) => type === 'answered')
  const isSilent = answer !== undefined && 'statesRemedies' in answer && answer.statesRemedies === false
  return isSilent ? rule.lengthWithoutRemedies : rule.length
}

function add(
  milestones: Milestone[],
  run: Run,
  rule: Pick<Milestone, 'kind' | 'section'>,
  due: number,
  met: CivilDate | undefined,
): void {
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
      return answerDay(run, rule, bases)
    case 'decision':
      if (run.ending !== undefined) return answerDay(run, rule, bases)
      return bases.due !== undefined && bases.asOf > bases.due ? bases.due : undefined
    case 'time-allowed': {
      const due = bases.due ?? 0
      if (run.ending === undefined) return bases.asOf > due ? bases.due : undefined
      const answered = answerDay(run, rule, bases)
      return answered === undefined ? undefined : Math.max(due, answered)
    }
    default: {
      // The last one: a second consultation has its own time.
      const event = bases.events.findLast((one) => one.type === rule.from && concerns(run.statute, rule, one))
      return event === undefined ? undefined : noticeDay(run.statute, event, rule.fromReceipt)
    }
  }
}

function answerDay(run: Run, rule: MilestoneRule, { events }: Bases): number | undefined {
  if (run.ending?.type !== 'answered') return undefined
  const answer = events.find(({ type, on }) => type === 'answered' && toDayNumber(on) === run.ending?.on)
  return answer === undefined ? run.ending.on : noticeDay(run.statute, answer, rule.fromReceipt)
}

/**
 * Whether an event is one of the review of which the deadline speaks: a complaint to somebody else neither meets nor begins
 * the times of the law's first way to contest.
 */
function concerns({ reviewRoutes }: Statute, { kind, from, section }: MilestoneRule, event: Dated): boolean {
  if (event.type !== 'review-lodged' && event.type !== 'review-decided') return true
  const named = 'kind' in event ? event.kind : undefined
  const index = reviewRoutes.findIndex((route) => route.kind === named)
  if (index <= 0) return true
  return kind === 'complaint-lodge' && from !== 'review-decided' && reviewRoutes[index]?.section === section
}

function metOn(statute: Statute, rule: MilestoneRule, from: number, events: readonly Dated[]): CivilDate | undefined {
  for (const event of events) {
    // What comes after the answer concerns a review: no notice of this stage is given any more.
    if (event.type === 'answered' && !afterTheAnswer.has(rule.kind) && !rule.metBy.includes('answered'))
      return undefined
    if (rule.metBy.includes(event.type) && concerns(statute, rule, event) && toDayNumber(event.on) >= from)
      return event.on
  }
  return undefined
}
