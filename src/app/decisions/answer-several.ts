import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { openPartsOf } from '../../domain/request/case-parts.ts'
import { fileNameOf, nameOutside } from '../../domain/request/document-in-case.ts'
import type { DecisionPart, EventData, NewEvent, TextRef } from '../../domain/request/event-types.ts'
import { isDelivered } from '../../domain/request/files-link.ts'
import { ok, type Refusal, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import { type ActionContext, action, type CaseStep } from '../action.ts'
import { otherCase } from '../case-step.ts'
import { requestOfBody } from '../cases/parts/link-requests.ts'
import { deliveredFiles } from '../mail/delivered-files.ts'
import type { LetterForConfirmed } from '../ports/store/mail/outbox.ts'
import { passAllForAnswer } from '../release/gate.ts'
import { decisionLetter, enclosedWith, issueDecision } from './issue-decision.ts'

const alsoInput = z
  .string()
  .trim()
  .min(1)
  .transform((text) => {
    const [reference = '', seen] = text.split('@')
    return { reference, seen: seen === undefined ? undefined : Number(seen) }
  })

/**
 * Issues an approved decision, and where others have asked for the same, to them too: one answer, each with a letter, a
 * number and a clock of its own, all in one commit or none.
 */
export const answerSeveral = action({
  type: 'decision-issued',
  input: issueDecision.input.extend({
    /** Linked requests that get the same answer: `RIVER-2026-00012`, or `RIVER-2026-00012@7` with the version that was seen. */
    also: z.array(alsoInput).max(100).default([]),
  }),
  async decide(context, { also, ...input }, on) {
    const own = await issueDecision.decide(context, input, on)
    if (!own.ok || also.length === 0) return own
    const issued = own.value.events.find((event) => event.type === 'decision-issued')
    if (issued?.type !== 'decision-issued') return own
    if (context.state.parts.length > 0) return refuse('parts-open')
    const others: CaseStep[] = []
    const links: NewEvent[] = []
    for (const { reference, seen } of new Map(also.map((one) => [one.reference, one])).values()) {
      const step = await answered(context, reference, seen, issued.data, on)
      if (!step.ok) return step
      others.push(step.value)
      links.push({ type: 'linked', on, data: { to: step.value.context.row.reference, how: 'answers' } })
    }
    return ok({
      ...own.value,
      events: [...links, ...own.value.events],
      others: [...(own.value.others ?? []), ...others],
    })
  },
})

/** The answer in another case: its own letter, its own copies of what is released. */
async function answered(
  lead: ActionContext,
  to: string,
  seen: number | undefined,
  { enclosed: _ofLead, ...issued }: EventData['decision-issued'],
  on: CivilDate,
): Promise<Result<CaseStep>> {
  const other = await requestOfBody(lead, to)
  if (!other.ok) return other
  const step = await otherCase(lead, other.value)
  const { context } = step
  const refusal = refusedFor(lead, context, seen, on)
  if (refusal) return { ok: false, refusal }
  // Its own files go out with the answer as well.
  const passed = await passAllForAnswer(context)
  if (!passed.ok) return passed
  const { reference } = context.row
  const renamed = (text: string): string => text.replaceAll(lead.row.reference, reference)
  const inItsWords = <T extends LetterForConfirmed>(mail: T): T => ({
    ...mail,
    subject: renamed(mail.subject),
    text: renamed(mail.text),
    html: renamed(mail.html),
  })
  const retold = (kind: 'letter' | 'reason', ref: TextRef): TextRef => context.say(kind, renamed(lead.read(ref) ?? ''))
  const parts = issued.parts.map((part) => {
    const words = Object.entries(part).map(([name, value]) => [name, isWords(value) ? retold('reason', value) : value])
    return Object.fromEntries(words) as DecisionPart
  })
  const letter = issued.letter ? { letter: retold('letter', issued.letter) } : {}
  const copies = copiesOf(lead, context.say, on)
  const files = [
    ...deliveredFiles(context),
    ...copies.map(({ data }) => ({ ...data, name: context.read(data.name) ?? '' })),
  ]
  const enclosed = enclosedWith(context, files)
  const decision = { ...issued, ...letter, parts, approvedIn: lead.row.reference, ...enclosed }
  const link = { type: 'linked', on, data: { to: lead.row.reference, how: 'answered-by' } } as const
  return ok({
    ...step,
    decided: {
      events: [link, ...copies, { type: 'decision-issued', on, data: decision }],
      // The letter was written for the first request; each of the others is named by its own number.
      mail: (after) =>
        decisionLetter(lead, { ...issued, ...enclosed }, files, after).map(({ toConfirmed, ...mail }) => ({
          ...inItsWords(mail),
          ...(toConfirmed ? { toConfirmed: inItsWords(toConfirmed) } : {}),
        })),
    },
  })
}

const isWords = (value: unknown): value is TextRef =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'id' in value

function refusedFor(
  lead: ActionContext,
  other: ActionContext,
  seen: number | undefined,
  on: CivilDate,
): Refusal | undefined {
  const { reference } = other.row
  const params = { reference }
  if (seen !== undefined && seen !== other.state.editSeq) return { code: 'conflict', params }
  if (
    !lead.state.links.some((link) => link.to === reference) &&
    !other.state.links.some(({ to }) => to === lead.row.reference)
  ) {
    return { code: 'not-linked', params }
  }
  const { statute, stage, parts, openQuestion } = other.state
  if (statute !== lead.state.statute) return { code: 'another-law', params }
  if (!openStages.has(stage)) return { code: 'wrong-stage', params: { ...params, stage } }
  if (parts.length > 0 || openPartsOf(other.state).length > 0) return { code: 'parts-open', params }
  if (openQuestion) return { code: 'clarification-open', params }
  return on < other.row.receivedOn ? { code: 'date-before-receipt', params: { ...params, on } } : undefined
}

/** What the lead releases with its answer, for the others: approved there, so it is approved here. */
function copiesOf(
  { state, ports, row, read }: ActionContext,
  say: ActionContext['say'],
  on: CivilDate,
): readonly (NewEvent & { readonly type: 'document-attached'; readonly data: { readonly name: TextRef } })[] {
  return [...state.documents.values()]
    .filter(isDelivered)
    .map(({ documentId, mediaType, size, sha256, preparedBy, isChecked, mayBeUnreadable, ...named }) => ({
      type: 'document-attached',
      on,
      data: {
        ...{ documentId: ports.ids.id(), mediaType, size, sha256, origin: 'officer' },
        name: say('file-name', nameOutside(fileNameOf(named, read))),
        copyOf: {
          ...{ reference: row.reference, documentId, preparedBy },
          ...(isChecked ? { checked: true } : {}),
          ...(mayBeUnreadable ? { mayBeUnreadable } : {}),
        },
      },
    }))
}
