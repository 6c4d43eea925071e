import { z } from 'zod'
import { parseReference } from '../../../domain/request/reference.ts'
import type { Ports } from '../../ports/ports.ts'
import type { JobRow } from '../../ports/store/jobs.ts'
import type { OutboxRow } from '../../ports/store/mail/outbox.ts'
import { placeholder, withoutLinks } from './letter-links.ts'
import { earlierStopProofOf, followerToken, stopProofOf, thirdPartyProof } from './link-proofs.ts'

const batchSize = 200
const payload = z.object({ after: z.string() })

/**
 * Takes the secrets out of letters that an earlier version kept: a placeholder stands for each that this installation can
 * make again, and what has gone out is blanked. The migration queues it once; each run looks at some letters and queues the
 * next, so that an outbox of any size holds nothing up.
 */
export async function maskStoredLinks(ports: Ports, job: JobRow): Promise<void> {
  const { after } = payload.parse(JSON.parse(job.payload))
  const letters = await ports.store.keptLetters.lettersAfter(after, batchSize)
  for (const letter of letters) {
    const masked = await withPlaceholders(ports, letter)
    // What waits may hold what cannot be made again: it is sent once more, and blanked then.
    const kept = letter.status === 'queued' ? masked : withoutLinks(masked)
    if (kept !== letter) await ports.store.keptLetters.replaceLetter(letter.id, kept)
  }
  const last = letters.at(-1)?.id
  if (last === undefined || letters.length < batchSize) return
  await ports.store.jobs.queue([
    {
      id: ports.ids.id(),
      key: `${job.kind} ${last}`,
      kind: job.kind,
      payload: JSON.stringify({ after: last }),
      runAfter: ports.clock.now(),
    },
  ])
}

type Put = { readonly secret: string; readonly instead: string }

async function withPlaceholders(ports: Ports, letter: OutboxRow): Promise<OutboxRow> {
  const puts = [...(await ofRequests(ports, letter)), ...ofFollower(ports, letter), ...(await ofSignIn(ports, letter))]
  if (letter.headers['List-Unsubscribe'])
    for (const secret of [stopProofOf(ports, letter), earlierStopProofOf(ports, letter)])
      puts.push({ secret, instead: placeholder(ports, 'stop', '', letter.to) })
  const put = (text: string) => puts.reduce((rest, { secret, instead }) => rest.replaceAll(secret, instead), text)
  const [text, html, headers] = [put(letter.text), put(letter.html), put(JSON.stringify(letter.headers))]
  const same = text === letter.text && html === letter.html && headers === JSON.stringify(letter.headers)
  return same ? letter : { ...letter, text, html, headers: JSON.parse(headers) }
}

async function ofRequests(ports: Ports, letter: OutboxRow): Promise<Put[]> {
  const ids = new Set(letter.requestId === null ? [] : [letter.requestId])
  for (const [, given = ''] of letter.text.matchAll(/\/requests\/([A-Z0-9-]{1,60})\?secret=/g)) {
    const reference = parseReference(given)
    const row = reference === undefined ? null : await ports.store.cases.byReference(reference)
    if (row) ids.add(row.id)
  }
  return [...ids].flatMap((id) => [
    // The link to the page confirms the address; the one to the calendar does not.
    {
      secret: `?secret=${ports.secrets.requestSecret(id)}`,
      instead: `?secret=${placeholder(ports, 'request', id, letter.to)}`,
    },
    { secret: ports.secrets.mailProof(id), instead: placeholder(ports, 'case', id, letter.to) },
    { secret: thirdPartyProof(ports, { id }), instead: placeholder(ports, 'third-party', id, letter.to) },
  ])
}

function ofFollower(ports: Ports, letter: OutboxRow): Put[] {
  const id = /\/log\/(?:un)?follow\/([0-9a-z]{1,40})\./.exec(letter.text)?.[1]
  return id ? [{ secret: followerToken(ports, id), instead: placeholder(ports, 'follower', id, letter.to) }] : []
}

/** Whoever waits for one gets a new one with it. */
async function ofSignIn(ports: Ports, letter: OutboxRow): Promise<Put[]> {
  const token = /\/sign-in\/((?!placeholder-)[\w-]{16,})/.exec(letter.text)?.[1]
  if (!token || letter.kind !== 'sign-in-link') return []
  const staff = (await ports.store.staff.byEmail(letter.to)).find(({ bodyId }) => bodyId === letter.bodyId)
  return staff ? [{ secret: token, instead: placeholder(ports, 'sign-in', staff.id, letter.to) }] : []
}
