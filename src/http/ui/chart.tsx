import { barTotal, type ChartBar, type Column, columnDrawing } from '../../domain/text/column-drawing.ts'
import { Table } from './table.tsx'
import type { Viewer } from './viewer.ts'

/** How a chart is drawn: in full, or for a telephone, in its own proportions, so that its letters are not shrunk. */
const drawings = [
  { name: 'wide', width: 560, height: 240, letters: 13, labels: 7 },
  { name: 'narrow', width: 320, height: 220, letters: 12, labels: 4 },
] as const
type Drawing = (typeof drawings)[number]

type ColumnProps = { readonly bars: readonly ChartBar[]; readonly label: string }

/**
 * Bars beside one another, one or two for each label. The table under the chart says the same in figures. It is drawn
 * twice; the style sheet shows the one that fits.
 */
export function ColumnChart(props: ColumnProps) {
  return (
    <>
      {drawings.map((drawing) => (
        <Columns {...props} drawing={drawing} />
      ))}
    </>
  )
}

function Columns({ bars, label, drawing }: ColumnProps & { readonly drawing: Drawing }) {
  const { width, height, letters, name } = drawing
  const { lines, columns, untold, labels } = columnDrawing(bars, drawing)
  // One path for all bars of a kind: a fifth of the size of as many rectangles.
  const path = (kind: Column['kind']) =>
    columns
      .filter((one) => one.kind === kind)
      .map((one) => `M${one.x} ${one.y + one.height}V${one.y}h${one.width}V${one.y + one.height}z`)
      .join('')
  return (
    <svg
      class={`columns-chart columns-chart--${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      font-size={letters}
    >
      <path class="axis" d={lines.map(({ x1, x2, y }) => `M${x1} ${y}H${x2}`).join('')} />
      {lines.map(({ x1, y, value }) => (
        <text x={x1 - 6} y={y + 4} text-anchor="end">
          {value}
        </text>
      ))}
      {(['bar', 'bar-late', 'bar-2'] as const).map((kind) => {
        const d = path(kind)
        return d ? <path class={kind} d={d} /> : null
      })}
      {untold.map(({ x, y }) => (
        <text x={x} y={y} text-anchor="middle">
          –
        </text>
      ))}
      {labels.map(({ x, y, text }) => (
        <text x={x} y={y} text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}

/** Bars under one another, for names that need room: the names and figures are text, so they wrap and are read out. */
export function BarChart({ bars, label }: { bars: readonly ChartBar[]; label: string }) {
  const largest = Math.max(1, ...bars.map((bar) => barTotal(bar) ?? 0))
  return (
    <ul class="bars" aria-label={label}>
      {bars.map((bar) => {
        const total = barTotal(bar)
        return (
          <li>
            {bar.label}
            <span class="bars__row">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  class={bar.late ? 'bar-late' : 'bar'}
                  width={total ? Math.max(0.6, (100 * total) / largest) : 0}
                  height="10"
                />
              </svg>
              <span class="bars__value">{total ?? '–'}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The figures of a chart, for those who cannot or would not see it. */
export function ChartTable({
  viewer,
  label,
  heads,
  rows,
}: {
  viewer: Viewer
  /** What the chart is called. */
  label: string
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{viewer.t.figures.table}</span>
      </summary>
      <div class="govuk-details__text scroll" tabindex={0} role="region" aria-label={label}>
        <Table heads={heads} rows={rows} />
      </div>
    </details>
  )
}
