import type { CaseFile } from '../../case-file.ts'
import type { CaseReading } from './case-reading.ts'
import { fileNameFor } from './status-view.ts'

/** The case as a page shows it to this reader: its subject and the names of its files as they may be read. */
export function shownCase(file: CaseFile, reading: CaseReading): CaseFile {
  const { row, state } = file
  const documents = new Map(
    [...state.documents].map(([id, document]) => [id, { ...document, name: fileNameFor(document, reading) }]),
  )
  return { ...file, row: { ...row, subject: reading.text(row.subject) }, state: { ...state, documents } }
}
