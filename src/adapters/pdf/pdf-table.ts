import type PDFDocument from 'pdfkit'
import { columnsOf } from '../../domain/text/cjk.ts'
import type { PaperBlock, PaperCell } from '../../domain/text/paper.ts'
import type { PdfScript } from './pdf-script.ts'

type Doc = InstanceType<typeof PDFDocument>
type Section = ReturnType<Doc['struct']>
type Table = Extract<PaperBlock, { kind: 'table' }>

/** A cell at its place in the grid. */
type Placed = PaperCell & {
  readonly row: number
  readonly column: number
  readonly across: number
  readonly down: number
}

const padding = 3

/** A table with spans, as high as its words; where it goes on to another page the head is repeated. */
export function drawTable(doc: Doc, whole: Section, table: Table, script: PdfScript): void {
  const head = placed(table.head)
  const body = placed(table.body)
  const columns = largest(1, [...head, ...body], (cell) => cell.column + cell.across)
  const size = columns > 12 ? 6.5 : columns > 8 ? 7.5 : 9
  const room = doc.page.width - doc.page.margins.left - doc.page.margins.right
  const widths = widthsOf(table, [...head, ...body], columns, room)
  doc.font('regular').fontSize(size)
  const heights = {
    head: heightsOf(doc, head, table.head.length, widths, script),
    body: heightsOf(doc, body, table.body.length, widths, script),
  }
  const element = doc.struct('Table', { title: table.title })
  whole.add(element)
  const bottom = () => doc.page.height - doc.page.margins.bottom
  const total = (rows: readonly number[]) => rows.reduce((sum, height) => sum + height, 0)
  const [headByRow, bodyByRow] = [byRow(head), byRow(body)]
  const draw = (cells: ByRow, rows: readonly number[], from: number, to: number, spoken: boolean) => {
    drawRows(doc, element, { cells, heights: rows, widths, from, to, spoken, size, script })
  }
  if (doc.y + total(heights.head) + (heights.body[0] ?? 0) > bottom()) doc.addPage()
  draw(headByRow, heights.head, 0, heights.head.length, true)
  for (const [from, to] of groupsOf(bodyByRow, heights.body.length)) {
    const high = total(heights.body.slice(from, to))
    const page = bottom() - doc.page.margins.top - total(heights.head)
    const together = high <= page
    if (together && doc.y + high > bottom()) {
      doc.addPage()
      draw(headByRow, heights.head, 0, heights.head.length, false)
    }
    if (together) draw(bodyByRow, heights.body, from, to, true)
    else {
      for (let row = from; row < to; row += 1) {
        if (doc.y + (heights.body[row] ?? 0) > bottom()) {
          doc.addPage()
          draw(headByRow, heights.head, 0, heights.head.length, false)
        }
        draw(bodyByRow, heights.body, row, row + 1, true)
      }
    }
  }
  element.end()
}

/** Each cell at its place, past those that reach down from the rows above. */
function placed(rows: readonly (readonly PaperCell[])[]): readonly Placed[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1
      const across = cell.columns ?? 1
      const down = Math.min(cell.rows ?? 1, rows.length - row)
      for (let r = row; r < row + down; r += 1) for (let c = column; c < column + across; c += 1) taken.add(`${r}:${c}`)
      const at = { ...cell, row, column, across, down }
      column += across
      return at
    })
  })
}

type ByRow = ReadonlyMap<number, readonly Placed[]>

