import PDFDocument from 'pdfkit'
import type { Paper, PaperBlock } from '../../domain/text/paper.ts'
import { drawChart } from './pdf-chart.ts'
import { pdfFonts } from './pdf-fonts.ts'
import { type PdfScript, scriptOf } from './pdf-script.ts'
import { drawTable } from './pdf-table.ts'

type Doc = InstanceType<typeof PDFDocument>
type Section = ReturnType<Doc['struct']>

const sizes = { 1: 18, 2: 13.5, 3: 11.5 } as const
const textSize = 10.5
const ink = '#1b1b1b'

/**
 * Writes a paper (`src/domain/text/paper.ts`) as PDF: the port `PdfWriter`. Blocks are headings, paragraphs, lists,
 * tables (spans, a head that is repeated on each page), rules and spaces. The text is real (Chinese too), the fonts are
 * embedded as subsets, and the document is tagged, has a title and a language, and a number on each page.
 *
 * @example await writePdf({ title, author, language: 'zh-CN', pageNumber: (n, of) => `第${n}页，共${of}页`, madeAt, blocks })
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const fonts = await pdfFonts()
  const script = scriptOf(paper.language)
  const chunks: Uint8Array[] = []
  const doc = new PDFDocument({
    size: paper.size ?? 'A4',
    layout: paper.landscape ? 'landscape' : 'portrait',
    margins: paper.landscape
      ? { top: 50, bottom: 60, left: 50, right: 50 }
      : { top: 68, bottom: 76, left: 72, right: 72 },
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    // Opened below, under names: one that is opened without is opened anew each time it is chosen.
    font: '',
    info: {
      Title: paper.title,
      ...(paper.author === undefined ? {} : { Author: paper.author }),
      Producer: 'Candor',
      Creator: 'Candor',
      CreationDate: new Date(paper.madeAt),
      ModDate: new Date(paper.madeAt),
    },
  })
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const block of paper.blocks) draw(doc, whole, block, paper, script)
  whole.end()
  numberPages(doc, paper, script)
  doc.end()
  await ended
  return joined(chunks)
}

function draw(doc: Doc, whole: Section, block: PaperBlock, paper: Paper, script: PdfScript): void {
  doc.fillColor(ink).font('regular').fontSize(textSize)
  doc.x = doc.page.margins.left
  switch (block.kind) {
    case 'heading': {
      const size = sizes[block.level]
      // A heading never stands alone at the foot of a page.
      if (doc.y + size * 4 > doc.page.height - doc.page.margins.bottom) doc.addPage()
      if (doc.y > doc.page.margins.top) doc.y += size * 0.5
      said(doc, whole, `H${block.level}`, () =>
        doc
          .font('bold')
          .fontSize(size)
          .text(script.spelled(block.text), { ...script.options, align: alignOf(block.align), lineGap: size * 0.2 }),
      )
      doc.y += size * 0.35
      return
    }
    case 'paragraph': {
      const size = block.small ? 8.5 : textSize
      if (block.strong) {
        // With what it names: the head of a table and a first row, or a chart.
        if (doc.y + size * 8 > doc.page.height - doc.page.margins.bottom) doc.addPage()
        doc.font('bold')
      }
      said(doc, whole, 'P', () =>
        doc.fontSize(size).text(script.spelled(block.text), {
          ...script.options,
          align: alignOf(block.align),
          lineGap: size * 0.35,
          indent: block.indent ? size * 2 : 0,
        }),
      )
      doc.y += size * 0.45
      return
    }
    case 'list':
      return drawList(doc, whole, block.items, script)
    case 'table':
      drawTable(doc, whole, block, script)
      doc.x = doc.page.margins.left
      doc.y += textSize
      return
    case 'chart':
      drawChart(doc, whole, block, script)
      doc.x = doc.page.margins.left
      doc.y += textSize
      return
    case 'rule':
      doc.markContent('Artifact', { type: 'Layout' })
      doc
        .moveTo(doc.page.margins.left, doc.y)
        .lineTo(doc.page.width - doc.page.margins.right, doc.y)
        .lineWidth(1.2)
        .strokeColor(paper.colour ?? ink)
        .stroke()
      doc.endMarkedContent()
      doc.y += textSize
      return
    case 'space':
      doc.y += textSize * 1.5
  }
}

function drawList(doc: Doc, whole: Section, items: readonly string[], script: PdfScript): void {
  const list = doc.struct('L')
  whole.add(list)
  const { left, right } = doc.page.margins
  for (const item of items) {
    const entry = doc.struct('LI')
    list.add(entry)
    entry.add(
      doc.struct('LBody', {}, () => {
        doc.text(`•  ${script.spelled(item)}`, left + textSize, doc.y, {
          ...script.options,
          width: doc.page.width - left - right - textSize,
          lineGap: textSize * 0.35,
        })
      }),
    )
    entry.end()
    doc.y += textSize * 0.2
  }
  list.end()
  doc.x = left
  doc.y += textSize * 0.3
}

function said(doc: Doc, whole: Section, tag: string, write: () => void): void {
  const element = doc.struct(tag as Parameters<Doc['struct']>[0], {}, () => {
    write()
  })
  whole.add(element)
  element.end()
}

const alignOf = (align: 'start' | 'center' | 'end' | undefined): 'left' | 'center' | 'right' =>
  align === 'center' ? 'center' : align === 'end' ? 'right' : 'left'

/** The foot of every page, once it is known how many there are. It is no part of what is read aloud. */
function numberPages(doc: Doc, paper: Paper, script: PdfScript): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    const { left, right } = doc.page.margins
    // Below the margin the text would begin a new page.
    doc.page.margins.bottom = 0
    const at = doc.page.height - 48
    const width = doc.page.width - left - right
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(8).fillColor('#555555')
    const one = { ...script.options, lineBreak: false, width }
    if (paper.foot) doc.text(paper.foot, left, at, { ...one, align: 'left' })
    doc.text(paper.pageNumber(page - start + 1, count), left, at, { ...one, align: 'right' })
    doc.endMarkedContent()
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
