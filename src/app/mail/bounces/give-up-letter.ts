import { z } from 'zod'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { perform } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { OutboxRow } from '../../ports/store/mail/outbox.ts'
import { withoutAddress } from '../mail-choices.ts'
import { warnOfDeadMessage } from '../warn-office.ts'
import { unreachedTask } from './unreached-task.ts'

/**
 * Makes a message a dead letter. Where it belongs to a case, its history says so in the same commit, and whoever works on
 * the case sees it there, with a task where somebody must be reached by another way; otherwise those in charge of the body are warned.
 * @param isKnown the office knows that mail to this address comes back: it hears of it on the case alone
 */
export async function giveUpLetter(ports: Ports, message: OutboxRow, error: string, isKnown = false): Promise<void> {
  const request = message.requestId === null ? null : await ports.store.cases.byId(message.requestId)
  if (!request) {
    if (!isKnown) await warnOfDeadMessage(ports, message, error)
    return ports.store.outbox.markFailed(message.id, error, null)
  }
  const reason = withoutAddress(error, message.to).slice(0, 500)
  const givingUp = action({
    type: 'message-sent',
    input: z.object({}),
    decide: async (context) => {
      const now = await ports.store.outbox.byId(message.id)
      if (now?.status !== 'queued') return refuse('conflict', { reason: 'settled' })
      return ok({
        events: [
          {
            type: 'message-bounced',
            on: context.today,
            data: { messageKey: message.id, reason: context.say('reason', reason) },
          },
          ...unreachedTask(context, message, 'failed'),
        ],
        letter: { id: message.id, from: 'queued', to: 'dead', error },
      })
    },
  })
  const given = await perform(ports, { kind: 'system' }, { reference: request.reference }, givingUp, {})
  // Whatever the case says, the message must not be tried for ever.
  if (!given.ok) await ports.store.outbox.markFailed(message.id, error, null)
}
