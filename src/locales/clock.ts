import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ClockError, ClockWarning } from '../domain/clock/clock-notes.ts'
import type { ClockResult, ClockStep, DayLine } from '../domain/clock/clock-types.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { Locale } from '../domain/text/local-text.ts'
import type { ClockWords } from './clock-words.ts'
import { paramsInWords, shortDate } from './dates.ts'
import { dayNameIn } from './day-names.ts'
import { inEveryLanguage } from './locales.ts'
import { inTermsOf } from './terms-of-law.ts'

export const clockWords = inEveryLanguage(({ clock }) => clock)

type AnyText = (params: object, event?: string) => string
type Law = Pick<Statute, 'letters'>

/** The clock's words under a law; without one, those of the mainland's regulations. */
const wordsUnder = (locale: Locale, law?: Law): ClockWords =>
  law === undefined ? clockWords[locale] : inTermsOf(clockWords[locale], law, locale)

/** English is read by programs too, and keeps their form of a date. */
export const clockDate = (on: CivilDate, locale: Locale): string => (locale === 'en' ? on : shortDate(on, locale))
const written = (params: object, locale: Locale): object => (locale === 'en' ? params : paramsInWords(params, locale))

/** What a step did to the clock. @param params stand in for the step's own: its dates, written out */
export function effectText(step: ClockStep, locale: Locale, event: string, params: object = step.params): string {
  return (clockWords[locale].effects[step.code] as AnyText)(written(params, locale), event)
}

/** Why a day is counted or not. @param params stand in for the line's own */
export function dayText({ code, params: own }: DayLine, locale: Locale, law?: Law, params: object = own): string {
  const named = 'name' in own ? { ...params, name: dayNameIn(own.name, locale) } : params
  return (wordsUnder(locale, law).days[code] as AnyText)(written(named, locale))
}

export const warningText = ({ key, params }: Pick<ClockWarning, 'key' | 'params'>, locale: Locale, law?: Law): string =>
  (wordsUnder(locale, law).warnings[key] as AnyText)(written(params, locale))

export const clockErrorText = ({ key, params }: ClockError, locale: Locale): string =>
  (clockWords[locale].errors[key] as AnyText)(written(params, locale))

export const clockNoteText = (note: ClockError | ClockWarning, locale: Locale): string =>
  note.key in clockWords[locale].errors
    ? clockErrorText(note as ClockError, locale)
    : warningText(note as ClockWarning, locale)

type WordedWarning = { readonly code: string; readonly message: string }

/** Warnings as programs read them: a code, and a message in English. */
export const wordedWarnings = (warnings: ClockResult['warnings']): readonly WordedWarning[] =>
  warnings.map((warning) => ({ code: warning.code, message: warningText(warning, 'en') }))

/** A result as programs read it (`candor clock --json`, the API): with its effects and warnings in English, without its days. */
export function wordedClock({ days: _days, ...result }: ClockResult) {
  const steps = result.steps.map((step) => {
    const { on, event, section, code, params, skipped } = step
    const effect = code === 'none' ? code : effectText(step, 'en', event)
    return { on, event, section, effect, code, params, ...(skipped ? { skipped } : {}) }
  })
  return { ...result, steps, warnings: wordedWarnings(result.warnings) }
}
