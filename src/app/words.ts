import type { WordsRef } from '../domain/request/event-types.ts'
import type { Ports } from './ports/ports.ts'
import type { Words, WordsKind } from './ports/store/records.ts'

/**
 * Words of a case, kept in a row of their own. The event keeps their hash, which is salted: once the row has lost its words
 * and its salt, nobody can try names against the hash.
 */
export function newWords(
  { ids, digest }: Pick<Ports, 'ids' | 'digest'>,
  requestId: string,
  kind: WordsKind,
  content: string,
): Words {
  const salt = ids.secret()
  return { id: ids.id(), requestId, kind, sha256: wordsHash(digest, salt, content), salt, content }
}

export const refTo = ({ id, sha256 }: Words): WordsRef => ({ id, sha256 })

/** Words of earlier versions have no salt. */
export function wordsHash(digest: Ports['digest'], salt: string | null, content: string): string {
  return digest.sha256(salt === null ? content : `${salt} ${content}`)
}

/** Whether the words are those that the event was recorded with; words that were erased cannot be told. */
export function areIntact(digest: Ports['digest'], { sha256 }: WordsRef, { salt, content }: Words): boolean {
  return content === null || wordsHash(digest, salt, content) === sha256
}
