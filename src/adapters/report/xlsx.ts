import writeExcelFile, { type Cell as ExcelCell, type SheetData } from 'write-excel-file/node'
import { type Cell, chartTable, type FormBlock, type FormDocument } from '../../domain/report/form/form-parts.ts'
import { columnsOf } from '../../domain/text/cjk.ts'
import type { DocumentStyle } from '../../domain/text/paper.ts'

type Table = Extract<FormBlock, { kind: 'table' }>

/** Excel takes names of at most 31 characters without these. */
function sheetNames(tables: readonly Table[]): readonly string[] {
  const taken = new Set<string>()
  return tables.map(({ title }) => {
    const plain = title.replaceAll(/[\\/?*[\]:]/g, ' ').trim()
    let name = plain.slice(0, 31)
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const end = ` ${number}`
      name = plain.slice(0, 31 - end.length) + end
    }
    taken.add(name.toLowerCase())
    return name
  })
}

function excelCell({ text, header, columns, rows, depth }: Cell, inHead: boolean): ExcelCell {
  return {
    ...(text === null ? {} : { value: text }),
    ...(header ? { fontWeight: inHead ? ('bold' as const) : undefined, wrap: true } : {}),
    ...(inHead ? { align: 'center' as const, backgroundColor: '#EEEEEE' } : {}),
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows ? { rowSpan: rows } : {}),
    ...(depth ? { indent: depth } : {}),
    alignVertical: 'top',
    borderStyle: 'thin',
  } as ExcelCell
}

/** A merged cell leaves empty places to its right and below. */
function spread(lines: readonly (readonly Cell[])[], headLines: number): SheetData {
  const grid: (ExcelCell | null)[][] = lines.map(() => [])
  for (const [line, cells] of lines.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[line]?.[column] !== undefined) column += 1
      for (let down = 0; down < (cell.rows ?? 1); down += 1) {
        for (let right = 0; right < (cell.columns ?? 1); right += 1) {
          const row = grid[line + down]
          if (row) row[column + right] = down === 0 && right === 0 ? excelCell(cell, line < headLines) : null
        }
      }
      column += cell.columns ?? 1
    }
  }
  return grid
}

/** The tables of a form, a sheet each, with its texts on a sheet before them where it has any. */
export async function formXlsx(document: FormDocument, { textSheet }: DocumentStyle): Promise<Uint8Array> {
  const tables = document.blocks.flatMap((block): readonly Table[] =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [chartTable(block)] : [],
  )
  const texts = document.blocks.flatMap((block): readonly { readonly text: string; readonly bold: boolean }[] => {
    if (block.kind === 'terms')
      return block.entries.map(({ name, text }) => ({ text: `${name}: ${text}`, bold: false }))
    return 'text' in block ? [{ text: block.text, bold: block.kind === 'heading' }] : []
  })
  const names = sheetNames(tables)
  const sheets = tables.map(({ head, body }, index) => {
    const longest = Math.max(
      10,
      ...[...head, ...body].map(([first]) => (first?.columns ? 0 : columnsOf(String(first?.text ?? '')))),
    )
    return {
      sheet: names[index] ?? '',
      data: spread([...head, ...body], head.length),
      stickyRowsCount: head.length,
      columns: [{ width: Math.min(60, longest + 4) }],
    }
  })
  const words = {
    sheet: textSheet,
    data: [
      [{ value: document.title, fontWeight: 'bold' as const }],
      ...texts.map(({ text, bold }) => [{ value: text, wrap: true, ...(bold ? { fontWeight: 'bold' as const } : {}) }]),
    ],
    columns: [{ width: 100 }],
  }
  return new Uint8Array(await writeExcelFile([...(texts.length > 0 ? [words] : []), ...sheets]).toBuffer())
}
