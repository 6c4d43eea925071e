import { z } from 'zod'

/** An address to which something is sent. The use case says what is wrong with one. */
export const emailBody = z.object({ email: z.string().default('') })

/** The end of a link that was sent. */
export const tokenInput = z.object({ token: z.string().default('') })
