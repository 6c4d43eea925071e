import { type Calendar, rollForward } from '../calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { ReviewClockRule } from '../statute/statute.ts'
import type { ClockEvent, ReviewClock, ReviewState } from './clock-types.ts'
import { date, type Run, step, warn } from './fold.ts'
import { advance, never, plainTerm } from './term.ts'
import type { Term } from './term-length.ts'
import { type Interval, unionOf } from './uncounted-days.ts'

type Dated = ClockEvent & { readonly on: CivilDate }
type ReviewEvent = Extract<Dated, { type: 'review-lodged' | 'review-accepted' | 'review-extended' | 'review-decided' }>

/** A review between two events. */
type ReviewRun = {
  readonly kind: string
  readonly rule: ReviewClockRule | undefined
  readonly lodgedOn: number
  acceptedOn?: number
  readonly pauses: Interval[]
  questionSince?: number
  readonly extensions: (Term | { readonly to: number })[]
  decidedOn?: number
}

/** Whether an event belongs to a review that is open: what happens after the answer then concerns its clock. */
export const concernsReview = (type: ClockEvent['type']): boolean =>
  type === 'extended' || type === 'clarification-requested' || type === 'clarification-received'

/** The reviews of one request, changed by the fold: they have clocks of their own. */
export class Reviews {
  readonly #run: Run
  readonly #all: ReviewRun[] = []

  constructor(run: Run) {
    this.#run = run
  }

  get isAnyOpen(): boolean {
    return this.#all.some(({ decidedOn }) => decidedOn === undefined)
  }

  /** Takes an event of a review, or one after the answer that concerns the open one. */
  take(event: Dated): void {
    if (event.type === 'review-lodged') return this.#lodge(event)
    const kind = 'kind' in event ? event.kind : undefined
    const review = this.#all.findLast((one) => one.decidedOn === undefined && (kind === undefined || one.kind === kind))
    if (review === undefined) {
      warn(this.#run, 'no-open-review', { event: event.type, on: event.on })
      return this.#step(event, 'none', {})
    }
    const on = toDayNumber(event.on)
    switch (event.type) {
      case 'review-accepted':
        review.acceptedOn ??= on
        return this.#stepDue(event, review)
      case 'review-extended':
        return this.#extend(event, review)
      case 'extended':
        return this.#extend(event, review)
      case 'clarification-requested':
        if (review.rule?.pausedByQuestion === undefined) return this.#step(event, 'none', {})
        review.questionSince ??= on
        return this.#step(event, 'pauses', { uncountedFrom: date(this.#run, on + 1) })
      case 'clarification-received':
        return this.#answerQuestion(event, review, on)
      default:
        review.decidedOn = on
        this.#step(event, 'none', {})
    }
  }

  #lodge(event: ReviewEvent): void {
    const { statute } = this.#run
    const kind = event.kind ?? statute.reviewClocks[0]?.kind ?? statute.reviewRoutes[0]?.kind
    if (kind === undefined || !statute.reviewRoutes.some((route) => route.kind === kind)) {
      warn(this.#run, 'unknown-review', { on: event.on, review: kind ?? event.type })
    }
    const rule = statute.reviewClocks.find(
      (one) => one.kind === kind && (one.since === undefined || event.on >= one.since),
    )
    const review = { kind: kind ?? event.type, rule, lodgedOn: toDayNumber(event.on), pauses: [], extensions: [] }
    this.#all.push(review)
    this.#stepDue(event, review)
  }

  #answerQuestion(event: Dated, review: ReviewRun, on: number): void {
    const { questionSince: since } = review
    if (since === undefined) return this.#step(event, 'none', {})
    delete review.questionSince
    if (on > since) review.pauses.push({ from: since + 1, to: on })
    this.#stepDue(event, review)
  }

