import { z } from 'zod'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { perform } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { OutboxRow } from '../../ports/store/mail/outbox.ts'
import { actStep } from '../../repeats.ts'
import { trustAddressAgain } from './bounced-address.ts'
import { reachedTask } from './unreached-task.ts'

/**
 * Queues a dead letter anew, with the Message-ID that it had, and trusts its address again. The history of its case says
 * who did it.
 * @returns the message as it was
 */
export async function sendAgain(ports: Ports, actor: Actor, id: string): Promise<Result<OutboxRow>> {
  const message = await ports.store.outbox.byId(id)
  const bodyId = message?.bodyId ?? ''
  if (!message || !may(actor, 'read-outbox', { bodyId })) return refuse('not-found')
  if (!may(actor, 'send-again', { bodyId })) return refuse('forbidden')
  const request = message.requestId === null ? null : await ports.store.cases.byId(message.requestId)
  if (request && (await ports.repeats?.committed(actStep('message-resent', request.reference)))) return ok(message)
  // Of what was erased there is nothing left to send.
  if (message.status !== 'dead' || message.to === '') return refuse('conflict', { reason: 'settled' })
  await trustAddressAgain(ports, message.to, bodyId)
  if (!request) {
    const queued = await ports.store.outbox.requeue(id, ports.clock.now())
    return queued ? ok(message) : refuse('conflict', { reason: 'settled' })
  }
  const sending = action({
    type: 'message-resent',
    input: z.object({}),
    decide: async (context) => {
      const current = await ports.store.outbox.byId(id)
      if (current?.status !== 'dead') return refuse('conflict', { reason: 'settled' })
      return ok({
        events: [
          { type: 'message-resent', on: context.today, data: { messageKey: id, kind: message.kind } },
          ...reachedTask(context, id),
        ],
        letter: { id, from: 'dead', to: 'queued', at: context.now },
      })
    },
  })
  const sent = await perform(ports, actor, { reference: request.reference }, sending, {})
  return sent.ok ? ok(message) : sent
}
