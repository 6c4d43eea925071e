import type { Figures } from '../../app/figures.ts'
import type { Body } from '../../app/records.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { monthText, numberText, percentText } from '../messages/dates.ts'
import { BarChart, ChartTable, ColumnChart } from './chart.tsx'
import { SelectField } from './form.tsx'
import { Layout } from './layout.tsx'
import { outcomeText } from './log-entries.tsx'
import { Empty } from './pieces.tsx'
import type { Reader } from './reader.ts'

type FiguresProps = {
  readonly reader: Reader
  readonly bodies: readonly Body[]
  readonly body: Body | undefined
  readonly figures: Figures | undefined
  readonly year: string | undefined
  readonly thisYear: number
}

export function FiguresPage({ reader, bodies, body, figures, year, thisYear }: FiguresProps) {
  const { t, locale } = reader
  const form = { values: { body: body?.slug ?? '', year: year ?? '' }, errors: {} }
  const years = Array.from({ length: 10 }, (_, index) => String(thisYear - index))
  const statute = body ? statuteById(body.statute) : undefined
  const title = body ? t.figures.titleOf(textIn(body.name, locale)) : t.figures.title
  const nothing = !figures || (figures.received === 0 && figures.closed === 0 && figures.pending === 0)
  return (
    <Layout reader={reader} title={title}>
      <h1>{title}</h1>
      <p class="lede">{t.figures.lede}</p>
      <form class="filters" action="/statistics">
        <SelectField
          reader={reader}
          form={form}
          name="body"
          label={t.figures.choose}
          choices={bodies.map((one) => ({ value: one.slug, text: textIn(one.name, locale) }))}
        />
        <SelectField
          reader={reader}
          form={form}
          name="year"
          label={t.figures.year}
          choices={[{ value: '', text: t.figures.allYears }, ...years.map((one) => ({ value: one, text: one }))]}
        />
        <button class="govuk-button" type="submit">
          {t.figures.show}
        </button>
      </form>
      {nothing ? (
        <Empty>
          <p>{t.figures.empty}</p>
        </Empty>
      ) : (
        <FiguresView reader={reader} figures={figures} statute={statute} />
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.figures.definition}</span>
        </summary>
        <div class="govuk-details__text">
          <dl>
            {t.figures.definitions.map(([name, text]) => (
              <>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd>{text}</dd>
              </>
            ))}
          </dl>
        </div>
      </details>
      <p class="quiet small">
        <a href="/api/docs">{t.figures.data}</a>
      </p>
    </Layout>
  )
}

/** The headline figures, then a chart with its table for each question. */
export function FiguresView({
  reader,
  figures,
  statute,
}: {
  reader: Reader
  figures: Figures
  statute: Statute | undefined
}) {
  const { t, locale } = reader
  const unit = statute?.countsIn ?? 'working-day'
  const days = (count: number | null) => (count === null ? '–' : t.words.units[unit](count))
  return (
    <>
      <dl class="figures">
        <Figure label={t.figures.received} value={numberText(figures.received, locale)} />
        <Figure label={t.figures.closed} value={numberText(figures.closed, locale)} />
        <Figure
          label={t.figures.inTime}
          value={figures.shareInTime === null ? '–' : percentText(figures.shareInTime, locale)}
        />
        <Figure label={t.figures.median} value={days(figures.medianDays)} />
        <Figure label={t.figures.p90} value={days(figures.percentile90Days)} />
        <Figure
          label={`${t.figures.pending}${t.words.comma}${t.figures.pendingLate}${t.words.colon}${numberText(figures.pendingLate, locale)}`}
          value={numberText(figures.pending, locale)}
        />
      </dl>
      <div class="charts">
        <ByMonth reader={reader} figures={figures} />
        <ByDays reader={reader} figures={figures} statute={statute} />
        <ByOutcome reader={reader} figures={figures} />
        <ByExemption reader={reader} figures={figures} statute={statute} />
        <ByUnit reader={reader} figures={figures} />
      </div>
    </>
  )
}

/** The number is what is read; its unit stands small beside it. */
function Figure({ label, value }: { label: string; value: string }) {
  const [, number = value, unit = ''] = /^([\d.,%–]+)(.*)$/.exec(value) ?? []
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {number}
        {unit ? <small>{unit}</small> : null}
      </dd>
    </div>
  )
}

/** Where nothing says which part of the body had them. */
function ByUnit({ reader, figures }: Shown) {
  const { t } = reader
  if (figures.byUnit.length < 2) return null
  const rows = figures.byUnit.map((one) => ({ ...one, unit: one.unit || t.words.notGiven }))
  return (
    <figure class="chart">
      <figcaption>{t.figures.byUnit}</figcaption>
      <BarChart label={t.figures.byUnit} bars={rows.map((one) => ({ label: one.unit, value: one.received }))} />
      <ChartTable
        reader={reader}
        heads={[t.figures.unit, t.figures.received, t.figures.closed]}
        rows={rows.map((one) => [one.unit, one.received, one.closed])}
      />
    </figure>
  )
}

