import type { ClockError, ClockWarning } from '../domain/clock/clock-notes.ts'
import type { ClockResult, ClockStep, DayLine } from '../domain/clock/clock-types.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { dayNameIn } from './day-names.ts'
import { inEveryLanguage } from './locales.ts'

export const clockWords = inEveryLanguage(({ clock }) => clock)

type AnyText = (params: object) => string

/** What a step did to the clock. `params` stand in for the step's own: its dates, written out. */
export function effectText(step: ClockStep, locale: Locale, params: object = step.params): string {
  return (clockWords[locale].effects[step.code] as AnyText)(params)
}

/** Why a day is counted or not. */
export function dayText({ code, params }: DayLine, locale: Locale): string {
  const named = 'name' in params ? { ...params, name: dayNameIn(params.name, locale) } : params
  return (clockWords[locale].days[code] as AnyText)(named)
}

export const warningText = ({ key, params }: Pick<ClockWarning, 'key' | 'params'>, locale: Locale): string =>
  (clockWords[locale].warnings[key] as AnyText)(params)

export const clockErrorText = ({ key, params }: ClockError, locale: Locale): string =>
  (clockWords[locale].errors[key] as AnyText)(params)

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
    const effect = code === 'none' ? code : effectText(step, 'en')
    return { on, event, section, effect, code, params, ...(skipped ? { skipped } : {}) }
  })
  return { ...result, steps, warnings: wordedWarnings(result.warnings) }
}
