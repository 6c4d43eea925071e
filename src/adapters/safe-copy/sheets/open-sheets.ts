import { type Archive, readArchive } from '../../scan/archive/read-archive.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { readCompoundFile } from '../../scan/old-office/compound-file.ts'
import { openFile } from '../../scan/open-file.ts'
import type { ShownSheets } from './shown-sheet.ts'

export const oldWorkbookType = 'application/vnd.ms-excel'
export const spreadsheetTypes: readonly string[] = [fileTypes.xlsx, fileTypes.ods, fileTypes.csv, oldWorkbookType]

/** The sheets of a spreadsheet that are shown, whatever program wrote it. @throws Unreadable */
export async function openSheets(bytes: Uint8Array): Promise<ShownSheets> {
  const file = await openFile(bytes)
  file.close?.()
  return sheetsOf(bytes, file.type)
}

/** The sheets of a workbook that is no XLSX, with what is hidden in them. @throws Unreadable */
export async function wholeSheets(bytes: Uint8Array): Promise<ShownSheets> {
  const file = await openFile(bytes)
  file.close?.()
  if (file.type === fileTypes.ods) return (await import('./read-ods.ts')).readOds(await readArchive(bytes), 'whole')
  if (file.type === oldWorkbookType) return (await import('./read-xls.ts')).readXls(readCompoundFile(bytes), 'whole')
  throw new Unreadable('unsupported', `The file is ${file.type}, and no workbook`)
}

/** @param type by content, one of `spreadsheetTypes` @throws Unreadable */
export async function sheetsOf(bytes: Uint8Array, type: string): Promise<ShownSheets> {
  const archive = (): Promise<Archive> => readArchive(bytes)
  if (type === fileTypes.xlsx) return (await import('./read-xlsx.ts')).readXlsx(await archive())
  if (type === fileTypes.ods) return (await import('./read-ods.ts')).readOds(await archive())
  if (type === oldWorkbookType) return (await import('./read-xls.ts')).readXls(readCompoundFile(bytes))
  if (type === fileTypes.csv) return (await import('./read-csv.ts')).readCsv(bytes)
  throw new Unreadable('unsupported', 'The file is no spreadsheet')
}
