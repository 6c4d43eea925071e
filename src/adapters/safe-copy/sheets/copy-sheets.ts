import { readArchive } from '../../scan/archive/read-archive.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { readCompoundFile } from '../../scan/old-office/compound-file.ts'
import type { WrittenCopy } from '../written-copy.ts'
import { compactSheet } from './compact-sheet.ts'
import { oldWorkbookType, sheetsOf } from './open-sheets.ts'
import { writeCsv, writeWorkbook } from './write-sheets.ts'

/** A spreadsheet as its values: the sheets, rows and columns that are shown, nothing that they were counted from. */
export async function copySheets(bytes: Uint8Array, type: string, language: string): Promise<WrittenCopy> {
  const { format, separator, sheets, formulas, formatsLeftOut } = await sheetsOf(bytes, type)
  const [first] = sheets
  if (!first) throw new Unreadable('unsupported', 'The file shows no sheet with cells')
  const { pictures, charts } = await drawnIn(bytes, type)
  const compact = sheets.map(compactSheet)
  return {
    bytes: format === 'csv' ? writeCsv(first, separator ?? ',') : writeWorkbook(compact, language),
    type: format === 'csv' ? fileTypes.csv : fileTypes.xlsx,
    lost: [
      { what: 'formulas', count: formulas },
      { what: 'formats', count: formatsLeftOut },
      { what: 'pictures', count: pictures },
      { what: 'charts', count: charts },
    ],
  }
}

const picture = /(?:^|\/)(?:media|Pictures)\/[^/]+$/
const chart = /^xl\/charts\/chart(?:ex)?\d*\.xml$|^Object [^/]+\/content\.xml$/i

/** How many pictures and charts lie in the file: they are not copied. */
async function drawnIn(
  bytes: Uint8Array,
  type: string,
): Promise<{ readonly pictures: number; readonly charts: number }> {
  if (type === fileTypes.csv) return { pictures: 0, charts: 0 }
  const names = type === oldWorkbookType ? readCompoundFile(bytes).paths : (await readArchive(bytes)).names
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
  return { pictures: count(picture), charts: count(chart) }
}
