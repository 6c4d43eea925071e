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

/** A chart with its table; its name leads to what is counted. */
function Chart(props: { viewer: Viewer; title: string; meaning: Definition; children: Child }) {
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
    </figure>
  )
}

/** Where nothing says which part of the body had them. */
export function ByUnit({ viewer, figures }: Shown) {
  const { t } = viewer
  if (figures.byUnit.length < 2) return null
  const rows = figures.byUnit.map((one) => ({ ...one, unit: one.unit || t.words.notGiven }))
  return (
    <Chart viewer={viewer} title={t.figures.byUnit} meaning="unit">
      <BarChart label={t.figures.byUnit} bars={rows.map((one) => ({ label: one.unit, value: one.received ?? 0 }))} />
      <ChartTable
        viewer={viewer}
        label={t.figures.byUnit}
        heads={[t.figures.unit, t.figures.received, t.figures.closed]}
        rows={rows.map((one) => [one.unit, told(one.received), told(one.closed)])}
      />
    </Chart>
  )
}

const maxMonths = 24

export function ByMonth({ viewer, figures }: Shown) {
  const { t, locale } = viewer
  const months = figures.byMonth.slice(-maxMonths)
  if (months.length === 0) return null
  return (
    <Chart viewer={viewer} title={t.figures.byMonth} meaning="received">
      <ul class="key">
        <li>{t.figures.received}</li>
        <li class="second">{t.figures.closed}</li>
      </ul>
      <ColumnChart
        label={t.figures.byMonth}
        bars={months.map((one) => ({
          label: monthText(one.month, locale),
          value: one.received ?? 0,
          second: one.closed ?? 0,
        }))}
      />
      <ChartTable
        viewer={viewer}
        label={t.figures.byMonth}
        heads={[t.figures.month, t.figures.received, t.figures.closed]}
        rows={months.map((one) => [monthText(one.month, locale), told(one.received), told(one.closed)])}
      />
    </Chart>
  )
}

/** How many were closed late in each month. No share: a withdrawn request is closed, and has no answer that could be in time. */
export function Punctuality({ viewer, breakdown }: Broken) {
  const { t, locale } = viewer
  const months = breakdown.closedByMonth.slice(-maxMonths)
  if (months.length < 2) return null
  return (
    <Chart viewer={viewer} title={t.performance.punctuality} meaning="closed">
      <ul class="key">
        <li>{t.figures.closed}</li>
        <li class="second">{t.performance.late}</li>
      </ul>
      <ColumnChart
        label={t.performance.punctuality}
        bars={months.map((one) => ({
          label: monthText(one.month, locale),
          value: one.closed ?? 0,
          second: one.closedLate ?? 0,
        }))}
      />
      <ChartTable
        viewer={viewer}
        label={t.performance.punctuality}
        heads={[t.figures.month, t.figures.closed, t.performance.late]}
        rows={months.map((one) => [monthText(one.month, locale), told(one.closed), told(one.closedLate)])}
      />
    </Chart>
  )
}

type Row = { readonly label: string; readonly count: Count }
const barsOf = (rows: readonly Row[]) => rows.map(({ label, count }) => ({ label, value: count ?? 0 }))

/** Each row with its share of all; where one is not shown, no share is, which would tell it. */
function withShares(rows: readonly Row[], locale: Viewer['locale']): (string | number)[][] {
  const whole = rows.every(({ count }) => count !== null)
  const total = rows.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return rows.map(({ label, count }) => [label, told(count), whole ? percentText((count ?? 0) / total, locale) : '–'])
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
    <Chart viewer={viewer} title={t.performance.backlog} meaning="backlog">
      <p class="quiet small">{t.performance.backlogOn(dateText(asOf, locale))}</p>
      <BarChart label={t.performance.backlog} bars={barsOf(rows)} />
      <ChartTable
        viewer={viewer}
        label={t.performance.backlog}
        heads={[t.performance.backlogAge, t.figures.count, t.figures.share]}
        rows={withShares(rows, locale)}
      />
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
    <Chart viewer={viewer} title={t.performance.byLaw} meaning="law">
      <BarChart label={t.performance.byLaw} bars={rows.map((one) => ({ label: one.name, value: one.received ?? 0 }))} />
      <ChartTable
        viewer={viewer}
        label={t.performance.byLaw}
        heads={[t.performance.law, t.figures.received, t.figures.closed, t.performance.late]}
        rows={rows.map((one) => [one.name, told(one.received), told(one.closed), told(one.closedLate)])}
      />
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
    <Chart viewer={viewer} title={t.figures.byDays} meaning="days">
      {statute ? (
        <p class="quiet small">{t.figures.dueLine(t.words.units[statute.term.unit](statute.term.count))}</p>
      ) : null}
      <ColumnChart label={t.figures.byDays} bars={bars} />
      <ChartTable
        viewer={viewer}
        label={t.figures.byDays}
        heads={[t.figures.days, t.figures.count]}
        rows={bars.map((bar) => [bar.label, bar.value])}
      />
    </Chart>
  )
}

export function ByOutcome({ viewer, figures }: Shown) {
  const { t, locale } = viewer
  if (figures.byOutcome.length === 0) return null
  const rows = [...figures.byOutcome]
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .map((one) => ({ label: outcomeText(figures.statute, one.outcome, viewer) ?? one.outcome, count: one.count }))
  return (
    <Chart viewer={viewer} title={t.figures.byOutcome} meaning="outcome">
      <BarChart label={t.figures.byOutcome} bars={barsOf(rows)} />
      <ChartTable
        viewer={viewer}
        label={t.figures.byOutcome}
        heads={[t.figures.outcome, t.figures.count, t.figures.share]}
        rows={withShares(rows, locale)}
      />
    </Chart>
  )
}

export function ByExemption({ viewer, figures, statute }: Shown) {
  const { t, locale } = viewer
  if (figures.byExemption.length === 0) return null
  const rows = [...figures.byExemption]
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .map((one) => {
      const exemption = statute?.exemptions.find((known) => known.code === one.exemption)
      return {
        label: exemption ? exemptionText(exemption, { locale }) : one.exemption,
        count: one.count,
      }
    })
  return (
    <Chart viewer={viewer} title={t.figures.byExemption} meaning="exemption">
      <BarChart label={t.figures.byExemption} bars={barsOf(rows)} />
      <ChartTable
        viewer={viewer}
        label={t.figures.byExemption}
        heads={[t.figures.exemption, t.figures.count]}
        rows={rows.map((row) => [row.label, told(row.count)])}
      />
    </Chart>
  )
}
