import { z } from 'zod'
import { KeyReused } from './ports/port-errors.ts'
import type { Ports } from './ports/ports.ts'
import type { CommittedStep, Repeats } from './ports/repeat-ports.ts'

/** A step is done and its answer is made from the case: there is nothing more to keep of it. */
const recordedStatus = 204

const committedStep = z.object({ requestId: z.string(), firstSeq: z.int(), lastSeq: z.int() })

/**
 * The steps of one POST.
 * @param keyHash SHA-256 of the caller and the key
 * @param requestHash a keyed hash of what was asked
 */
export function repeatsOf(
  { store, digest, clock }: Pick<Ports, 'store' | 'digest' | 'clock'>,
  keyHash: string,
  requestHash: string,
): Repeats {
  const hashOf = (step: string) => digest.sha256(`${keyHash} ${step}`)
  return {
    async committed(step): Promise<CommittedStep | null> {
      const kept = await store.idempotentAnswers.byKey(hashOf(step))
      if (!kept) return null
      if (kept.requestHash !== requestHash) throw new KeyReused()
      return committedStep.parse(JSON.parse(kept.body))
    },
    record: (step, committed) => ({
      ...{ keyHash: hashOf(step), requestHash, status: recordedStatus, headers: {}, at: clock.now() },
      body: JSON.stringify(committed),
    }),
  }
}

export const filingStep = 'file'
export const actStep = (type: string, reference: string): string => `${type} ${reference}`
