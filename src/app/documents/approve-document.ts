import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { contentProblem, isCleared } from '../../domain/release/gate.ts'
import {
  releaseAnswers,
  releaseCheckIds,
  releaseChecksOf,
  unansweredChecks,
} from '../../domain/release/release-checks.ts'
import { type DocumentInCase, isWorkOf } from '../../domain/request/document-in-case.ts'
import type { EventData, TextRef } from '../../domain/request/event-types.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { type ActionContext, action, type Decided } from '../action.ts'
import { wordsInput } from '../input.ts'
import { gateRefusal, presentInspection } from '../release/gate.ts'
import { keptEvents, keptInput } from '../release/keep-findings.ts'
import { documentIn } from './document-in-case.ts'

const answerInput = z.object({
  check: z.enum(releaseCheckIds),
  answer: z.enum(releaseAnswers),
  note: wordsInput(2000).optional(),
})

export const approvalInput = z.object({
  documentId: z.string().min(1),
  checklist: z.array(answerInput).max(releaseCheckIds.length).default([]),
  kept: z.array(keptInput).max(200).default([]),
  unreadableReason: wordsInput(2000).optional(),
})

/**
 * Approves a document for release: every question of the law answered, and all that was found in it removed or kept with a
 * reason. Not by the one who prepared it, unless the office of one is set so. What an earlier version approved without questions
 * is approved again, and so is that in which more was found since.
 */
export const approveDocument = action({ type: 'document-approved', input: approvalInput, decide: decideApproval })

export async function decideApproval(
  context: ActionContext,
  { documentId, checklist, kept, unreadableReason }: z.output<typeof approvalInput>,
  on: CivilDate,
): Promise<Result<Decided>> {
  const document = approvable(context, documentId)
  if (!document.ok) return document
  if (document.value.replacedBy !== null) {
    return { ok: false, refusal: await gateRefusal(context, document.value, 'document-replaced') }
  }
  const ownWork = isWorkOf(context.state.documents, document.value, context.actorRef)
  if (ownWork && !context.body.settings.approvesOwnWork) return refuse('own-document')
  const keptNow = await keptEvents(context, document.value, kept, on)
  if (!keptNow.ok) return keptNow
  const answered = { ...withKept(document.value, keptNow.value), mayBeUnreadable: unreadableReason !== undefined }
  const problem = contentProblem(answered, presentInspection(context.ports, context))
  if (problem) return { ok: false, refusal: await gateRefusal(context, answered, problem) }
  const answers = answersOf(context, checklist)
  if (!answers.ok) return answers
  const data: EventData['document-approved'] = {
    ...{ documentId, ownWork, checklist: answers.value },
    ...(unreadableReason === undefined ? {} : { unreadableReason: context.say('reason', unreadableReason) }),
  }
  return ok({ events: [...keptNow.value, { type: 'document-approved', on, data }] })
}

function approvable(context: ActionContext, documentId: string): Result<DocumentInCase> {
  const document = documentIn(context, documentId, ['attached', 'approved'])
  if (!document.ok) return document
  const { origin, state } = document.value
  const isDone = isCleared(document.value) && !contentProblem(document.value, presentInspection(context.ports, context))
  return origin !== 'officer' || isDone ? refuse('document-state', { state }) : document
}

const withKept = (
  document: DocumentInCase,
  events: readonly { readonly data: { readonly findings: readonly string[]; readonly reason: TextRef } }[],
): DocumentInCase => ({
  ...document,
  kept: new Map([
    ...document.kept,
    ...events.flatMap(({ data: { findings, reason } }) =>
      findings.map((one) => [one, { reason, by: document.preparedBy }] as const),
    ),
  ]),
})

/** The answers as they are recorded, each to a question of this law. */
function answersOf(
  { statute, say }: ActionContext,
  checklist: readonly z.output<typeof answerInput>[],
): Result<NonNullable<EventData['document-approved']['checklist']>> {
  const asked = new Set(releaseChecksOf(statute).map(({ id }) => id))
  const foreign = checklist.find(
    ({ check }, at) => !asked.has(check) || checklist.findIndex((one) => one.check === check) !== at,
  )
  if (foreign) return refuseField('checklist', 'unknown', { name: foreign.check })
  const missing = unansweredChecks(statute, checklist)
  if (missing.length > 0) return refuse('checklist-incomplete', { checks: missing.join(', ') })
  return ok(
    checklist.map(({ note, ...given }) => (note === undefined ? given : { ...given, note: say('reason', note) })),
  )
}
