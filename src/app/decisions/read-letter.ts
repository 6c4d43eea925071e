import type { Letter } from '../../domain/letter/letter-paper.ts'
import { isRefusal, type LetterKind, letterTitle } from '../../domain/letter/letter-title.ts'
import type { EventType, RequestEvent, TextRef } from '../../domain/request/event-types.ts'
import { textIn } from '../../domain/text/local-text.ts'
import type { CaseFile } from '../case-file.ts'
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

const kindOf: { readonly [T in EventType]?: LetterKind } = {
  'clarification-requested': 'clarification',
  'fee-notice': 'fee',
  'third-party-consulted': 'third-party',
  extended: 'extension',
  'decision-issued': 'decision',
  'review-decided': 'review',
}

function wordsOf(event: RequestEvent): TextRef | undefined {
  if (event.type === 'review-decided') return event.data.note
  return 'letter' in event.data ? event.data.letter : undefined
}

/** Every letter that went out in the case, oldest first. */
export function lettersOf({
  statute,
  row,
  events,
}: Pick<CaseFile, 'statute' | 'row' | 'events'>): readonly LetterOfCase[] {
  return events.flatMap((event) => {
    const kind = kindOf[event.type]
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
