import { z } from 'zod'
import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ActorRef, EventType, RequestEvent } from '../domain/request/event-types.ts'
import { type Actor, may } from '../domain/request/policy.ts'
import { done, type Refusal, type Result, refuse } from '../domain/request/refusal.ts'
import { allowedNow } from '../domain/request/transitions.ts'
import type { Action, ActionContext, Decided } from './action.ts'
import { type CaseFile, clockOf, loadCase } from './case-file.ts'
import { civilDateInput, parseInput } from './input.ts'
import type { ChangeSet, Ports } from './ports.ts'
import { numbered, project } from './project.ts'
import type { RequestRow, Words } from './records.ts'

export type Target = {
  readonly reference: string
  /** The `editSeq` that the person saw; another one now is a conflict. Left out: the latest is taken. */
  readonly seen?: number
}

export type Performed = { readonly row: RequestRow; readonly events: readonly RequestEvent[] }

const onInput = z.object({ on: civilDateInput.optional() })
const mostTries = 8

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
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const file = await loadCase(ports, target.reference)
    if (!file || !may(actor, 'read-status', { bodyId: file.body.id, requestId: file.row.id })) {
      return refuse('not-found', 'There is no such request, or the secret is wrong')
    }
    const outcome = await once(ports, actor, target, action, input, file)
    if (outcome) return outcome
  }
  return refuse('conflict', 'Others are changing this request; nothing was saved. Load it again and repeat')
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
  const parsed = parseInput(action.input, input)
  if (!parsed.ok) return parsed
  const on = dateOf(actor, input, file, action.type)
  if (!on.ok) return on
  const said: Words[] = []
  const context = await contextOf(ports, actor, file, said)
  const decided = await action.decide(context, parsed.value, on.value)
  if (!decided.ok) return decided
  return commitDecided(ports, context, decided.value, said)
}

function refusalBefore(actor: Actor, target: Target, type: EventType, file: CaseFile): Refusal | undefined {
  const subject = { bodyId: file.body.id, requestId: file.row.id }
  if (!may(actor, type, subject)) return { code: 'forbidden', message: `You may not record "${type}" here` }
  if (target.seen !== undefined && target.seen !== file.state.editSeq) {
    return {
      code: 'conflict',
      message: 'Somebody changed this request after you opened it; nothing was saved. Load it again to see both',
      params: { seen: String(target.seen), now: String(file.state.editSeq) },
    }
  }
  return allowedNow(file.state, type)
}

/**
 * The civil date of the event: given or today; never in the future, nor before the request reached the body. What a
 * requester does is done the day it is sent: dated back, a review would be late the moment it is lodged.
 */
function dateOf(actor: Actor, input: unknown, file: CaseFile, type: EventType): Result<CivilDate> {
  if (actor.kind === 'requester') return done(file.today)
  const parsed = parseInput(onInput, input ?? {})
  if (!parsed.ok) return parsed
  const on = parsed.value.on ?? file.today
  if (on > file.today) return refuse('date-in-future', `${on} is still to come (today is ${file.today})`, { on })
  const reached = file.state.receipt?.firstReceivedOn ?? file.state.receipt?.on
  if (type !== 'received' && reached && on < reached) {
    return refuse('date-before-receipt', `${on} is before the request was received (${reached})`, { on, reached })
  }
  return done(on)
}

async function contextOf(ports: Ports, actor: Actor, file: CaseFile, said: Words[]): Promise<ActionContext> {
  const counted = clockOf(file.statute, file.calendar, file.events, file.today, file.body)
  if (!counted.ok) throw new Error(`The case file ${file.row.reference} is impossible: ${counted.error.message}`)
  const known = await ports.store.words(file.row.id)
  return {
    ...file,
    ports,
    actor,
    actorRef: actorRefOf(actor),
    clock: counted.result,
    say(kind, text) {
      const words: Words = {
        id: ports.ids.id(),
        requestId: file.row.id,
        kind,
        sha256: ports.digest.sha256(text),
        content: text,
      }
      said.push(words)
      return { id: words.id, sha256: words.sha256 }
    },
    read: (ref) => [...known, ...said].find((words) => words.id === ref.id)?.content ?? null,
  }
}

async function commitDecided(
  ports: Ports,
  context: ActionContext,
  decided: Decided,
  said: readonly Words[],
): Promise<Result<Performed> | undefined> {
  const fresh = numbered(context.row.id, context.state.seq, context.now, context.actorRef, decided.events)
  const projected = project(
    { ...context.row, ...decided.row },
    context,
    [...context.events, ...fresh],
    context.state.seq + 1,
  )
  if (!projected.ok) return projected
  const { request, documents, log, publishedDocuments, clock } = projected.value
  const outbox = decided.mail ? await decided.mail({ row: request, clock, context }) : []
  const change: ChangeSet = {
    requestId: context.row.id,
    expectedSeq: context.state.seq,
    events: fresh,
    request,
    words: said,
    outbox,
    ...(decided.erasedWords ? { erasedWords: decided.erasedWords } : {}),
    ...(decided.erasesMessages ? { erasesMessages: true } : {}),
    ...(decided.intake ? { intake: decided.intake } : {}),
    ...(documents ? { documents } : {}),
    ...(log ? { log } : {}),
    ...(publishedDocuments ? { publishedDocuments } : {}),
  }
  const committed = await ports.store.commit([change])
  if (committed.ok) return done({ row: request, events: fresh })
  if (committed.conflict === 'duplicate') return refuse('duplicate', 'The reference or the number is taken already')
  return undefined
}
