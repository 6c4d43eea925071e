import { z } from '@hono/zod-openapi'
import { acceptable } from '../../../app/import/import-questions.ts'

const text = z.string()
const instant = z.string().openapi({ format: 'date-time' })
const columns = z.record(text, text).openapi({
  description: "By the file's name of a column: ours, or empty where the column is left out",
})

export const ledgerFileSchema = z
  .object({
    sha256: text,
    header: z.array(text),
    rows: z.array(z.array(text)).openapi({ description: 'The first rows' }),
    mapping: z.object({ columns, statute: text, dates: text }),
    remembered: z.boolean().openapi({ description: 'Whether a file of the same columns was imported as this says' }),
    version: z.int().openapi({ description: 'Of what is remembered, for `If-Match`; 0 where nothing is' }),
  })
  .openapi('LedgerFile')

const outcome = z.object({
  rows: z.int(),
  imported: z.int().openapi({ description: 'Of a dry run: how many would be' }),
  already: z.int().openapi({ description: 'Rows that the ledger holds already' }),
  rejectedCount: z.int(),
  rejected: z
    .array(z.object({ row: z.int(), column: text, value: text, code: text, message: text }))
    .openapi({ description: 'The first 200. The header is row 1' }),
  questions: z
    .array(z.object({ code: z.enum(acceptable), accepted: z.boolean(), message: text }))
    .openapi({ description: 'What the ledger does not say. Nothing is imported before `accept` names each' }),
  left: z
    .object({ count: z.int(), rows: z.array(z.object({ row: z.int(), text })) })
    .openapi({ description: 'Rows that are no requests, such as totals, and the first of them' }),
  unknownOutcomes: z
    .array(z.object({ words: text, rows: z.int() }))
    .openapi({ description: 'Wordings of an outcome that nobody knows' }),
})

export const importSchema = z
  .object({
    id: text,
    status: z.enum(['queued', 'running', 'done', 'failed']),
    done: z.int(),
    total: z.int().nullable().openapi({ description: 'Null while nobody knows how many rows there are' }),
    asked: z.object({
      sha256: text,
      statute: text,
      columns,
      dates: text,
      dryRun: z.boolean(),
      skipBad: z.boolean(),
      accept: z.array(z.enum(acceptable)),
    }),
    result: outcome.nullable(),
    error: text.nullable(),
    startedBy: text,
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Import')
export const importsSchema = z.object({ imports: z.array(importSchema) }).openapi('Imports')
