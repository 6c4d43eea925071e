import { type Refusal, refuseField } from '../../../domain/request/refusal.ts'

/** No event that can be recorded, or asked about, at this address. */
export function unknownEvent(known: readonly string[]): { readonly ok: false; readonly refusal: Refusal } {
  const { refusal } = refuseField('type', 'choice', { known: known.join(', ') })
  return { ok: false, refusal: { ...refusal, code: 'unknown-event' } }
}
