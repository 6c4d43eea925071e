import type { Instant } from '../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import type { Ports, SendOutcome } from './ports.ts'
import type { OutboxRow } from './records.ts'

export type OutboxReport = {
  readonly sent: number
  /** Tries that failed, dead letters included. */
  readonly failed: number
  readonly dead: number
}

const batchSize = 20
const leaseInSeconds = 600
const firstRetryInSeconds = 60
const longestRetryInSeconds = 6 * 3600
/** With the back-off, about three days: as long as mail servers themselves try. */
const mostTries = 20
const mostFailuresInARow = 3

/**
 * Sends what waits in the outbox, oldest first. At least once: a crash between "sent" and "marked sent" repeats a
 * message, always under the same Message-ID. Does nothing where no mail server is configured.
 */
export async function sendOutbox(ports: Ports): Promise<OutboxReport> {
  const report = { sent: 0, failed: 0, dead: 0 }
  if (!ports.mailer.configured) return report
  const owner = ports.ids.id()
  // A case's letters go in order: after one that must wait, its later ones wait as long.
  const held = new Map<string, Instant>()
  let failuresInARow = 0
  for (;;) {
    const now = ports.clock.now()
    const batch = await ports.store.claimOutbox(now, later(now, leaseInSeconds), owner, batchSize)
    if (batch.length === 0) return report
    for (const message of batch) {
      const heldUntil = message.requestId === null ? undefined : held.get(message.requestId)
      if (heldUntil !== undefined) {
        await ports.store.markFailed(message.id, 'Waits for an earlier letter of its case', heldUntil)
        continue
      }
      const outcome = await attempt(ports, message)
      if (outcome.ok) {
        await ports.store.markSent(message.id, ports.clock.now())
        report.sent += 1
        failuresInARow = 0
        continue
      }
      report.failed += 1
      const again = outcome.permanent || message.attempts >= mostTries ? null : retryAt(message, ports.clock.now())
      if (again === null) report.dead += 1
      else if (message.requestId !== null) held.set(message.requestId, again)
      await ports.store.markFailed(message.id, outcome.error, again)
      failuresInARow = outcome.permanent ? 0 : failuresInARow + 1
      // A server that takes nothing is not asked for every message that waits: the rest is free again with the lease.
      if (failuresInARow >= mostFailuresInARow) return report
    }
  }
}

async function attempt(ports: Ports, message: OutboxRow): Promise<SendOutcome> {
  try {
    return await ports.mailer.send(message)
  } catch (error) {
    return { ok: false, permanent: false, error: error instanceof Error ? error.message : String(error) }
  }
}

function later(at: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(at) + Math.round(seconds * 1000))
}

/** When a message is tried again: twice as long after each try, up to six hours, and up to a quarter more or less. */
export function retryAt(message: Pick<OutboxRow, 'id' | 'attempts'>, now: Instant): Instant {
  const doubled = firstRetryInSeconds * 2 ** Math.max(0, message.attempts - 1)
  return later(now, Math.min(doubled, longestRetryInSeconds) * (0.75 + 0.5 * jitterOf(message.id)))
}

/** From 0 to 1, always the same for one message: messages that failed together come back apart. */
function jitterOf(id: string): number {
  let hash = 2_166_136_261
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0) / 2 ** 32
}
