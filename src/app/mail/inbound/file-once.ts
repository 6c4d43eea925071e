import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { submitRequest } from '../../cases/receive/submit-request.ts'
import { type Submitted, submittedBefore } from '../../cases/receive/submitted-before.ts'
import type { Ports } from '../../ports/ports.ts'
import type { CommittedStep } from '../../ports/repeat-ports.ts'

/** Short: what a crash leaves behind must not keep a repeat waiting for longer than it waits. */
const leaseMilliseconds = 15_000
const waitMilliseconds = 20_000
const pollMilliseconds = 25

export type FiledOnce = Submitted & {
  /** `again`: the same form was sent before. `changed`: before, with other answers; those of the first time stand. */
  readonly sent: 'first' | 'again' | 'changed'
}

/**
 * Files the request of one form, however often the form is sent: twice at once, after Back, after a lost connection.
 * @param nonce made with the form, at least 128 bits, known to nobody but the one who fills it in
 */
export async function fileOnce(ports: Ports, nonce: string, input: object): Promise<Result<FiledOnce>> {
  const { store, digest } = ports
  const keyHash = digest.sha256(`ask ${nonce}`)
  const requestHash = digest.sha256(JSON.stringify(input))
  const lease = `ask ${keyHash}`
  const owner = ports.ids.id()
  if (!(await takeTurn(ports, lease, owner))) return refuse('conflict', { reason: 'try-again' })
  try {
    const before = await store.idempotentAnswers.byKey(keyHash)
    if (before) {
      const filed = await submittedBefore(ports, requestIdOf(before.body))
      if (filed) return ok({ ...filed, sent: before.requestHash === requestHash ? 'again' : 'changed' })
    }
    // The form's own key stands in the filing's commit: a crash after it cannot file the form twice.
    const record = (_step: string, committed: CommittedStep) => ({
      ...{ keyHash, requestHash, status: 201, headers: {}, at: ports.clock.now() },
      body: JSON.stringify(committed),
    })
    const repeats = { committed: async () => null, record }
    const filed = await submitRequest({ ...ports, repeats }, { kind: 'public' }, input)
    return filed.ok ? ok({ ...filed.value, sent: 'first' }) : filed
  } finally {
    await store.leases.release(lease, owner)
  }
}

/** Old answers hold the bare id of the request. */
function requestIdOf(body: string): string {
  return body.startsWith('{') ? (JSON.parse(body) as CommittedStep).requestId : body
}

/** Waits for whoever files the same form; false where it takes too long. */
async function takeTurn(ports: Ports, lease: string, owner: string): Promise<boolean> {
  for (let waited = 0; waited <= waitMilliseconds; waited += pollMilliseconds) {
    const now = ports.clock.now()
    const until = instantOf(millisecondsOf(now) + leaseMilliseconds)
    if (await ports.store.leases.take(lease, owner, now, until)) return true
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
  }
  return false
}
