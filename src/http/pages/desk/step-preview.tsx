import type { Context } from 'hono'
import type { Action } from '../../../app/action.ts'
import { extensionRefused } from '../../../app/cases/extend-deadline.ts'
import { secondQuestionRefused } from '../../../app/cases/request-clarification.ts'
import { effectOfStep, type StepType, type StepWords, stepLetter } from '../../../app/decisions/step-letter.ts'
import { parseInput } from '../../../app/input.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { ClockEvent, Term } from '../../../domain/clock/clock-types.ts'
import type { WordsRef } from '../../../domain/request/event-types.ts'
import { done, type Refusal, type Result } from '../../../domain/request/refusal.ts'
import { allowedNow } from '../../../domain/request/transitions.ts'
import type { AppEnv } from '../../app-env.ts'
import { type FormContext, inputOf } from '../../components/action-fields.ts'
import { ActionPage } from '../../components/action-page.tsx'
import { filled, type Values } from '../form-values.ts'
import { send } from '../render.tsx'

type Read = (ref: WordsRef | null | undefined) => string | null

/**
 * The second page of a step: what it does to the clock and which section allows it, with the letter to be read and
 * changed, before anything is done. Refuses here already what the law refuses.
 */
export async function previewStep(
  c: Context<AppEnv>,
  context: FormContext,
  type: StepType,
  action: Action,
  values: Values,
  read: Read,
): Promise<Result<Response>> {
  const { file } = context
  const { letter: _letter, preview: _preview, ...given } = filled(values)
  const refused = allowedNow(file.state, type)
  if (refused) return { ok: false, refusal: refused }
  const parsed = parseInput(action.input, inputOf(type, given, file))
  if (!parsed.ok) return parsed
  const input = parsed.value as StepWords & { by?: Term; to?: CivilDate; on?: CivilDate; ground?: string }
  // `on` is read by `perform` and not by the action's own input.
  const on = (given['on'] as CivilDate | undefined) ?? file.today
  const event = {
    ...{ type, on },
    ...(type === 'extended'
      ? { ground: input.ground, ...(input.by ? { by: input.by } : {}), ...(input.to ? { to: input.to } : {}) }
      : {}),
  } as ClockEvent & { type: StepType }
  const refusal: Refusal | undefined =
    event.type === 'extended'
      ? extensionRefused(file, event)
      : event.type === 'clarification-requested'
        ? secondQuestionRefused(file)
        : undefined
  if (refusal) return { ok: false, refusal }
  const effect = effectOfStep(file, event)
  if (!effect.ok) return effect
  const letter = stepLetter(file, read, type, input, effect.value)
  const page = (
    <ActionPage
      context={context}
      type={type}
      form={{ values: { ...values, letter }, errors: {} }}
      effect={effect.value}
      parts={['whole']}
    />
  )
  return done(await send(c, page))
}
