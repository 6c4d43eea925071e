import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { clockOf, loadCaseOf } from '../case-file.ts'
import { type Submitted, submitRequest } from '../cases/submit-request.ts'
import type { Ports } from '../ports/ports.ts'

const leaseMilliseconds = 60_000
const waitMilliseconds = 10_000
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
  if (!(await takeTurn(ports, lease, owner))) {
    return refuse('conflict', 'The same form is still being filed; nothing was saved twice. Try again')
  }
  try {
    const before = await store.idempotentAnswer(keyHash)
    if (before) {
      const filed = await submittedBefore(ports, before.body)
      if (filed) return done({ ...filed, sent: before.requestHash === requestHash ? 'again' : 'changed' })
    }
    const filed = await submitRequest(ports, { kind: 'public' }, input)
    if (!filed.ok) return filed
    // The row's id alone: the secret is derived from it, and stands nowhere in the store.
    const body = filed.value.row.id
    await store.saveIdempotentAnswer({ keyHash, requestHash, status: 201, body, headers: {}, at: ports.clock.now() })
    return done({ ...filed.value, sent: 'first' })
  } finally {
    await store.releaseLease(lease, owner)
  }
}

async function submittedBefore(ports: Ports, requestId: string): Promise<Submitted | null> {
  const row = await ports.store.requestById(requestId)
  if (!row) return null
  const { body, statute, calendar, events, today } = await loadCaseOf(ports, row)
  const counted = clockOf(statute, calendar, events, today, body)
  if (!counted.ok) return null
  const secret = ports.secrets.requestSecret(row.id)
  const link = `${ports.settings.baseUrl}/requests/${row.reference}?secret=${secret}`
  return { row, body, clock: counted.result, secret, link }
}

/** Waits for whoever files the same form; false where it takes too long. */
async function takeTurn(ports: Ports, lease: string, owner: string): Promise<boolean> {
  for (let waited = 0; waited <= waitMilliseconds; waited += pollMilliseconds) {
    const now = ports.clock.now()
    const until = instantOf(millisecondsOf(now) + leaseMilliseconds)
    if (await ports.store.takeLease(lease, owner, now, until)) return true
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
  }
  return false
}
