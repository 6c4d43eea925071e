import type { ReleaseAnswer, ReleaseCheckId } from '../../../domain/release/release-checks.ts'
import type { EventData, RequestEvent, TextRef } from '../../../domain/request/event-types.ts'
import type { CaseReading } from './case-reading.ts'

/** An answer of the release checklist as it was given. */
export type ShownAnswer = {
  readonly check: ReleaseCheckId
  readonly answer: ReleaseAnswer
  /** Left out where none was written or the reader may not have it; null once erased. */
  readonly note?: string | null
}

type Read = Pick<CaseReading, 'read' | 'readers'>

/** What was answered before a file was approved, for whoever is told of the field. */
export function answersOf({ checklist = [] }: EventData['document-approved'], reading: Read): readonly ShownAnswer[] {
  const shown = (note: TextRef | undefined) =>
    note && reading.readers.has('staff') ? { note: reading.read(note) } : undefined
  return checklist.map(({ check, answer, note }) => ({ check, answer, ...shown(note) }))
}

/** The same for a line of the history. */
export function answersInLine(
  event: RequestEvent,
  seen: readonly (readonly [name: string, ...rest: unknown[]])[],
  reading: Read,
): { readonly answers?: readonly ShownAnswer[] } {
  const isTold = event.type === 'document-approved' && seen.some(([name]) => name === 'checklist')
  return isTold && event.data.checklist?.length ? { answers: answersOf(event.data, reading) } : {}
}
