import type { Reader } from './reader.ts'

export type Bar = {
  readonly label: string
  readonly value: number
  readonly second?: number | undefined
  readonly late?: boolean
}

/** How a chart is drawn: in full, or for a telephone, in its own proportions, so that its letters are not shrunk. */
const drawings = [
  { name: 'wide', width: 560, height: 240, letters: 13, labels: 7 },
  { name: 'narrow', width: 320, height: 220, letters: 12, labels: 4 },
] as const
type Drawing = (typeof drawings)[number]

/** A round number at or above the largest value, and how far apart the lines stand. */
function scaleOf(largest: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(1, largest) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10)
  return { top: Math.max(step, Math.ceil(largest / step) * step), step }
}

type ColumnProps = { readonly bars: readonly Bar[]; readonly label: string }

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

/** A tenth of a unit is finer than any screen. */
const round = (value: number): number => Math.round(value * 10) / 10

function Columns({ bars, label, drawing }: ColumnProps & { readonly drawing: Drawing }) {
  const { width, height, letters } = drawing
  const { top, step } = scaleOf(Math.max(...bars.map((bar) => Math.max(bar.value, bar.second ?? 0))))
  const left = 10 + letters * 0.6 * String(top).length
  const bottom = 28
  const band = (width - left) / Math.max(1, bars.length)
  const two = bars.some((bar) => bar.second !== undefined)
  const thick = Math.min(48, (band * 0.7) / (two ? 2 : 1))
  const y = (value: number) => round(10 + (height - bottom - 10) * (1 - value / top))
  const every = Math.ceil(bars.length / drawing.labels)
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  const middles = bars.map((_, index) => left + band * (index + 0.5))
  const column = (x: number, value: number) => `M${round(x)} ${y(0)}V${y(value)}h${round(thick - 1)}V${y(0)}z`
  // One path for all bars of a kind: a fifth of the size of as many rectangles.
  const path = (kind: 'bar' | 'bar-late' | 'bar-2') =>
    bars
      .map((bar, index) => {
        const middle = middles[index] ?? 0
        if (kind === 'bar-2') return bar.second ? column(middle + 1, bar.second) : ''
        const own = (kind === 'bar-late') === (bar.late ?? false)
        return own && bar.value > 0 ? column(two ? middle - thick : middle - thick / 2, bar.value) : ''
      })
      .join('')
  return (
    <svg
      class={`columns-chart columns-chart--${drawing.name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      font-size={letters}
    >
      <path class="axis" d={lines.map((value) => `M${round(left)} ${y(value)}H${width}`).join('')} />
      {lines.map((value) => (
        <text x={round(left - 6)} y={y(value) + 4} text-anchor="end">
          {value}
        </text>
      ))}
      {(['bar', 'bar-late', 'bar-2'] as const).map((kind) => {
        const d = path(kind)
        return d ? <path class={kind} d={d} /> : null
      })}
      {bars.map((bar, index) =>
        index % every === 0 ? (
          <text x={round(labelAt(middles[index] ?? 0, bar.label, drawing))} y={height - 8} text-anchor="middle">
            {bar.label}
          </text>
        ) : null,
      )}
    </svg>
  )
}

/** The middle of a label: under its bar, but not beyond the edge of the drawing. */
function labelAt(middle: number, label: string, { width, letters }: Drawing): number {
  const ems = [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0)
  return Math.min(middle, width - (ems * letters) / 2)
}

/** Bars under one another, for names that need room: the names and figures are text, so they wrap and are read out. */
export function BarChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const largest = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <ul class="bars" aria-label={label}>
      {bars.map((bar) => (
        <li>
          {bar.label}
          <span class="bars__row">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                class={bar.late ? 'bar-late' : 'bar'}
                width={bar.value === 0 ? 0 : Math.max(0.6, (100 * bar.value) / largest)}
                height="10"
              />
            </svg>
            <span class="bars__value">{bar.value}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The figures of a chart, for those who cannot or would not see it. */
export function ChartTable({
  reader,
  label,
  heads,
  rows,
}: {
  reader: Reader
  /** What the chart is called. */
  label: string
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{reader.t.figures.table}</span>
      </summary>
      <div class="govuk-details__text scroll" tabindex={0} role="region" aria-label={label}>
        <table class="govuk-table">
          <thead class="govuk-table__head">
            <tr>
              {heads.map((head) => (
                <th scope="col" class="govuk-table__header">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th scope="row" class="govuk-table__header">
                      {cell}
                    </th>
                  ) : (
                    <td class="govuk-table__cell">{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
