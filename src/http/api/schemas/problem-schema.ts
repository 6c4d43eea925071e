import { z } from '@hono/zod-openapi'

/** What a field of any type holds. */
export const fieldValue = z.unknown().openapi({ description: 'As the field has it' })

export const problemSchema = z
  .object({
    type: z.string().openapi({ format: 'uri', description: 'Stable; the address of a page that explains it' }),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'The last part of `type`' }),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'What was wrong where' }),
    conflicts: z
      .array(
        z.object({
          field: z.string(),
          theirs: fieldValue,
          yours: fieldValue,
          by: z.string().optional(),
          at: z.string().optional(),
        }),
      )
      .optional()
      .openapi({
        description: 'What the save would have undone: what stands there now, who saved it, and what was sent',
      }),
    files: z
      .array(z.object({ documentId: z.string(), name: z.string(), code: z.string(), detail: z.string() }))
      .optional()
      .openapi({ description: 'Each of several files that stands against it' }),
    params: z.record(z.string(), z.string()).optional(),
    requestId: z.string().optional(),
  })
  .openapi('Problem', { description: 'RFC 9457 problem details. A refused change changes nothing.' })
