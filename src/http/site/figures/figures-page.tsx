import type { Count, Figures } from '../../../app/figures/figures.ts'
import type { Satisfaction } from '../../../app/figures/satisfaction.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { may } from '../../../domain/request/policy.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { numberText, percentText } from '../../../locales/dates.ts'
import { actorOfStaff } from '../../middleware/identify.ts'
import { Empty } from '../../ui/elements.tsx'
import { SelectField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SatisfactionSection } from '../../ui/satisfaction-section.tsx'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import {
  Backlog,
  ByDays,
  ByExemption,
  ByLaw,
  ByMonth,
  ByOutcome,
  ByUnit,
  type Definition,
  Punctuality,
} from './figure-charts.tsx'

export type BodyFigures = { readonly body: Body; readonly figures: Figures }

type FiguresProps = {
  readonly viewer: Viewer
  readonly bodies: readonly Body[]
  /** The body that is shown; else all of them side by side. */
  readonly shown: (BodyFigures & { readonly satisfaction: Satisfaction }) | undefined
  readonly overview: readonly BodyFigures[]
  readonly year: string | undefined
  readonly thisYear: number
}

export function FiguresPage({ viewer, bodies, shown, overview, year, thisYear }: FiguresProps) {
  const { t, locale } = viewer
  const form = { values: { body: shown?.body.slug ?? '', year: year ?? '' }, errors: {} }
  const years = Array.from({ length: 10 }, (_, index) => String(thisYear - index))
  const title = shown ? t.figures.titleOf(textIn(shown.body.name, locale)) : t.figures.title
  const figures = shown?.figures
  const isOver = year !== undefined && Number(year) < thisYear
  const nothing = shown && figures?.received === 0 && figures.closed === 0 && figures.pending === 0
  const choices = bodies.map((one) => ({ value: one.slug, text: textIn(one.name, locale) }))
  return (
    <Layout viewer={viewer} title={title}>
      <h1>{title}</h1>
      <p class="lede">{t.figures.lede}</p>
      <form class="filters" action="/statistics">
        <SelectField
          viewer={viewer}
          form={form}
          name="body"
          label={t.figures.choose}
          choices={bodies.length > 1 ? [{ value: '', text: t.performance.overview }, ...choices] : choices}
        />
        <SelectField
          viewer={viewer}
          form={form}
          name="year"
          label={t.figures.year}
          choices={[{ value: '', text: t.figures.allYears }, ...years.map((one) => ({ value: one, text: one }))]}
        />
        <button class="govuk-button" type="submit">
          {t.figures.show}
        </button>
      </form>
      {nothing || (!shown && overview.length === 0) ? (
        <Empty>
          <p>{t.figures.empty}</p>
        </Empty>
      ) : shown ? (
        <FiguresView viewer={viewer} {...shown} isOver={isOver} statute={statuteById(shown.body.statute)} />
      ) : (
        <Overview viewer={viewer} rows={overview} year={year} isOver={isOver} />
      )}
      <p class="quiet small">
        <a href="/help/figures">{t.figures.definition}</a> · <a href="/api/docs">{t.figures.data}</a>
      </p>
    </Layout>
  )
}

/** All bodies side by side; each name leads to the body's own figures. */
type OverviewProps = {
  readonly viewer: Viewer
  readonly rows: readonly BodyFigures[]
  readonly year: string | undefined
  readonly isOver: boolean
}

function Overview({ viewer, rows, year, isOver }: OverviewProps) {
  const { t, locale } = viewer
  const heads: readonly (readonly [string, Definition])[] = [
    [t.figures.received, 'received'],
    [t.figures.closed, 'closed'],
    [t.figures.inTime, 'inTime'],
    [t.figures.median, 'median'],
    [t.figures.p90, 'p90'],
    [isOver ? t.figures.pendingThen : t.figures.pending, 'pending'],
  ]
  return (
    <>
      <p>{t.performance.overviewLede}</p>
      <div class="scroll" tabindex={0} role="region" aria-label={t.performance.overview}>
        <Table
          class="overview"
          heads={[t.figures.choose, ...heads.map(([head, meaning]) => <a href={`/help/figures#${meaning}`}>{head}</a>)]}
          rows={rows.map(({ body, figures }) => [
            <a href={`/statistics?${new URLSearchParams({ body: body.slug, ...(year ? { year } : {}) })}`}>
              {textIn(body.name, locale)}
            </a>,
            ...headlines(figures, statuteById(body.statute), viewer, isOver).map(({ value }) => value),
          ])}
        />
      </div>
    </>
  )
}

