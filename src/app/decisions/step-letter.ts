import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { ClockEvent, ClockResult } from '../../domain/clock/clock-types.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import { ok, type Result } from '../../domain/request/refusal.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { type CaseFile, clockOf } from '../case-file.ts'
import { clockWith, newWarnings } from '../cases/view/clock-with.ts'
import { refuseImpossibleClock } from '../impossible-clock.ts'
import type { LetterFacts } from '../letters/letter-facts.ts'
import { clarificationLetter, extensionLetter, feeLetter, thirdPartyLetter } from '../letters/step-letters.ts'

/** What one step, ok on a day, does to the clock: said before it is ok, and in the letter that tells of it. */
export type StepEffect = {
  /** The due date as it stands; null where the clock stands still already. */
  readonly before: CivilDate | null
  /** Null where the clock stands still from then on. */
  readonly due: CivilDate | null
  readonly section: string
  /** The law gives it none: the date stays. */
  readonly none: boolean
  readonly warnings: ClockResult['warnings']
  /** By when what it asks for is due: the payment, the third party's reply. */
  readonly replyBy: CivilDate | null
}

export const steps = ['clarification-requested', 'fee-notice', 'third-party-consulted', 'extended'] as const
export type StepType = (typeof steps)[number]

export const isStep = (type: string): type is StepType => (steps as readonly string[]).includes(type)

const milestoneOf: { readonly [T in StepType]?: string } = {
  'fee-notice': 'pay-by',
  'third-party-consulted': 'third-party-reply',
}

/** The effect of a step. Where the law gives it none, the section is the one that would. */
export function effectOfStep(file: CaseFile, event: ClockEvent & { type: StepType }): Result<StepEffect> {
  const now = clockOf(file.statute, file.calendar, file.events, file.today, file.body)
  const counted = clockWith(file, event)
  if (!now.ok) return refuseImpossibleClock(now.error)
  if (!counted.ok) return refuseImpossibleClock(counted.error)
  const { due, steps: told, milestones } = counted.result
  const step = told.findLast((one) => one.event === event.type)
  const own = file.statute.stops.find((stop) => stop.begin === event.type)?.section
  const milestone = milestones.findLast((one) => one.kind === milestoneOf[event.type] && !one.metOn)
  return ok({
    before: now.result.due,
    due,
    section: step?.section || own || milestone?.section || file.statute.term.section,
    none: step?.code === 'none' || (due !== null && due === now.result.due),
    warnings: newWarnings(now.result, counted.result),
    replyBy: milestone?.due ?? null,
  })
}

type Read = (ref: TextRef) => string | null

const maxCharactersInLetter = 300

/** A part of a divided request has the subject of the whole: its letter says what the part alone asks for. */
function askedOf({ row, state }: CaseFile, read: Read): string {
  const words = state.partOf ? read(state.words) : null
  return words !== null && words.length <= maxCharactersInLetter ? words : row.subject
}

/** What every letter of the case says of it, in the requester's language. */
export function letterFactsOf(file: CaseFile, read: Read): LetterFacts {
  const { row, body, statute, state } = file
  return {
    statute,
    locale: row.locale,
    body: textIn(body.name, row.locale),
    bodyEmail: body.settings.email ?? null,
    reference: row.reference,
    subject: askedOf(file, read),
    requester: nameOf(state.identity ? read(state.identity) : null),
    receivedOn: row.receivedOn,
  }
}

function nameOf(identity: string | null): string | null {
  if (identity === null) return null
  const { name } = JSON.parse(identity) as { name?: unknown }
  return typeof name === 'string' && name !== '' ? name : null
}

/** The words of a step that its letter repeats. */
export type StepWords = {
  readonly question?: string | undefined
  readonly replyBy?: CivilDate | undefined
  readonly amount?: string | undefined
  readonly currency?: string | undefined
  readonly note?: string | undefined
  readonly ground?: string | undefined
}

/** The letter of a step, from its template. */
export function stepLetter(file: CaseFile, read: Read, type: StepType, words: StepWords, effect: StepEffect): string {
  const facts = letterFactsOf(file, read)
  const replyBy = words.replyBy ?? effect.replyBy
  switch (type) {
    case 'clarification-requested':
      return clarificationLetter(facts, { question: words.question ?? '', replyBy, effect })
    case 'fee-notice': {
      const amount = languages[facts.locale].caseLetters.amount(words.amount ?? '', words.currency ?? '')
      return feeLetter(facts, { amount, note: words.note ?? null, payBy: effect.replyBy, effect })
    }
    case 'third-party-consulted': {
      // By which it is asked, and not what becomes of the time meanwhile.
      const asks = file.statute.milestones.find(({ kind }) => kind === 'third-party-reply')?.section
      return thirdPartyLetter(facts, { replyBy, effect: asks ? { ...effect, section: asks } : effect })
    }
    case 'extended': {
      const known = file.statute.extension?.grounds.find((one) => one.id === words.ground)
      return extensionLetter(facts, {
        ground: known ? textIn(known.title, facts.locale) : (words.ground ?? ''),
        effect,
      })
    }
  }
}
