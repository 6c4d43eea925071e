import type PDFDocument from 'pdfkit'
import { barTotal, columnDrawing } from '../../domain/text/column-drawing.ts'
import type { PaperBlock } from '../../domain/text/paper.ts'
import type { PdfScript } from './pdf-script.ts'

type Doc = InstanceType<typeof PDFDocument>
type Section = ReturnType<Doc['struct']>
type Chart = Extract<PaperBlock, { kind: 'chart' }>

const letters = 7.5
const barStep = 30
const late = '#b5301a'
const colours = { bar: '#444444', 'bar-late': late, 'bar-2': '#b9b3a4' } as const

/** A chart as vectors, with its numbers written at the bars; read aloud it is what it says in words. */
export function drawChart(doc: Doc, whole: Section, chart: Chart, script: PdfScript): void {
  const { left, right, bottom } = doc.page.margins
  const width = doc.page.width - left - right
  const height = chart.shape === 'columns' ? 170 : chart.bars.length * barStep + 4
  const titleHeight = 32
  // A chart is never parted from its title; one of many bars goes on a page of its own.
  if (doc.y + titleHeight + height > doc.page.height - bottom) doc.addPage()
  const element = doc.struct('Figure', { alt: `${chart.title}: ${chart.spoken}` }, () => {
    doc.font('bold').fontSize(10).fillColor('#1b1b1b')
    doc.text(script.spelled(chart.title), left, doc.y, { ...script.options, width })
    doc.y += 4
    doc.font('regular').fontSize(letters)
    if (chart.key && chart.shape === 'columns') drawKey(doc, chart.key, left, script)
    const top = doc.y
    if (chart.shape === 'columns') drawColumns(doc, chart, { left, top, width, height })
    else drawBars(doc, chart, { left, top, width }, script)
    doc.y = top + height
  })
  whole.add(element)
  element.end()
}

type Place = { readonly left: number; readonly top: number; readonly width: number }

const centred = (doc: Doc, text: string, x: number, y: number) =>
  doc.text(text, x - doc.widthOfString(text) / 2, y, { lineBreak: false })

/** Which colour is what. */
function drawKey(doc: Doc, key: readonly string[], left: number, { spelled, options }: PdfScript): void {
  let x = left
  const { y } = doc
  for (const [index, name] of key.entries()) {
    doc.rect(x, y + 1.5, 7, 7).fill(index === 0 ? colours.bar : colours['bar-2'])
    const text = spelled(name)
    doc.fillColor('#1b1b1b').text(text, x + 11, y, { ...options, lineBreak: false })
    x += 11 + doc.widthOfString(text, options) + 14
  }
  doc.x = left
  doc.y = y + 12
}

function drawColumns(doc: Doc, { bars }: Chart, place: Place & { readonly height: number }): void {
  const { left, top, width, height } = place
  const { lines, columns, untold, labels } = columnDrawing(bars, { width, height, letters, labels: 12 })
  for (const { x1, x2, y, value } of lines) {
    doc
      .moveTo(left + x1, top + y)
      .lineTo(left + x2, top + y)
      .lineWidth(0.4)
      .strokeColor('#c8c4b8')
      .stroke()
    const text = String(value)
    doc
      .fillColor('#555555')
      .text(text, left + x1 - 4 - doc.widthOfString(text), top + y - letters * 0.75, { lineBreak: false })
  }
  for (const { kind, x, y, width: wide, height: high, value } of columns) {
    doc.rect(left + x, top + y, wide, high).fill(colours[kind])
    doc.fillColor('#1b1b1b')
    centred(doc, String(value), left + x + wide / 2, top + y - letters * 1.45)
  }
  doc.fillColor('#555555')
  for (const { x, y } of untold) centred(doc, '–', left + x, top + y - letters)
  for (const { x, y, text } of labels) centred(doc, text, left + x, top + y - letters)
}

function drawBars(doc: Doc, { bars }: Chart, { left, top, width }: Place, script: PdfScript): void {
  const largest = Math.max(1, ...bars.map((bar) => barTotal(bar) ?? 0))
  for (const [index, bar] of bars.entries()) {
    const total = barTotal(bar)
    const y = top + index * barStep
    const length = ((width - 60) * (total ?? 0)) / largest
    doc
      .fontSize(9)
      .fillColor('#1b1b1b')
      .text(script.spelled(bar.label), left, y, {
        ...script.options,
        width,
        height: 12,
        ellipsis: true,
        lineBreak: false,
      })
    doc.rect(left, y + 14, Math.max(length, 0.8), 8).fill(bar.late ? late : '#444444')
    doc
      .fillColor('#1b1b1b')
      .text(total === null ? '–' : String(total), left + length + 6, y + 11.5, { lineBreak: false })
  }
}
