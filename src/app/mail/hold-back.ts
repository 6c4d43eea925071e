import { addDays } from '../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { hourOfDay } from '../../domain/calendar/local-time.ts'
import { heldDigestHour, isCausedByFiling, maxUnconfirmedLettersPerDay } from '../../domain/mail/held-letters.ts'
import { languages } from '../../locales/locales.ts'
import { addTask } from '../cases/add-task.ts'
import { perform } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { OutboxMessage } from '../ports/store/mail/outbox.ts'
import { addressKeyOf, mailboxKeyOf } from './links/confirm-address.ts'

const day = 24 * 3_600_000
export const heldLettersJob = 'held-letters'

/**
 * Holds a letter back where its mailbox has confirmed nothing and got three within a day of those that whoever files in its
 * address can cause: it goes into one digest the next day, and an officer is asked to look (docs/adr/0095).
 * @returns whether it was held back
 */
export async function holdBack(ports: Ports, message: OutboxMessage): Promise<boolean> {
  if (!isCausedByFiling(message.kind) || message.requestId === null) return false
  const request = await ports.store.cases.byId(message.requestId)
  // The same kinds go to officers.
  if (request?.requesterEmail?.toLowerCase() !== message.to.toLowerCase()) return false
  const address = addressKeyOf(ports, message.to)
  const { mailboxes } = ports.store
  if ((await mailboxes.confirmed([address])).has(address)) return false
  const now = ports.clock.now()
  const mailbox = mailboxKeyOf(ports, message.to)
  const since = instantOf(millisecondsOf(now) - day)
  const allowance = { key: `letters ${mailbox}`, limit: maxUnconfirmedLettersPerDay, since }
  if (await mailboxes.take(allowance, message.id, now)) return false
  const body = await ports.store.bodies.byId(request.bodyId)
  if (!body) return false
  const count = await mailboxes.hold({ messageId: message.id, mailbox, bodyId: body.id, heldAt: now })
  if (count === 1) await setTask(ports, body, request)
  await queueDigest(ports, body, mailbox)
  await ports.store.keptLetters.markHeld(message.id, languages[body.settings.locale].mailNotes.heldBack)
  return true
}

/** One for all that is held back of a mailbox: a flood of letters would be a flood of tasks. */
async function setTask(ports: Ports, body: Body, { reference, unit }: RequestRow): Promise<void> {
  const dueOn = addDays(civilDateAt(ports.clock.now(), body.timeZone), 1)
  const text = languages[body.settings.locale].mailNotes.heldLetters(maxUnconfirmedLettersPerDay)
  const task = { text, dueOn, ...(unit ? { unit } : {}) }
  await perform(ports, { kind: 'system' }, { reference }, addTask, task)
}

/** On the next day of the body. */
export async function queueDigest(ports: Ports, body: Pick<Body, 'timeZone'>, mailbox: string): Promise<void> {
  const on = addDays(civilDateAt(ports.clock.now(), body.timeZone), 1)
  await ports.store.jobs.queue([
    {
      id: ports.ids.id(),
      key: `${heldLettersJob} ${mailbox} ${on}`,
      kind: heldLettersJob,
      payload: JSON.stringify({ mailbox }),
      runAfter: hourOfDay(on, heldDigestHour, body.timeZone),
    },
  ])
}
