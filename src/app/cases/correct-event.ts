import { z } from 'zod'
import { dueDateChanged } from '../../../emails/due-date-changed.tsx'
import { parseCivilDate } from '../../domain/calendar/civil-date.ts'
import { channels } from '../../domain/clock/clock-types.ts'
import { openPartsOf } from '../../domain/request/case-parts.ts'
import { effectiveEvents, fieldOf, isCorrectable } from '../../domain/request/effective-events.ts'
import { may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { type ActionContext, action } from '../action.ts'
import { factsOf } from '../facts.ts'
import { wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { correctedParts } from './parts/follow-correction.ts'

/** Puts right what an earlier event says, with a reason. The first entry stays in the history; the fold follows this one. */
export const correctEvent = action({
  type: 'corrected',
  input: z.object({
    event: z.coerce.number().int().min(1),
    field: z.string().trim().min(1),
    to: z.union([z.string().trim(), z.boolean()]).nullable(),
    reason: wordsInput(2000),
  }),
  async decide(context, { event: seq, field, to, reason }, on) {
    const target = effectiveEvents(context.events).find((event) => event.seq === seq)
    if (!target || !isCorrectable(target.type, field)) return refuse('not-correctable')
    const refused = field === 'outcome' ? refusedOutcome(context) : undefined
    if (refused) return refused
    if (field === 'statute' && openPartsOf(context.state).length > 0) return refuse('parts-open')
    const value = checked(context, field, to)
    if (!value.ok) return value
    const from = fieldOf(target, field)
    if (from === value.value) return refuse('not-correctable')
    const before = context.row.dueOn
    const data = { event: seq, field, from, to: value.value, reason: context.say('reason', reason) }
    return ok({
      events: [{ type: 'corrected', on, data }],
      others: await correctedParts(context, target, data, reason, on),
      mail: (after) =>
        after.row.dueOn && after.row.dueOn !== before
          ? toRequester(after, 'due-date-changed', String(after.row.seq), (mail) =>
              dueDateChanged({ ...mail, from: before, reason: null }),
            )
          : [],
    })
  },
})

/** What one drafted and another approved is no one's to change alone. A decision of another ledger was approved there. */
function refusedOutcome({ state, actor, actorRef, body, row }: ActionContext): Result<never> | undefined {
  if (!state.approval) return undefined
  if (!may(actor, 'decision-approved', { bodyId: body.id, requestId: row.id })) return refuse('forbidden')
  return state.draft?.by === actorRef && !body.settings.approvesOwnWork ? refuse('own-draft') : undefined
}

/** The new value, as the field takes it. */
function checked(context: ActionContext, field: string, to: string | boolean | null): Result<string | boolean | null> {
  const name = field.startsWith('facts.') ? field.slice('facts.'.length) : undefined
  if (name !== undefined) {
    if (to === null) return ok(null)
    const asked = context.statute.facts.find((fact) => fact.name === name)?.askedAt ?? 'intake'
    const facts = factsOf(context.statute, asked, { [name]: to })
    return facts.ok ? ok(facts.value[name] ?? null) : facts
  }
  if (field === 'channel' && !channels.some((channel) => channel === to)) {
    return refuseField('to', 'choice', { known: channels.join(', ') })
  }
  if (field === 'statute' && (typeof to !== 'string' || !statuteById(to))) return refuseField('to', 'choice')
  if (field === 'outcome' && !context.statute.outcomes.some((outcome) => outcome.id === to)) {
    return refuse('unknown-outcome', { outcome: String(to) })
  }
  if (field === 'urgent' || field === 'expedited' || field === 'viaAssistant') return ok(to === true || to === 'true')
  if (field === 'on' || field.endsWith('On')) {
    if (to === null && field !== 'on') return ok(null)
    const date = typeof to === 'string' ? parseCivilDate(to) : undefined
    if (!date) return refuseField('to', 'date')
    if (date > context.today) return refuse('date-in-future', { on: date })
    return ok(date)
  }
  return ok(to)
}