type Shown = { readonly reader: Reader; readonly figures: Figures; readonly statute?: Statute | undefined }

/** Months in which nothing happened are months too. */
function everyMonth(given: Figures['byMonth']): Figures['byMonth'] {
  const known = new Map(given.map((one) => [one.month, one]))
  const sorted = [...known.keys()].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const months: Figures['byMonth'][number][] = []
  for (let [year = 0, month = 1] = first.split('-').map(Number); ; ) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push(known.get(name) ?? { month: name, received: 0, closed: 0 })
    if (name >= last) return months
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

function ByMonth({ reader, figures }: Shown) {
  const { t, locale } = reader
  const months = everyMonth(figures.byMonth).slice(-24)
  if (months.length === 0) return null
  return (
    <figure class="chart">
      <figcaption>{t.figures.byMonth}</figcaption>
      <ul class="key">
        <li>{t.figures.received}</li>
        <li class="second">{t.figures.closed}</li>
      </ul>
      <ColumnChart
        label={t.figures.byMonth}
        bars={months.map((one) => ({ label: monthText(one.month, locale), value: one.received, second: one.closed }))}
      />
      <ChartTable
        reader={reader}
        heads={[t.figures.month, t.figures.received, t.figures.closed]}
        rows={months.map((one) => [monthText(one.month, locale), one.received, one.closed])}
      />
    </figure>
  )
}

const binDays = 5
const mostBins = 16

/** Days used in steps of five; what took longer than the chart is wide stands in the last. */
function ByDays({ reader, figures, statute }: Shown) {
  const { t } = reader
  const bins = new Map<number, number>()
  for (const { days, count } of figures.byDaysUsed) {
    const bin = Math.min(mostBins - 1, Math.floor(Math.max(0, days - 1) / binDays))
    bins.set(bin, (bins.get(bin) ?? 0) + count)
  }
  if (bins.size === 0) return null
  const length = statute?.term.unit === statute?.countsIn ? statute?.term.count : undefined
  const last = Math.max(...bins.keys())
  const bars = Array.from({ length: last + 1 }, (_, bin) => ({
    label:
      bin === mostBins - 1 ? `${bin * binDays + 1}+` : `${bin === 0 ? 0 : bin * binDays + 1}–${(bin + 1) * binDays}`,
    value: bins.get(bin) ?? 0,
    seal: length !== undefined && bin * binDays >= length,
  }))
  return (
    <figure class="chart">
      <figcaption>{t.figures.byDays}</figcaption>
      {statute ? (
        <p class="quiet small">{t.figures.dueLine(t.words.units[statute.term.unit](statute.term.count))}</p>
      ) : null}
      <ColumnChart label={t.figures.byDays} bars={bars} />
      <ChartTable
        reader={reader}
        heads={[t.figures.days, t.figures.count]}
        rows={bars.map((bar) => [bar.label, bar.value])}
      />
    </figure>
  )
}

function ByOutcome({ reader, figures }: Shown) {
  const { t, locale } = reader
  if (figures.byOutcome.length === 0) return null
  const total = figures.byOutcome.reduce((sum, one) => sum + one.count, 0)
  const rows = [...figures.byOutcome]
    .sort((a, b) => b.count - a.count)
    .map((one) => ({ label: outcomeText(figures.statute, one.outcome, reader) ?? one.outcome, value: one.count }))
  return (
    <figure class="chart">
      <figcaption>{t.figures.byOutcome}</figcaption>
      <BarChart label={t.figures.byOutcome} bars={rows} />
      <ChartTable
        reader={reader}
        heads={[t.figures.outcome, t.figures.count, t.figures.share]}
        rows={rows.map((row) => [row.label, row.value, percentText(row.value / total, locale)])}
      />
    </figure>
  )
}

function ByExemption({ reader, figures, statute }: Shown) {
  const { t, locale } = reader
  if (figures.byExemption.length === 0) return null
  const rows = [...figures.byExemption]
    .sort((a, b) => b.count - a.count)
    .map((one) => {
      const exemption = statute?.exemptions.find((known) => known.code === one.exemption)
      return {
        label: exemption ? `${one.exemption} ${textIn(exemption.title, locale)}` : one.exemption,
        value: one.count,
      }
    })
  return (
    <figure class="chart">
      <figcaption>{t.figures.byExemption}</figcaption>
      <BarChart label={t.figures.byExemption} bars={rows} />
      <ChartTable
        reader={reader}
        heads={[t.figures.exemption, t.figures.count]}
        rows={rows.map((row) => [row.label, row.value])}
      />
    </figure>
  )
}
