import { z } from 'zod'
import { taskSet } from '../../../../emails/task-set.tsx'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { unreachableTaskId } from '../../../domain/mail/unreached.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { unreachableText } from '../../../locales/unreached.ts'
import { action } from '../../action.ts'
import type { CaseFile } from '../../case-file.ts'
import { perform } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { JobRow } from '../../ports/store/jobs.ts'
import type { OutboxMessage } from '../../ports/store/mail/outbox.ts'
import { officersOf } from '../../staff-of-case.ts'
import { toStaff } from '../mail.ts'
import { addressHashesOf, addressHashOf, bounced, bouncedOnce, withoutAddress } from '../mail-choices.ts'
import { taskOfToday } from './unreached-task.ts'

const pageSize = 50

/**
 * Remembers that a letter came back since nobody can be reached under its address. One letter marks itself alone; when another
 * one comes back on a later day of the body, no more letters of the body go there, and an officer has to reach the person by
 * another way. Doing it twice for one letter changes nothing.
 */
export async function noteReturnedLetter(ports: Ports, letter: OutboxMessage, reason: string): Promise<void> {
  const bodyId = letter.bodyId ?? ''
  const addressHash = addressHashOf(ports, letter.to)
  const known = await choicesOf(ports, letter)
  if (known.some(({ kind }) => kind === bounced)) return
  const at = ports.clock.now()
  const choice = {
    addressHash,
    bodyId,
    at,
    reason: withoutAddress(reason, letter.to).slice(0, 500),
    letterId: letter.id,
  }
  let first = known.find(({ kind }) => kind === bouncedOnce)
  if (!first) {
    if (await ports.store.mailChoices.add({ ...choice, kind: bouncedOnce })) return
    // Another letter came back since the choices were read, and is the first.
    first = (await choicesOf(ports, letter)).find(({ kind }) => kind === bouncedOnce)
    if (!first) return
  }
  const body = bodyId === '' ? null : await ports.store.bodies.byId(bodyId)
  const dayOf = (instant: typeof at) => civilDateAt(instant, body?.timeZone ?? 'UTC')
  if (first.letterId === letter.id || dayOf(first.at) === dayOf(at)) return
  if (body) {
    const payload = JSON.stringify({ bodyId, letterId: letter.id })
    const key = `address-unreachable ${bodyId} ${letter.id}`
    await ports.store.jobs.queue([{ id: ports.ids.id(), key, kind: 'address-unreachable', payload, runAfter: at }])
  }
  await ports.store.mailChoices.add({ ...choice, kind: bounced })
}

const choicesOf = async (ports: Ports, { to, bodyId }: OutboxMessage) =>
  (await ports.store.mailChoices.of(addressHashesOf(ports, to))).filter((choice) => choice.bodyId === (bodyId ?? ''))

/** Since which day letters to the requester are withheld; null where they go out, and where no address is known. */
export async function withheldSince(
  ports: Ports,
  { row, body }: Pick<CaseFile, 'row' | 'body'>,
): Promise<CivilDate | null> {
  if (row.requesterEmail === null) return null
  const choices = await ports.store.mailChoices.of(addressHashesOf(ports, row.requesterEmail))
  const mark = choices.find(({ kind, bodyId }) => kind === bounced && bodyId === body.id)
  return mark ? civilDateAt(mark.at, body.timeZone) : null
}

/** The address is good after all: a person of the body says so, or somebody has written from it. Of every body where none is given. */
export async function trustAddressAgain(ports: Ports, address: string, bodyId?: string): Promise<void> {
  for (const choice of await ports.store.mailChoices.of(addressHashesOf(ports, address))) {
    const isMark = choice.kind === bounced || choice.kind === bouncedOnce
    if (isMark && (bodyId === undefined || choice.bodyId === bodyId)) await ports.store.mailChoices.forget(choice)
  }
}

const about = z.object({ bodyId: z.string(), letterId: z.string() })

/** Sets a task on each open request of a person whose mail comes back: reach them by post or telephone. Done twice, it is set once. */
export async function setUnreachableTasks(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, letterId } = about.parse(JSON.parse(job.payload))
  const letter = await ports.store.outbox.byId(letterId)
  // Of a letter that was erased meanwhile nobody knows whose it was.
  if (!letter || letter.to === '') return
  let after = ''
  for (;;) {
    const rows = await ports.store.lists.openRequestsTo(bodyId, letter.to, after, pageSize)
    for (const row of rows) await setUnreachableTask(ports, row)
    after = rows.at(-1)?.id ?? ''
    if (rows.length < pageSize) return
  }
}

async function setUnreachableTask(ports: Ports, { reference }: RequestRow): Promise<void> {
  const setting = action({
    type: 'task-added',
    input: z.object({}),
    decide(context) {
      const text = unreachableText(context.body.settings.locale)
      const events = taskOfToday(context, unreachableTaskId(context.row.id), text)
      if (events.length === 0) return refuse('conflict', { reason: 'settled' })
      return ok({
        events,
        mail: async (after) =>
          toStaff(after, await officersOf(ports, after.row), 'task-set', String(after.row.seq), (mail) =>
            taskSet({ ...mail, task: text, doBy: context.today, unit: null }),
          ),
      })
    },
  })
  await perform(ports, { kind: 'system' }, { reference }, setting, {})
}
