import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

type IntakeWarning = { readonly code: string; readonly detail?: string; readonly message?: string }

/** What is odd about a message that came in, in words. */
export function intakeWarningText({ code, message = code }: IntakeWarning, locale: Locale): string {
  const words: { readonly [code: string]: string } = languages[locale].pages.intake.warnings
  return words[code] ?? message
}

/** The same for programs, with its detail. */
export const wordedIntakeWarnings = (warnings: readonly IntakeWarning[]) =>
  warnings.map((warning) => {
    const text = intakeWarningText(warning, 'en')
    return { code: warning.code, message: warning.detail === undefined ? text : `${text} (${warning.detail})` }
  })
