import type { HistoryLine, StatusView } from '../../../app/cases/view/status-view.ts'
import { type CivilDate, civilDate } from '../../../domain/calendar/civil-date.ts'
import { instant } from '../../../domain/calendar/instant.ts'
import { loadCalendarFor } from '../../../domain/calendar/load-calendar.ts'
import { clock } from '../../../domain/clock/clock.ts'
import type { ClockEvent, ClockResult } from '../../../domain/clock/clock-types.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import type { Messages } from '../../../locales/messages.ts'

/** A request that never was, under a law of the reader's language: for the page that shows every component. */
export type SampleCase = {
  readonly statute: Statute
  readonly clocks: { readonly running: ClockResult; readonly late: ClockResult; readonly stopped: ClockResult }
  readonly history: readonly HistoryLine[]
  readonly decision: NonNullable<StatusView['decision']>
  readonly documents: StatusView['documents']
}

export async function sampleCase(locale: Locale, words: Messages['samples']): Promise<SampleCase> {
  const statute = statuteById(languages[locale].sampleStatute)
  if (!statute) throw new Error(`There is no law "${languages[locale].sampleStatute}"`)
  const calendar = await loadCalendarFor(statute, {})
  const received: ClockEvent = { type: 'received', on: civilDate('2026-03-16'), channel: 'portal' }
  const counted = (asOf: string, ...more: readonly ClockEvent[]): ClockResult => {
    const result = clock(statute, calendar, [received, ...more], civilDate(asOf), {}, { days: true })
    if (!result.ok) throw new Error(result.error.code)
    return result.result
  }
  return {
    statute,
    clocks: {
      running: counted('2026-03-25'),
      late: counted('2026-06-01'),
      stopped: counted('2026-03-25', { type: 'clarification-requested', on: civilDate('2026-03-18') }),
    },
    history: historyOf(statute, words),
    decision: decisionOf(statute, words),
    documents: documentsOf(words),
  }
}

function historyOf(statute: Statute, words: Messages['samples']): readonly HistoryLine[] {
  const line = (
    seq: number,
    type: EventType,
    day: string,
    by: HistoryLine['by'],
    more: { text?: string | null; detail?: { readonly [name: string]: string } } = {},
  ): HistoryLine => ({ seq, type, on: civilDate(day), at: instant(`${day}T09:00:00Z`), by, detail: {}, ...more })
  return [
    line(1, 'submitted', '2026-03-16', 'requester', { text: words.subject }),
    line(2, 'received', '2026-03-16', 'system'),
    line(3, 'clarification-requested', '2026-03-18', 'body', { text: words.question }),
    line(4, 'clarification-received', '2026-03-20', 'requester', { text: null }),
    line(5, 'decision-issued', '2026-04-10', 'body', { detail: { outcome: statute.outcomes[0]?.id ?? '' } }),
    line(6, 'document-withdrawn', '2026-04-20', 'body', { detail: { reason: words.takenBack } }),
  ]
}

function decisionOf(statute: Statute, words: Messages['samples']): SampleCase['decision'] {
  const byCategory = (category: string) => statute.outcomes.find((one) => one.category === category)?.id
  const whole = byCategory('granted') ?? statute.outcomes[0]?.id ?? ''
  const part = byCategory('refused') ?? whole
  const exemptions = statute.exemptions.slice(0, 2).map((one) => one.code)
  return {
    on: civilDate('2026-04-10'),
    outcome: part,
    letter: words.letter,
    ownDraft: true,
    parts: [
      { part: '1', outcome: whole, exemptions: [], asks: null, reason: null, publicInterest: null },
      { part: '2', outcome: part, exemptions, asks: null, reason: words.reason, publicInterest: null },
    ],
  }
}

function documentsOf(words: Messages['samples']): StatusView['documents'] {
  const file = { mediaType: 'application/pdf', size: 183_000, state: 'published', origin: 'officer', inspected: true }
  const named = (id: string, more: object = {}) => ({
    id,
    name: `${id}.pdf`,
    title: words.file,
    withdrawnReason: null,
    ...file,
    ...more,
  })
  return [
    named('sample-1'),
    named('sample-2', { inspected: false }),
    named('sample-3', { origin: 'requester', title: null }),
    named('sample-4', { state: 'withdrawn', withdrawnReason: words.takenBack }),
  ]
}

export const sampleDay: CivilDate = civilDate('2026-04-15')
