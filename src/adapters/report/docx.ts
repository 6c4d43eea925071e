import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import {
  type Cell,
  chartTable,
  type FormBlock,
  type FormDocument,
  isWide,
} from '../../domain/report/form/form-parts.ts'
import type { DocumentStyle } from '../../domain/text/paper.ts'

/** By the standard of official documents (GB/T 9704): body in 仿宋, headings in 黑体; Word takes its own where they are not there. */
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const headingFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimHei' }

function cellOf({ text, header, columns, rows, depth }: Cell): TableCell {
  return new TableCell({
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows ? { rowSpan: rows } : {}),
    children: [
      new Paragraph({
        alignment: header ? AlignmentType.START : AlignmentType.CENTER,
        indent: { left: 200 * (depth ?? 0) },
        children: [new TextRun({ text: text === null ? '' : String(text), size: 18, font: bodyFont })],
      }),
    ],
  })
}

/** The name of a table, on the page of its first row. */
const nameOf = (text: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 80 },
    children: [new TextRun({ text, bold: true, size: 22, font: bodyFont })],
  })

/** @param above what stands before it: a table under a heading has its name already */
function partsOf(block: FormBlock, chinese: boolean, above?: FormBlock): readonly (Paragraph | Table)[] {
  if (block.kind === 'heading') {
    return [
      new Paragraph({
        heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        spacing: { before: 240, after: 120 },
        children: [new TextRun({ text: block.text, size: 32, font: headingFont, color: '000000' })],
      }),
    ]
  }
  if (block.kind === 'paragraph') {
    const size = block.small ? 18 : chinese ? 32 : 24
    return [
      new Paragraph({
        ...(chinese ? { indent: { firstLine: size * 20 } } : {}),
        spacing: chinese ? { line: size * 17 + 16 } : { line: 320, after: 120 },
        children: [new TextRun({ text: block.text, size, font: bodyFont })],
      }),
    ]
  }
  if (block.kind === 'terms')
    return block.entries.map(
      ({ name, text }) =>
        new Paragraph({
          spacing: { after: 100 },
          children: [
            new TextRun({ text: `${name}  `, bold: true, size: 20, font: bodyFont }),
            new TextRun({ text, size: 20, font: bodyFont }),
          ],
        }),
    )
  // A word processor has the numbers to make a chart of.
  if (block.kind === 'chart') return partsOf(chartTable(block), chinese)
  const rows = [
    ...block.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map(cellOf) })),
    ...block.body.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cellOf) })),
  ]
  return [
    ...(above?.kind === 'heading' ? [] : [nameOf(block.title)]),
    // A table of no rows is no valid document.
    ...(rows.length > 0 ? [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })] : []),
    new Paragraph({ children: [] }),
  ]
}

/** The whole document for a word processor, its texts to be edited there. */
export async function formDocx(form: FormDocument, { layout, spelling }: DocumentStyle): Promise<Uint8Array> {
  const chinese = layout === 'chinese'
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 480 },
    children: [new TextRun({ text: form.title, size: 44, font: headingFont, color: '000000' })],
  })
  const document = new Document({
    title: form.title,
    creator: form.body,
    styles: {
      default: {
        document: { run: { font: bodyFont, language: { value: spelling.latin, eastAsia: spelling.eastAsia } } },
      },
    },
    sections: [
      {
        // China's official documents stand upright, their tables too (GB/T 9704).
        ...(isWide(form) && !chinese
          ? { properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } } }
          : {}),
        children: [title, ...form.blocks.flatMap((block, index) => partsOf(block, chinese, form.blocks[index - 1]))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
