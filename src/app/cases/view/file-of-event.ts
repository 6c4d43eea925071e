import type { RequestEvent } from '../../../domain/request/event-types.ts'
import type { CaseFile } from '../../case-file.ts'
import type { CaseReading } from './case-reading.ts'
import { fileNameFor, type HistoryLine } from './status-view.ts'

/** What was ok to a file of the body is told, to its own people, with the name of it. */
export function fileOf(event: RequestEvent, state: CaseFile['state'], reading: CaseReading): HistoryLine['detail'] {
  if (event.type === 'files-mailed') {
    const { documentIds, leftOut = [] } = event.data
    const names = (ids: readonly string[]) => ids.flatMap((id) => fileNamesOf(id, state, reading)).join(' · ')
    return { name: names(documentIds), ...(leftOut.length > 0 ? { leftOut: names(leftOut) } : {}) }
  }
  if (event.type === 'document-attached' || !('documentId' in event.data)) return {}
  const [name] = fileNamesOf(event.data.documentId, state, reading)
  return name === undefined ? {} : { name }
}

function fileNamesOf(id: string, { documents }: CaseFile['state'], reading: CaseReading): readonly string[] {
  const document = documents.get(id)
  return document?.origin === 'officer' ? [fileNameFor(document, reading)] : []
}
