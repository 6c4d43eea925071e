import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../domain/calendar/civil-date.ts'
import {
  type FieldIssue,
  fieldIssue,
  type IssueCode,
  ok,
  type Result,
  refuseFields,
} from '../domain/request/refusal.ts'
import { withoutControls } from '../domain/text/control-characters.ts'

/** A civil date as people and programmes send it: `YYYY-MM-DD`, a date that exists. */
export const civilDateInput = z
  .string()
  .trim()
  .refine((text) => parseCivilDate(text) !== undefined, { params: { code: 'date' } })
  .transform((text) => text as CivilDate)

export const termInput = z.object({
  count: z.coerce.number().int().min(1).max(3650),
  unit: z.enum(['working-day', 'calendar-day', 'week', 'month']),
})

/** Words of a person: trimmed, without control characters that no keyboard makes, never empty. */
export function wordsInput(maxLength: number) {
  return z
    .string()
    .transform((text) => withoutControls(text.replaceAll('\r\n', '\n')).trim())
    .pipe(z.string().min(1).max(maxLength))
}

/** A text of one form. `code` says what is wrong where it has another. */
export function patternInput(pattern: RegExp, code: IssueCode) {
  return z
    .string()
    .trim()
    .refine((text) => pattern.test(text), { params: { code } })
    .meta({ pattern: pattern.source })
}

/** A whole number, also as a form sends it. `code` says what is wrong where it is none, or outside its limits. */
export function wholeNumberInput(min: number, max: number, code: IssueCode = 'between') {
  return z
    .unknown()
    .transform((given, context): number => {
      const value = Number(given)
      if (Number.isInteger(value) && value >= min && value <= max) return value
      context.addIssue(customIssue(code, { min: String(min), max: String(max) }))
      return z.NEVER
    })
    .meta({ type: 'integer', minimum: min, maximum: max })
}

export const amountInput = patternInput(/^\d{1,9}(\.\d{1,2})?$/, 'amount')
export const hourInput = wholeNumberInput(0, 23)

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
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success && unknown.length === 0) return ok(parsed.data)
  return refuseFields([
    ...unknown.map((path) => fieldIssue(path, 'unknown-field')),
    ...(parsed.error?.issues ?? []).map(fieldIssueOf),
  ])
}

/** An issue of zod with a code of ours, for checks that are our own. */
export const customIssue = (code: IssueCode, params: FieldIssue['params'] = {}) =>
  ({ code: 'custom', params: { code, ...params } }) as const

/** An issue of zod as one of ours. Our own checks name their code, and its parameters, in `params`. */
export function fieldIssueOf(issue: z.core.$ZodIssue): FieldIssue {
  const { code, ...params } = codeOf(issue)
  return { path: issue.path.join('.'), code, ...(Object.keys(params).length > 0 ? { params } : {}) }
}

function codeOf(issue: z.core.$ZodIssue): { readonly code: IssueCode } & FieldIssue['params'] {
  switch (issue.code) {
    case 'custom':
      return { code: 'wrong', ...issue.params }
    case 'invalid_value':
      return { code: 'choice', known: issue.values.filter((value) => value !== '').join(', ') }
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'email' : 'wrong' }
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'too-many', max: String(issue.maximum) }
    case 'too_small':
      return { code: issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'wrong' }
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? { code: 'required' }
        : { code: 'type', expected: issue.expected }
    default:
      return { code: 'wrong' }
  }
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
