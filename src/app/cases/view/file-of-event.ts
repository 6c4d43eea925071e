import type { DocumentInCase } from '../../../domain/request/document-in-case.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import type { CaseFile } from '../../case-file.ts'

/** What was ok to files of the body is told, to its own people, with their names. */
export function fileOf(
  event: RequestEvent,
  { documents }: CaseFile['state'],
  nameOf: (document: DocumentInCase) => string,
): { readonly name?: string; readonly leftOut?: string } {
  const namesOf = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => documents.get(id) ?? [])
      .filter(({ origin }) => origin === 'officer')
      .map(nameOf)
      .join(' · ')
  if (event.type === 'files-mailed') {
    const { documentIds, leftOut = [] } = event.data
    return { name: namesOf(documentIds), ...(leftOut.length > 0 ? { leftOut: namesOf(leftOut) } : {}) }
  }
  if (event.type === 'document-attached' || !('documentId' in event.data)) return {}
  const { documentId } = event.data
  return documents.get(documentId)?.origin === 'officer' ? { name: namesOf([documentId]) } : {}
}
