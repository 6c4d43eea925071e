import { z } from 'zod'
import { newMessage } from '../../../../emails/new-message.tsx'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import type { NewEvent } from '../../../domain/request/event-types.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { languages } from '../../../locales/locales.ts'
import { inTermsOf } from '../../../locales/terms-of-law.ts'
import { type ActionContext, action } from '../../action.ts'
import { statuteOf } from '../../case-file.ts'
import { thirdPartyLetterKind } from '../../cases/consult/consult-third-party.ts'
import type { Say } from '../../cases/receive/submit-request.ts'
import { plainFileName } from '../../documents/plain-file-name.ts'
import { type Performed, perform } from '../../perform.ts'
import type { MailPorts, Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { IntakeAttachment, IntakeStatus } from '../../ports/store/mail/intake.ts'
import { officersOf } from '../../staff-of-case.ts'
import { recipientOf } from '../case-address.ts'
import { toStaff } from '../mail.ts'
import type { Reading } from './read-stored-mail.ts'

const maxTextLength = 20_000

/** The files of a message as documents of the case, not inspected yet. */
export function attachedFiles(
  ports: Pick<Ports, 'ids'>,
  say: Say,
  files: readonly IntakeAttachment[],
  on: CivilDate,
  origin: 'requester' | 'third-party' = 'requester',
): readonly NewEvent[] {
  return files.map(({ name, type, size, sha256 }) => ({
    type: 'document-attached',
    on,
    data: {
      documentId: ports.ids.id(),
      name: say('file-name', plainFileName(name)),
      mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
      size,
      sha256,
      origin,
    },
  }))
}

/**
 * Puts a message on a case. It acts for the requester (answers an open question, on the day of its arrival) only where
 * their mail server has vouched for them; else an officer is told to look. What a third party writes never acts.
 * @param from the status that the message has now: another one then is a conflict
 */
export async function fileOnCase(
  ports: MailPorts,
  actor: Actor,
  request: RequestRow,
  read: Reading,
  from: IntakeStatus,
): Promise<Result<Performed>> {
  const { row, mail, isFlood } = read
  const isDistinct = await isFromThirdParty(ports, row, mail.answers, request.id)
  const isSure = !isDistinct && row.authentication === 'pass' && row.from === request.requesterEmail?.toLowerCase()
  const isAutomatic = row.kind !== 'message'
  const words = row.text || row.subject || '—'
  const text = words.length > maxTextLength ? `${words.slice(0, maxTextLength)} […]` : words
  const files = [...row.attachments]
  if (words.length > maxTextLength)
    files.push({
      name: 'message.txt',
      type: 'text/plain',
      ...(await ports.blobs.put(new TextEncoder().encode(words), Number.MAX_SAFE_INTEGER)),
    })
  const filing = action({
    type: 'message-received',
    input: z.object({}),
    decide: async (context) => {
      const now = await ports.store.intake.byId(row.id)
      if (now?.status !== from) return refuse('conflict', { reason: 'settled' })
      const arrived = civilDateAt(row.receivedAt, context.body.timeZone)
      const isKnown = isDistinct || (!isSure && isConsulted(context, row.from))
      const isThirdParty = isKnown || (!isSure && isPerhapsConsulted(context, row.from))
      const note = isKnown ? 'thirdParty' : isThirdParty ? 'perhapsThirdParty' : null
      const events = eventsOf(context, arrived, isSure && !isAutomatic, note)
      return ok({
        events,
        intake: {
          id: row.id,
          from,
          requestId: context.row.id,
          sender: row.from,
          kind: row.kind,
          by: context.actorRef,
          at: context.now,
        },
        mail: async (after) =>
          isAutomatic || isFlood || context.actor.kind === 'staff'
            ? []
            : toStaff(after, await officersOf(context.ports, after.row), 'new-message', String(after.row.seq), (mail) =>
                newMessage({ ...mail, from: isThirdParty ? 'third-party' : 'requester', text }),
              ),
      })
    },
  })

  function eventsOf(
    context: ActionContext,
    arrived: CivilDate,
    acts: boolean,
    ofThirdParty: 'thirdParty' | 'perhapsThirdParty' | null,
  ): readonly NewEvent[] {
    const isThirdParty = ofThirdParty !== null
    const answers = acts && context.state.openQuestion !== null
    const { locale } = context.body.settings
    const mailNotes = inTermsOf(languages[locale].mailNotes, statuteOf(context.body.statute), locale)
    const note = mailNotes[ofThirdParty ?? 'unconfirmed'](row.from || '?', context.state.openQuestion !== null)
    return [
      {
        type: 'message-received',
        on: arrived,
        data: {
          words: context.say('message', text),
          ...(isThirdParty ? { thirdParty: true } : isSure ? {} : { unconfirmed: true }),
          ...(isAutomatic ? { automatic: true } : {}),
        },
      },
      ...attachedFiles(ports, context.say, files, arrived, isThirdParty ? 'third-party' : 'requester'),
      ...(answers
        ? [{ type: 'clarification-received', on: arrived, data: { answer: context.say('answer', text) } } as const]
        : []),
      ...(isSure || isAutomatic
        ? []
        : [{ type: 'note-added', on: context.today, data: { note: context.say('note', note) } } as const]),
    ]
  }

  const by: Actor =
    isSure && actor.kind === 'system' && !isAutomatic ? { kind: 'requester', requestId: request.id } : actor
  return perform(ports, by, { reference: request.reference }, filing, {})
}

/** It was sent to the address that third parties answer to or to the return path of our letter to one, or answers that letter. */
async function isFromThirdParty(
  ports: MailPorts,
  row: Reading['row'],
  answers: readonly string[],
  requestId: string,
): Promise<boolean> {
  const recipient = await recipientOf(ports, row.envelopeTo)
  if (recipient?.isThirdParty || recipient?.letter?.kind === thirdPartyLetterKind) return true
  const letters = await ports.store.intake.sentAs(answers)
  return letters.some((letter) => letter.requestId === requestId && letter.kind === thirdPartyLetterKind)
}

function isConsulted({ events, read }: ActionContext, from: string): boolean {
  return events.some((event) => {
    const address = event.type === 'third-party-consulted' && event.data.email ? read(event.data.email) : null
    return address !== null && address.toLowerCase() === from
  })
}

/**
 * Whoever was asked by post, or answers from another address, writes to the body's own: where a person puts such a letter on
 * the case, the requester must not read it on the chance that it is theirs.
 */
function isPerhapsConsulted({ actor, events, row }: ActionContext, from: string): boolean {
  const isRequesters = row.requesterEmail !== null && row.requesterEmail.toLowerCase() === from
  return actor.kind === 'staff' && !isRequesters && events.some(({ type }) => type === 'third-party-consulted')
}
