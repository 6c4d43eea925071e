import type { Comparison } from '../../../app/figures/compare-figures.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import {
  type ComparedMeasure,
  type ComparedValue,
  comparedMeasures,
} from '../../../domain/report/figures/comparison.ts'
import { cellId } from '../../../domain/report/form/report-cells.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { numberText, percentText } from '../../../locales/dates.ts'
import { Empty } from '../../ui/elements.tsx'
import { CheckboxesField, SelectField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { addressOf } from './report-address.ts'

type Props = {
  readonly viewer: Viewer
  /** Whose people look: their own numbers lead to the cases. */
  readonly body: Body
  readonly periods: readonly string[]
  readonly measures: readonly ComparedMeasure[]
  readonly comparison: Comparison
}

export function ComparisonPage({ viewer, body, periods, measures, comparison }: Props) {
  const { t } = viewer
  const words = t.comparison
  const { by, a, b, rows } = comparison
  const form = { values: { by, a, b, measure: measures }, errors: {} }
  const choices = periods.map((period) => ({ value: period, text: period }))
  const shown = measures.filter((measure) => rows.some(({ values }) => values.some((one) => one.measure === measure)))
  const query = new URLSearchParams([...Object.entries({ by, a, b }), ...measures.map((one) => ['measure', one])])
  return (
    <Layout viewer={viewer} title={words.title} hidden crumbs={[['/audit', t.desk.auditTitle]]}>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <form class="no-print compared" action="/audit/comparison">
        <div class="filters">
          <SelectField
            viewer={viewer}
            form={form}
            name="by"
            label={words.by}
            choices={(['unit', 'body'] as const).map((value) => ({ value, text: words[value] }))}
          />
          <SelectField viewer={viewer} form={form} name="a" label={words.a} choices={choices} />
          <SelectField viewer={viewer} form={form} name="b" label={words.b} choices={choices} />
        </div>
        <CheckboxesField
          viewer={viewer}
          form={form}
          name="measure"
          label={words.measures}
          hint={words.unitsHint}
          columns
          choices={comparedMeasures.map((value) => ({ value, text: words.measure[value] }))}
        />
        <button class="govuk-button" type="submit">
          {words.show}
        </button>
      </form>
      {shown.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        shown.map((measure) => <MeasureTable {...{ viewer, body, measure, comparison }} />)
      )}
      <p class="quiet small">{words.notTold}</p>
      <p class="quiet small no-print">
        <a href={`/audit/comparison.csv?${query}`}>{words.csv}</a>
      </p>
    </Layout>
  )
}

type TableProps = Pick<Props, 'viewer' | 'body' | 'comparison'> & { readonly measure: ComparedMeasure }

function MeasureTable({ viewer, body, measure, comparison: { by, a, b, rows } }: TableProps) {
  const { t, locale } = viewer
  const words = t.comparison
  const title = words.measure[measure]
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={title}>
      <Table
        numeric
        class="figures-table"
        caption={<caption class="govuk-table__caption govuk-table__caption--s">{title}</caption>}
        heads={[words[by], a, b, words.difference, words.change]}
        rows={rows.flatMap(({ id, name, values }) => {
          const value = values.find((one) => one.measure === measure)
          if (!value) return []
          const { path, change } = value
          const isOwn = by === 'unit' || id === body.slug
          const linked = (period: string, number: number | null) => {
            const text = textOf(viewer, value, number, false)
            if (!isOwn || !path || !number) return text
            const cases = addressOf({ form: 'figures', period, asOf: '' }, '/cases', { cell: cellId(path) })
            return <a href={cases}>{text}</a>
          }
          return [
            [
              textIn(name, locale) || words.noUnit,
              linked(a, value.a),
              linked(b, value.b),
              textOf(viewer, value, value.difference, true),
              change === null ? '–' : `${signOf(change)}${percentText(Math.abs(change), locale)}`,
            ],
          ]
        })}
      />
    </div>
  )
}

const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '±')

function textOf({ t, locale }: Viewer, { kind }: ComparedValue, number: number | null, signed: boolean): string {
  if (number === null) return '–'
  if (!signed) return kind === 'share' ? percentText(number, locale) : numberText(number, locale)
  const size = Math.abs(number)
  if (kind === 'share') return t.comparison.points(`${signOf(number)}${numberText(size * 100, locale)}`)
  return `${signOf(number)}${numberText(size, locale)}`
}
