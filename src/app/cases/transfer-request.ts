import { z } from 'zod'
import { transfer } from '../../../emails/transfer.tsx'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { openPartsOf } from '../../domain/request/case-parts.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { type ActionContext, action, type Decided } from '../action.ts'
import { refuseImpossibleClock } from '../impossible-clock.ts'
import { wordsInput, yesNoInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { divideRequest, partInput } from './parts/divide-request.ts'
import { openPart } from './parts/open-part.ts'
import { clockWith } from './view/clock-with.ts'

/**
 * Passes the request to the body that holds the records, or gives parts of it to units and bodies. The whole ends this
 * clock, and is refused where the law knows no transfer: there the answer itself names the right body.
 */
export const transferRequest = action({
  type: 'transferred',
  input: z
    .object({
      /** The whole, to a body that is not in this installation. */
      to: wordsInput(300).optional(),
      /** The whole, to a body of this installation, by its slug: it becomes a request there. */
      body: z.string().trim().min(1).optional(),
      parts: z.array(partInput).min(1).max(26).optional(),
      /** With `parts`: whether this request still owes an answer of its own. */
      rest: yesNoInput.default(true),
    })
    .refine((input) => [input.to, input.body, input.parts].filter((one) => one !== undefined).length === 1, {
      path: ['to'],
      params: { code: 'choice', known: 'to, body, parts' },
    }),
  decide(context, { to, body, parts, rest }, on) {
    if (parts) return divideRequest(context, parts, rest, on)
    if (openPartsOf(context.state).length > 0) return refuse('parts-open')
    const counted = clockWith(context, { type: 'transferred', on, whole: true })
    if (!counted.ok) return refuseImpossibleClock(counted.error)
    if (counted.result.state !== 'transferred') return refuse('transfer-not-in-law')
    return body === undefined ? passedOut(context, to ?? '', on) : passedInside(context, body, on)
  },
})

function passedOut(_context: ActionContext, to: string, on: CivilDate): Result<Decided> {
  return ok({
    events: [{ type: 'transferred', on, data: { to, whole: true } }],
    mail: (after) =>
      toRequester(after, 'transfer', String(after.row.seq), (mail) =>
        transfer({ ...mail, to, whole: true, parts: [] }),
      ),
  })
}

/** To a body of this installation, where the whole becomes a request with a clock of its own. */
async function passedInside(context: ActionContext, slug: string, on: CivilDate): Promise<Result<Decided>> {
  const { ports, row, state } = context
  const body = await ports.store.bodies.bySlug(slug)
  if (!body || body.id === context.body.id) return refuseField('body', 'choice')
  const words = context.read(state.words) ?? row.subject
  const opened = await openPart(context, { body, subject: row.subject, words }, on)
  if (!opened.ok) return opened
  const child = opened.value
  const to = textIn(body.name, row.locale)
  const { id: childId, reference } = child.row
  return ok({
    events: [{ type: 'transferred', on, data: { to, whole: true, childId, reference } }],
    opens: [child.change],
    mail: (after) =>
      toRequester(after, 'transfer', String(after.row.seq), (mail) =>
        transfer({
          ...mail,
          to,
          whole: true,
          parts: [{ to, reference, dueOn: child.row.dueOn, words: null, email: body.settings.email ?? null }],
        }),
      ),
  })
}
