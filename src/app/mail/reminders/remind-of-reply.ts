import { z } from 'zod'
import { replyOverdue } from '../../../../emails/reply-overdue.tsx'
import { openConsultations } from '../../../domain/request/consultations.ts'
import { clockOf, loadCaseOf } from '../../case-file.ts'
import { maskedRow } from '../../cases/view/masked-rows.ts'
import type { Ports } from '../../ports/ports.ts'
import type { JobRow } from '../../ports/store/jobs.ts'
import { officersOf } from '../../staff-of-case.ts'
import { mailCaseForStaff, outboxMessage } from '../mail.ts'
import { whenItCanWait } from '../office-mail.ts'

const kind = 'reply-overdue'
const payload = z.object({ requestId: z.string(), seq: z.number() })

/** Reminds the officers of a case that a unit or a body has not replied by the day that was set, if the case still waits. */
export async function remindOfReply(ports: Ports, job: JobRow): Promise<void> {
  const { requestId, seq } = payload.parse(JSON.parse(job.payload))
  const row = await ports.store.cases.byId(requestId)
  if (!row) return
  const file = await loadCaseOf(ports, row)
  const { body, statute, events, calendar, today } = file
  const asked = events.find((event) => event.seq === seq)
  if (asked?.type !== 'unit-consulted' && asked?.type !== 'body-consulted') return
  const name = asked.type === 'unit-consulted' ? asked.data.unit : asked.data.body
  const waits = openConsultations(events).find(
    (one) => one.name === name && one.on === asked.on && one.replyBy !== null && one.replyBy < today,
  )
  const counted = clockOf(statute, calendar, events, today, body)
  if (!waits?.replyBy || !counted.ok) return
  const { on: askedOn, replyBy: wantedBy } = waits
  const subject = { row, clock: counted.result, body, statute }
  const sendAfter = whenItCanWait(ports, body)
  const officers = await officersOf(ports, row)
  const messages = await Promise.all(
    officers.map(async (person) => {
      const told = { ...subject, row: await maskedRow(ports, person, row) }
      const rendered = replyOverdue({ ...mailCaseForStaff(ports, told, person), name, askedOn, wantedBy })
      return outboxMessage(ports, rendered, { kind, to: person.email, occasion: String(seq), request: row, sendAfter })
    }),
  )
  await ports.store.outbox.queue(messages)
}
