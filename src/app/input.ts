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

/**
 * Parses what came from outside; every field that is wrong is named, and so is every field that is not asked for: what a
 * caller may not set is refused, and never dropped in silence.
 * @param alsoKnown fields that somebody else reads of the same input
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  input: unknown,
  alsoKnown: readonly string[] = [],
): Result<z.output<S>> {
  const unknown = unknownFields(schema, input, '', alsoKnown)
  const parsed = schema.safeParse(input)
  if (parsed.success && unknown.length === 0) return done(parsed.data)
  const wrong = parsed.success ? [] : parsed.error.issues
  const issues: FieldIssue[] = [
    ...unknown.map((path) => ({ path, message: 'is no field that can be given here' })),
    ...wrong.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  ]
  const message = issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join('; ')
  return { ok: false, refusal: { code: 'invalid', message, issues } }
}

/** Parses an address's query or path, where what is not known is left alone: links carry more than one page reads. */
export function parseAddress<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const known = typeof input === 'object' && input !== null ? Object.keys(input) : []
  return parseInput(schema, input, known)
}

/** The paths of fields that no object of the schema names, in objects within objects and lists too. */
function unknownFields(schema: z.ZodType, value: unknown, path: string, alsoKnown: readonly string[]): string[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const element = inner.element as z.ZodType
    return value.flatMap((one, index) => unknownFields(element, one, `${path}${index}.`, []))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  if (inner instanceof z.ZodUnion) {
    // Of the forms that it may have, the one that leaves the fewest fields over.
    const tried = (inner.options as readonly z.ZodType[]).map((option) => unknownFields(option, value, path, alsoKnown))
    return tried.sort((one, other) => one.length - other.length)[0] ?? []
  }
  if (!(inner instanceof z.ZodObject)) return []
  const shape = inner.shape as { readonly [name: string]: z.ZodType }
  return Object.entries(value).flatMap(([name, field]) => {
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (known) return unknownFields(known, field, `${path}${name}.`, [])
    return alsoKnown.includes(name) ? [] : [`${path}${name}`]
  })
}

/** The schema within what makes it optional, gives it a default, or works on it afterwards. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType)
  return schema
}
