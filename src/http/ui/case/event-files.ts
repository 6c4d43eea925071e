import type { StaffView } from '../../../app/cases/view/case-view.ts'
import { fieldRulesOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'

export type FileOfEvent = { readonly id: string; readonly name: string }

/** Whether the event is one of a file: no other file belongs to it. */
export const isFileEvent = (type: EventType): boolean => fieldRulesOf(type).has('documentId')

/** The files that came with each event, by the event's number. */
export function filesByEvent({ case: { history, documents } }: StaffView): ReadonlyMap<number, readonly FileOfEvent[]> {
  const kept = new Map(documents.map((document) => [document.id, document.name]))
  const files = new Map<number, FileOfEvent[]>()
  for (const line of history) {
    const { event, documentId } = line.detail
    const name = documentId === undefined ? undefined : kept.get(documentId)
    if (line.type !== 'document-attached' || event === undefined || !documentId || !name) continue
    files.set(Number(event), [...(files.get(Number(event)) ?? []), { id: documentId, name }])
  }
  return files
}
