import { z } from '@hono/zod-openapi'

const placeSchema = z
  .object({ page: z.int(), sheet: z.string(), cell: z.string(), part: z.string() })
  .partial()
  .openapi('PlaceInFile')
const excerptSchema = z
  .array(z.object({ text: z.string(), hit: z.boolean() }))
  .openapi({ description: 'Words in order; `hit` is what was looked for' })

export const foundDocumentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    pages: z.int().openapi({ description: 'On how many pages the words stand' }),
    page: z.int().openapi({ description: 'The first of these' }),
    place: placeSchema,
    excerpt: excerptSchema,
    url: z.string().openapi({ format: 'uri' }),
  })
  .openapi('FoundDocument')

const pageHitSchema = z.object({ number: z.int(), where: placeSchema, excerpt: excerptSchema })
export const documentWordsSchema = z
  .object({
    state: z.enum(['unread', 'reading', 'whole', 'part']),
    pages: z.int(),
    page: z.object({ number: z.int(), where: placeSchema, text: excerptSchema }).nullable(),
    found: z.object({ hits: z.array(pageHitSchema), pages: z.int(), next: z.int().nullable() }).nullable(),
  })
  .openapi('DocumentWords')
