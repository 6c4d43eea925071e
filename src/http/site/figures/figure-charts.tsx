import type { Child } from 'hono/jsx'
import type { AgeBand } from '../../../app/figures/breakdown.ts'
import type { Breakdown, Count, Figures } from '../../../app/figures/figures.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText, monthText, numberText, percentText } from '../../../locales/dates.ts'
import type { Messages } from '../../../locales/messages.ts'
import { exemptionText } from '../../ui/case/exemption-words.ts'
import { BarChart, ChartTable, ColumnChart } from '../../ui/chart.tsx'
import { outcomeText } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Shown = { readonly viewer: Viewer; readonly figures: Figures; readonly statute?: Statute | undefined }
type Broken = { readonly viewer: Viewer; readonly breakdown: Breakdown }
export type Definition = keyof Messages['performance']['definitions']

/** A number in a table; what is not shown, being small, is a dash. */
const told = (count: Count): number | string => count ?? '–'

type ChartProps = {
  readonly viewer: Viewer
  readonly title: string
  readonly meaning: Definition
  /** Of the table of the same figures, and its rows. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly children: Child
}

/** A chart with its table; its name leads to what is counted. */
function Chart(props: ChartProps) {
  const { t } = props.viewer
  return (
    <figure class="chart">
      <figcaption>
        {props.title}{' '}
        <a class="small" href={`/help/figures#${props.meaning}`}>
          {t.performance.whatItMeans}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {props.title}
          </span>
        </a>
      </figcaption>
      {props.children}
      <ChartTable viewer={props.viewer} label={props.title} heads={props.heads} rows={props.rows} />
    </figure>
  )
}

/** Where nothing says which part of the body had them. */
export function ByUnit({ viewer, figures }: Shown) {
  const { t } = viewer
  if (figures.byUnit.length < 2) return null
  const rows = figures.byUnit.map((one) => ({ ...one, unit: one.unit || t.words.notGiven }))
  return (
    <Chart
      viewer={viewer}
      title={t.figures.byUnit}
      meaning="unit"
      heads={[t.figures.unit, t.figures.received, t.figures.closed]}
      rows={rows.map((one) => [one.unit, told(one.received), told(one.closed)])}
    >
      <BarChart label={t.figures.byUnit} bars={rows.map((one) => ({ label: one.unit, value: one.received }))} />
    </Chart>
  )
}

type MonthsProps = Pick<ChartProps, 'viewer' | 'title' | 'meaning'> & {
  readonly months: readonly { readonly month: string; readonly first: Count; readonly second: Count }[]
  readonly names: readonly [first: string, second: string]
}

/** Two counts a month, beside one another. */
function Months({ viewer, title, meaning, months, names }: MonthsProps) {
  const shown = months.map(({ month, ...counts }) => ({ ...counts, label: monthText(month, viewer.locale) }))
  return (
    <Chart
      {...{ viewer, title, meaning }}
      heads={[viewer.t.figures.month, ...names]}
      rows={shown.map(({ label, first, second }) => [label, told(first), told(second)])}
    >
      <ul class="key">
        <li>{names[0]}</li>
        <li class="second">{names[1]}</li>
      </ul>
      <ColumnChart label={title} bars={shown.map(({ label, first, second }) => ({ label, value: first, second }))} />
    </Chart>
  )
}

const maxMonths = 24

export function ByMonth({ viewer, figures }: Shown) {
  const { figures: words } = viewer.t
  const months = figures.byMonth.slice(-maxMonths)
  if (months.length === 0) return null
  const shown = months.map(({ month, received, closed }) => ({ month, first: received, second: closed }))
  const names = [words.received, words.closed] as const
  return <Months viewer={viewer} title={words.byMonth} meaning="received" months={shown} names={names} />
}

/** How many were closed late in each month. No share: a withdrawn request is closed, and has no answer that could be in time. */
export function Punctuality({ viewer, breakdown }: Broken) {
  const { figures: words, performance } = viewer.t
  const months = breakdown.closedByMonth.slice(-maxMonths)
  if (months.length < 2) return null
  const shown = months.map(({ month, closed, closedLate }) => ({ month, first: closed, second: closedLate }))
  const names = [words.closed, performance.late] as const
  return <Months viewer={viewer} title={performance.punctuality} meaning="closed" months={shown} names={names} />
}

/** The largest first; what is not shown comes last, whatever it is. */
const byCount = (a: { readonly count: Count }, b: { readonly count: Count }) =>
  Number(a.count === null) - Number(b.count === null) || Number(b.count) - Number(a.count)

type Row = { readonly label: string; readonly count: Count }
const barsOf = (rows: readonly Row[]) => rows.map(({ label, count }) => ({ label, value: count }))

/** Each row with its share of all; where one is not shown, no share is, which would tell it. */
function withShares(rows: readonly Row[], locale: Viewer['locale']): (string | number)[][] {
  const total = rows.reduce<Count>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0)
  const share = (count: Count) => (count === null || !total ? '–' : percentText(count / total, locale))
  return rows.map(({ label, count }) => [label, told(count), share(count)])
}

