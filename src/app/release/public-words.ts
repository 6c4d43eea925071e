import { findPersonalData } from '../../domain/release/personal-data/find-personal-data.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import { identityMask } from '../../domain/request/mask-identity.ts'
import { may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { ActionContext } from '../action.ts'
import { identityOf } from '../cases/view/case-reading.ts'
import { inspectionSettings } from './inspection-settings.ts'

/**
 * Looks for personal data in words that are about to be public. What is found is changed, or stays with a reason; that it is the
 * requester's name is for those to judge who may know it.
 * @param words by the field in which they stand
 */
export function checkPublicWords(
  context: ActionContext,
  words: { readonly [field: string]: string | undefined },
  reason: string | undefined,
): Result<{ readonly personalDataReason?: TextRef }> {
  const { actor, body, row, state, read } = context
  const settings = inspectionSettings(context, read)
  const found = Object.entries(words).flatMap(([field, text = '']) =>
    findPersonalData([{ where: {}, text }], settings, () => []).map((one) => ({ ...one, field })),
  )
  if (found.length === 0) return ok({})
  const identity = state.identity ? identityOf(read(state.identity)) : null
  const mask = identityMask(identity, row.requesterEmail ? [row.requesterEmail] : [], { name: '\0', contact: '\0' })
  const isRequesters = found.some(({ excerpt = '' }) => mask(excerpt) !== excerpt)
  const mayJudge = !isRequesters || may(actor, 'read-identity', { bodyId: body.id, requestId: row.id })
  if (reason !== undefined && mayJudge) return ok({ personalDataReason: context.say('reason', reason) })
  return refuse('personal-data-found', {
    reason: 'found',
    fields: [...new Set(found.map(({ field }) => field))].join(', '),
    what: [...new Set(found.map(({ what = '' }) => what))].join(', '),
  })
}
