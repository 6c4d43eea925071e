import type { Result } from '../../domain/request/refusal.ts'
import { submitRequestInput } from '../cases/receive/submit-request.ts'
import { parseAddress } from '../input.ts'

const ofStep = {
  what: submitRequestInput.pick({ subject: true, words: true }),
  reach: submitRequestInput.pick({ name: true, email: true, address: true }),
} as const

/** Whether these answers could be filed, for who gives them a page at a time. Nothing is written. */
export function checkAnswers(step: keyof typeof ofStep, input: object): Result<unknown> {
  return parseAddress(ofStep[step], input)
}