/** Long tables have many rows: none is looked for among the cells of all of them. */
function byRow(cells: readonly Placed[]): ByRow {
  const rows = new Map<number, Placed[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

const largest = (least: number, cells: readonly Placed[], sizeOf: (cell: Placed) => number): number =>
  cells.reduce((most, cell) => Math.max(most, sizeOf(cell)), least)

const textOf = ({ text }: PaperCell): string => (text === null ? '' : String(text))

function widthsOf(table: Table, cells: readonly Placed[], columns: number, room: number): readonly number[] {
  // Where many columns share the page, a long name must not press the others into single letters.
  const widest = columns > 8 ? 14 : columns > 5 ? 24 : 42
  const shares = Array.from({ length: columns }, (_, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.across === 1)
    return (
      table.widths?.[column] ??
      Math.min(
        widest,
        largest(columns > 5 ? 7 : 5, own, (cell) => columnsOf(textOf(cell)) + 2 * (cell.depth ?? 0)),
      )
    )
  })
  const sum = shares.reduce((whole, share) => whole + share, 0)
  return shares.map((share) => (share / sum) * room)
}

const sumOf = (numbers: readonly number[], from: number, count: number): number =>
  numbers.slice(from, from + count).reduce((sum, one) => sum + one, 0)

const indentOf = (cell: PaperCell): number => 8 * (cell.depth ?? 0)

function heightsOf(
  doc: Doc,
  cells: readonly Placed[],
  count: number,
  widths: readonly number[],
  script: PdfScript,
): readonly number[] {
  const heights = Array.from({ length: count }, () => 0)
  for (const cell of [...cells].sort((a, b) => a.down - b.down)) {
    const width = sumOf(widths, cell.column, cell.across) - 2 * padding - indentOf(cell)
    const needed =
      doc
        .font(cell.header ? 'bold' : 'regular')
        .heightOfString(script.spelled(textOf(cell)) || ' ', { ...script.options, width }) +
      2 * padding
    const last = cell.row + cell.down - 1
    const missing = needed - sumOf(heights, cell.row, cell.down)
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** Rows that a cell joins stay on one page where they can. */
function groupsOf(cells: ByRow, count: number): readonly (readonly [number, number])[] {
  const groups: [number, number][] = []
  let from = 0
  let to = 0
  for (let row = 0; row < count; row += 1) {
    to = largest(Math.max(to, row + 1), cells.get(row) ?? [], (cell) => row + cell.down)
    if (to === row + 1) {
      groups.push([from, to])
      from = to
    }
  }
  return groups
}

type Rows = {
  readonly cells: ByRow
  readonly heights: readonly number[]
  readonly widths: readonly number[]
  readonly from: number
  readonly to: number
  /** False for a head that was read out already. */
  readonly spoken: boolean
  readonly size: number
  readonly script: PdfScript
}

function drawRows(doc: Doc, element: Section, { cells, heights, widths, from, to, spoken, size, script }: Rows): void {
  const top = doc.y
  const { left } = doc.page.margins
  for (let row = from; row < to; row += 1) {
    // An element that is made must be added: the document waits for it.
    const line = spoken ? doc.struct('TR') : undefined
    if (line) element.add(line)
    const y = top + sumOf(heights, from, row - from)
    for (const cell of cells.get(row) ?? []) {
      const x = left + sumOf(widths, 0, cell.column)
      const width = sumOf(widths, cell.column, cell.across)
      const height = sumOf(heights, row, Math.min(cell.down, to - row))
      doc.markContent('Artifact', { type: 'Layout' })
      doc.rect(x, y, width, height).lineWidth(0.5)
      if (cell.header) doc.fillAndStroke('#f3f1ec', '#8a8a8a')
      else doc.stroke('#8a8a8a')
      doc.endMarkedContent()
      const write = () => {
        doc
          .font(cell.header ? 'bold' : 'regular')
          .fontSize(size)
          .fillColor('#1b1b1b')
        doc.text(script.spelled(textOf(cell)), x + padding + indentOf(cell), y + padding, {
          ...script.options,
          width: width - 2 * padding - indentOf(cell),
          align: typeof cell.text === 'number' ? 'right' : 'left',
        })
      }
      if (line) line.add(doc.struct(cell.header ? 'TH' : 'TD', {}, write))
      else {
        doc.markContent('Artifact', { type: 'Pagination' })
        write()
        doc.endMarkedContent()
      }
    }
    line?.end()
  }
  doc.x = left
  doc.y = top + sumOf(heights, from, to - from)
}
