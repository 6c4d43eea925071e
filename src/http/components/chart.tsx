import type { Reader } from './reader.ts'

export type Bar = {
  readonly label: string
  readonly value: number
  readonly second?: number | undefined
  readonly seal?: boolean
}

const width = 560

/** A round number at or above the largest value, and how far apart the lines stand. */
function scaleOf(largest: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(1, largest) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10)
  return { top: Math.max(step, Math.ceil(largest / step) * step), step }
}

/** Bars beside one another, one or two for each label. The table under the chart says the same in figures. */
export function ColumnChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const height = 240
  const left = 34
  const bottom = 28
  const { top, step } = scaleOf(Math.max(...bars.map((bar) => Math.max(bar.value, bar.second ?? 0))))
  const band = (width - left) / Math.max(1, bars.length)
  const two = bars.some((bar) => bar.second !== undefined)
  const thick = Math.min(48, (band * 0.7) / (two ? 2 : 1))
  const y = (value: number) => 10 + (height - bottom - 10) * (1 - value / top)
  const every = Math.ceil(bars.length / 7)
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      <svg class="columns-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {lines.map((value) => (
          <>
            <line class="axis" x1={left} x2={width} y1={y(value)} y2={y(value)} />
            <text x={left - 6} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        {bars.map((bar, index) => {
          const middle = left + band * (index + 0.5)
          return (
            <>
              <rect
                class={bar.seal ? 'bar-seal' : 'bar'}
                x={two ? middle - thick : middle - thick / 2}
                y={y(bar.value)}
                width={thick - 1}
                height={y(0) - y(bar.value)}
              />
              {bar.second === undefined ? null : (
                <rect class="bar-2" x={middle + 1} y={y(bar.second)} width={thick - 1} height={y(0) - y(bar.second)} />
              )}
              {index % every === 0 ? (
                <text x={middle} y={height - 8} text-anchor="middle">
                  {bar.label}
                </text>
              ) : null}
            </>
          )
        })}
      </svg>
    </div>
  )
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
                class={bar.seal ? 'bar-seal' : 'bar'}
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
  heads,
  rows,
}: {
  reader: Reader
  heads: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{reader.t.figures.table}</span>
      </summary>
      <div class="govuk-details__text scroll" tabindex={0} role="region" aria-label={reader.t.figures.table}>
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
