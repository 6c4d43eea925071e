import { fitInLetter, usualMailedBytes } from '../../domain/mail/enclosed-files.ts'
import { fileNameOf, nameOutside } from '../../domain/request/document-in-case.ts'
import { isDelivered } from '../../domain/request/files-link.ts'
import type { ActionContext } from '../action.ts'
import type { Enclosure } from '../ports/store/mail/outbox.ts'

/** A file that goes out with an answer, and what it is called outside the office. */
export type DeliveredFile = Enclosure & { readonly name: string }

export const deliveredFiles = ({ state, read }: Pick<ActionContext, 'state' | 'read'>): readonly DeliveredFile[] =>
  [...state.documents.values()].filter(isDelivered).map((document) => {
    const { documentId, sha256, size } = document
    return { documentId, sha256, size, name: nameOutside(fileNameOf(document, read)) }
  })

/** Whether these files are attached to the letter of the answer: it goes by mail, and all of them together are small. */
export function areEnclosed({ ports, row }: ActionContext, files: readonly DeliveredFile[]): boolean {
  if (files.length === 0 || row.requesterEmail === null) return false
  const { maxMailedBytes = usualMailedBytes } = ports.settings
  return fitInLetter(
    files.map(({ size }) => size),
    maxMailedBytes,
  )
}
