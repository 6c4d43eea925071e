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

export type TextProblem = { readonly kind: 'text-missing' | 'text-changed'; readonly seq: number }

/** What is wrong with the words of a case: missing, or not those that were recorded. Erased words cannot be told. */
export function textProblems(
  digest: Ports['digest'],
  events: readonly RequestEvent[],
  words: readonly ErasableText[],
): readonly TextProblem[] {
  const byId = new Map(words.map((one) => [one.id, one]))
  return events.flatMap(({ seq, data }) =>
    refsIn(data).flatMap((ref): readonly TextProblem[] => {
      const kept = byId.get(ref.id)
      if (!kept) return [{ kind: 'text-missing', seq }]
      return areIntact(digest, ref, kept) ? [] : [{ kind: 'text-changed', seq }]
    }),
  )
}