  #extend(event: Dated & { readonly by?: Term; readonly to?: CivilDate }, review: ReviewRun): void {
    const run = this.#run
    const { rule } = review
    if (rule?.extension === undefined) {
      warn(run, 'review-not-extendable', { on: event.on, section: rule?.section ?? run.statute.term.section })
      return this.#step(event, 'none', {})
    }
    const { section } = rule.extension
    const due = this.#dueOf(review)
    if (due !== undefined && toDayNumber(event.on) > due) {
      warn(run, 'review-extended-late', { on: event.on, due: date(run, due) })
      return this.#step(event, 'none', {})
    }
    const most = this.#mostOf(rule)
    if (most === undefined && event.by === undefined && event.to === undefined) {
      warn(run, 'extension-without-length', { on: event.on })
      return this.#step(event, 'none', {})
    }
    const base = this.#dueOf({ ...review, extensions: [] }, false)
    const uncounted = unionOf(review.pauses)
    const longest = base === undefined || most === undefined ? never : advance(run.calendar, base, most, uncounted)
    const before = this.#dueOf(review, false)
    const wanted =
      event.to !== undefined
        ? toDayNumber(event.to)
        : event.by === undefined || before === undefined
          ? longest
          : advance(run.calendar, before, plainTerm(run.statute, event.by), uncounted)
    if (most !== undefined && (wanted > longest || (event.by === undefined && event.to === undefined))) {
      if (wanted > longest) warn(run, 'review-extension-cut', { on: event.on, most, section }, 'extension-cut')
      review.extensions.splice(0, review.extensions.length, most)
    } else if (event.to !== undefined) review.extensions.push({ to: wanted })
    else if (event.by !== undefined) review.extensions.push(plainTerm(run.statute, event.by))
    this.#stepDue(event, review)
  }

  /** The most that may be added in all. */
  #mostOf({ extension, length }: ReviewClockRule): Term | undefined {
    const { statute } = this.#run
    if (extension?.longest !== undefined) return plainTerm(statute, extension.longest)
    if (extension?.maxTotal === undefined) return undefined
    const [total, own] = [plainTerm(statute, extension.maxTotal), plainTerm(statute, length)]
    return { count: total.count - own.count, unit: total.unit }
  }

  #startOf({ rule, lodgedOn, acceptedOn }: ReviewRun, asOf: number): number | undefined {
    if (rule?.from !== 'accepted') return lodgedOn
    if (acceptedOn !== undefined || rule.acceptedAfter === undefined) return acceptedOn
    const last = advance(this.#run.calendar, lodgedOn, plainTerm(this.#run.statute, rule.acceptedAfter), [])
    return asOf >= last ? last : undefined
  }

  #dueOf(review: ReviewRun, isRolled = true, asOf = never): number | undefined {
    const run = this.#run
    const { rule } = review
    const start = this.#startOf(review, asOf)
    if (rule === undefined || start === undefined || review.questionSince !== undefined) return undefined
    const uncounted = unionOf(review.pauses)
    let end = advance(run.calendar, start, plainTerm(run.statute, rule.length), uncounted)
    for (const one of review.extensions) {
      end = 'to' in one ? Math.max(end, one.to) : advance(run.calendar, end, one, uncounted)
    }
    return isRolled ? rolledBy(rule, run.calendar, end) : end
  }

  #stepDue(event: Dated, review: ReviewRun): void {
    const due = this.#dueOf(review, true, toDayNumber(event.on))
    if (review.rule === undefined) return this.#step(event, 'none', {})
    if (due === undefined) return this.#step(event, 'review-starts', {}, review.rule.section)
    const isExtension = event.type === 'extended' || event.type === 'review-extended'
    const section = (isExtension ? review.rule.extension?.section : undefined) ?? review.rule.section
    this.#step(event, isExtension ? 'review-extends' : 'review-due', { due: date(this.#run, due) }, section)
  }

  #step(event: Dated, code: Parameters<typeof step>[4], params: object, section?: string): void {
    step(this.#run, event.on, event.type, section ?? this.#run.statute.term.section, code, params as never)
  }

  /** How each stands on the day. */
  resultOn(asOf: number): readonly ReviewClock[] {
    return this.#all.map((review): ReviewClock => {
      const run = this.#run
      const due = this.#dueOf(review, true, asOf)
      const acceptedOn = review.rule?.from === 'accepted' ? this.#startOf(review, asOf) : review.acceptedOn
      const late = due !== undefined && (review.decidedOn ?? asOf) > due
      return {
        kind: review.kind,
        lodgedOn: date(run, review.lodgedOn),
        ...(acceptedOn === undefined ? {} : { acceptedOn: date(run, acceptedOn) }),
        due: due === undefined ? null : date(run, due),
        state: stateOf(review, due, late),
        late,
        ...(review.extensions.length > 0 && due !== undefined ? { extendedTo: date(run, due) } : {}),
        ...(review.decidedOn === undefined ? {} : { decidedOn: date(run, review.decidedOn) }),
        section:
          review.rule?.section ?? run.statute.reviewRoutes.find(({ kind }) => kind === review.kind)?.section ?? '',
      }
    })
  }
}

const rolledBy = (rule: ReviewClockRule, calendar: Calendar, end: number): number =>
  rule.rolls === undefined || end === never ? end : rollForward(calendar, end)

function stateOf(review: ReviewRun, due: number | undefined, late: boolean): ReviewState {
  if (review.decidedOn !== undefined) return 'decided'
  if (due === undefined && review.rule !== undefined) return 'waiting'
  return late ? 'overdue' : 'running'
}
