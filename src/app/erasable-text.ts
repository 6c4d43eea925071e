import type { TextRef } from '../domain/request/event-types.ts'
import type { Ports } from './ports/ports.ts'
import type { ErasableText, ErasableTextKind } from './ports/store/cases/case-rows.ts'

/**
 * ErasableText of a case, kept in a row of their own. The event keeps their hash, which is salted: once the row has lost its words
 * and its salt, nobody can try names against the hash.
 */
export function newErasableText(
  { ids, digest }: Pick<Ports, 'ids' | 'digest'>,
  requestId: string,
  kind: ErasableTextKind,
  content: string,
): ErasableText {
  const salt = ids.secret()
  return { id: ids.id(), requestId, kind, sha256: textHash(digest, salt, content), salt, content }
}

export const refTo = ({ id, sha256 }: ErasableText): TextRef => ({ id, sha256 })

/** ErasableText of earlier versions have no salt. */
export function textHash(digest: Ports['digest'], salt: string | null, content: string): string {
  return digest.sha256(salt === null ? content : `${salt} ${content}`)
}

/** Whether the words are those that the event was recorded with; words that were erased cannot be told. */
export function areIntact(digest: Ports['digest'], { sha256 }: TextRef, { salt, content }: ErasableText): boolean {
  return content === null || textHash(digest, salt, content) === sha256
}
