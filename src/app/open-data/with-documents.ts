import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, LogRow } from '../ports/store/cases/case-rows.ts'

export type EntryWithDocuments = { readonly entry: LogRow; readonly documents: readonly DocumentRow[] }

/** Entries with the files that are published with each; one that was withdrawn has none. */
export async function withDocuments(
  { store }: Pick<Ports, 'store'>,
  rows: readonly LogRow[],
): Promise<readonly EntryWithDocuments[]> {
  const shown = rows.filter(({ withdrawnReason }) => withdrawnReason === null)
  const byCase = new Map<string, DocumentRow[]>(shown.map(({ requestId }) => [requestId, []]))
  for (const document of await store.logExport.documentsOf([...byCase.keys()]))
    byCase.get(document.requestId)?.push(document)
  return rows.map((entry) => ({ entry, documents: byCase.get(entry.requestId) ?? [] }))
}
