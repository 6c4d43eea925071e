import type { NextStep } from '../../../app/cases/view/status-view.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { dateText, dayAndMonth, weekdayAndYear } from '../../../locales/dates.ts'
import type { Viewer } from '../viewer.ts'

type StampProps = {
  readonly viewer: Viewer
  readonly label: string
  readonly date: CivilDate | null
  /** Where there is no date. */
  readonly instead?: string
  readonly left?: string | undefined
  readonly tone?: 'due' | 'late' | 'waiting' | 'done'
  readonly small?: boolean
}

/** The registry's date stamp: the one date that matters on the page. */
export function Stamp(props: StampProps) {
  const { viewer, date, tone = 'due' } = props
  const classes = ['stamp', tone === 'due' ? '' : `stamp--${tone}`, props.small ? 'stamp--small' : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div class={classes}>
      <p class="stamp__label">{props.label}</p>
      {date ? (
        <p>
          <time datetime={date}>
            <span class="stamp__date">{dayAndMonth(date, viewer.locale)}</span>
            <span class="stamp__year">{weekdayAndYear(date, viewer.locale)}</span>
          </time>
        </p>
      ) : (
        <p class="stamp__instead">{props.instead}</p>
      )}
      {props.left ? <p class="stamp__left">{props.left}</p> : null}
    </div>
  )
}

type Dated = {
  readonly clock: ClockResult
  readonly dueOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly stage: string
  /** What comes next: while the clock stands still, the date of the requester's own turn is the one that matters. */
  readonly next?: Pick<NextStep, 'what' | 'who' | 'by'>
}

/** To whom the stamp speaks: the requester is told that it is their turn, the office who is waited for. */
type Audience = 'requester' | 'staff'

/** The stamp of a case: due, overdue, stopped or closed, as its clock stands. */
export function CaseStamp(props: { viewer: Viewer; of: Dated; small?: boolean; audience?: Audience }) {
  const { viewer, of, small = false, audience = 'requester' } = props
  const { t } = viewer
  const { clock } = of
  const words = t.status.stamp
  const length = (count: number) => t.words.units[clock.unit](count)
  if (of.closedOn) {
    const answered = of.stage === 'answered'
    const left = answered
      ? clock.late
        ? words.late
        : words.inTime
      : t.words.stages[of.stage as keyof typeof t.words.stages]
    return (
      <Stamp
        viewer={viewer}
        label={answered ? words.answered : words.closed}
        date={of.closedOn}
        left={left}
        tone="done"
        small={small}
      />
    )
  }
  if (!of.dueOn) return <StoppedStamp viewer={viewer} of={of} small={small} audience={audience} />
  if (clock.state === 'overdue') {
    return (
      <Stamp
        viewer={viewer}
        label={words.overdue}
        date={of.dueOn}
        left={words.lateBy(length(Math.abs(clock.daysLeft)))}
        tone="late"
        small={small}
      />
    )
  }
  const left = clock.daysLeft === 0 ? words.today : words.left(length(clock.daysLeft))
  const note = clock.provisional ? `${left} · ${words.provisional}` : left
  return <Stamp viewer={viewer} label={words.due} date={of.dueOn} left={note} small={small} />
}

/**
 * The clock stands still: by when the requester is to act, where a day was set. Days left are shown only where they will
 * hold, which they do not where counting begins anew.
 */
function StoppedStamp({
  viewer,
  of,
  small,
  audience,
}: {
  viewer: Viewer
  of: Dated
  small: boolean
  audience: Audience
}) {
  const { t } = viewer
  const words = t.status.stamp
  const { clock } = of
  const length = (count: number) => t.words.units[clock.unit](count)
  const turn = of.next?.who === 'requester' ? of.next : undefined
  if (turn?.by) {
    const isFee = turn.what === 'pay-fee'
    const own = isFee ? words.payBy : words.replyBy
    const theirs = isFee ? words.requesterPayBy : words.requesterReplyBy
    const label = audience === 'requester' ? own : theirs
    return <Stamp viewer={viewer} label={label} date={turn.by} left={words.stopped} tone="waiting" small={small} />
  }
  if (turn && audience === 'requester') {
    const { yourTurn, asSoonAsYouCan } = words
    return (
      <Stamp
        viewer={viewer}
        label={yourTurn}
        date={null}
        instead={asSoonAsYouCan}
        left={words.stopped}
        tone="waiting"
        small={small}
      />
    )
  }
  const beginsAnew = clock.state === 'waiting'
  const left = clock.daysLeft < 0 ? words.lateBy(length(-clock.daysLeft)) : words.left(length(clock.daysLeft))
  return (
    <Stamp
      viewer={viewer}
      label={words.stopped}
      date={null}
      instead={beginsAnew ? words.countsAnew : left}
      left={beginsAnew && audience === 'staff' ? t.words.clockStates.waiting : undefined}
      tone="waiting"
      small={small}
    />
  )
}

/** A date in running text. */
export function DateText({ viewer, date }: { viewer: Viewer; date: CivilDate }) {
  return <time datetime={date}>{dateText(date, viewer.locale)}</time>
}
