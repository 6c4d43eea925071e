import type { Instant } from '../../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { workLeaseMs } from '../hold-lease.ts'
import type { Ports, SendOutcome } from '../ports/ports.ts'
import type { LetterContent, OutboxMessage, OutboxRow } from '../ports/store/mail/outbox.ts'
import { later, retryAt } from '../retry-at.ts'
import { noteReturnedLetter } from './bounces/bounced-address.ts'
import { giveUpLetter } from './bounces/give-up-letter.ts'
import { endLateLetter, noteLateLetter } from './bounces/unreached-task.ts'
import { type ClaimedLetters, claimedLetters } from './claimed-letters.ts'
import { recordEnclosures, withEnclosures } from './enclosures.ts'
import { holdBack } from './hold-back.ts'
import { answerLinkRequests } from './links/answer-link-requests.ts'
import { addressKeyOf } from './links/confirm-address.ts'
import { withLinks, withoutLinks } from './links/letter-links.ts'
import { mailNotesOf } from './mail.ts'
import { type KeptBack, keptBack } from './mail-choices.ts'

export type OutboxReport = {
  readonly sent: number
  /** Tries that failed, dead letters included. */
  readonly failed: number
  readonly dead: number
  /** Links to sign in among them, where there are any: somebody cannot do their work. */
  readonly deadSignIns?: number
}

const batchSize = 50
const leaseInSeconds = workLeaseMs / 1000
/** As long as mail servers themselves try (RFC 5321 section 4.5.4.1): whoever was away for a long weekend loses nothing. */
const triedForInMilliseconds = 5 * 24 * 3_600_000
/** Five days of tries: a machine that was off for a week has not tried yet. */
const minAttempts = 100
/** After so many in a row that say nothing of the message, the server is left alone for a while. */
const maxServerFailures = 2
const serverRestsInSeconds = 60
/** An officer hears on the same day of a letter by which the clock stands still, and which no server takes. */
const lateAfterInMilliseconds = 3_600_000
const restLease = 'mail server rests'

/** While a batch is on its way, what somebody waits for is looked for again after so long. */
const looksAgainAfterInMilliseconds = 1000

/**
 * Sends what waits in the outbox: what somebody waits for, then what has been due longest. At least once: a crash between
 * "sent" and "marked sent" repeats a message, always under the same Message-ID, and that one only, since of those that are
 * on their way together one at a time is ended and marked. Does nothing where no mail server is configured, or where it has
 * just failed. A letter that another sender has taken meanwhile is not ended here.
 * @param only `awaited`: nothing but what somebody waits for
 */
export async function sendOutbox(ports: Ports, only?: 'awaited'): Promise<OutboxReport> {
  const owner = ports.ids.id()
  const report: Run['report'] = { sent: 0, failed: 0, dead: 0 }
  if (!ports.mailer.configured || (await serverRests(ports, owner))) return report
  const claimed = claimedLetters(ports, owner)
  const run: Run = { report, owner, failuresInARow: 0, lookedAt: 0, take: oneAtATime(), claimed }
  try {
    for (;;) {
      const now = ports.clock.now()
      run.lookedAt = millisecondsOf(now)
      const batch = await ports.store.outbox.claim(now, later(now, leaseInSeconds), owner, batchSize, only)
      if (batch.length === 0) return report
      if (await sendBatch(ports, run, batch)) continue
      const again = ports.clock.now()
      await ports.store.leases.take(restLease, owner, again, later(again, serverRestsInSeconds))
      return report
    }
  } finally {
    await claimed.end()
  }
}

type Run = {
  readonly report: Mutable<OutboxReport>
  readonly owner: string
  failuresInARow: number
  /** When what somebody waits for was looked for. */
  lookedAt: number
  readonly take: () => Turn
  readonly claimed: ClaimedLetters
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Turn = { readonly begun: Promise<void>; readonly end: () => void }

/** Turns in the order in which they are taken: each begins when the ones before have ended. */
function oneAtATime(): () => Turn {
  let last = Promise.resolve()
  return () => {
    const begun = last
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    last = begun.then(() => ended)
    return { begun, end }
  }
}

/** A lease of no length: it is given unless another holds it, and is free again at once. */
async function serverRests(ports: Ports, owner: string): Promise<boolean> {
  const now = ports.clock.now()
  return !(await ports.store.leases.take(restLease, owner, now, now, serverRestsInSeconds * 1000))
}

/** False where the server takes nothing: what was not tried is given back, and counts no attempt. */
async function sendBatch(ports: Ports, run: Run, batch: readonly OutboxRow[]): Promise<boolean> {
  const kept = new Map(await keptBack(ports, batch))
  const waiting = [...batch]
  run.claimed.add(waiting.map(({ id }) => id))
  const lane = async (): Promise<void> => {
    while (run.failuresInARow < maxServerFailures) {
      const awaited = await claimAwaited(ports, run)
      for (const [id, reason] of await keptBack(ports, awaited)) kept.set(id, reason)
      waiting.unshift(...awaited)
      const message = waiting.shift()
      if (!message) return
      const reason = kept.get(message.id)
      if (reason) await keepBack(ports, run, message, reason)
      else if (!(await holdBack(ports, message))) await sendOne(ports, run, message)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, ports.mailer.connections ?? 1) }, lane))
  const untried = waiting.map(({ id }) => id)
  run.claimed.remove(untried)
  if (untried.length > 0) await ports.store.outbox.release(untried, run.owner)
  return run.failuresInARow < maxServerFailures
}

