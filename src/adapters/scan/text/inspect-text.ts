import { parse } from 'csv-parse/sync'
import { fileTypes, separatorOf } from '../file-type.ts'
import { type Inspector, Unreadable, wholeFile } from '../inspector.ts'
import { textsOfSheet } from '../office/sheet-findings.ts'
import type { Cell } from '../office/workbook-cells.ts'
import { decodedText } from './decoded-text.ts'

const read = (bytes: Uint8Array): string => {
  const text = decodedText(bytes)
  if (text === null) throw new Unreadable('unknown-type')
  return text
}

/** A text has nothing but its words. */
export const inspectText: Inspector = (bytes) =>
  wholeFile(fileTypes.text, () => {
    const texts = [{ where: {}, text: read(bytes) }]
    return { findings: [], texts, shown: texts }
  })

/** A table as text: each value with the heading of its column. */
export const inspectTable: Inspector = (bytes) =>
  wholeFile(fileTypes.csv, () => {
    const text = read(bytes)
    const cells: Cell[] = []
    const rows = parse(text, {
      delimiter: separatorOf(text) ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as readonly (readonly string[])[]
    for (const [row, values] of rows.entries())
      for (const [column, value] of values.entries())
        if (value.trim() !== '') cells.push({ row, column, reference: '', value, style: 0 })
    const texts = textsOfSheet('', cells).map(({ where, text: words }) => ({
      where: { cell: where.cell ?? '' },
      text: words,
    }))
    return { findings: [], texts, shown: [{ where: {}, text: rows.map((values) => values.join('\t')).join('\n') }] }
  })
