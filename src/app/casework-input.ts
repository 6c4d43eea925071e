import { z } from 'zod'
import { channels } from '../domain/clock/clock-types.ts'
import { licenceIds } from '../domain/release/licence.ts'
import { maxPatternLength } from '../domain/release/text-pattern.ts'
import { type LocalText, locales } from '../domain/text/local-text.ts'
import { customIssue, hourInput, patternInput, wholeNumberInput, wordsInput } from './input.ts'

/** How long after its answer something is published where nobody says a day. */
const publicationDelayInput = z.object({
  days: wholeNumberInput(1, 3650),
  unit: z.enum(['working-day', 'calendar-day']),
})

const slug = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
const empty = z.literal('').transform(() => undefined)
const daysInput = wholeNumberInput(0, 365)

/** A name in one language or more. English stands in where a language is missing, so the first given stands in for English. */
const nameInput = z
  .partialRecord(z.enum(locales), z.string().trim().max(120))
  .transform((texts, context): LocalText => {
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text))
    const [first] = Object.values(given)
    if (first) return { ...given, en: given['en'] ?? first }
    context.addIssue(customIssue('required'))
    return z.NEVER
  })

export const entries = ['form', 'email', 'api', 'typed'] as const

export const channelInput = z.object({
  id: patternInput(slug, 'slug'),
  name: nameInput,
  kind: z.enum(channels),
  entry: z.enum(entries),
  /** The law that what comes this way is first taken for; the body's own where left out. */
  statute: z.string().trim().min(1).or(empty).optional(),
  closed: z.boolean().optional(),
})

export const unitInput = z.object({
  name: wordsInput(120),
  /** Staff ids or e-mail addresses. */
  members: z.array(z.string().trim().min(1)).max(500).default([]),
  head: z.string().trim().min(1).or(empty).optional(),
})

export const routeInput = z.object({
  channel: z.string().trim().min(1).or(empty).optional(),
  topic: z.string().trim().min(1).or(empty).optional(),
  unit: wordsInput(120),
})

export const approvalStepInput = z.object({
  name: wordsInput(120),
  /** `unit-head`, or staff ids or e-mail addresses; an empty list stands for any approver. */
  by: z.union([z.literal('unit-head'), z.array(z.string().trim().min(1)).max(50)]),
})

export const escalationInput = z.object({
  unitHeadAfter: daysInput.optional(),
  headAfter: daysInput.optional(),
  head: z.string().trim().min(1).or(empty).optional(),
  above: z.object({ name: wordsInput(200), email: z.email().max(254) }).optional(),
})

const lengthInput = wholeNumberInput(1, 365)

/** How an office deals with its requests. What is left out stays; each list is given whole; null takes away. */
export const caseworkInput = z.object({
  channels: z.array(channelInput).max(60).optional(),
  units: z.array(unitInput).max(200).optional(),
  topics: z.array(wordsInput(120)).max(200).optional(),
  routes: z.array(routeInput).max(300).optional(),
  approvalSteps: z.array(approvalStepInput).max(10).optional(),
  escalation: escalationInput.nullable().optional(),
  quietHours: z.object({ from: hourInput, to: hourInput }).nullable().optional(),
  /** How soon an enquiry is answered that no law covers, for what is received from tomorrow on. */
  term: z
    .object({ count: lengthInput, unit: z.enum(['working-day', 'calendar-day', 'week', 'month']) })
    .nullable()
    .optional(),
  publishAfter: publicationDelayInput.nullable().optional(),
  licence: z.enum(licenceIds).nullable().optional(),
  smallCounts: wholeNumberInput(2, 20).nullable().optional(),
  namesToFind: z.array(wordsInput(100)).max(1000).optional(),
  patternsToFind: z
    .array(
      z.object({
        title: wordsInput(100),
        pattern: wordsInput(maxPatternLength),
        /** In which a new pattern must be found. It is not kept. */
        sample: wordsInput(5000).optional(),
      }),
    )
    .max(100)
    .optional(),
})
export type CaseworkInput = z.output<typeof caseworkInput>
