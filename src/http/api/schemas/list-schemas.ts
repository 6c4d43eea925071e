import { z } from '@hono/zod-openapi'
import { foundDocumentSchema } from './found-words-schemas.ts'

const civilDate = z.string().openapi({ format: 'date' })
const instant = z.string().openapi({ format: 'date-time' })
const localText = z.record(z.string(), z.string())
const nextCursor = z.string().nullable().openapi({ description: 'Null on the last page; also in `Link: rel="next"`' })

/** A page has at most so many rows unless asked otherwise, and never more than 200. */
export const limitInput = z.coerce.number().int().min(1).max(200).default(20)
export const cursorInput = z.string().min(1).max(500).optional()

export const logRowSchema = z
  .object({
    reference: z.string(),
    body: z.string(),
    statute: z.string(),
    title: z.string(),
    summary: z.string(),
    outcome: z.string().nullable(),
    exemptions: z.array(z.string()),
    receivedOn: civilDate,
    closedOn: civilDate.nullable(),
    late: z.boolean(),
    daysUsed: z.number(),
    facts: z.record(z.string(), z.union([z.string(), z.boolean()])),
    documentCount: z.int(),
    publishedAt: instant,
    updatedAt: instant,
    withdrawnReason: z
      .string()
      .nullable()
      .openapi({ description: 'Set on a tombstone; title and summary are empty then' }),
    url: z.string().openapi({ format: 'uri' }),
  })
  .openapi('LogEntry')

const foundEntrySchema = logRowSchema.extend({
  found: z
    .array(foundDocumentSchema)
    .optional()
    .openapi({ description: 'Of a search: the first documents in which the words stand' }),
})

export const logPageSchema = z.object({ entries: z.array(foundEntrySchema), nextCursor }).openapi('LogPage')

export const documentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    publishedAt: instant.nullable(),
    withdrawnAt: instant.nullable(),
    withdrawnReason: z.string().nullable(),
    inspected: z.boolean(),
    url: z.string().openapi({ format: 'uri' }),
  })
  .openapi('Document')

export const logEntrySchema = logRowSchema
  .extend({ documents: z.array(documentSchema) })
  .openapi('LogEntryWithDocuments')

export const ledgerSchema = z
  .object({
    requests: z.array(
      z
        .object({
          reference: z.string(),
          statute: z.string(),
          channel: z.string(),
          stage: z.string(),
          clockState: z.string(),
          subject: z.string(),
          unit: z.string().nullable(),
          assigneeId: z.string().nullable(),
          externalNumber: z.string().nullable(),
          receivedOn: civilDate,
          dueOn: civilDate.nullable(),
          closedOn: civilDate.nullable(),
          outcome: z.string().nullable(),
          exemptions: z.array(z.string()),
          daysUsed: z.number(),
          late: z.boolean(),
          provisional: z.boolean(),
          version: z.int(),
          updatedAt: instant,
        })
        .openapi('LedgerRow'),
    ),
    nextCursor,
  })
  .openapi('LedgerPage')

const counts = z.object({ received: z.int().nullable(), closed: z.int().nullable() })
const days = z.number().nullable()

export const figuresSchema = z
  .object({
    body: z.string(),
    statute: z.string(),
    from: civilDate.nullable(),
    to: civilDate.nullable(),
    received: z.int().nullable(),
    closed: z.int().nullable(),
    pending: z.int().nullable(),
    pendingLate: z.int().nullable(),
    closedLate: z.int().nullable(),
    answeredInTime: z.int().nullable(),
    shareInTime: z.number().nullable(),
    medianDays: days,
    meanDays: days,
    percentile90Days: days,
    byOutcome: z.array(z.object({ outcome: z.string(), count: z.int().nullable() })),
    byDisposition: z.array(z.object({ disposition: z.string(), count: z.int().nullable() })),
    byUnit: z.array(counts.extend({ unit: z.string() })),
    byMonth: z.array(counts.extend({ month: z.string() })),
    byExemption: z.array(z.object({ exemption: z.string(), count: z.int().nullable() })),
    byDaysUsed: z.array(z.object({ days: z.number(), count: z.int() })),
    byStatute: z.array(counts.extend({ statute: z.string(), closedLate: z.int().nullable() })),
    closedByMonth: z.array(z.object({ month: z.string(), closed: z.int().nullable(), closedLate: z.int().nullable() })),
    asOf: civilDate,
    backlog: z.array(
      z.object({
        from: z.int().openapi({ description: 'Calendar days since receipt' }),
        to: z.int().nullable().openapi({ description: 'Null in the last band, which has no end' }),
        count: z.int().nullable(),
      }),
    ),
  })
  .openapi('Figures')

export const bodySchema = z
  .object({
    slug: z.string(),
    name: localText,
    about: localText.nullable(),
    statute: z.string(),
    timeZone: z.string(),
    email: z.string().nullable(),
    url: z.string().openapi({ format: 'uri' }),
  })
  .openapi('Body')

export const bodiesSchema = z.object({ bodies: z.array(bodySchema) }).openapi('Bodies')

export const statuteSummarySchema = z
  .object({
    id: z.string(),
    title: localText,
    shortTitle: localText,
    citation: z.string(),
    jurisdiction: z.string(),
    language: z.string(),
  })
  .openapi('StatuteSummary')

export const statutesSchema = z.object({ statutes: z.array(statuteSummarySchema) }).openapi('Statutes')

export const statuteSchema = statuteSummarySchema.catchall(z.unknown()).openapi('Statute', {
  description: 'The law as data, each parameter with its section: terms, stops, extensions, outcomes',
})
