import type { Term } from './term-length.ts'

// Dates are civil dates; they are plain strings here because the wording may get them written out.

type None = { readonly [name: string]: never }
type FromDayZero = Term & { readonly dayZero: string }
type Due = FromDayZero & { readonly unrolled: string }

/** What an event may do to the clock, with what its wording needs. */
export type EffectParams = {
  readonly none: None
  readonly starts: FromDayZero
  readonly 'starts-elsewhere': FromDayZero
  readonly pauses: { readonly uncountedFrom: string }
  readonly resumes: Term & { readonly from: string; readonly to: string }
  readonly 'resumes-at-once': None
  readonly 'stays-stopped': Term & { readonly from: string; readonly to: string }
  readonly 'stays-stopped-at-once': None
  readonly waits: None
  readonly restarts: FromDayZero
  readonly 'restarts-but-waits': FromDayZero
  readonly extends: Term
  readonly 'extends-to': { readonly to: string }
  readonly 'extends-cut': Term
  readonly 'extends-to-cut': { readonly to: string }
  readonly lengthens: Term
  readonly 'review-starts': None
  readonly 'review-due': { readonly due: string }
  readonly 'review-extends': { readonly due: string }
  readonly answers: None
  readonly 'answers-stopped': { readonly uncounted: number }
  readonly ends: None
  readonly transfers: None
  readonly due: Due
  readonly 'due-extended': Due
  readonly 'due-rolled': Due
}

type EventOn = { readonly event: string; readonly on: string }

/** What a history may have that a person should look at, with what its wording needs. */
export type WarningParams = {
  readonly 'closures-ignored': { readonly section: string }
  readonly 'confirmation-missing': { readonly channel: string }
  readonly 'confirmation-before-arrival': { readonly confirmedOn: string }
  readonly 'first-receipt-later': { readonly first: string; readonly on: string }
  readonly 'no-instant': { readonly hours: number }
  readonly 'received-twice': { readonly on: string }
  readonly 'before-receipt': EventOn
  readonly 'after-end': EventOn & { readonly ending: string }
  readonly 'calendar-provisional': { readonly year: number; readonly calendar: string }
  readonly 'may-be-abandoned': {
    readonly awaited: string
    readonly by: string
    readonly since: string
    readonly section: string
  }
  readonly 'already-stopped': EventOn
  readonly 'asked-twice': EventOn & { readonly section: string }
  readonly 'asked-late': EventOn & { readonly last: string; readonly section: string }
  readonly 'after-due': EventOn & { readonly due: string }
  readonly 'after-due-stays-late': EventOn & { readonly due: string }
  readonly 'not-stopped': EventOn
  readonly 'reset-drops-earlier': EventOn
  readonly 'answered-after-hours': { readonly at: string; readonly until: string }
  readonly 'no-extension': { readonly on: string }
  readonly 'extended-twice': { readonly on: string; readonly section: string }
  readonly 'extension-without-length': { readonly on: string }
  readonly 'extension-notice-late': { readonly on: string; readonly last: string; readonly section: string }
  readonly 'extension-too-long': {
    readonly on: string
    readonly by: Term
    readonly most: Term
    readonly section: string
  }
  readonly 'extensions-used-up': { readonly on: string; readonly section: string }
  readonly 'extension-too-late': {
    readonly on: string
    readonly to: string
    readonly last: string
    readonly section: string
  }
  readonly 'own-target': { readonly section: string }
  readonly 'law-not-verified': { readonly section: string }
  readonly 'unknown-variant': { readonly variant: string; readonly known: readonly string[] }
  readonly 'other-reading': { readonly due: string; readonly section: string }
  readonly 'extension-past-guidance': { readonly on: string; readonly last: string; readonly section: string }
  readonly 'application-day-unknown': { readonly on: string; readonly section: string }
  readonly 'unknown-ground': { readonly on: string; readonly ground: string; readonly taken: string }
  readonly 'region-not-used': { readonly region: string; readonly section: string }
  readonly 'field-not-used': { readonly field: string; readonly section: string }
  readonly 'answered-before-receipt': EventOn & { readonly receivedOn: string }
  readonly 'time-on-another-day': EventOn & { readonly at: string }
  readonly 'notice-before-sent': EventOn & { readonly sentOn: string; readonly receivedOn: string }
  readonly 'restart-asked-late': EventOn & { readonly last: string; readonly section: string }
  readonly 'no-open-review': EventOn
  readonly 'unknown-review': { readonly on: string; readonly review: string }
  readonly 'review-not-extendable': { readonly on: string; readonly section: string }
  readonly 'review-extension-cut': { readonly on: string; readonly most: Term; readonly section: string }
  readonly 'review-extended-late': { readonly on: string; readonly due: string }
  readonly 'extension-not-later': { readonly on: string; readonly to: string }
}

/** Why a day of the term is counted or not, with what its wording needs. */
export type DayReasonParams = {
  readonly 'before-day-zero': { readonly dayZero: string }
  readonly 'day-zero': None
  readonly counted: None
  readonly 'make-up-day': None
  readonly weekend: { readonly name: string }
  readonly off: { readonly name: string }
  readonly stopped: { readonly events: readonly string[]; readonly section: string }
  readonly dropped: { readonly event: string; readonly section: string }
  readonly rolled: { readonly name: string }
  readonly 'past-term': None
  readonly 'rolled-to': None
}
export type DayReason = {
  readonly [C in keyof DayReasonParams]: { readonly code: C; readonly params: DayReasonParams[C] }
}[keyof DayReasonParams]

/** Why a history cannot be, with what its wording needs. */
export type ClockErrorParams = {
  readonly 'no-such-date': { readonly date: string }
  readonly 'no-receipt': None
  readonly 'receipt-later': { readonly asOf: string }
  readonly 'ended-before-receipt': EventOn & { readonly receivedOn: string }
}

/** A code for machines; the wording (`src/locales`) goes by key and parameters. */
type Note<All> = {
  readonly [K in keyof All]: { readonly code: string; readonly key: K; readonly params: All[K] }
}[keyof All]

export type ClockEffect = {
  readonly [C in keyof EffectParams]: { readonly code: C; readonly params: EffectParams[C] }
}[keyof EffectParams]
export type ClockWarning = Note<WarningParams>
/** A history that cannot be: answered before it was received, no receipt, a date that does not exist. */
export type ClockError = Note<ClockErrorParams>
