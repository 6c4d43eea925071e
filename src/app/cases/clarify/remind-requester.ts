import { z } from 'zod'
import { abandonedSoon } from '../../../../emails/abandoned-soon.tsx'
import { clarificationReminder } from '../../../../emails/clarification-reminder.tsx'
import type { MailCase } from '../../../../emails/mail-case.ts'
import type { RenderedMail } from '../../../../emails/rendered-mail.ts'
import { satisfactionQuestion } from '../../../../emails/satisfaction-question.tsx'
import { civilDate } from '../../../domain/calendar/civil-date.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { describeRefusal } from '../../../locales/refusals.ts'
import { type ActionContext, action } from '../../action.ts'
import { toRequester } from '../../mail/mail.ts'
import { whenItCanWait } from '../../mail/office-mail.ts'
import { perform } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { JobRow } from '../../ports/store/jobs.ts'

const payload = z.object({ requestId: z.string(), seq: z.number(), by: z.string().optional() })
type Payload = z.output<typeof payload>

/** What to write to the requester; undefined where it is not asked for any more. */
type Writing = (
  context: ActionContext,
  about: RequestEvent,
  given: Payload,
) => ((mail: MailCase) => RenderedMail) | undefined

/**
 * Writes a letter to the requester that was planned when something happened, if the case still asks for it. The letter
 * and its line in the history are one commit; ok twice, it is written once.
 */
async function write(ports: Ports, job: JobRow, writing: Writing, canWait: boolean): Promise<void> {
  const given = payload.parse(JSON.parse(job.payload))
  const row = await ports.store.cases.byId(given.requestId)
  if (!row?.requesterEmail) return
  const sending = action({
    type: 'message-sent',
    input: z.object({}),
    decide(context) {
      const about = context.events.find(({ seq }) => seq === given.seq)
      const isWritten = context.events.some(
        (event) => event.type === 'message-sent' && event.data.messageKey === job.key,
      )
      const render = about && !isWritten ? writing(context, about, given) : undefined
      if (!render) return refuse('wrong-stage')
      const sendAfter = canWait ? whenItCanWait(ports, context.body) : undefined
      return ok({
        events: [{ type: 'message-sent', on: context.today, data: { kind: job.kind, messageKey: job.key } }],
        mail: (after) =>
          toRequester(after, job.kind, String(given.seq), render).map((message) => ({
            ...message,
            ...(sendAfter ? { sendAfter } : {}),
          })),
      })
    },
  })
  const sent = await perform(ports, { kind: 'system' }, { reference: row.reference }, sending, {})
  if (!sent.ok && sent.refusal.code === 'conflict') throw new Error(describeRefusal(sent.refusal))
}

/** The question is still open, and it is the same one. */
function openQuestion({ state, read }: ActionContext, about: RequestEvent): string | undefined {
  if (about.type !== 'clarification-requested' || state.openQuestion?.question.id !== about.data.question.id)
    return undefined
  return read(about.data.question) ?? ''
}

/** Reminds the requester of a question that is still open. It stops the clock, so it never waits. */
export const remindOfQuestion = (ports: Ports, job: JobRow): Promise<void> =>
  write(
    ports,
    job,
    (context, about) => {
      const question = openQuestion(context, about)
      if (question === undefined) return undefined
      const replyBy = context.state.openQuestion?.replyBy ?? null
      return (mail) => clarificationReminder({ ...mail, question, replyBy })
    },
    false,
  )

/** Warns the requester that the request may be closed when the answer or the fee does not come. */
export const warnOfAbandoning = (ports: Ports, job: JobRow): Promise<void> =>
  write(
    ports,
    job,
    (context, about, { by }) => {
      if (by === undefined) return undefined
      const isFee = about.type === 'fee-notice' && context.state.openFee !== null
      const question = isFee ? '' : openQuestion(context, about)
      if (question === undefined) return undefined
      const waiting = { waitsFor: isFee ? 'fee' : 'answer', question, by: civilDate(by) } as const
      return (mail) => abandonedSoon({ ...mail, ...waiting })
    },
    false,
  )

/** Asks once how it was; not of one who has said so, or whose case is open again. */
export const askSatisfaction = (ports: Ports, job: JobRow): Promise<void> =>
  write(
    ports,
    job,
    ({ state }) => (state.feedback || openStages.has(state.stage) ? undefined : satisfactionQuestion),
    true,
  )
