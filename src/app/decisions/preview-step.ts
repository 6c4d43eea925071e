import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { ClockEvent } from '../../domain/clock/clock-types.ts'
import type { Term } from '../../domain/clock/term-length.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result, refuse } from '../../domain/request/refusal.ts'
import { allowedNow } from '../../domain/request/transitions.ts'
import { actions } from '../actions.ts'
import type { CaseFile } from '../case-file.ts'
import { secondQuestionRefused } from '../cases/clarify/request-clarification.ts'
import { extensionRefused } from '../cases/extend-deadline.ts'
import { parseInput } from '../input.ts'
import { dateOf } from '../perform.ts'
import { effectOfStep, type StepEffect, type StepType, type StepWords, stepLetter } from './step-letter.ts'

export type StepPreview = { readonly effect: StepEffect; readonly letter: string }

type Read = (ref: TextRef | null | undefined) => string | null
type StepInput = StepWords & {
  readonly by?: Term
  readonly to?: CivilDate
  readonly appliedOn?: CivilDate
  readonly ground?: string
}

/**
 * What a step would do to the clock and by which section, with the letter that would go out, before anything is ok.
 * Refuses here already what the law refuses.
 */
export function previewStep(
  file: CaseFile,
  read: Read,
  actor: Actor,
  type: StepType,
  given: unknown,
): Result<StepPreview> {
  if (!may(actor, type, { bodyId: file.body.id, requestId: file.row.id })) return refuse('forbidden')
  const early = allowedNow(file.state, type) ?? stepRefused(file, type)
  if (early) return { ok: false, refusal: early }
  const action = actions.get(type)
  if (!action) return refuse('unknown-event')
  const parsed = parseInput(action.input, given, ['on'])
  if (!parsed.ok) return parsed
  const on = dateOf(actor, given, file, type)
  if (!on.ok) return on
  const input = parsed.value as StepInput
  const told = type === 'extended' ? { ground: input.ground, ...lengthOf(input), noticeOn: on.value } : {}
  const event = { type, on: on.value, ...told } as ClockEvent & { type: StepType }
  const late = event.type === 'extended' ? extensionRefused(file, event) : undefined
  if (late) return { ok: false, refusal: late }
  const effect = effectOfStep(file, event)
  if (!effect.ok) return effect
  return ok({ effect: effect.value, letter: stepLetter(file, read, type, input, effect.value) })
}

const lengthOf = ({ by, to, appliedOn }: StepInput) => ({
  ...(by ? { by } : {}),
  ...(to ? { to } : {}),
  ...(appliedOn ? { appliedOn } : {}),
})

/** What the law refuses whatever is filled in: said before anybody fills it in. */
export function stepRefused(file: CaseFile, type: string): Refusal | undefined {
  return type === 'clarification-requested' ? secondQuestionRefused(file) : undefined
}
