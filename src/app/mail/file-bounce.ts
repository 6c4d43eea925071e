import { z } from 'zod'
import { saysAddressGone } from '../../domain/mail/delivery-failure.ts'
import { done, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { perform } from '../perform.ts'
import type { DeliveryReport, IntakeRow, MailPorts } from '../ports/intake-ports.ts'
import { markAddressGone, withoutAddress } from './mail-choices.ts'
import { warnOfDeadMessage } from './warn-office.ts'

/**
 * Marks the letter that did not arrive, and says so on its case. Gives false where the report names no letter of ours on
 * a case; then the report waits in the intake list. A report is never answered.
 */
export async function fileBounce(
  ports: MailPorts,
  row: IntakeRow,
  report: DeliveryReport,
  answers: readonly string[],
): Promise<boolean> {
  const letters = await ports.store.intake.sentAs([...report.about, ...answers])
  const letter = letters.find(({ to }) => to.toLowerCase() === report.recipient.toLowerCase()) ?? letters[0]
  if (!letter) return false
  const reason = [report.status, report.reason].filter((part) => part !== '').join(' ') || 'It came back'
  const hasFailed = report.action === 'failed'
  if (hasFailed) {
    if (letter.requestId === null) await warnOfDeadMessage(ports, letter, reason)
    await ports.store.markFailed(letter.id, reason.slice(0, 500), null)
    if (saysAddressGone(report.status)) await markAddressGone(ports, letter, reason)
  }
  const request = letter.requestId === null ? null : await ports.store.requestById(letter.requestId)
  if (!request) return false
  const filing = action({
    type: 'message-received',
    input: z.object({}),
    decide: async (context) => {
      const now = await ports.store.intake.byId(row.id)
      if (now?.status !== 'new') return refuse('conflict', 'This report is filed already')
      const on = context.today
      const note = `${report.action}: ${letter.subject} (${report.recipient}) ${reason}`
      return done({
        events: hasFailed
          ? [
              {
                type: 'message-bounced',
                on,
                data: { messageKey: letter.id, reason: withoutAddress(reason, letter.to).slice(0, 500) },
              },
            ]
          : [{ type: 'note-added', on, data: { note: context.say('note', note) } }],
        intake: {
          id: row.id,
          from: 'new',
          requestId: request.id,
          sender: row.from,
          kind: row.kind,
          by: 'system',
          at: context.now,
        },
      })
    },
  })
  const filed = await perform(ports, { kind: 'system' }, { reference: request.reference }, filing, {})
  if (!filed.ok && filed.refusal.code !== 'conflict') throw new Error(filed.refusal.message)
  return true
}
