import { z } from '@hono/zod-openapi'
import { sheetWarnings } from '../../../app/ports/safe-copy-ports.ts'
import { copyFailures } from '../../../app/release/copy-document.ts'
import { findingKinds } from '../../../domain/release/finding.ts'
import { safeCopyLosses } from '../../../domain/release/safe-copy.ts'

export const copySchema = z
  .object({
    documentId: z.string().nullable().openapi({ description: 'The copy; null where there is none' }),
    failed: z.enum(copyFailures).nullable().openapi({ description: 'Why there is none' }),
    removed: z
      .array(z.object({ kind: z.enum(findingKinds), count: z.number().int() }))
      .openapi({ description: 'What was in the original and is gone' }),
    lost: z
      .array(
        z.object({
          what: z.enum(safeCopyLosses),
          count: z.number().int().optional(),
          path: z.string().optional().openapi({ description: 'Of a file in an archive that was left out' }),
        }),
      )
      .openapi({ description: 'What could be seen in the original and is not kept' }),
    personalData: z.number().int().openapi({ description: 'Personal data that can be read in the copy' }),
    warnings: z.array(z.object({ code: z.enum(sheetWarnings), count: z.number().int().optional() })),
  })
  .openapi('CopyOfDocument', {
    example: {
      documentId: '3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60',
      failed: null,
      removed: [{ kind: 'hidden-sheet', count: 1 }],
      lost: [{ what: 'formulas', count: 12 }],
      personalData: 0,
      warnings: [],
    },
  })

export const copyWorkSchema = z
  .object({
    id: z.string(),
    originalId: z.string().openapi({ description: 'The document that is copied' }),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    error: z.string().nullable().openapi({ description: 'Why the work broke off' }),
    result: copySchema.nullable().openapi({ description: 'Null until it is done' }),
  })
  .openapi('CopyWork')

export const sheetSchema = z
  .object({
    sheets: z.array(z.object({ name: z.string(), rows: z.number().int(), columns: z.number().int() })),
    sheet: z.string(),
    columns: z.array(z.number().int()).openapi({ description: 'From 0; hidden ones are left out' }),
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    moreRows: z.number().int(),
    moreColumns: z.number().int(),
  })
  .openapi('SheetToCut', {
    example: {
      sheets: [{ name: 'Staff', rows: 2, columns: 2 }],
      sheet: 'Staff',
      columns: [0, 1],
      rows: [{ row: 0, cells: ['Office', 'Name'] }],
      moreRows: 0,
      moreColumns: 0,
    },
  })
