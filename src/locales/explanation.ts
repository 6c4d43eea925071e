import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import { sectionIn } from '../domain/statute/section-in.ts'
import type { Statute } from '../domain/statute/statute.ts'
import { type Locale, textIn } from '../domain/text/local-text.ts'
import { clockWords, effectText } from './clock.ts'
import { dayNameIn } from './day-names.ts'
import { inTermsOf } from './terms-of-law.ts'

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
  const { events, enquiryEvents } = inTermsOf(clockWords[locale], statute, locale)
  return result.steps.map((step) => {
    const title = (statute.isEnquiry ? enquiryEvents[step.event] : undefined) ?? events[step.event] ?? step.event
    return {
      on: step.on,
      title,
      section: citing(statute, step.section, locale),
      text: effectText(step, locale, title),
      skipped: (step.skipped ?? []).map((day) => ({ on: day.on, name: dayNameIn(day.name, locale) })),
    }
  })
}

/** A section with the law that it stands in, where it does not name one itself. */
function citing(statute: Statute, section: string, locale: Locale): string {
  const bare = /^(s\.|ss\.|art\.|reg\.|para\.|§)/.test(section)
  return bare ? `${textIn(statute.shortTitle, locale)} ${section}` : sectionIn(section, locale)
}
