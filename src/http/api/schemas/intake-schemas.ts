import { z } from '@hono/zod-openapi'
import { similarSchema } from './desk-schemas.ts'

const instant = z.string().openapi({ format: 'date-time' })

export const waitingLetterSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['message', 'bounce', 'auto-reply']),
    from: z.string().openapi({ description: 'Empty where it names nobody' }),
    to: z.string(),
    subject: z.string(),
    receivedAt: instant,
    authentication: z
      .enum(['pass', 'fail', 'none'])
      .openapi({ description: "Whether the trusted mail server vouches for the sender's address" }),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })).openapi({
      description: '`unreadable`: it could not be read safely, and is kept as it arrived (`/intake/{id}/message`)',
    }),
    suggestion: z.string().nullable().openapi({ description: 'The reference of the request that it may belong to' }),
  })
  .openapi('WaitingLetter')

export const waitingLettersSchema = z
  .object({
    letters: z.array(waitingLetterSchema),
    nextCursor: z.string().nullable().openapi({ description: 'Null on the last page; also in `Link: rel="next"`' }),
  })
  .openapi('WaitingLetters')

export const letterOfIntakeSchema = waitingLetterSchema
  .extend({
    status: z.enum(['waiting', 'filed', 'discarded']).openapi({
      description: '`filed`: it is on the request `reference`; `discarded`: with a `reason`',
    }),
    size: z.int().openapi({ description: 'Of the message as it arrived, in bytes' }),
    text: z.string().openapi({ description: 'What the sender wrote, above what they quote' }),
    quoted: z.string(),
    attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.int() })),
    reference: z.string().nullable(),
    reason: z.string().nullable(),
    settledAt: instant.nullable(),
    settledBy: z.string().nullable().openapi({ description: 'A staff id' }),
    similar: similarSchema.shape.requests.openapi({
      description: 'Requests of the body that seem to ask for the same',
    }),
    published: z
      .array(z.object({ reference: z.string(), title: z.string(), url: z.string().openapi({ format: 'uri' }) }))
      .openapi({ description: 'What the log holds already that it seems to ask for' }),
  })
  .openapi('LetterOfIntake')

export const attachedMessageSchema = z.object({ reference: z.string() }).openapi('PlacedLetter')
export const discardedSchema = z
  .object({ id: z.string(), reason: z.string().nullable(), settledAt: instant.nullable() })
  .openapi('DiscardedLetter')