/** At a letter a second a batch takes a minute, and nobody waits that long for a link to sign in. */
async function claimAwaited(ports: Ports, run: Run): Promise<readonly OutboxRow[]> {
  const now = ports.clock.now()
  if (Math.abs(millisecondsOf(now) - run.lookedAt) < looksAgainAfterInMilliseconds) return []
  run.lookedAt = millisecondsOf(now)
  await answerLinkRequests(ports)
  const awaited = await ports.store.outbox.claim(now, later(now, leaseInSeconds), run.owner, batchSize, 'awaited')
  run.claimed.add(awaited.map(({ id }) => id))
  return awaited
}

async function sendOne(ports: Ports, run: Run, message: OutboxRow): Promise<void> {
  let mine: Turn | undefined
  let isOver = false
  // A mailer may begin a letter anew on another connection: it has one turn, and none once the outcome is told.
  const turn = async () => {
    if (isOver) await never()
    mine ??= run.take()
    await mine.begun
    if (!(await run.claimed.isHeld(message.id))) throw new Error('Another sender has taken this letter')
  }
  try {
    if (!(await run.claimed.isHeld(message.id))) return
    const sent = await attempt(ports, await inItsWords(ports, message), turn)
    const { letter, outcome } = sent
    isOver = true
    // What another sender has is that sender's to try again; what went out is marked by whoever sent it.
    if (!outcome.ok && !(await run.claimed.isHeld(message.id))) return
    if (outcome.ok && sent.files) await recordEnclosures(ports, message, sent.files)
    await settle(ports, run, message, letter, outcome)
  } finally {
    mine?.end()
    run.claimed.remove([message.id])
  }
}

const never = () => new Promise<void>(() => {})

async function settle(
  ports: Ports,
  run: Run,
  message: OutboxRow,
  letter: OutboxMessage,
  outcome: SendOutcome,
): Promise<void> {
  if (outcome.ok) {
    await ports.store.outbox.markSent(message.id, ports.clock.now(), keptOf(message, letter))
    run.report.sent += 1
    run.failuresInARow = 0
    if (message.attempts > 1) await endLateLetter(ports, message)
    return
  }
  run.report.failed += 1
  run.failuresInARow = outcome.about === 'server' ? run.failuresInARow + 1 : 0
  const now = ports.clock.now()
  if (!outcome.permanent && !isTriedForLong(message, now)) {
    await ports.store.outbox.markFailed(message.id, outcome.error, retryAt(message, now))
    if (millisecondsOf(now) - millisecondsOf(message.queuedAt) >= lateAfterInMilliseconds)
      await noteLateLetter(ports, message)
    return
  }
  run.report.dead += 1
  if (message.kind === 'sign-in-link') run.report.deadSignIns = (run.report.deadSignIns ?? 0) + 1
  if (outcome.addressGone) await noteReturnedLetter(ports, message, outcome.error)
  await giveUpLetter(ports, message, outcome.error)
}

async function keepBack(ports: Ports, run: Run, message: OutboxRow, { why, choice }: KeptBack): Promise<void> {
  const day = choice.at.slice(0, 10)
  const mailNotes = await mailNotesOf(ports, message.bodyId)
  if (why === 'unwanted') {
    await ports.store.outbox.markStopped(message.id, mailNotes.unwanted(day))
    return
  }
  run.report.dead += 1
  await giveUpLetter(ports, message, mailNotes.returned(day, choice.reason ?? ''), true)
}

/** With the requester's own words where the address is confirmed, and without them where it is not. */
async function inItsWords(ports: Ports, message: OutboxRow): Promise<OutboxMessage> {
  const { toConfirmed, ...plain } = message
  if (!toConfirmed) return plain
  const address = addressKeyOf(ports, message.to)
  const isConfirmed = (await ports.store.mailboxes.confirmed([address])).has(address)
  return isConfirmed ? { ...plain, ...toConfirmed } : plain
}

/** What is kept of a letter that went out: what it said, and nothing that opens anything. */
function keptOf(message: OutboxRow, letter: OutboxMessage): LetterContent | undefined {
  const kept = withoutLinks(letter)
  return kept === letter && letter.text === message.text && letter.subject === message.subject ? undefined : kept
}

type Attempt = {
  readonly outcome: SendOutcome
  /** As it is kept: with what it says of its files, and without what opens anything. */
  readonly letter: OutboxMessage
  readonly files?: { readonly attached: readonly string[]; readonly leftOut: readonly string[] }
}

async function attempt(ports: Ports, message: OutboxMessage, turn: () => Promise<void>): Promise<Attempt> {
  try {
    const enclosed = await withEnclosures(ports, message)
    if (enclosed.waits) {
      const { fileWaits } = await mailNotesOf(ports, message.bodyId)
      return { letter: message, outcome: { ok: false, permanent: false, error: fileWaits, about: 'letter' } }
    }
    const { attachments, ...letter } = enclosed.letter
    const sent = { ...(await withLinks(ports, letter)), ...(attachments ? { attachments } : {}) }
    return { outcome: await ports.mailer.send(sent, turn), letter, files: enclosed }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return { letter: message, outcome: { ok: false, permanent: false, error: text } }
  }
}

function isTriedForLong({ attempts, queuedAt }: OutboxRow, now: Instant): boolean {
  return attempts >= minAttempts && millisecondsOf(now) - millisecondsOf(queuedAt) >= triedForInMilliseconds
}
