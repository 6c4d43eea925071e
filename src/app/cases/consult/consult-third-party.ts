import { z } from 'zod'
import { thirdPartyAsked } from '../../../../emails/third-party-asked.tsx'
import { ok, refuseField } from '../../../domain/request/refusal.ts'
import { withoutLinkTargets } from '../../../domain/text/without-link-targets.ts'
import { type After, action } from '../../action.ts'
import { effectOfStep, stepLetter } from '../../decisions/step-letter.ts'
import { civilDateInput, wordsInput } from '../../input.ts'
import { storedCaseAddressOf } from '../../mail/case-address.ts'
import { outboxMessage } from '../../mail/mail.ts'
import { sealOf } from '../../office/body-brand.ts'
import type { OutboxMessage } from '../../ports/store/mail/outbox.ts'

/** By it an answer to such a letter is known. */
export const thirdPartyLetterKind = 'third-party-asked'

/**
 * Asks a third party whose interests the release may touch. Its name and address stand outside the event. The letter says
 * nothing of who asked; it goes out by e-mail where an address is given, else the office sends it by post.
 */
export const consultThirdParty = action({
  type: 'third-party-consulted',
  input: z.object({
    party: wordsInput(500),
    /** Where the letter goes by e-mail. */
    email: z
      .literal('')
      .transform(() => undefined)
      .or(z.string().trim().pipe(z.email().max(254)))
      .optional(),
    replyBy: civilDateInput.optional(),
    /** The whole letter; made from the law's template where left out. */
    letter: wordsInput(20_000).optional(),
  }),
  decide(context, { party, email, replyBy, letter: given }, on) {
    if (email && email.toLowerCase() === context.row.requesterEmail?.toLowerCase()) {
      return refuseField('email', 'requester-address')
    }
    const effect = effectOfStep(context, { type: 'third-party-consulted', on })
    if (!effect.ok) return effect
    const letter = given ?? stepLetter(context, context.read, 'third-party-consulted', { replyBy }, effect.value)
    const asked = replyBy ?? effect.value.replyBy
    return ok({
      events: [
        {
          type: 'third-party-consulted',
          on,
          data: {
            party: context.say('note', party),
            ...(replyBy ? { replyBy } : {}),
            letter: context.say('letter', letter),
            ...(email ? { email: context.say('note', email) } : {}),
          },
        },
      ],
      ...(email ? { mail: (after) => [letterByMail(after, email, letter, asked)] } : {}),
    })
  },
})

/** It has no link: whoever is asked sees nothing of the case but the letter. */
function letterByMail(
  { row, context }: After,
  to: string,
  letter: string,
  replyBy: Parameters<typeof thirdPartyAsked>[0]['replyBy'],
): OutboxMessage {
  const { ports, body, statute } = context
  const replyTo = storedCaseAddressOf(ports, body, row, to, 'third-party')
  const seal = sealOf(body.settings.brand)
  const rendered = thirdPartyAsked({
    bodyName: body.name,
    locale: row.locale,
    jurisdiction: statute.jurisdiction,
    reference: row.reference,
    letter: letter.split(row.subject).join(withoutLinkTargets(row.subject)),
    replyBy,
    repliesReachUs: replyTo !== undefined,
    bodyEmail: body.settings.email ?? null,
    ...(seal ? { seal } : {}),
  })
  const sending = { kind: thirdPartyLetterKind, to, occasion: String(row.seq), request: row, replyTo }
  return outboxMessage(ports, rendered, sending)
}
