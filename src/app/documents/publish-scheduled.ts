import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { CaseState } from '../../domain/request/case-state.ts'
import type { NewEvent, TextRef } from '../../domain/request/event-types.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { publicationDay, type ScheduledPublication } from '../../domain/request/scheduled-publication.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import { type Action, type ActionContext, action } from '../action.ts'
import { loadCaseOf } from '../case-file.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { recordBySystem } from '../record-by-system.ts'
import { isLastTry } from '../run-queued-jobs.ts'
import { publicationInstant } from '../scheduled-jobs.ts'
import { type Publication, publicationOf } from './publication-of.ts'

const payload = z.object({ requestId: z.string(), seq: z.number() })
const system = { kind: 'system' } as const

/**
 * Publishes what was scheduled for today, as its publisher would, on their behalf: only if it may be published now. What
 * may not stays as it is, and is among what waits for the publisher. Done twice, or begun again after a crash, it is
 * published once: the publication itself ends the schedule.
 */
export async function publishScheduled(ports: Ports, job: JobRow): Promise<void> {
  const { requestId, seq } = payload.parse(JSON.parse(job.payload))
  const row = await ports.store.cases.byId(requestId)
  if (!row) return
  const { state, calendar, body, today } = await loadCaseOf(ports, row)
  const scheduled = scheduledWith(state, seq)
  if (!scheduled) return
  const day = publicationDay(scheduled, state, calendar)
  // The answer was issued again since.
  if (day > today) return ask(ports, job, day, publicationInstant(day, body))
  const done = await perform(ports, system, { reference: row.reference }, publishing(scheduled), {})
  if (done.ok || done.refusal.code === 'not-scheduled') return
  // Somebody was first, or the file is being looked through: tried again, and in the end left to the publisher.
  const mayPass = done.refusal.code === 'conflict' || done.refusal.code === 'not-inspected'
  if (mayPass && !isLastTry(job)) throw new Error(describeRefusal(done.refusal))
  await hold(ports, row, seq, done.refusal.code)
}

/** What this event scheduled, where nothing else became of it. */
function scheduledWith({ scheduled }: CaseState, seq: number): ScheduledPublication | undefined {
  return [...scheduled.values()].find((one) => one.seq === seq && one.heldBecause === null)
}

function ask(ports: Ports, { payload: about, kind, key }: JobRow, day: CivilDate, runAfter: JobRow['runAfter']) {
  const [first = key] = key.split(' on ')
  return ports.store.jobs.queue([{ id: ports.ids.id(), key: `${first} on ${day}`, kind, payload: about, runAfter }])
}

function publishing({ seq, documentId, by }: ScheduledPublication): Action {
  const type: Publication['type'] = documentId === undefined ? 'log-published' : 'document-published'
  const publish = action({
    type,
    input: z.object({}),
    async decide(context, _input, on) {
      const scheduled = scheduledWith(context.state, seq)
      if (!scheduled) return refuse('not-scheduled')
      const publication = publicationOf(wordsOf(scheduled, context))
      if (!publication.ok) return publication
      const decided = await publication.value.decide(context, on)
      if (!decided.ok) return decided
      const events = decided.value.events.map((event): NewEvent => {
        if (event.type === 'log-published') return { ...event, data: { ...event.data, scheduledBy: by } }
        return event.type === 'document-published' ? { ...event, data: { ...event.data, scheduledBy: by } } : event
      })
      return ok({ ...decided.value, events })
    },
  })
  return publish as unknown as Action
}

/** What it was to be called; words that were erased since are left out, and without them it is not published. */
function wordsOf(
  { documentId, title, logTitle, logSummary, personalDataReason, uninspectedConfirmed = false }: ScheduledPublication,
  context: ActionContext,
) {
  const read = (ref: TextRef | undefined) => (ref && context.read(ref)) ?? undefined
  return {
    documentId,
    title: read(title),
    logTitle: read(logTitle),
    logSummary: read(logSummary),
    confirmUninspected: uninspectedConfirmed,
    personalDataReason: read(personalDataReason),
  }
}

/** Writes down why it was not published; the publisher's list has it from then on. */
async function hold(ports: Ports, row: RequestRow, seq: number, because: string): Promise<void> {
  await recordBySystem(ports, row.id, ({ state, today }) => {
    const scheduled = scheduledWith(state, seq)
    if (!scheduled) return undefined
    const { documentId } = scheduled
    const data = { because, ...(documentId === undefined ? {} : { documentId }) }
    return { type: 'publication-held', on: today, data }
  })
}
