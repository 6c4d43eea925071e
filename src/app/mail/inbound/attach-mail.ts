import { z } from 'zod'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { submitRequest } from '../../cases/receive/submit-request.ts'
import { parseInput, wordsInput } from '../../input.ts'
import { actorRefOf } from '../../perform.ts'
import type { MailPorts, Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import type { Page } from '../../ports/store/page.ts'
import { fileMail } from './file-mail.ts'
import { attachedFiles, fileOnCase } from './file-on-case.ts'
import { type Reading, reading } from './read-stored-mail.ts'
import { isUnreadable, readCounted, showIfUnreadable, unreadReading } from './unreadable-mail.ts'

export const openFromMailInput = z.object({
  /** Where the message names none. */
  body: z.string().trim().min(1).optional(),
  /** The subject of the message where left out. */
  subject: wordsInput(300).optional(),
})
export const attachToCaseInput = z.object({ reference: wordsInput(60) })
export const discardMailInput = z.object({ reason: wordsInput(500) })

/** The messages that wait to be placed: those to this body, and those that name no body; oldest first. @throws BadCursor */
export async function waitingMails(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  { id }: Pick<Body, 'id'>,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<IntakeRow>>> {
  if (!may(actor, 'submit-on-behalf', { bodyId: id })) return refuse('forbidden')
  return ok(await ports.store.intake.list({ status: 'waiting', bodyId: id, ...page }))
}

/** A message that waits, where this person may place it. */
export async function waitingMail(ports: MailPorts, actor: Actor, id: string): Promise<Result<IntakeRow>> {
  let row = await ports.store.intake.byId(id)
  if (row?.status === 'new') {
    await fileMail(ports, id)
    row = await ports.store.intake.byId(id)
  }
  const bodyId = row?.bodyId ?? (actor.kind === 'staff' ? actor.bodyId : '')
  if (!row || !may(actor, 'submit-on-behalf', { bodyId })) return refuse('not-found')
  if (row.status !== 'waiting') return refuse('conflict', { reason: 'settled' })
  return ok(row)
}

/** Reads a message that waits once more, to place it; null where that fails, and then its row says so. */
async function readAgain(ports: MailPorts, row: IntakeRow): Promise<Reading | null> {
  const read = await readCounted(ports, row, () => reading(ports, row))
  if (!('value' in read)) {
    if (read.failed) await showIfUnreadable(ports, row.id)
    return null
  }
  await ports.store.intake.endRead(row.id, null)
  return read.value
}

/** The hash of a message that waits, under which its bytes lie as they came. */
export async function rawMail(ports: MailPorts, actor: Actor, id: string): Promise<Result<string>> {
  const waiting = await waitingMail(ports, actor, id)
  return waiting.ok ? ok(waiting.value.rawSha256) : waiting
}

/** Puts a message that waits on a case: what could not be read, as a file. */
export async function attachToCase(
  ports: MailPorts,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<RequestRow>> {
  const waiting = await waitingMail(ports, actor, id)
  if (!waiting.ok) return waiting
  const parsed = parseInput(attachToCaseInput, input)
  if (!parsed.ok) return parsed
  const reference = parsed.value.reference.toUpperCase()
  const request = await ports.store.cases.byReference(reference)
  if (!request || !may(actor, 'message-received', { bodyId: request.bodyId, requestId: request.id })) {
    return refuseField('reference', 'unknown', { name: reference })
  }
  const body = await ports.store.bodies.byId(request.bodyId)
  const read = isUnreadable(waiting.value)
    ? unreadReading(waiting.value, body?.settings.locale ?? 'en')
    : await readAgain(ports, waiting.value)
  if (!read) return refuse('conflict', { reason: 'unreadable-mail' })
  const filed = await fileOnCase(ports, actor, request, read, 'waiting')
  return filed.ok ? ok(filed.value.row) : filed
}

/** Makes a new request of a message that waits: its sender is the requester, the day of its arrival the day it reached the body. */
export async function openFromMail(
  ports: MailPorts,
  actor: Actor,
  id: string,
  input: unknown = {},
): Promise<Result<RequestRow>> {
  const waiting = await waitingMail(ports, actor, id)
  if (!waiting.ok) return waiting
  const parsed = parseInput(openFromMailInput, input)
  if (!parsed.ok) return parsed
  const change = parsed.value
  const read = isUnreadable(waiting.value) ? null : await readAgain(ports, waiting.value)
  if (!read) return refuseField('', 'unreadable-mail')
  const { row, mail } = read
  const bodies = await ports.store.bodies.all()
  const body = bodies.find((one) => (change.body === undefined ? one.id === row.bodyId : one.slug === change.body))
  if (!body) return refuseField('body', 'required')
  if (row.kind === 'bounce') return refuseField('', 'bounce-mail')
  const name = mail.from[0]?.name.slice(0, 200)
  const words = row.text || row.subject
  const arrived = civilDateAt(row.receivedAt, body.timeZone)
  const request = {
    body: body.slug,
    subject: (change.subject ?? row.subject).slice(0, 300) || words.split('\n')[0]?.slice(0, 300) || '—',
    words: words.slice(0, 20_000) || '—',
    ...(name ? { name } : {}),
    ...(z.email().safeParse(row.from).success ? { email: row.from } : {}),
    channel: 'email',
    reachedOn: arrived,
  }
  const filed = await submitRequest(ports, actor, request, {
    entry: 'email',
    events: (on, say) => attachedFiles(ports, say, row.attachments, on),
    intake: { id, from: 'waiting', sender: row.from, kind: row.kind, by: actorRefOf(actor), at: ports.clock.now() },
  })
  return filed.ok ? ok(filed.value.row) : filed
}

/** Puts a message away. It stays stored, with who did it and why. */
export async function discardMail(
  ports: MailPorts,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<IntakeRow>> {
  const waiting = await waitingMail(ports, actor, id)
  if (!waiting.ok) return waiting
  const parsed = parseInput(discardMailInput, input)
  if (!parsed.ok) return parsed
  const settledAt = ports.clock.now()
  const row: IntakeRow = {
    ...waiting.value,
    status: 'discarded',
    reason: parsed.value.reason,
    settledBy: actorRefOf(actor),
    settledAt,
  }
  return (await ports.store.intake.replace(row, 'waiting')) ? ok(row) : refuse('conflict', { reason: 'settled' })
}
