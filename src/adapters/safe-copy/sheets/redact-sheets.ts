import { createHash } from 'node:crypto'
import type { CutSpreadsheet } from '../../../app/ports/safe-copy-ports.ts'
import type { CellCut } from '../../../domain/release/cell-cuts.ts'
import { WrongBox } from '../../redact/areas.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { compactSheet } from './compact-sheet.ts'
import { type CutSheet, cutCells } from './cut-cells.ts'
import { openSheets } from './open-sheets.ts'
import { proveCut } from './prove-cut.ts'
import { writeCsv, writeWorkbook } from './write-sheets.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type RedactedSheets = Omit<CutSpreadsheet, 'bytes'> & { readonly result: Uint8Array }

/**
 * Cuts cells out of a spreadsheet, and proves it. The result has values alone; where `proof` does not hold in all its parts
 * the caller must not give it out.
 * @throws Unreadable, WrongBox
 */
export async function redactSheets(
  original: Uint8Array,
  cuts: readonly CellCut[],
  language: string,
): Promise<RedactedSheets> {
  const shown = await openSheets(original)
  if (shown.sheets.length === 0) throw new WrongBox('the file shows no sheet with cells')
  const cutSheets = cutCells(shown, withoutTellingGrounds(cuts, cutCells(shown, cuts)))
  const written = cutSheets.map(({ sheet }) => compactSheet(sheet))
  const [first] = written
  const isCsv = shown.format === 'csv' && first !== undefined
  const result = isCsv ? writeCsv(first, shown.separator ?? ',') : writeWorkbook(written, language)
  const moved = cutSheets.some(({ sheet }) => sheet.hiddenRows.size > 0 || sheet.hiddenColumns.length > 0)
  const besides = cutSheets.reduce((sum, { computedBeside }) => sum + computedBeside, 0)
  return {
    result,
    type: isCsv ? fileTypes.csv : fileTypes.xlsx,
    sha256: { original: sha256(original), result: sha256(result) },
    boxes: cuts.length,
    proof: await proveCut(result, shown.format, cutSheets, written),
    warnings: [
      ...(moved ? [{ code: 'hidden-parts-left-out' as const }] : []),
      ...(besides > 0 ? [{ code: 'computed-beside' as const, count: besides }] : []),
    ],
  }
}

/** The ground of a cut is written into its cells: one that tells what was cut is left out. */
function withoutTellingGrounds(cuts: readonly CellCut[], cutSheets: readonly CutSheet[]): readonly CellCut[] {
  if (cuts.every(({ ground }) => ground === undefined)) return cuts
  const values = cutSheets.flatMap(({ cut }) => cut.map(({ value }) => String(value).toLowerCase().trim()))
  const telling = [...new Set(values)].filter((value) => value.length > 2)
  const tells = (ground: string) => telling.some((value) => ground.toLowerCase().includes(value))
  return cuts.map((cut) => (cut.ground !== undefined && tells(cut.ground) ? { ...cut, ground: undefined } : cut))
}
