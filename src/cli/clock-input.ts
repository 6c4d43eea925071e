import { z } from 'zod'
import { type CivilDate, type Instant, parseCivilDate } from '../domain/calendar/civil-date.ts'
import { parseInstant } from '../domain/calendar/instant.ts'
import {
  type ClockBody,
  type ClockEvent,
  channels,
  datedEventTypes,
  reviewEventTypes,
} from '../domain/clock/clock-types.ts'

/** A case of `candor clock` after validation. `asOf` is absent where today is meant. */
export type ClockCase = {
  readonly id: string
  readonly statute: string
  readonly asOf?: CivilDate
  /** The receipt may lie after `asOf`. */
  readonly whatIf?: boolean
  readonly body: ClockBody
  readonly events: readonly ClockEvent[]
}

const day = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text)
  if (date !== undefined) return date
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a date that exists (YYYY-MM-DD)`,
    params: { code: 'no-such-date' },
  })
  return z.NEVER
})

const moment = z.string().transform((text, context): Instant => {
  const at = parseInstant(text)
  if (at !== undefined) return at
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a moment (ISO 8601 with a time zone)`,
    params: { code: 'no-such-moment' },
  })
  return z.NEVER
})

const term = z.strictObject({
  count: z.number().int().min(1).max(3660),
  unit: z.enum(['working-day', 'calendar-day', 'week', 'month', 'hour']),
})

const noticeDays = { sentOn: day.optional(), receivedOn: day.optional() }
const extensionLength = {
  by: term
    .refine(({ unit }) => unit !== 'hour', 'an extension is in working-day, calendar-day, week or month')
    .optional(),
  to: day.optional(),
}
const isOneLength = ({ by, to }: { by?: unknown; to?: unknown }): boolean => by === undefined || to === undefined
const oneLength = 'an extension has "by" or "to", not both'
const undated = datedEventTypes.filter((type) => type !== 'answered')

// Strict: a misspelt name would move a legal date without a word.
const event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('received'),
    on: day,
    at: moment.optional(),
    firstReceivedOn: day.optional(),
    urgent: z.boolean().optional(),
    expedited: z.boolean().optional(),
    viaAssistant: z.boolean().optional(),
    perfectedOn: day.optional(),
    channel: z.enum(channels).optional(),
    confirmedOn: day.optional(),
    variant: z.string().optional(),
  }),
  z.strictObject({ type: z.enum(undated), on: day, at: moment.optional(), ...noticeDays }),
  z.strictObject({
    type: z.literal('answered'),
    on: day,
    at: moment.optional(),
    statesRemedies: z.boolean().optional(),
    ...noticeDays,
  }),
  z
    .strictObject({
      type: z.literal('extended'),
      on: day.optional(),
      at: moment.optional(),
      appliedOn: day.optional(),
      ground: z.string().optional(),
      ...noticeDays,
      ...extensionLength,
    })
    .refine(isOneLength, oneLength),
  z.strictObject({
    type: z.literal('transferred'),
    on: day,
    at: moment.optional(),
    whole: z.boolean().optional(),
  }),
  z
    .strictObject({
      type: z.literal('review-extended'),
      on: day,
      at: moment.optional(),
      kind: z.string().optional(),
      ...extensionLength,
    })
    .refine(isOneLength, oneLength),
  z.strictObject({
    type: z.enum(reviewEventTypes.filter((type) => type !== 'review-extended')),
    on: day,
    at: moment.optional(),
    kind: z.string().optional(),
    ...noticeDays,
  }),
])

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}, 'is not a time zone (IANA name)')

const clockCase = z.strictObject({
  id: z.union([z.string(), z.number()]).transform(String),
  statute: z.string(),
  asOf: day.optional(),
  whatIf: z.boolean().optional(),
  body: z
    .strictObject({
      timeZone: timeZone.optional(),
      region: z.string().optional(),
      variant: z.string().optional(),
      closures: z.array(day).optional(),
      term: term.optional(),
    })
    .optional(),
  events: z.array(event),
})

export type CaseRefusal = { readonly id: string | null; readonly code: string; readonly message: string }

/** A case, or why it cannot be one: the first thing that is wrong, with the path to it. */
export function parseCase(input: unknown): { ok: true; value: ClockCase } | { ok: false; refusal: CaseRefusal } {
  const parsed = clockCase.safeParse(withTypes(input))
  if (parsed.success) return { ok: true, value: withoutUndefined({ body: {}, ...parsed.data }) as ClockCase }
  const issue = parsed.error.issues[0]
  if (issue?.code === 'unrecognized_keys') return { ok: false, refusal: unknownField(input, issue.path, issue.keys) }
  const path = (issue?.path ?? []).map(String)
  const unknownEvent = path[0] === 'events' && path.length === 3 && path[2] === 'type'
  const custom = issue?.code === 'custom' ? (issue.params?.['code'] as string | undefined) : undefined
  const code = custom ?? (unknownEvent ? 'unknown-event' : 'bad-case')
  const type = unknownEvent
    ? (input as { events: { event?: unknown; type?: unknown }[] }).events[Number(path[1])]
    : undefined
  const message = unknownEvent
    ? `unknown event "${String(type?.event ?? type?.type)}"`
    : (issue?.message ?? 'is not a case')
  const at = path.length === 0 ? '' : `${path.join('.').replace(/\.type$/, '.event')}: `
  return { ok: false, refusal: { id: idOf(input), code, message: `${at}${message}` } }
}

function unknownField(input: unknown, path: readonly PropertyKey[], keys: readonly string[]): CaseRefusal {
  const names = keys.map((key) => [...path, key].map(String).join('.')).join(', ')
  const event = path[0] === 'events' ? (input as { events: readonly unknown[] }).events[Number(path[1])] : undefined
  const of = event === undefined ? '' : ` of "${String(typeOf(event))}"`
  const fields = keys.length === 1 ? 'is not a field' : 'are not fields'
  return { id: idOf(input), code: 'unknown-field', message: `${names}: ${fields}${of}` }
}

const typeOf = (event: unknown): unknown =>
  (event as { readonly event?: unknown; readonly type?: unknown }).event ?? (event as { readonly type?: unknown }).type

/** The interface calls it `event`; inside it is `type`. Both are read. */
function withTypes(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { events } = input as { events?: unknown }
  if (!Array.isArray(events)) return input
  const typed = events.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('event' in one)) return one
    const { event: type, ...rest } = one as { event: unknown }
    return { ...rest, type }
  })
  return { ...input, events: typed }
}

function idOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const { id } = input as { id?: unknown }
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const plain = Object.fromEntries(entries.map(([name, one]) => [name, withoutUndefined(one)]))
  return plain
}
