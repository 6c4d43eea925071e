import type { ChartBlock } from '../../domain/report/form/form-parts.ts'
import { barTotal, type Column, columnDrawing } from '../../domain/text/column-drawing.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'

const ink = { bar: '#444444', 'bar-late': '#b5301a', 'bar-2': '#b0aa9c' } as const
const size = { width: 560, height: 240, letters: 12, labels: 12 }

/** A chart for a page that stands alone: its colours are in it, its numbers written at the bars. */
export function chartHtml(block: ChartBlock): string {
  const key = block.heads.length > 2 ? ` <span class="key">(${escapeMarkup(keyOf(block))})</span>` : ''
  const drawn = block.shape === 'columns' ? columns(block) : bars(block)
  return `<figure><figcaption>${escapeMarkup(block.title)}${key}</figcaption>${drawn}</figure>`
}

/** `Received ■ Closed ■`: which of two bars is which. */
const keyOf = ({ heads }: ChartBlock): string => heads.slice(1).join(' / ')

const text = (x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string | number) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeMarkup(String(words))}</text>`

function columns({ bars: all, title }: ChartBlock): string {
  const { lines, columns: drawn, untold, labels } = columnDrawing(all, size)
  const rect = ({ kind, x, y, width, height, value }: Column) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${ink[kind]}"/>${text(x + width / 2, y - 3, 'middle', value)}`
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeMarkup(`${title}: ${spoken(all)}`)}">
<path d="${lines.map(({ x1, x2, y }) => `M${x1} ${y}H${x2}`).join('')}" stroke="#cccccc"/>
${lines.map(({ x1, y, value }) => text(x1 - 6, y + 4, 'end', value)).join('')}
${drawn.map(rect).join('')}
${untold.map(({ x, y }) => text(x, y, 'middle', '–')).join('')}
${labels.map(({ x, y, text: label }) => text(x, y, 'middle', label)).join('')}
</svg>`
}

function bars({ bars: all, title }: ChartBlock): string {
  const largest = Math.max(1, ...all.map((bar) => barTotal(bar) ?? 0))
  const step = 38
  const drawn = all.map((bar, index) => {
    const total = barTotal(bar)
    const length = Math.round((500 * (total ?? 0)) / largest)
    const top = index * step
    return `${text(0, top + 13, 'start', bar.label)}<rect x="0" y="${top + 18}" width="${length}" height="12" fill="${ink[bar.late ? 'bar-late' : 'bar']}"/>${text(length + 6, top + 29, 'start', total ?? '–')}`
  })
  return `<svg viewBox="0 0 ${size.width} ${all.length * step}" role="img" aria-label="${escapeMarkup(`${title}: ${spoken(all)}`)}">${drawn.join('')}</svg>`
}

/** What a chart says, for those who hear it. */
export function spoken(all: ChartBlock['bars']): string {
  const one = (value: number | null | undefined) => (value === null || value === undefined ? '–' : String(value))
  return all
    .map(({ label, value, second }) => `${label} ${one(value)}${second === undefined ? '' : ` / ${one(second)}`}`)
    .join('; ')
}
