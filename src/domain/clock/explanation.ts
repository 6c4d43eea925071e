import type { CivilDate } from '../calendar/civil-date.ts'
import { dayNameIn } from '../calendar/holiday-names.ts'
import { isEnquiry, sectionIn } from '../statute/service-standard.ts'
import type { Statute } from '../statute/statute.ts'
import { type Locale, textIn } from '../text/local-text.ts'
import type { ClockResult } from './clock-types.ts'
import { enquiryEventNames, eventNames } from './clock-words.ts'
import { effectTexts } from './effect-texts.ts'

export { milestoneNames, stateNames } from './clock-words.ts'
export { lengthText } from './effect-texts.ts'

export type ExplanationStep = {
  readonly on: CivilDate
  /** What happened. */
  readonly title: string
  /** The section, after the law's short title: "FOIA 2000 s.10(1)". */
  readonly section: string
  /** What it did to the clock, as a sentence without a full stop. */
  readonly text: string
  readonly skipped: readonly { readonly on: CivilDate; readonly name: string }[]
}

/** Every step of a result in a language: a person can follow it with a paper calendar. */
export function explain(result: ClockResult, statute: Statute, locale: Locale): readonly ExplanationStep[] {
  return result.steps.map(({ on, event, section, effect, code, params, skipped }) => ({
    on,
    title: textIn(
      (isEnquiry(statute) ? enquiryEventNames[event] : undefined) ?? eventNames[event] ?? { en: event },
      locale,
    ),
    section: citing(statute, section, locale),
    text:
      code === undefined
        ? effect
        : code === 'none' && locale === 'en'
          ? 'no effect on the clock'
          : (effectTexts[locale][code]?.(params ?? {}) ?? effect),
    skipped: (skipped ?? []).map((day) => ({ on: day.on, name: dayNameIn(day.name, locale) })),
  }))
}

/** A section with the law that it stands in, where it does not name one itself. */
function citing(statute: Statute, section: string, locale: Locale): string {
  const bare = /^(s\.|ss\.|art\.|reg\.|para\.|§)/.test(section)
  return bare ? `${textIn(statute.shortTitle, locale)} ${section}` : sectionIn(section, locale)
}
