import { z } from 'zod'
import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ActorRef, EventType, RequestEvent } from '../domain/request/event-types.ts'
import { type Actor, may } from '../domain/request/policy.ts'
import { ok, type Refusal, type Result, refuse } from '../domain/request/refusal.ts'
import { allowedNow } from '../domain/request/transitions.ts'
import type { Action, ActionContext, CaseStep, Decided } from './action.ts'
import { type CaseFile, loadCase } from './case-file.ts'
import { type Changed, caseContext, changeOf } from './case-step.ts'
import { answerOfDivided, followParts } from './cases/parts/follow-parts.ts'
import { tellSharers } from './documents/tell-sharers.ts'
import { civilDateInput, parseAddress, parseInput } from './input.ts'
import type { Ports } from './ports/ports.ts'
import type { ErasableText, RequestRow } from './ports/store/cases/case-rows.ts'
import { actStep } from './repeats.ts'

export type Target = {
  readonly reference: string
  /** The `editSeq` that the person saw; another one now is a conflict. Left out: the latest is taken. */
  readonly seen?: number
}

export type Performed = { readonly row: RequestRow; readonly events: readonly RequestEvent[] }

const onInput = z.object({ on: civilDateInput.optional() })
const maxTries = 8

export function actorRefOf(actor: Actor): ActorRef {
  if (actor.kind === 'staff') return `staff:${actor.staffId}`
  return actor.kind === 'requester' ? 'requester' : 'system'
}

/**
 * Does one thing to one case: who may -> parse -> decide -> commit. Tried again when another writer was first, unless a
 * person's save would overwrite what they have not seen: that is a `conflict`.
 */
export async function perform(
  ports: Ports,
  actor: Actor,
  target: Target,
  action: Action,
  input: unknown,
): Promise<Result<Performed>> {
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const file = await loadCase(ports, target.reference)
    if (!file || !may(actor, 'read-status', { bodyId: file.body.id, requestId: file.row.id })) {
      return refuse('not-found')
    }
    const before = await doneBefore(ports, action.type, file)
    if (before) return ok(before)
    const outcome = await once(ports, actor, target, action, input, file)
    if (outcome) return outcome
  }
  return refuse('conflict', { reason: 'try-again' })
}

/** The same act, sent again after it was committed and before it was answered: it is answered from the case. */
async function doneBefore({ repeats }: Ports, type: EventType, { row, events }: CaseFile): Promise<Performed | null> {
  const before = await repeats?.committed(actStep(type, row.reference))
  if (!before) return null
  return { row, events: events.filter(({ seq }) => seq >= before.firstSeq && seq <= before.lastSeq) }
}

/** One attempt; undefined where another writer was first and it may be tried again. */
async function once(
  ports: Ports,
  actor: Actor,
  target: Target,
  action: Action,
  input: unknown,
  file: CaseFile,
): Promise<Result<Performed> | undefined> {
  const refusal = refusalBefore(actor, target, action.type, file)
  if (refusal) return { ok: false, refusal }
  // The day is the office's to say: what a requester does is ok the day it is sent.
  const parsed = parseInput(action.input, input, actor.kind === 'requester' ? [] : ['on'])
  if (!parsed.ok) return parsed
  const on = dateOf(actor, input, file, action.type)
  if (!on.ok) return on
  const said: ErasableText[] = []
  const context = await caseContext(ports, actor, actorRefOf(actor), file, said)
  const decided = await action.decide(context, parsed.value, on.value)
  if (!decided.ok) return decided
  return commitDecided(ports, action.type, context, decided.value, said)
}

function refusalBefore(actor: Actor, target: Target, type: EventType, file: CaseFile): Refusal | undefined {
  const subject = { bodyId: file.body.id, requestId: file.row.id }
  if (!may(actor, type, subject)) return { code: 'forbidden' }
  if (target.seen !== undefined && target.seen !== file.state.editSeq) {
    return {
      code: 'conflict',
      params: { seen: String(target.seen), now: String(file.state.editSeq) },
    }
  }
  return allowedNow(file.state, type)
}

/**
 * The civil date of the event: given or today; never in the future, nor before the request reached the body. What a
 * requester does is ok the day it is sent: dated back, a review would be late the moment it is lodged.
 */
export function dateOf(actor: Actor, input: unknown, file: CaseFile, type: EventType): Result<CivilDate> {
  if (actor.kind === 'requester') return ok(file.today)
  const parsed = parseAddress(onInput, input ?? {})
  if (!parsed.ok) return parsed
  const on = parsed.value.on ?? file.today
  if (on > file.today) return refuse('date-in-future', { on })
  const reached = file.state.receipt?.firstReceivedOn ?? file.state.receipt?.on
  if (type !== 'received' && reached && on < reached) return refuse('date-before-receipt', { on, reached })
  return ok(on)
}

/** Everything that one act does, in one commit; undefined where another writer was first. */
async function commitDecided(
  ports: Ports,
  type: EventType,
  context: ActionContext,
  decided: Decided,
  said: readonly ErasableText[],
): Promise<Result<Performed> | undefined> {
  const own = answerOfDivided(context.state, context.statute, decided)
  const changed = new Map<string, Changed>()
  let steps: readonly CaseStep[] = [{ context, decided: own, said }, ...(decided.others ?? [])]
  // What ends a part may end the whole, and the whole may be a part itself.
  while (steps.length > 0) {
    const fresh = await changesOf(steps)
    if (!fresh.ok) return fresh
    for (const one of fresh.value) changed.set(one.change.requestId, one)
    steps = await followParts(ports, changed, fresh.value)
  }
  const told = await changesOf(await tellSharers(ports, [...changed.values()]))
  if (!told.ok) return told
  const first = changed.get(context.row.id)
  if (!first) throw new Error('An act changes its own case')
  const { requestId, expectedSeq, request } = first.change
  const committedNow = { requestId, firstSeq: expectedSeq + 1, lastSeq: request.seq }
  const recorded = ports.repeats?.record(actStep(type, request.reference), committedNow)
  const changes = [...changed.values(), ...told.value].map(({ change }) =>
    change === first.change && recorded ? { ...change, recorded } : change,
  )
  const committed = await ports.store.cases.commit([...changes, ...(decided.opens ?? [])])
  if (committed.ok) return ok({ row: first.after.request, events: first.change.events })
  if (committed.conflict !== 'duplicate') return undefined
  // A number for a new case was taken meanwhile: the next attempt gets another.
  if (decided.opens?.some(({ requestId }) => requestId === committed.requestId)) return undefined
  return refuse('duplicate')
}

async function changesOf(steps: readonly CaseStep[]): Promise<Result<readonly Changed[]>> {
  const changes: Changed[] = []
  for (const step of steps) {
    const one = await changeOf(step)
    if (!one.ok) return one
    changes.push(one.value)
  }
  return ok(changes)
}
