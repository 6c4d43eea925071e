import { z } from 'zod'
import { saysAddressGone } from '../../../domain/mail/delivery-failure.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { describeRefusal } from '../../../locales/refusals.ts'
import { action } from '../../action.ts'
import { perform } from '../../perform.ts'
import type { DeliveryReport } from '../../ports/mail-reader-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import type { OutboxRow } from '../../ports/store/mail/outbox.ts'
import { recipientOf } from '../case-address.ts'
import { mailNotesOf } from '../mail.ts'
import { withoutAddress } from '../mail-choices.ts'
import { warnOfDeadMessage } from '../warn-office.ts'
import { noteReturnedLetter } from './bounced-address.ts'
import { unreachedTask } from './unreached-task.ts'

/**
 * The letter that a report is about: the one whose return path it was sent to, else one whose Message-ID it carries. Both are
 * known only to those who handled the letter; the Message-IDs of letters from before they were keyed prove nothing.
 */
export async function letterOfReport(
  ports: MailPorts,
  row: Pick<IntakeRow, 'envelopeTo'>,
  report: DeliveryReport,
  answers: readonly string[],
): Promise<OutboxRow | null> {
  const returned = (await recipientOf(ports, row.envelopeTo))?.letter
  if (returned) return returned
  const named = await ports.store.intake.sentAs([...report.about, ...answers])
  const letters = named.filter(({ returnToken }) => returnToken !== undefined)
  return letters.find(({ to }) => to.toLowerCase() === report.recipient.toLowerCase()) ?? letters[0] ?? null
}

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
  const letter = await letterOfReport(ports, row, report, answers)
  if (!letter) return false
  const { cameBack } = await mailNotesOf(ports, letter.bodyId)
  const reason = [report.status, report.reason].filter((part) => part !== '').join(' ') || cameBack
  const hasFailed = report.action === 'failed'
  const request = letter.requestId === null ? null : await ports.store.cases.byId(letter.requestId)
  // What was given up before is not counted again.
  if (hasFailed && (letter.status === 'sent' || letter.status === 'queued')) {
    if (saysAddressGone(report.status)) await noteReturnedLetter(ports, letter, reason)
    if (!request) {
      await warnOfDeadMessage(ports, letter, reason)
      await ports.store.outbox.markFailed(letter.id, reason.slice(0, 500), null)
    }
  }
  if (!request) return false
  const filing = action({
    type: 'message-received',
    input: z.object({}),
    decide: async (context) => {
      const [now, current] = await Promise.all([ports.store.intake.byId(row.id), ports.store.outbox.byId(letter.id)])
      if (now?.status !== 'new') return refuse('conflict', { reason: 'settled' })
      const on = context.today
      const error = withoutAddress(reason, letter.to).slice(0, 500)
      const status = current?.status
      const settles = hasFailed && (status === 'sent' || status === 'queued')
      const note = `${report.action}: ${letter.subject} (${report.recipient}) ${reason}`
      return ok({
        events: settles
          ? [
              { type: 'message-bounced', on, data: { messageKey: letter.id, reason: context.say('reason', error) } },
              ...unreachedTask(context, letter, 'failed'),
            ]
          : [{ type: 'note-added', on, data: { note: context.say('note', note) } }],
        ...(settles ? { letter: { id: letter.id, from: status, to: 'dead', error: reason.slice(0, 500) } } : {}),
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
  if (!filed.ok && filed.refusal.code !== 'conflict') throw new Error(describeRefusal(filed.refusal))
  return true
}
