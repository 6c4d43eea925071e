import { z } from 'zod'
import { lawChanged } from '../../../emails/law-changed.tsx'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { receiptOf } from '../../domain/clock/receipt.ts'
import type { EventData, NewEvent, TextRef } from '../../domain/request/event-types.ts'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { action } from '../action.ts'
import { type CaseFile, clockOf, underItsLaw } from '../case-file.ts'
import { refuseImpossibleClock } from '../impossible-clock.ts'
import { wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { lawsOf } from '../office/laws-of-body.ts'
import { numbered } from '../project.ts'
import { ruleOfReceipt } from '../receipt-data.ts'

/** From when the new law counts: the receipt that stands, or the day on which an enquiry became a request. */
export const countsFrom = ['receipt', 'change'] as const
type CountsFrom = (typeof countsFrom)[number]

/**
 * Takes a case under another law: an enquiry becomes a request, or the other way round. What was a request in law all
 * along keeps its receipt; only an enquiry that became one by what was asked later counts from that day.
 */
export const changeStatute = action({
  type: 'statute-changed',
  input: z.object({
    to: z.string().trim(),
    countsFrom: z.enum(countsFrom).optional(),
    reason: wordsInput(2000).optional(),
  }),
  async decide(context, input, on) {
    const law = lawsOf(context.body).find((one) => one.id === input.to)
    if (!law || law.id === context.statute.id) {
      const others = lawsOf(context.body).filter((one) => one.id !== context.statute.id)
      return refuseField('to', 'choice', { known: others.map((one) => one.id).join(', ') })
    }
    const from = input.countsFrom ?? 'receipt'
    if (!startsMay(context, from)) return refuseField('countsFrom', 'choice', { known: 'receipt' })
    const events = eventsOf(context, law, from, on, input.reason ? context.say('reason', input.reason) : undefined)
    const counted = await countedUnder(context, events)
    if (!counted.ok) return counted
    const before = context.row.dueOn
    return ok({
      events,
      mail: (after) =>
        toRequester(after, 'law-changed', String(after.row.seq), (mail) =>
          lawChanged({ ...mail, from: context.statute, dueBefore: before, reason: input.reason ?? null }),
        ),
    })
  },
})

function startsMay(file: Pick<CaseFile, 'statute'>, from: CountsFrom): boolean {
  return from === 'receipt' || file.statute.isEnquiry
}

/** The change, and the receipt by the new law's rule: its date stays, or is the day of the change. */
function eventsOf(file: CaseFile, law: Statute, from: CountsFrom, on: CivilDate, reason?: TextRef): NewEvent[] {
  const { receipt, channel } = file.state
  const { seq: _seq, ...stands } = receipt ?? { seq: 0, on, rule: '', section: '' }
  const base: Partial<EventData['received']> & { on: CivilDate } = from === 'receipt' ? stands : { on }
  const receivedBy = receiptOf(law, { channel, reachedOn: base.on, confirmedOn: base.confirmedOn })
  const data = { from: file.statute.id, to: law.id, ...(reason ? { reason } : {}) }
  return [
    { type: 'statute-changed', on, data },
    { type: 'received', on, data: { ...base, ...ruleOfReceipt(receivedBy) } },
  ]
}

async function countedUnder(file: CaseFile, events: readonly NewEvent[]) {
  const all = [...file.events, ...numbered(file.row.id, file.state.seq, file.now, 'system', events)]
  const { statute, calendar } = await underItsLaw(file, all)
  const counted = clockOf(statute, calendar, all, file.today, file.body)
  if (counted.ok) return ok(counted.result)
  return refuseImpossibleClock(counted.error)
}

/** What taking the case under another law would do to the clock today. */
export type LawChange = {
  readonly law: Statute
  readonly countsFrom: CountsFrom
  /** Day 0: the legal receipt by the new law's rule. */
  readonly receivedOn: CivilDate
  /** Null where the clock would stand still. */
  readonly due: CivilDate | null
  readonly section: string
}

/** Every law that this case may be taken under instead, and from when, with the due date that would follow. */
export async function lawChangesOf(file: CaseFile): Promise<readonly LawChange[]> {
  const found: LawChange[] = []
  for (const law of lawsOf(file.body)) {
    if (law.id === file.statute.id) continue
    for (const from of countsFrom) {
      if (!startsMay(file, from)) continue
      const events = eventsOf(file, law, from, file.today)
      const counted = await countedUnder(file, events)
      if (!counted.ok) continue
      const { receivedOn, due } = counted.value
      found.push({ law, countsFrom: from, receivedOn, due, section: law.term.section })
    }
  }
  return found
}
