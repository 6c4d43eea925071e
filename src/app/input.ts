import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../domain/calendar/civil-date.ts'
import { done, type FieldIssue, type Result } from '../domain/request/refusal.ts'

/** A civil date as people and programmes send it: `YYYY-MM-DD`, a date that exists. */
export const civilDateInput = z
  .string()
  .trim()
  .refine((text) => parseCivilDate(text) !== undefined, { error: 'must be a date that exists, as YYYY-MM-DD' })
  .transform((text) => text as CivilDate)

export const termInput = z.object({
  count: z.coerce.number().int().min(1).max(3650),
  unit: z.enum(['working-day', 'calendar-day', 'week', 'month']),
})

/** Words of a person: trimmed, without control characters that no keyboard makes, never empty. */
export function wordsInput(maxLength: number) {
  return z
    .string()
    .transform((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, { error: 'must not be empty' })
        .max(maxLength, { error: `must be at most ${maxLength} characters` }),
    )
}

/** A yes or no, also as a form sends it. */
export const yesNoInput = z
  .union([z.boolean(), z.enum(['true', 'on', 'yes', '1', 'false', 'no', '0', ''])])
  .transform((value) => (typeof value === 'boolean' ? value : ['true', 'on', 'yes', '1'].includes(value)))

/** Parses what came from outside; every field that is wrong is named. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return done(parsed.data)
  const issues: FieldIssue[] = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  const message = issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join('; ')
  return { ok: false, refusal: { code: 'invalid', message, issues } }
}
