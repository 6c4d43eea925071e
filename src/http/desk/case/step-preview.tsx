import type { Context } from 'hono'
import { previewStep as previewOf } from '../../../app/decisions/preview-step.ts'
import type { StepType } from '../../../app/decisions/step-letter.ts'
import type { TextRef } from '../../../domain/request/event-types.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { ok, type Result } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { filled, type Values } from '../../ui/form-values.ts'
import { send } from '../../ui/render.tsx'
import { inputOf } from './action-fields.ts'
import { ActionPage } from './action-page.tsx'
import type { FormContext } from './form-context.ts'

type Read = (ref: TextRef | null | undefined) => string | null

/**
 * The second page of a step: what it does to the clock and which section allows it, with the letter to be read and
 * changed, before anything is ok.
 */
export async function previewStep(
  c: Context<AppEnv>,
  context: FormContext,
  actor: Actor,
  type: StepType,
  values: Values,
  read: Read,
): Promise<Result<Response>> {
  const { file } = context
  const { letter: _letter, preview: _preview, ...given } = filled(values)
  const shown = previewOf(file, read, actor, type, inputOf(type, given, file))
  if (!shown.ok) return shown
  const { effect, letter } = shown.value
  const form = { values: { ...values, letter }, errors: {} }
  return ok(await send(c, <ActionPage context={context} type={type} form={form} effect={effect} parts={['whole']} />))
}
