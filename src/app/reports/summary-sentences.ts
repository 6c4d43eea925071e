import { valueIn } from '../../domain/report/annual-summary/annual-summary.ts'
import type { Figure, Said } from '../../domain/report/annual-summary/sentence.ts'
import { rowsByCount } from './summary-charts.ts'
import { type SummaryView, tell } from './summary-view.ts'

type Sentences = readonly (Said | null)[]

/** More, fewer or as many as in the year before. */
function change(view: SummaryView, now: Figure | null, before: Figure | null): Said | null {
  const { words, whenBefore } = view
  if (!view.hasBefore) return null
  return tell([now, before], (one, other) => {
    if (one.value === other.value) return words.change.same(whenBefore)
    if (other.value === 0) return words.change.fromNone(whenBefore)
    const by = view.figure(Math.abs(one.value - other.value), one.means)
    const percent = view.percent(Math.abs(one.value - other.value) / other.value)
    return words.change[one.value > other.value ? 'more' : 'fewer'](by, other, percent, whenBefore)
  })
}

export function cameSentences(view: SummaryView): Sentences {
  const { words, when, now, before } = view
  const received = now('received', 'requests', 'received', 'count')
  const channels = rowsByCount(view.report.tables, 'channels')
  const [top] = channels
  return [
    tell([received], (number) => (number.value === 0 ? words.came.none(when) : words.came.some(number, when))),
    change(view, received, before('received', 'requests', 'received', 'count')),
    tell([now('carriedOver', 'requests', 'carriedOver', 'count')], (number) =>
      number.value === 0 ? words.came.noneCarriedOver : words.came.carriedOver(number),
    ),
    top
      ? tell([received, now('channel', 'channels', top, 'received')], (all, number) =>
          channels.length === 1
            ? words.came.oneChannel(words.channels[top as keyof typeof words.channels] ?? top, all.value === 1)
            : words.came.channel(words.channels[top as keyof typeof words.channels] ?? top, number, all),
        )
      : null,
  ]
}

const ways = ['answered', 'withdrawn', 'abandoned', 'transferred'] as const

export function becameSentences(view: SummaryView): Sentences {
  const { words, when, now, before } = view
  const closed = now('closed', 'requests', 'closed', 'count')
  const how = ways.map((way) => now('closed', 'requests', way, 'count'))
  const [outcome] = rowsByCount(view.report.tables, 'outcomes')
  const [exemption] = rowsByCount(view.report.tables, 'exemptions')
  const none = closed?.value === 0
  return [
    tell([closed, ...how], (all, ...each) => {
      if (all.value === 0) return words.became.none(when)
      const parts = ways.flatMap((way, index) => {
        const number = each[index]
        return number && number.value > 0 ? [{ way, number }] : []
      })
      const [only] = parts
      if (only && parts.length === 1) return words.became.closedOneWay(all, only.way)
      return words.became.closed(
        all,
        parts.map(({ way, number }) => words.became.how[way](number)),
      )
    }),
    change(view, closed, before('closed', 'requests', 'closed', 'count')),
    outcome && closed && closed.value > 1
      ? tell([now('outcome', 'outcomes', outcome, 'count'), closed], (number, all) =>
          words.became.outcome(view.outcome(outcome), number, all),
        )
      : null,
    exemption
      ? tell([now('exemption', 'exemptions', exemption, 'count')], (number) =>
          words.became.exemption(view.exemption(exemption), number),
        )
      : none
        ? null
        : words.became.noExemption,
  ]
}

export function timeSentences(view: SummaryView): Sentences {
  const { words, now, before, whenBefore, hasBefore } = view
  const share = now('inTime', 'shares', 'inTime', 'share')
  const answered = now('closed', 'punctuality', 'answered', 'all')
  const nothing = answered?.value === 0 && now('pending', 'requests', 'pending', 'count')?.value === 0
  if (nothing) return [words.time.none]
  const days = (row: string, of: SummaryView['now']) => of('days', 'days', row, 'days')
  const took = answered?.value === 0 ? [] : ([days('median', now), days('p90', now)] as const)
  const [median, p90] = took
  return [
    tell([share], (one) => words.time.share(view.share(one))),
    hasBefore
      ? tell([share, before('inTime', 'shares', 'inTime', 'share')], (one, other) => {
          const points = Math.round((one.value - other.value) * 1000) / 10
          const kind = points === 0 ? 'same' : points > 0 ? 'more' : 'fewer'
          return words.time.shareChange(kind, view.number(Math.abs(points)), view.share(other), whenBefore)
        })
      : null,
    tell(
      [answered, now('inTime', 'punctuality', 'answered', 'inTime'), now('late', 'punctuality', 'answered', 'late')],
      (all, inTime, late) =>
        all.value === 0 ? null : late.value === 0 ? words.time.allInTime(all) : words.time.someLate(all, inTime, late),
    ),
    median && p90 && answered
      ? tell([median, p90], (half, most) =>
          answered.value === 1
            ? words.time.oneAnswer(view.days(half))
            : words.time.days(view.days(half), view.days(most)),
        )
      : null,
    hasBefore && median && valueIn(view.report.before, 'punctuality', 'answered', 'all') !== 0
      ? tell([days('median', before)], (half) => words.time.medianBefore(view.days(half), whenBefore))
      : null,
  ]
}

