import { isRefusal, type LetterKind } from '../../domain/letter/letter-kind.ts'
import { ruleOf } from '../../domain/request/event-rules.ts'
import type { RequestEvent, TextRef } from '../../domain/request/event-types.ts'
import { isTextRef } from '../../domain/request/event-visibility.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { letterTitle } from '../../locales/case-letters.ts'
import type { CaseFile } from '../case-file.ts'
import type { Letter } from '../letters/letter-paper.ts'
import { sealOf } from '../office/body-brand.ts'

/** A letter of a case, by the seq of the event that it went out with. */
export type LetterOfCase = {
  readonly seq: number
  readonly kind: LetterKind
  readonly title: string
  readonly on: RequestEvent['on']
  /** Sent to the requester: the one to a third party is not. */
  readonly forRequester: boolean
  /** Of a letter to a third party: it went out by e-mail, or the office sends it by post. */
  readonly byMail?: boolean
}

/** The words of the letter that an event carries. */
function wordsOf({ type, data }: RequestEvent): TextRef | undefined {
  const words = Object.entries(data).find(([name]) => name === ruleOf(type).letter?.words)?.[1]
  return isTextRef(words) ? words : undefined
}

/** Every letter that went out in the case, oldest first. */
export function lettersOf({
  statute,
  row,
  events,
}: Pick<CaseFile, 'statute' | 'row' | 'events'>): readonly LetterOfCase[] {
  return events.flatMap((event) => {
    const kind = ruleOf(event.type).letter?.kind
    if (!kind || !wordsOf(event)) return []
    const refuses = event.type === 'decision-issued' && isRefusal(statute, event.data.parts)
    const title = letterTitle(statute, row.locale, kind, refuses)
    const toThirdParty = event.type === 'third-party-consulted' ? { byMail: event.data.email !== undefined } : {}
    return [{ seq: event.seq, kind, title, on: event.on, forRequester: kind !== 'third-party', ...toThirdParty }]
  })
}

type Read = (ref: TextRef) => string | null

/** One letter as it stands on paper; the draft of a decision by `draft`. Null where there is none, or its words were erased. */
export function letterOf(file: CaseFile, read: Read, which: number | 'draft'): Letter | null {
  const { row, body, statute, state } = file
  const brand = sealOf(body.settings.brand)
  const frame = {
    statute,
    locale: row.locale,
    body: textIn(body.name, row.locale),
    reference: row.reference,
    ...(brand ? { colour: brand.light } : {}),
  }
  if (which === 'draft') {
    const text = state.draft && !state.decision ? read(state.draft.letter) : null
    if (!state.draft || text === null) return null
    const title = letterTitle(statute, row.locale, 'decision', isRefusal(statute, state.draft.parts))
    return { ...frame, title, text, on: file.today, at: file.now, draft: true }
  }
  const found = lettersOf(file).find((letter) => letter.seq === which)
  const event = file.events.find((one) => one.seq === which)
  const words = event && wordsOf(event)
  const text = words ? read(words) : null
  if (!found || !event || text === null) return null
  return { ...frame, title: found.title, text, on: event.on, at: event.at }
}
