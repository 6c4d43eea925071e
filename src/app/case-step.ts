import type { ActorRef } from '../domain/request/event-types.ts'
import type { Actor } from '../domain/request/policy.ts'
import { ok, type Result } from '../domain/request/refusal.ts'
import type { ActionContext, CaseStep } from './action.ts'
import { type CaseFile, clockOf, loadCaseOf, underItsLaw } from './case-file.ts'
import { newErasableText, refTo } from './erasable-text.ts'
import { impossibleCase } from './impossible-clock.ts'
import type { Ports } from './ports/ports.ts'
import type { ChangeSet } from './ports/store/cases/case-files.ts'
import type { ErasableText, RequestRow } from './ports/store/cases/case-rows.ts'
import { numbered, type Projected, project } from './project.ts'
import { scheduledJobs } from './scheduled-jobs.ts'

/** What an action sees of a case; the words that it says are collected in `said`. */
export async function caseContext(
  ports: Ports,
  actor: Actor,
  actorRef: ActorRef,
  file: CaseFile,
  said: ErasableText[],
): Promise<ActionContext> {
  const counted = clockOf(file.statute, file.calendar, file.events, file.today, file.body)
  if (!counted.ok) throw impossibleCase(file.row.reference, counted.error)
  const known = await ports.store.cases.words(file.row.id)
  return {
    ...file,
    ports,
    actor,
    actorRef,
    clock: counted.result,
    say(kind, text) {
      const words = newErasableText(ports, file.row.id, kind, text)
      said.push(words)
      return refTo(words)
    },
    read: (ref) => [...known, ...said].find((words) => words.id === ref.id)?.content ?? null,
  }
}

/** Another case that the same act touches, to be committed together with the first. */
export async function otherCase(
  { ports, actor, actorRef }: Pick<ActionContext, 'ports' | 'actor' | 'actorRef'>,
  row: RequestRow,
): Promise<Pick<CaseStep, 'context' | 'said'>> {
  const said: ErasableText[] = []
  return { context: await caseContext(ports, actor, actorRef, await loadCaseOf(ports, row), said), said }
}

/** A step with what it makes of its case. */
export type Changed = { readonly step: CaseStep; readonly after: Projected; readonly change: ChangeSet }

/** One step as a change set: its events numbered, its rows projected, its letters written. */
export async function changeOf(step: CaseStep): Promise<Result<Changed>> {
  const { context, decided, said } = step
  const events = numbered(context.row.id, context.state.seq, context.now, context.actorRef, decided.events)
  const all = [...context.events, ...events]
  const under = await underItsLaw(context, all)
  const projected = project({ ...context.row, ...decided.row }, under, all, context.state.seq + 1)
  if (!projected.ok) return projected
  const { request, documents, tasks, log, publishedDocuments, clock } = projected.value
  const outbox = decided.mail ? await decided.mail({ row: request, clock, context: under }) : []
  const change: ChangeSet = {
    requestId: context.row.id,
    expectedSeq: context.state.seq,
    events,
    request,
    words: said,
    outbox,
    jobs: scheduledJobs(context.ports, { ...under, clock }, events),
    ...(decided.erasedWords ? { erasedWords: decided.erasedWords } : {}),
    ...(decided.erasesMessages ? { erasesMessages: true } : {}),
    ...(decided.erasedPages?.length ? { erasedPages: decided.erasedPages } : {}),
    ...(decided.removedViews ? { removedViews: decided.removedViews } : {}),
    ...(decided.erasedAddresses ? { erasedAddresses: decided.erasedAddresses } : {}),
    ...(decided.letter ? { letter: decided.letter } : {}),
    ...(decided.intake ? { intake: decided.intake } : {}),
    ...(decided.redaction ? { redaction: decided.redaction } : {}),
    ...(documents ? { documents } : {}),
    ...(tasks ? { tasks } : {}),
    ...(log ? { log } : {}),
    ...(publishedDocuments ? { publishedDocuments } : {}),
  }
  return ok({ step, after: projected.value, change })
}
