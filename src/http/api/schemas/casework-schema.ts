import { z } from '@hono/zod-openapi'
import { entries } from '../../../app/casework-input.ts'
import { channels } from '../../../domain/clock/clock-types.ts'
import { licenceIds } from '../../../domain/release/licence.ts'

const staffIds = z.array(z.string()).openapi({ description: 'Staff ids' })
const days = z.int().optional().openapi({ description: 'Working days after the due date' })
const hour = z.int().openapi({ description: "From 0 to 23, by the body's clock" })
const term = z.object({ count: z.int(), unit: z.enum(['working-day', 'calendar-day', 'week', 'month', 'hour']) })

/** How an office deals with its requests, in the shape in which it is changed. */
export const caseworkSchema = z
  .object({
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`' }),
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.record(z.string(), z.string()),
        kind: z.enum(channels),
        entry: z.enum(entries),
        statute: z.string().optional(),
        closed: z.boolean().optional(),
      }),
    ),
    units: z.array(z.object({ name: z.string(), members: staffIds, head: z.string().optional() })),
    topics: z.array(z.string()),
    routes: z.array(z.object({ channel: z.string().optional(), topic: z.string().optional(), unit: z.string() })),
    approvalSteps: z.array(
      z.object({
        name: z.string(),
        by: z.union([z.literal('unit-head'), staffIds]).openapi({ description: 'An empty list is any approver' }),
      }),
    ),
    escalation: z
      .object({
        unitHeadAfter: days,
        headAfter: days,
        head: z.string().optional(),
        above: z.object({ name: z.string(), email: z.string() }).optional(),
      })
      .nullable(),
    quietHours: z.object({ from: hour, to: hour }).nullable(),
    publishAfter: z
      .object({ days: z.int(), unit: z.enum(['working-day', 'calendar-day']) })
      .nullable()
      .openapi({ description: 'How long after its answer something is published where nobody says a day' }),
    licence: z
      .enum(licenceIds)
      .nullable()
      .openapi({ description: 'Under what terms others use what is published; null where none is stated' }),
    namesToFind: z.array(z.string()).openapi({ description: 'Looked for in every file of its cases' }),
    patternsToFind: z.array(z.object({ title: z.string(), pattern: z.string() })).openapi({
      description: 'Looked for in every file: # is a digit, ? any character but a space, * any number of them',
    }),
    smallCounts: z.int().nullable().openapi({ description: 'Public figures do not show counts below this' }),
    term: term.nullable().openapi({ description: 'In which enquiries are answered that no law covers' }),
    earlierTerms: z
      .array(z.object({ until: z.string().openapi({ format: 'date' }), term: term.optional() }))
      .openapi({ description: 'What it was before, for what was received until then' }),
  })
  .openapi('Casework')
