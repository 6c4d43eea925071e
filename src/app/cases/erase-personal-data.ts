import { z } from 'zod'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { identityMask } from '../../domain/request/mask-identity.ts'
import { namesPerson } from '../../domain/request/names-person.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { openStages } from '../../domain/request/stage.ts'
import { languages } from '../../locales/locales.ts'
import { type ActionContext, action, type CaseStep, type Decided } from '../action.ts'
import { otherCase } from '../case-step.ts'
import { renamedCopies, renamedFiles } from '../documents/renamed-files.ts'
import { wordsInput, yesNoInput } from '../input.ts'
import { addressHashOf } from '../mail/mail-choices.ts'
import type { Ports } from '../ports/ports.ts'
import type { ErasedAddress } from '../ports/store/cases/case-files.ts'
import type { SavedView } from '../ports/store/desk.ts'
import { identityOf } from './view/case-reading.ts'

/**
 * Erases the words that name a person: identity, the request's words, messages and notes; nobody reads the files that the
 * requester sent any more. What the office keeps beside the case and may name the person goes too: saved views, names of its own files,
 * results of background tasks, and what its copies in joint answers are called. Parts that units of this body have keep copies
 * of them, and lose them in the same commit; what was passed to another body is that body's to erase. History and figures stay.
 */
export const erasePersonalData = action({
  type: 'personal-data-erased',
  input: z.object({
    reason: wordsInput(2000),
    /** There is no way back: the officer says so a second time. */
    confirm: yesNoInput.default(false).refine((confirmed) => confirmed, { params: { code: 'required' } }),
  }),
  async decide(context, { reason }, on) {
    const parts = await erasedParts(context, reason, on)
    if (!parts.ok) return parts
    const others: CaseStep[] = [...parts.value]
    for (const one of [context, ...parts.value.map((part) => part.context)]) {
      const known = new Set([context.row.id, ...others.map((step) => step.context.row.id)])
      const renamed = await renamedCopies(one, isPersonalIn(one))
      others.push(...renamed.filter((step) => !known.has(step.context.row.id)))
    }
    return ok({ ...(await erasureOf(context, reason, on)), others })
  },
})

const emailsOf = ({ row }: ActionContext): readonly string[] =>
  row.requesterEmail === null ? [] : [row.requesterEmail]
const whoAsked = ({ state, read }: ActionContext) => identityOf(state.identity ? read(state.identity) : null)
const isPersonalIn = (context: ActionContext) => namesPerson(whoAsked(context), emailsOf(context))

async function erasureOf(context: ActionContext, reason: string, on: CivilDate): Promise<Decided> {
  const { ports, row } = context
  const [identity, emails, isPersonal] = [whoAsked(context), emailsOf(context), isPersonalIn(context)]
  const { kept, renamed } = officeFiles(context, isPersonal)
  const words = await ports.store.cases.words(row.id, { withFindings: true })
  const ids = words.filter((one) => one.content !== null && !kept.has(one.id)).map((one) => one.id)
  const views = await ports.store.desk.allViews(row.bodyId)
  // The reason outlives what is erased: it may not name whom it is about.
  const mask = identityMask(identity, emails, languages[row.locale].withheld)
  return {
    events: [
      {
        type: 'personal-data-erased',
        on,
        data: { words: ids, reason: mask(reason), ...(renamed.length > 0 ? { renamed } : {}) },
      },
    ],
    erasedWords: ids,
    removedViews: views.filter((view) => isPersonal(view.name) || isPersonal(searched(view))).map(({ id }) => id),
    erasedPages: await pagesNaming(ports, row.id, isPersonal),
    erasesMessages: true,
    erasedAddresses: [identity?.email, row.requesterEmail].flatMap((email) =>
      email ? erasedAddress(ports, email) : [],
    ),
    row: { subject: '', requesterEmail: null },
  }
}

/** Pages of published documents that say who asked: the files stay as they were published, and nobody finds them by that name. */
async function pagesNaming(ports: Pick<Ports, 'store'>, requestId: string, isPersonal: (text: string) => boolean) {
  const erased = new Map<string, number[]>()
  for await (const pages of ports.store.documentWords.pagesOf(requestId))
    for (const { documentId, number, text } of pages)
      if (isPersonal(text)) erased.set(documentId, [...(erased.get(documentId) ?? []), number])
  return [...erased].map(([documentId, numbers]) => ({ documentId, numbers }))
}

/** What a view looks for, as somebody typed it. */
function searched({ query }: SavedView): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '))
  } catch {
    return query
  }
}

/** The office's files stay: which words are names of theirs, and which are called otherwise since their name says who asked. */
function officeFiles(context: ActionContext, isPersonal: (text: string) => boolean) {
  const renamed = renamedFiles(context, isPersonal).map(({ documentId, name }) => ({ documentId, name }))
  const ids = new Set(renamed.map(({ documentId }) => documentId))
  const kept = new Set<string>()
  for (const { documentId, origin, nameRef } of context.state.documents.values())
    if (origin === 'officer' && nameRef && !ids.has(documentId)) kept.add(nameRef.id)
  return { kept, renamed }
}

function erasedAddress(ports: Pick<Ports, 'digest' | 'secrets'>, email: string): ErasedAddress {
  const address = email.trim().toLowerCase()
  return { address, addressHash: addressHashOf(ports, address), plainHash: ports.digest.sha256(address) }
}

/** The parts that units of this body have, and their parts; refused while somebody still works on one. */
async function erasedParts(
  context: ActionContext,
  reason: string,
  on: CivilDate,
): Promise<Result<readonly CaseStep[]>> {
  const steps: CaseStep[] = []
  for (const { own, childId } of context.state.parts) {
    const row = own && childId !== null ? await context.ports.store.cases.byId(childId) : null
    if (!row) continue
    if (openStages.has(row.stage)) {
      const { reference } = row
      return refuse('parts-open', { reference })
    }
    const step = await otherCase(context, row)
    const inner = await erasedParts(step.context, reason, on)
    if (!inner.ok) return inner
    steps.push({ ...step, decided: await erasureOf(step.context, reason, on) }, ...inner.value)
  }
  return ok(steps)
}
