import { z } from '@hono/zod-openapi'
import { boardColumns } from '../../../app/desk/board.ts'
import { ledgerSchema } from './list-schemas.ts'

const civilDate = z.string().openapi({ format: 'date' })
const nextCursor = z.string().nullable().openapi({ description: 'Null on the last page; also in `Link: rel="next"`' })

export const viewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string().openapi({ description: 'As `GET /requests` takes it', example: 'due=overdue&unit=mine' }),
    forAll: z.boolean().openapi({ description: 'Everybody in the body has it' }),
    createdAt: z.string().openapi({ format: 'date-time' }),
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`' }),
  })
  .openapi('SavedView')
export const viewsSchema = z.object({ views: z.array(viewSchema) }).openapi('SavedViews')

export const tasksSchema = z
  .object({
    tasks: z.array(
      z
        .object({
          id: z.string(),
          text: z.string().nullable().openapi({ description: 'Null once erased' }),
          dueOn: civilDate,
          assigneeId: z.string().nullable(),
          unit: z.string().nullable(),
          reference: z.string(),
          subject: z.string(),
          stage: z.string(),
        })
        .openapi('Task'),
    ),
    nextCursor,
  })
  .openapi('TasksPage')

export const boardSchema = z
  .object({
    today: civilDate,
    weekEnd: civilDate,
    columns: z.array(
      z.object({
        name: z.enum(boardColumns),
        count: z.int().openapi({ description: 'Counted up to 1000' }),
        requests: ledgerSchema.shape.requests.openapi({ description: 'The most pressing of them' }),
      }),
    ),
  })
  .openapi('Board')

export const proposalsSchema = z
  .object({
    proposals: z.array(
      ledgerSchema.shape.requests.element.extend({
        askedBy: z.int().openapi({ description: 'How many requests ask for the same' }),
        held: z
          .array(z.string())
          .openapi({ description: 'Why something was not published on its day: codes of problems' }),
      }),
    ),
  })
  .openapi('PublicationProposals')

export const publishedLaterSchema = z
  .object({
    publications: z.array(
      ledgerSchema.shape.requests.element.extend({
        days: z
          .array(z.string().openapi({ format: 'date' }))
          .openapi({ description: 'On which something is published' }),
      }),
    ),
  })
  .openapi('ScheduledPublications')

const group = z.object({ name: z.string(), count: z.int(), average: z.number(), shareGood: z.number() })

export const satisfactionSchema = z
  .object({
    all: group.nullable().openapi({ description: 'Null where nobody answered, or fewer than the body shows' }),
    byUnit: z.array(group),
    byStatute: z.array(group),
    byYear: z.array(group),
    comments: z.array(
      z.object({
        reference: z.string(),
        subject: z.string(),
        on: civilDate,
        score: z.int(),
        comment: z.string().nullable(),
      }),
    ),
  })
  .openapi('Satisfaction')

export const lettersSchema = z
  .object({
    letters: z.array(
      z.object({
        number: z.int().openapi({ description: 'Its number in the address of the page and of the PDF' }),
        kind: z.string(),
        title: z.string(),
        on: civilDate,
        text: z.string().nullable().openapi({ description: 'Null once erased' }),
        url: z.string().openapi({ format: 'uri' }),
      }),
    ),
  })
  .openapi('Letters')

export const similarSchema = z
  .object({
    requests: z.array(
      z.object({ reference: z.string(), subject: z.string(), stage: z.string(), receivedOn: civilDate }),
    ),
  })
  .openapi('SimilarRequests')