/** A view of the ledger at the desk. */
type View = 'closed' | 'open' | 'overdue'
type Headline = { readonly meaning: Definition; readonly label: string; readonly value: string }

/** @param isOver whether the year that is shown has ended: what was open stood so on its last day */
function headlines(
  figures: Figures,
  statute: Statute | undefined,
  { t, locale }: Viewer,
  isOver: boolean,
): readonly Headline[] {
  const unit = statute?.countsIn ?? 'working-day'
  const days = (count: number | null) => (count === null ? '–' : t.words.units[unit](count))
  const number = (count: Count) => (count === null ? '–' : numberText(count, locale))
  const late = `${t.figures.pendingLate}${t.words.colon}${number(figures.pendingLate)}`
  return [
    { meaning: 'received', label: t.figures.received, value: number(figures.received) },
    { meaning: 'closed', label: t.figures.closed, value: number(figures.closed) },
    {
      meaning: 'inTime',
      label: t.figures.inTime,
      value: figures.shareInTime === null ? '–' : percentText(figures.shareInTime, locale),
    },
    { meaning: 'median', label: t.figures.median, value: days(figures.medianDays) },
    { meaning: 'p90', label: t.figures.p90, value: days(figures.percentile90Days) },
    {
      meaning: 'pending',
      label: `${isOver ? t.figures.pendingThen : t.figures.pending}${t.words.comma}${late}`,
      value: number(figures.pending),
    },
  ]
}

type ViewProps = BodyFigures & {
  readonly viewer: Viewer
  readonly isOver: boolean
  readonly satisfaction: Satisfaction
  readonly statute: Statute | undefined
}

/** Some number is small, and not shown. */
const hidesSome = (figures: Figures): boolean =>
  [
    figures,
    ...figures.byOutcome,
    ...figures.byUnit,
    ...figures.byMonth,
    ...figures.byExemption,
    ...figures.backlog,
  ].some((row) => ('received' in row && row.received === null) || ('count' in row && row.count === null))

/** The headline figures, then a chart with its table for each question. */
function FiguresView({ viewer, body, figures, satisfaction, statute, isOver }: ViewProps) {
  const { staff } = viewer
  const mayReadCases = staff !== null && may(actorOfStaff(staff, false), 'read-ledger', { bodyId: body.id })
  // The desk shows what is so now; a year that is over has no view of its own there.
  const views: { readonly [D in Definition]?: readonly View[] } =
    mayReadCases && figures.to === null ? { closed: ['closed'], pending: ['open', 'overdue'] } : {}
  return (
    <>
      <dl class="figures">
        {headlines(figures, statute, viewer, isOver).map((one) => (
          <Figure {...one} viewer={viewer} cases={views[one.meaning] ?? []} />
        ))}
      </dl>
      <div class="charts">
        <ByMonth viewer={viewer} figures={figures} />
        <Punctuality viewer={viewer} breakdown={figures} />
        <ByDays viewer={viewer} figures={figures} statute={statute} />
        <Backlog viewer={viewer} breakdown={figures} />
        <ByOutcome viewer={viewer} figures={figures} />
        <ByExemption viewer={viewer} figures={figures} statute={statute} />
        <ByLaw viewer={viewer} breakdown={figures} />
        <ByUnit viewer={viewer} figures={figures} />
      </div>
      {hidesSome(figures) ? <p class="quiet small">{viewer.t.comparison.notTold}</p> : null}
      <SatisfactionSection viewer={viewer} satisfaction={satisfaction} />
    </>
  )
}

/** The number is what is read; its unit stands small beside it, and its name leads to what it means. */
function Figure({ viewer, meaning, label, value, cases }: Headline & { viewer: Viewer; cases: readonly View[] }) {
  const [, number = value, unit = ''] = /^([\d.,%–]+)(.*)$/.exec(value) ?? []
  return (
    <div>
      <dt>
        <a href={`/help/figures#${meaning}`}>{label}</a>
      </dt>
      <dd>
        {number}
        {unit ? <small>{unit}</small> : null}
        {cases.map((view) => (
          <small class="cases">
            <a href={`/desk?view=${view}`}>{viewer.t.performance.cases[view]}</a>
          </small>
        ))}
      </dd>
    </div>
  )
}
