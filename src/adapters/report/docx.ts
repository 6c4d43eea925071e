import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell, FormBlock, FormDocument } from '../../domain/report/form-parts.ts'

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

function partsOf(block: FormBlock): readonly (Paragraph | Table)[] {
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
    return [
      new Paragraph({
        indent: { firstLine: 640 },
        spacing: { line: 560 },
        children: [new TextRun({ text: block.text, size: 32, font: bodyFont })],
      }),
    ]
  }
  const rows = [
    ...block.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map(cellOf) })),
    ...block.body.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cellOf) })),
  ]
  return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }), new Paragraph({ children: [] })]
}

/** The whole document for a word processor, its texts to be edited there. */
export async function formDocx(form: FormDocument): Promise<Uint8Array> {
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 480 },
    children: [new TextRun({ text: form.title, size: 44, font: headingFont, color: '000000' })],
  })
  const document = new Document({
    title: form.title,
    creator: form.body,
    styles: { default: { document: { run: { font: bodyFont, language: { eastAsia: 'zh-CN' } } } } },
    sections: [{ children: [title, ...form.blocks.flatMap(partsOf)] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
