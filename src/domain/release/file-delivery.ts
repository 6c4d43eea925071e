import type { CivilDate } from '../calendar/civil-date.ts'
import type { DocumentInCase } from '../request/document-in-case.ts'
import type { RequestEvent } from '../request/event-types.ts'
import { hasFilesLink, isDelivered } from '../request/files-link.ts'

/** How one file of an answer went to the requester. */
export type FileDelivery = {
  readonly documentId: string
  /**
   * With the letter of the answer: `waiting` to be sent, `attached`, `left-out` since it was withdrawn, replaced or to be
   * checked again by then, `returned` with a letter that came back. Null where it went by link alone.
   */
  readonly letter: { readonly state: 'waiting' | 'attached' | 'left-out' | 'returned'; readonly on: CivilDate } | null
  /** The latest link to it was sent on this day; null where none was. */
  readonly linkSentOn: CivilDate | null
  readonly fetched: { readonly count: number; readonly lastOn: CivilDate } | null
}

/** How each file of the answer went out; also one that was withdrawn since. */
export function fileDeliveries(
  events: readonly RequestEvent[],
  documents: ReadonlyMap<string, DocumentInCase>,
): readonly FileDelivery[] {
  const letters = new Map<string, FileDelivery['letter'] & { readonly key?: string }>()
  const fetched = new Map<string, NonNullable<FileDelivery['fetched']>>()
  let linkSentOn: CivilDate | null = null
  for (const event of events) {
    const { on } = event
    if (hasFilesLink(event)) linkSentOn = on
    if (event.type === 'decision-issued') {
      for (const id of event.data.enclosed ?? []) letters.set(id, { state: 'waiting', on })
    } else if (event.type === 'files-mailed') {
      const { documentIds, leftOut = [], messageKey: key } = event.data
      for (const id of documentIds) letters.set(id, { state: 'attached', on, key })
      for (const id of leftOut) letters.set(id, { state: 'left-out', on, key })
    } else if (event.type === 'message-bounced') {
      for (const [id, letter] of letters)
        if (letter.state === 'attached' && letter.key === event.data.messageKey)
          letters.set(id, { ...letter, state: 'returned' })
    } else if (event.type === 'file-fetched') {
      const { documentId } = event.data
      fetched.set(documentId, { count: (fetched.get(documentId)?.count ?? 0) + 1, lastOn: on })
    }
  }
  return [...documents.values()].flatMap((document): readonly FileDelivery[] => {
    const { documentId } = document
    const letter = letters.get(documentId)
    const fetches = fetched.get(documentId) ?? null
    const byLink = isDelivered(document) && linkSentOn !== null
    if (!letter && !fetches && !byLink) return []
    return [
      {
        documentId,
        letter: letter ? { state: letter.state, on: letter.on } : null,
        linkSentOn: byLink || fetches ? linkSentOn : null,
        fetched: fetches,
      },
    ]
  })
}
