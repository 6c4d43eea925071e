import { z } from 'zod'
import { type PartOfTransfer, transfer } from '../../../../emails/transfer.tsx'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { nextPartName, openPartsOf } from '../../../domain/request/case-parts.ts'
import type { NewEvent } from '../../../domain/request/event-types.ts'
import { stateAfter } from '../../../domain/request/fold-case.ts'
import { ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import type { ActionContext, Decided } from '../../action.ts'
import { wordsInput } from '../../input.ts'
import { toRequester } from '../../mail/mail.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { ChangeSet } from '../../ports/store/cases/case-files.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import { endOf } from './follow-parts.ts'
import { openPart } from './open-part.ts'

export const partInput = z
  .object({
    /** What of the request it is, in words of its own. */
    words: wordsInput(20_000),
    /** What its ledger calls it; the subject of the whole with the letter of the part where left out. */
    subject: wordsInput(300).optional(),
    /** A unit of this body, a body of this installation by its slug, or a body outside it by name. */
    unit: wordsInput(100).optional(),
    body: z.string().trim().min(1).optional(),
    to: wordsInput(300).optional(),
  })
  .refine(({ unit, body, to }) => [unit, body, to].filter((one) => one !== undefined).length === 1, {
    path: ['to'],
    params: { code: 'choice', known: 'unit, body, to' },
  })
type Part = z.output<typeof partInput>

/** Divides a request: each part goes to a unit or a body, with a clock of its own; what remains is answered here. */
export async function divideRequest(
  context: ActionContext,
  parts: readonly Part[],
  rest: boolean,
  on: CivilDate,
): Promise<Result<Decided>> {
  const { state, statute, row } = context
  if (state.openQuestion) return refuse('clarification-open')
  if (state.openFee) return refuse('fee-open')
  const events: NewEvent[] = []
  const opens: ChangeSet[] = []
  const told: PartOfTransfer[] = []
  const named = [...state.parts]
  for (const [index, part] of parts.entries()) {
    const target = await targetOf(context, part, index)
    if (!target.ok) return target
    const { body, to } = target.value
    if (!part.unit && statute.transfer.effect !== 'ends') return refuse('transfer-not-in-law')
    const name = nextPartName(named)
    const placed = { to, whole: false, part: name, words: context.say('request', part.words) }
    const last = index === parts.length - 1 && !rest ? { rest: false } : {}
    if (!body) {
      events.push({ type: 'transferred', on, data: { ...placed, ...last } })
      told.push({ to, words: part.words, reference: null, dueOn: null, email: null })
      named.push({ ...emptyPart, part: name })
      continue
    }
    const subject = part.subject ?? subjectOfPart(row, name)
    const unit = part.unit === undefined ? {} : { unit: part.unit }
    const opened = await openPart(context, { body, subject, words: part.words, part: name, ...unit }, on)
    if (!opened.ok) return opened
    const { id: childId, reference, dueOn } = opened.value.row
    opens.push(opened.value.change)
    events.push({ type: 'transferred', on, data: { ...placed, childId, reference, ...unit, ...last } })
    told.push({ to, words: part.words, reference, dueOn, email: body.settings.email ?? null })
    named.push({ ...emptyPart, part: name })
  }
  const next = stateAfter(state, events)
  const ending = next.restOwed || openPartsOf(next).length > 0 ? undefined : endOf(next, statute)
  return ok({
    events: ending ? [...events, ending] : events,
    opens,
    mail: (after) =>
      toRequester(after, 'transfer', String(after.row.seq), (mail) =>
        transfer({ ...mail, to: told.map((part) => part.to).join(', '), whole: false, parts: told, rest }),
      ),
  })
}

/** The subject that a part has unless somebody gives it one of its own. */
export function subjectOfPart({ subject, locale }: Pick<RequestRow, 'subject' | 'locale'>, part: string): string {
  const kept = subject.slice(0, 290)
  return languages[locale].pages.words.withNote(kept, part)
}

const emptyPart = {
  childId: null,
  reference: null,
  to: '',
  own: false,
  words: null,
  givenOn: '' as CivilDate,
  closed: null,
  underReview: false,
}

/** Who gets the part; `body` is null outside this installation. */
async function targetOf(
  { ports, body, row }: ActionContext,
  part: Part,
  index: number,
): Promise<Result<{ readonly body: Body | null; readonly to: string }>> {
  const wrong = (field: string, known = '') => refuseField(`parts.${index}.${field}`, 'choice', { known })
  if (part.unit !== undefined) {
    const known = body.settings.units.includes(part.unit)
    return known ? ok({ body, to: part.unit }) : wrong('unit', body.settings.units.join(', '))
  }
  if (part.to !== undefined) return ok({ body: null, to: part.to })
  const other = await ports.store.bodies.bySlug(part.body ?? '')
  if (!other || other.id === body.id) return wrong('body')
  return ok({ body: other, to: textIn(other.name, row.locale) })
}
