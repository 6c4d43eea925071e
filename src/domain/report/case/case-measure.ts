import type { Calendar } from '../../calendar/calendar.ts'
import { addDays, type CivilDate } from '../../calendar/civil-date.ts'
import { clock } from '../../clock/clock.ts'
import type { ClockBody, ClockEvent } from '../../clock/clock-types.ts'
import { clockEventsOf, firstTermOf } from '../../request/clock-events.ts'
import { effectiveEvents } from '../../request/effective-events.ts'
import type { RequestEvent } from '../../request/event-types.ts'
import { caseStateOf } from '../../request/fold-case.ts'
import { isReminder } from '../../request/reminders.ts'
import type { Statute } from '../../statute/statute.ts'

/** Something in the life of a request that is counted by the day on which it happened. */
export type Happening = {
  readonly what:
    | 'extension'
    | 'clarification'
    | 'review-lodged'
    | 'review-decided'
    | 'fee-asked'
    | 'fee-paid'
    | 'fee-waived'
    | 'feedback'
    | 'document'
    | 'publication'
  readonly on: CivilDate
  /** The ground, the kind of review (with its outcome), the currency, the score of 1 to 5. */
  readonly of: string
  /** Money. */
  readonly amount?: number
}

export type ClosedBy = 'answered' | 'withdrawn' | 'abandoned' | 'transferred'

/**
 * What the figures ask of one request, from all that was recorded of it up to an instant. Nothing in it depends on the day
 * on which it is read: it holds from its last event to the next, and the figures of any day between are made from it.
 */
export type CaseMeasure = {
  readonly requestId: string
  readonly statute: string
  readonly channel: string
  readonly unit: string | null
  /** The legal receipt; never after the close. */
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly closedBy: ClosedBy | null
  /** An outcome id of the statute, or how else it was closed; null while it is open. */
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  /** Of the last term in the law's unit, pauses subtracted; of an open request, up to its last event. */
  readonly days: number
  /** Null while the clock stands. */
  readonly dueOn: CivilDate | null
  /** The first day on which it was late, by its close or its last event: a reset does not undo it. Later days: `dueOn`. */
  readonly lateOn: CivilDate | null
  readonly happened: readonly Happening[]
}

export type MeasureSetting = { readonly statute: Statute; readonly calendar: Calendar; readonly body: ClockBody }

/**
 * @param events of one request, as far as they are known
 * @returns undefined before the legal receipt is known, and of a part that a unit of the same body answers: its whole counts
 */
export function caseMeasure(events: readonly RequestEvent[], setting: MeasureSetting): CaseMeasure | undefined {
  if (events.length === 0) return undefined
  const { statute, calendar, body } = setting
  const state = caseStateOf(events)
  if (!state.receipt || state.partOf?.own) return undefined
  const known = effectiveEvents(events)
  const { on } = state.receipt
  const { closedOn } = state
  // A reminder changes no figure: with it thousands of cases would be measured anew each morning, and say the same.
  const lastDay = known.reduce((day, event) => (event.on > day && !isReminder(event) ? event.on : day), on)
  const clockEvents = clockEventsOf(events)
  const counted = clock(statute, calendar, clockEvents, closedOn ?? lastDay, body)
  const told = counted.ok ? counted.result : undefined
  const firstTerm = firstTermOf(events)
  const first = firstTerm ? clock(statute, calendar, clockEventsOf(firstTerm), lastDay, body) : counted
  const receivedOn = first.ok ? first.result.receivedOn : first.receivedOn
  if (receivedOn === undefined) return undefined
  const closedBy = closedOn === null ? null : closedByOf(state.stage)
  return {
    requestId: state.requestId,
    statute: state.statute,
    channel: state.channel,
    unit: state.unit === '' ? null : state.unit,
    receivedOn,
    closedOn,
    closedBy,
    outcome: closedBy === null ? null : closedBy === 'answered' ? (state.decision?.outcome ?? null) : closedBy,
    exemptions: [...new Set((state.decision?.parts ?? []).flatMap((part) => part.exemptions))].sort(),
    days: told?.daysUsed ?? 0,
    dueOn: told?.due ?? null,
    lateOn: told?.late ? lateSince(clockEvents, closedOn ?? lastDay, setting) : null,
    happened: happenedIn(known),
  }
}

/** The first day on which the clock, asked on that day, said that the request was late. */
function lateSince(
  clockEvents: readonly ClockEvent[],
  until: CivilDate,
  { statute, calendar, body }: MeasureSetting,
): CivilDate {
  const days = [...new Set(clockEvents.flatMap(({ on }) => (on !== undefined && on < until ? [on] : [])))].sort()
  for (const [index, day] of days.entries()) {
    const counted = clock(statute, calendar, clockEvents, day, body)
    if (!counted.ok) continue
    if (counted.result.late) return day
    const { due } = counted.result
    if (due !== null && due < (days[index + 1] ?? until)) return addDays(due, 1)
  }
  return until
}

function closedByOf(stage: string): ClosedBy {
  return stage === 'withdrawn' || stage === 'abandoned' || stage === 'transferred' ? stage : 'answered'
}

function happenedIn(known: readonly RequestEvent[]): readonly Happening[] {
  const happened: Happening[] = []
  let notice = { amount: 0, currency: '' }
  for (const event of known) {
    const { on } = event
    switch (event.type) {
      case 'extended':
        happened.push({ what: 'extension', on, of: event.data.ground })
        break
      case 'clarification-requested':
        happened.push({ what: 'clarification', on, of: '' })
        break
      case 'review-lodged':
        happened.push({ what: 'review-lodged', on, of: event.data.kind })
        break
      case 'review-decided':
        happened.push({ what: 'review-decided', on, of: `${event.data.kind}: ${event.data.outcome}` })
        break
      case 'fee-notice':
        notice = { amount: money(event.data.amount), currency: event.data.currency }
        happened.push({ what: 'fee-asked', on, of: notice.currency, amount: notice.amount })
        break
      case 'fee-paid': {
        const amount = event.data.amount === undefined ? notice.amount : money(event.data.amount)
        happened.push({ what: 'fee-paid', on, of: notice.currency, amount })
        break
      }
      case 'fee-waived':
        happened.push({ what: 'fee-waived', on, of: notice.currency, amount: notice.amount })
        break
      case 'feedback-given':
        happened.push({ what: 'feedback', on, of: String(event.data.score) })
        break
      case 'document-published':
        happened.push({ what: 'document', on, of: '' })
        break
      case 'log-published':
        happened.push({ what: 'publication', on, of: '' })
        break
    }
  }
  return happened
}

const money = (text: string): number => (Number.isFinite(Number(text)) ? Number(text) : 0)