function bandText({ from, to }: Pick<AgeBand, 'from' | 'to'>, { t, locale }: Viewer): string {
  if (to === null) return t.performance.over(numberText(from - 1, locale))
  if (from === 0) return t.performance.upTo(numberText(to, locale))
  return t.performance.between(numberText(from, locale), numberText(to, locale))
}

export function Backlog({ viewer, breakdown }: Broken) {
  const { t, locale } = viewer
  const { backlog, asOf } = breakdown
  if (backlog.length === 0) return null
  const rows = backlog.map((band) => ({ label: bandText(band, viewer), count: band.count }))
  return (
    <Chart
      viewer={viewer}
      title={t.performance.backlog}
      meaning="backlog"
      heads={[t.performance.backlogAge, t.figures.count, t.figures.share]}
      rows={withShares(rows, locale)}
    >
      <p class="quiet small">{t.performance.backlogOn(dateText(asOf, locale))}</p>
      <BarChart label={t.performance.backlog} bars={barsOf(rows)} />
    </Chart>
  )
}

export function ByLaw({ viewer, breakdown }: Broken) {
  const { t, locale } = viewer
  if (breakdown.byStatute.length < 2) return null
  const rows = breakdown.byStatute.map((one) => {
    const law = statuteById(one.statute)
    return { ...one, name: law ? textIn(law.shortTitle, locale) : one.statute }
  })
  return (
    <Chart
      viewer={viewer}
      title={t.performance.byLaw}
      meaning="law"
      heads={[t.performance.law, t.figures.received, t.figures.closed, t.performance.late]}
      rows={rows.map((one) => [one.name, told(one.received), told(one.closed), told(one.closedLate)])}
    >
      <BarChart label={t.performance.byLaw} bars={rows.map((one) => ({ label: one.name, value: one.received }))} />
    </Chart>
  )
}

const binDays = 5
const maxBins = 16

/** Days used in steps of five; what took longer than the chart is wide stands in the last. */
export function ByDays({ viewer, figures, statute }: Shown) {
  const { t } = viewer
  const bins = new Map<number, number>()
  for (const { days, count } of figures.byDaysUsed) {
    const bin = Math.min(maxBins - 1, Math.floor(Math.max(0, days - 1) / binDays))
    bins.set(bin, (bins.get(bin) ?? 0) + count)
  }
  if (bins.size === 0) return null
  const length = statute?.term.unit === statute?.countsIn ? statute?.term.count : undefined
  const last = Math.max(...bins.keys())
  const bars = Array.from({ length: last + 1 }, (_, bin) => ({
    label:
      bin === maxBins - 1 ? `${bin * binDays + 1}+` : `${bin === 0 ? 0 : bin * binDays + 1}–${(bin + 1) * binDays}`,
    value: bins.get(bin) ?? 0,
    late: length !== undefined && bin * binDays >= length,
  }))
  return (
    <Chart
      viewer={viewer}
      title={t.figures.byDays}
      meaning="days"
      heads={[t.figures.days, t.figures.count]}
      rows={bars.map((bar) => [bar.label, bar.value])}
    >
      {statute ? (
        <p class="quiet small">{t.figures.dueLine(t.words.units[statute.term.unit](statute.term.count))}</p>
      ) : null}
      <ColumnChart label={t.figures.byDays} bars={bars} />
    </Chart>
  )
}

export function ByOutcome({ viewer, figures }: Shown) {
  const { t, locale } = viewer
  if (figures.byOutcome.length === 0) return null
  const rows = [...figures.byOutcome]
    .sort(byCount)
    .map((one) => ({ label: outcomeText(figures.statute, one.outcome, viewer) ?? one.outcome, count: one.count }))
  return (
    <Chart
      viewer={viewer}
      title={t.figures.byOutcome}
      meaning="outcome"
      heads={[t.figures.outcome, t.figures.count, t.figures.share]}
      rows={withShares(rows, locale)}
    >
      <BarChart label={t.figures.byOutcome} bars={barsOf(rows)} />
    </Chart>
  )
}

export function ByExemption({ viewer, figures, statute }: Shown) {
  const { t, locale } = viewer
  if (figures.byExemption.length === 0) return null
  const rows = [...figures.byExemption].sort(byCount).map((one) => {
    const exemption = statute?.exemptions.find((known) => known.code === one.exemption)
    return {
      label: exemption ? exemptionText(exemption, { locale }) : one.exemption,
      count: one.count,
    }
  })
  return (
    <Chart
      viewer={viewer}
      title={t.figures.byExemption}
      meaning="exemption"
      heads={[t.figures.exemption, t.figures.count]}
      rows={rows.map((row) => [row.label, told(row.count)])}
    >
      <BarChart label={t.figures.byExemption} bars={barsOf(rows)} />
    </Chart>
  )
}