export function satisfiedSentences(view: SummaryView): Sentences {
  const { words, now, before, whenBefore } = view
  const people = now('satisfaction', 'satisfaction', 'total', 'count')
  if (people?.value === 0) return [words.satisfied.none]
  const good = [4, 5].map((score) => now('satisfaction', 'satisfaction', String(score), 'count'))
  const mean = now('satisfaction', 'satisfactionMean', 'mean', 'score')
  const anyBefore = valueIn(view.report.before, 'satisfaction', 'total', 'count') !== 0
  return [
    tell([people, mean, ...good], (all, average, ...gave) =>
      words.satisfied.some(
        all,
        average,
        view.figure(
          gave.reduce((sum, { value }) => sum + value, 0),
          'satisfaction',
        ),
      ),
    ),
    anyBefore
      ? tell([before('satisfaction', 'satisfactionMean', 'mean', 'score')], (average) =>
          words.satisfied.before(average, whenBefore),
        )
      : null,
  ]
}

export function publishedSentences(view: SummaryView): Sentences {
  const { words, when, whenBefore, now, before } = view
  const of = (read: SummaryView['now'], column: string) => read('published', 'publications', 'total', column)
  return [
    tell([of(now, 'documents'), of(now, 'entries')], (documents, entries) =>
      documents.value + entries.value === 0 ? words.published.none(when) : words.published.some(documents, entries),
    ),
    view.hasBefore
      ? tell([of(before, 'documents'), of(before, 'entries')], (documents, entries) =>
          words.published.before(documents, entries, whenBefore),
        )
      : null,
  ]
}

export function wrongSentences(view: SummaryView): Sentences {
  const { words, now, before, whenBefore, figure } = view
  const late = [now('late', 'punctuality', 'closed', 'late'), now('late', 'punctuality', 'pending', 'late')] as const
  const lateBefore = [
    before('late', 'punctuality', 'closed', 'late'),
    before('late', 'punctuality', 'pending', 'late'),
  ] as const
  const [cause] = rowsByCount(view.report.tables, 'lateCauses')
  const ofCause = (['closedLate', 'pendingLate'] as const).map((column) =>
    now('cause', 'lateCauses', cause ?? '', column),
  )
  const changed = (['partly', 'overturned'] as const).map((column) => now('reviews', 'reviews', 'total', column))
  return [
    tell(late, (closed, pending) =>
      closed.value + pending.value === 0 ? words.wrong.none : words.wrong.late(closed, pending),
    ),
    view.hasBefore
      ? tell(lateBefore, (closed, pending) =>
          words.wrong.before(figure(closed.value + pending.value, 'late'), whenBefore),
        )
      : null,
    cause
      ? tell([...late, ...ofCause], (closed, pending, ...each) =>
          words.wrong.cause(
            words.causes[cause as keyof typeof words.causes] ?? cause,
            figure(
              each.reduce((sum, { value }) => sum + value, 0),
              'cause',
            ),
            figure(closed.value + pending.value, 'late'),
          ),
        )
      : null,
    tell([now('reviews', 'reviews', 'total', 'lodged'), ...changed], (lodged, ...each) => {
      const sum = figure(
        each.reduce((all, { value }) => all + value, 0),
        'reviews',
      )
      return lodged.value + sum.value === 0 ? words.wrong.noReviews : words.wrong.reviews(lodged, sum)
    }),
  ]
}

export function openSentences(view: SummaryView): Sentences {
  const { words, now, report, date } = view
  const on = date(report.period.to)
  const pending = now('pending', 'requests', 'pending', 'count')
  if (pending?.value === 0) return [words.open.none(on)]
  return [
    tell([pending], (number) => words.open.some(number, on)),
    tell(
      [pending, now('late', 'punctuality', 'pending', 'late'), now('pending', 'requests', 'standing', 'count')],
      words.open.ofThem,
    ),
    tell([now('age', 'oldest', '01', 'age')], (age) => words.open.oldest(age)),
  ]
}
