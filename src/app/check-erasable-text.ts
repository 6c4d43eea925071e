import type { RequestEvent, TextRef } from '../domain/request/event-types.ts'
import { areIntact } from './erasable-text.ts'
import type { Ports } from './ports/ports.ts'
import type { ErasableText } from './ports/store/cases/case-rows.ts'

function isTextRef(value: object): value is TextRef {
  const { id, sha256, ...others } = value as Partial<TextRef>
  return typeof id === 'string' && typeof sha256 === 'string' && Object.keys(others).length === 0
}

/** The pointers to words anywhere in what an event says. */
function refsIn(value: unknown): readonly TextRef[] {
  if (value === null || typeof value !== 'object') return []
  return isTextRef(value) ? [value] : Object.values(value).flatMap(refsIn)
}

/** What is wrong with the words of a case: missing, or not those that were recorded. Erased words cannot be told. */
export function wordProblems(
  digest: Ports['digest'],
  events: readonly RequestEvent[],
  words: readonly ErasableText[],
): readonly string[] {
  const byId = new Map(words.map((one) => [one.id, one]))
  return events.flatMap(({ seq, data }) =>
    refsIn(data).flatMap((ref) => {
      const kept = byId.get(ref.id)
      if (!kept) return [`the words of event ${seq} are missing`]
      return areIntact(digest, ref, kept) ? [] : [`the words of event ${seq} are not those that were recorded`]
    }),
  )
}
