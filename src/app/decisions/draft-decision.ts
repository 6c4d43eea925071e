import { z } from 'zod'
import { approvalWaits } from '../../../emails/approval-waits.tsx'
import { approvalStepsOf } from '../../domain/request/approval-steps.ts'
import { decisionChecks } from '../../domain/request/decision-checks.ts'
import type { DecisionPart } from '../../domain/request/event-types.ts'
import { ok, type Refusal, type Result, refuseField } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { action } from '../action.ts'
import { factsOf } from '../facts.ts'
import { wordsInput } from '../input.ts'
import { toStaff } from '../mail/mail.ts'
import { approversOf } from './approvers-of.ts'

const partInput = z.object({
  part: wordsInput(40).default('whole'),
  /** What this part of the request asks for. */
  asks: wordsInput(2000).optional(),
  /** Empty while it is not decided yet: such a draft can be kept, and not approved. */
  outcome: z.string().trim().default(''),
  exemptions: z.array(z.string().trim().min(1)).max(30).default([]),
  reason: wordsInput(10_000).optional(),
  publicInterest: wordsInput(10_000).optional(),
})

export const partsInput = z.array(partInput).min(1).max(50)

/** Drafts the answer: an outcome for each part in the law's own words, the exemptions, and the letter. */
export const draftDecision = action({
  type: 'decision-drafted',
  input: z.object({
    parts: partsInput,
    letter: wordsInput(50_000),
    facts: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  }),
  async decide(context, { parts, letter, facts }, on) {
    const refusal = parts.map((part) => wrongPart(context.statute, part)).find((found) => found !== undefined)
    if (refusal) return { ok: false, refusal }
    const known = factsOf(context.statute, 'decision', facts)
    if (!known.ok) return known
    const drafted: DecisionPart[] = parts.map(({ reason, asks, publicInterest, ...part }) => ({
      ...part,
      ...(asks ? { asks: context.say('reason', asks) } : {}),
      ...(reason ? { reason: context.say('reason', reason) } : {}),
      ...(publicInterest ? { publicInterest: context.say('reason', publicInterest) } : {}),
    }))
    const drafter = context.actor.kind === 'staff' ? context.actor.staffId : undefined
    const [first] = approvalStepsOf(context.state, context.body.settings)
    const words = parts.map((part) => ({
      ...part,
      reason: part.reason ?? null,
      publicInterest: part.publicInterest ?? null,
    }))
    // What cannot be approved yet asks nobody to do so; but for its files, about which the approvers decide too.
    const documents = context.state.documents.values()
    const checks = decisionChecks(context.statute, { parts: words, letter }, documents, context.read)
    const ready = checks.every((check) => check.code === 'document-undecided')
    const name = drafter ? (await context.ports.store.staff.byId(drafter))?.name : undefined
    return ok({
      events: [
        {
          type: 'decision-drafted',
          on,
          data: { parts: drafted, letter: context.say('letter', letter), facts: known.value },
        },
      ],
      mail: async (after) =>
        toStaff(
          after,
          ready && first ? await approversOf(context.ports, context.body, first, [drafter]) : [],
          'approval-waits',
          String(after.row.seq),
          (mail) => approvalWaits({ ...mail, what: 'decision', by: name ?? '' }),
        ),
    })
  },
})

/** What is wrong with a part that no draft may hold. */
export function wrongPart(statute: Statute, part: z.output<typeof partInput>): Refusal | undefined {
  const outcome = statute.outcomes.find((known) => known.id === part.outcome)
  if (!outcome && part.outcome !== '') {
    return {
      code: 'unknown-outcome',
      params: { outcome: part.outcome },
    }
  }
  const unknown = part.exemptions.find((code) => !statute.exemptions.some((exemption) => exemption.code === code))
  if (unknown !== undefined) {
    return {
      code: 'unknown-exemption',
      params: { exemption: unknown },
    }
  }
  if (outcome?.needsExemption && part.exemptions.length === 0) {
    return {
      code: 'exemption-needed',
      params: { outcome: part.outcome },
    }
  }
  return undefined
}

/** The outcome of the whole: that of its parts where they agree, else the law's row for a partial release. */
export function outcomeOfWhole(statute: Statute, parts: readonly DecisionPart[]): Result<string> {
  const first = parts[0]
  if (!first) return refuseField('parts', 'required')
  if (parts.every((part) => part.outcome === first.outcome)) return ok(first.outcome)
  const categories = new Set(parts.map((part) => statute.outcomes.find((known) => known.id === part.outcome)?.category))
  const releases = categories.has('granted') || categories.has('partial')
  const partial = statute.outcomes.find((known) => known.category === 'partial')
  return ok(releases && partial ? partial.id : first.outcome)
}
