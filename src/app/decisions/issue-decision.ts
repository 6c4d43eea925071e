import { z } from 'zod'
import { decision } from '../../../emails/decision.tsx'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import type { EventData } from '../../domain/request/event-types.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { type ActionContext, type After, action } from '../action.ts'
import { filesInLetter } from '../documents/files-link.ts'
import { areEnclosed, type DeliveredFile, deliveredFiles } from '../mail/delivered-files.ts'
import { enclosureNote } from '../mail/enclosures.ts'
import { toRequester } from '../mail/mail.ts'
import type { OutboxMessage } from '../ports/store/mail/outbox.ts'
import { passAllForAnswer } from '../release/gate.ts'
import { outcomeOfWhole } from './draft-decision.ts'

/** Sends the approved decision to the requester: the clock ends on that day. */
export const issueDecision = action({
  type: 'decision-issued',
  input: z.object({}),
  async decide(context, _input, on) {
    const { draft, approval } = context.state
    if (!draft || !approval) return refuse('no-draft')
    const approvedOn = civilDateAt(approval.at, context.body.timeZone)
    if (on < approvedOn) return refuse('date-before-approval', { on, approved: approvedOn })
    const passed = await passAllForAnswer(context)
    if (!passed.ok) return passed
    const outcome = outcomeOfWhole(context.statute, draft.parts)
    if (!outcome.ok) return outcome
    const { parts, letter, facts } = draft
    const files = deliveredFiles(context)
    const enclosed = enclosedWith(context, files)
    const data = { parts, letter, facts, outcome: outcome.value, ...enclosed }
    return ok({
      events: [{ type: 'decision-issued', on, data }],
      mail: (after) => decisionLetter(context, data, files, after),
    })
  },
})

/** What the event of an answer says of the files that its letter is sent with. */
export const enclosedWith = (
  context: ActionContext,
  files: readonly DeliveredFile[],
): { readonly enclosed?: readonly string[] } =>
  areEnclosed(context, files) ? { enclosed: files.map(({ documentId }) => documentId) } : {}

/**
 * The letter of an answer: with its files where they are small, with a link to them otherwise.
 * @param context of the case in which it was written
 */
export function decisionLetter(
  { read, state, ports }: ActionContext,
  { parts, letter, outcome, enclosed }: EventData['decision-issued'],
  files: readonly DeliveredFile[],
  after: After,
): readonly OutboxMessage[] {
  const told = parts.map(({ outcome: of, exemptions, reason }) => ({
    ...{ outcome: of, exemptions },
    reason: reason ? read(reason) : null,
  }))
  const to = after.row.requesterEmail ?? ''
  const letters = toRequester(after, 'decision', String(after.row.seq), (mail) =>
    decision({
      ...mail,
      letter: letter ? (read(letter) ?? '') : '',
      outcome,
      parts: told,
      ownDraft: state.approval?.ownDraft ?? false,
      ...(enclosed ? { enclosed: { files, note: enclosureNote(ports, to) } } : { files: filesInLetter(after, files) }),
    }),
  )
  if (!enclosed) return letters
  const enclosures = files.map(({ documentId, sha256, size }) => ({ documentId, sha256, size }))
  return letters.map((mail) => ({ ...mail, enclosures }))
}
