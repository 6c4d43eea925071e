import { z } from '@hono/zod-openapi'

export const referenceParams = z.object({
  reference: z.string().openapi({ param: { name: 'reference', in: 'path' }, example: 'RIVER-2026-00012' }),
})

export const slugParams = z.object({
  slug: z.string().openapi({ param: { name: 'slug', in: 'path' }, example: 'riverford' }),
})

export const idParams = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
