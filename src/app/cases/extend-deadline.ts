import { z } from 'zod'
import { extension } from '../../../emails/extension.tsx'
import type { ClockEvent } from '../../domain/clock/clock-types.ts'
import { groundNamed } from '../../domain/clock/extension.ts'
import { ok, type Refusal, refuse, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import type { CaseFile } from '../case-file.ts'
import { effectOfStep, stepLetter } from '../decisions/step-letter.ts'
import { impossibleClockRefusal } from '../impossible-clock.ts'
import { civilDateInput, termInput, wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { clockWith } from './view/clock-with.ts'

/** Extends the period, on a ground; refused where the law gives the extension no effect, or allows less. */
export const extendDeadline = action({
  type: 'extended',
  input: z.object({
    ground: wordsInput(2000),
    by: termInput.optional(),
    to: civilDateInput.optional(),
    /** The day of the application, where somebody else grants the ground. */
    appliedOn: civilDateInput.optional(),
    /** The whole letter; made from the law's template where left out. */
    letter: wordsInput(20_000).optional(),
  }),
  decide(context, { ground, by, to, appliedOn, letter: given }, on) {
    if (appliedOn && appliedOn > on) return refuseField('appliedOn', 'date-in-future')
    const rule = context.statute.extension
    if (appliedOn && !(rule && groundNamed(rule, ground)?.grantedOnApplication))
      return refuseField('appliedOn', 'leave-out')
    const data = {
      ground,
      ...(by ? { by } : {}),
      ...(to ? { to } : {}),
      noticeOn: on,
      ...(appliedOn ? { appliedOn } : {}),
    }
    const refusal = extensionRefused(context, { type: 'extended', on, ...data })
    if (refusal) return { ok: false, refusal }
    const effect = effectOfStep(context, { type: 'extended', on, ...data })
    if (!effect.ok) return effect
    const text = given ?? stepLetter(context, context.read, 'extended', { ground }, effect.value)
    return ok({
      events: [{ type: 'extended', on, data: { ...data, letter: context.say('letter', text) } }],
      mail: (after) =>
        toRequester(after, 'extension', String(after.row.seq), (mail) => extension({ ...mail, letter: text })),
    })
  },
})

/** Why the law does not allow this extension, with the section that says so; nothing where it does. */
export function extensionRefused(file: CaseFile, event: ClockEvent & { type: 'extended' }): Refusal | undefined {
  const counted = clockWith(file, event)
  if (!counted.ok) return impossibleClockRefusal(counted.error)
  const last = counted.result.steps.findLast((step) => step.event === 'extended')
  // A clock that reads an old record cuts such an extension; who makes one now hears what the law allows.
  if (!last || (last.code !== 'none' && !last.code.endsWith('-cut'))) return undefined
  const warning = counted.result.warnings.at(-1)
  const { refusal } = refuse('extension-not-allowed', { section: last.section })
  return warning ? { ...refusal, clock: warning } : refusal
}
