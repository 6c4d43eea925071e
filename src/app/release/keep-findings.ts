import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { isNeverReleased } from '../../domain/release/inspection.ts'
import { type DocumentInCase, isWorkOf } from '../../domain/request/document-in-case.ts'
import type { NewEvent } from '../../domain/request/event-types.ts'
import { may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { type ActionContext, action, type Decided } from '../action.ts'
import { documentIn } from '../documents/document-in-case.ts'
import { wordsInput } from '../input.ts'
import { gateRefusal } from './gate.ts'
import { storedInspection } from './inspect-file.ts'

/** Findings by their fingerprints, as the findings of a document give them, and why they may go out. */
export const keptInput = z.object({
  findings: z
    .array(z.string().regex(/^[0-9a-f]{16}$/))
    .min(1)
    .max(2000),
  reason: wordsInput(2000),
})

/** Says why findings may go out with a file, before somebody else approves it or after something more was found. */
export const keepFindings = action({
  type: 'findings-kept',
  input: keptInput.extend({ documentId: z.string().min(1) }),
  decide: (context, { documentId, ...kept }, on) => decideKept(context, documentId, [kept], on),
})

export async function decideKept(
  context: ActionContext,
  documentId: string,
  kept: readonly z.output<typeof keptInput>[],
  on: CivilDate,
): Promise<Result<Decided>> {
  const document = documentIn(context, documentId, ['attached', 'approved'])
  if (!document.ok) return document
  if (document.value.origin !== 'officer') return refuse('document-state', { state: document.value.state })
  // What was approved by somebody else is not cleared anew by the one who prepared it.
  const isOwn =
    isWorkOf(context.state.documents, document.value, context.actorRef) && !context.body.settings.approvesOwnWork
  if (document.value.state === 'approved' && isOwn) return refuse('own-document')
  const events = await keptEvents(context, document.value, kept, on)
  return events.ok ? ok({ events: events.value }) : events
}

/** The events of findings that are kept; refused where one of them is not of this file, or not for this person to see. */
export async function keptEvents(
  context: ActionContext,
  document: DocumentInCase,
  kept: readonly z.output<typeof keptInput>[],
  on: CivilDate,
): Promise<Result<readonly (NewEvent & { readonly type: 'findings-kept' })[]>> {
  if (kept.length === 0) return ok([])
  const { actor, body, row, ports } = context
  const knowsRequester = may(actor, 'read-identity', { bodyId: body.id, requestId: row.id })
  const stored = await storedInspection(ports, document)
  const known = new Set(
    stored?.findings.filter((one) => knowsRequester || !one.saysWhoAsked).map(({ fingerprint }) => fingerprint),
  )
  const isKept = (fingerprint: string) => kept.some(({ findings }) => findings.includes(fingerprint))
  const unknown = kept.flatMap(({ findings }) => findings).find((one) => !known.has(one))
  if (unknown !== undefined) return refuseField('findings', 'unknown', { name: unknown })
  if (stored?.findings.some((one) => isNeverReleased(one) && isKept(one.fingerprint)))
    return { ok: false, refusal: await gateRefusal(context, document, 'malware-found') }
  return ok(
    kept.map(({ findings, reason }) => ({
      type: 'findings-kept',
      on,
      data: {
        documentId: document.documentId,
        findings: [...new Set(findings)],
        reason: context.say('reason', reason),
      },
    })),
  )
}
