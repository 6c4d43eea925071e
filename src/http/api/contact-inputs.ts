import { z } from '@hono/zod-openapi'
import { locales } from '../../domain/text/local-text.ts'

/** An address to which something is sent. The use case says what is wrong with one. */
export const emailBody = z.object({ email: z.string().default('') })

export const followBody = z.object({
  email: z.string().openapi({ format: 'email' }),
  locale: z.enum(locales).default('en'),
})

/** The end of a link that was sent. */
export const tokenInput = z.object({ token: z.string().default('') })
export const tokenBody = (description: string) => z.object({ token: z.string().openapi({ description }) })
