import { z } from '@hono/zod-openapi'
import { reviewStates } from '../../../domain/clock/clock-types.ts'
import { releaseAnswers, releaseCheckIds } from '../../../domain/release/release-checks.ts'

const civilDate = z.string().openapi({ format: 'date', description: "A civil date in the public body's time zone" })
const instant = z.string().openapi({ format: 'date-time' })
const localText = z.object({ en: z.string() }).catchall(z.string()).openapi('LocalText')
const skippedDay = z.object({ on: civilDate, name: z.string() })

export const clockSchema = z
  .object({
    receivedOn: civilDate.openapi({ description: 'The legal receipt date, by the rule of the channel' }),
    due: civilDate.nullable().openapi({ description: 'Null while a pause is open' }),
    state: z.enum(['running', 'paused', 'waiting', 'overdue', 'answered', 'withdrawn', 'abandoned', 'transferred']),
    daysUsed: z.number(),
    daysLeft: z.number().openapi({ description: 'Negative when overdue' }),
    unit: z.string(),
    age: z.number(),
    late: z.boolean(),
    provisional: z.boolean().openapi({ description: 'Holidays of a year that counts are not published yet' }),
    calendar: z.object({ id: z.string(), version: z.string() }),
    steps: z.array(
      z.object({
        on: civilDate,
        event: z.string(),
        section: z.string(),
        effect: z.string(),
        code: z.string().optional(),
        params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        skipped: z.array(skippedDay).optional(),
      }),
    ),
    milestones: z.array(
      z.object({ kind: z.string(), due: civilDate, section: z.string(), metOn: civilDate.optional() }),
    ),
    reviews: z.array(
      z.object({
        kind: z.string(),
        lodgedOn: civilDate,
        acceptedOn: civilDate.optional(),
        due: civilDate.nullable(),
        state: z.enum(reviewStates),
        late: z.boolean(),
        extendedTo: civilDate.optional(),
        decidedOn: civilDate.optional(),
        section: z.string(),
      }),
    ),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .openapi('Clock')

export const explanationSchema = z
  .array(
    z.object({
      on: civilDate,
      title: z.string(),
      section: z.string(),
      text: z.string(),
      skipped: z.array(skippedDay),
    }),
  )
  .openapi('Explanation', { description: 'Every step of the clock in the language of Accept-Language' })

export const submittedSchema = z
  .object({
    reference: z.string(),
    secret: z
      .string()
      .openapi({ description: 'Opens the status page; it is given here and in the e-mail, and nowhere else' }),
    statusUrl: z.string().openapi({ format: 'uri' }),
    receivedOn: civilDate.openapi({ description: "The legal receipt date, by the rule of the request's channel" }),
    dueOn: civilDate.nullable(),
    clock: clockSchema,
    explanation: explanationSchema,
  })
  .openapi('SubmittedRequest')

const historyLine = z
  .object({
    seq: z.int(),
    type: z.string(),
    on: civilDate,
    at: instant,
    by: z.enum(['requester', 'body', 'system']),
    staffId: z.string().optional().openapi({ description: "Who of the body it was: for the body's own people alone" }),
    text: z.string().nullable().optional(),
    detail: z.record(z.string(), z.string()),
    answers: z
      .array(
        z.object({
          check: z.enum(releaseCheckIds),
          answer: z.enum(releaseAnswers),
          note: z.string().nullable().optional().openapi({ description: 'Null once erased' }),
        }),
      )
      .optional()
      .openapi({ description: "The release checklist as it was answered: for the body's own people alone" }),
  })
  .openapi('HistoryLine')

const caseDocument = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    mediaType: z.string(),
    size: z.int(),
    state: z.string(),
    origin: z.string(),
    inspected: z.boolean(),
    withdrawnReason: z.string().nullable(),
    sha256: z.string().optional(),
    verdict: z.string().nullable().optional(),
  })
  .openapi('CaseDocument')

const caseSchema = z
  .object({
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    unit: z.string().nullable(),
    externalNumber: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.boolean()])),
    identity: z
      .object({
        name: z.string().optional(),
        email: z.string().optional(),
        address: z.string().optional(),
        telephone: z.string().optional(),
      })
      .nullable()
      .openapi({ description: 'Only for roles that need it' }),
    documents: z.array(caseDocument),
    tasks: z.array(
      z.object({
        id: z.string(),
        text: z.string().nullable(),
        dueOn: civilDate,
        to: z.string().nullable().openapi({ description: "A person's id" }),
        unit: z.string().nullable(),
        state: z.enum(['open', 'done', 'dropped']),
      }),
    ),
    scheduled: z
      .array(
        z.object({
          documentId: z.string().nullable().openapi({ description: 'Null: the request alone' }),
          title: z.string().nullable(),
          publishOn: civilDate,
          after: z
            .object({ days: z.int(), unit: z.enum(['working-day', 'calendar-day']) })
            .nullable()
            .openapi({ description: 'Counted from the day on which the answer was issued' }),
          by: z.string().nullable().openapi({ description: "A person's id" }),
          heldBecause: z
            .string()
            .nullable()
            .openapi({ description: 'Why it was not published on its day: the code of a problem' }),
        }),
      )
      .openapi({ description: 'What is to be published on a day' }),
    filesLink: z
      .object({
        lastDay: civilDate.nullable().openapi({ description: 'Null where the link has ended' }),
        fetches: z.array(z.object({ documentId: z.string(), on: civilDate, count: z.int() })).openapi({
          description: 'Each file that was fetched over a link; a program that checks mail may have fetched it',
        }),
      })
      .nullable()
      .openapi({ description: 'The link by which the requester has the files of the answer' }),
    deliveries: z
      .array(
        z.object({
          documentId: z.string(),
          letter: z
            .object({ state: z.enum(['waiting', 'attached', 'left-out', 'returned']), on: civilDate })
            .nullable()
            .openapi({
              description:
                'With the letter of the answer: it waits to be sent, was attached on a day, was left out since it was withdrawn, replaced or to be checked again by then, or came back with the letter. Null where the file went by link',
            }),
          linkSentOn: civilDate.nullable().openapi({ description: 'When the latest link to it was sent' }),
          fetched: z.object({ count: z.int(), lastOn: civilDate }).nullable(),
        }),
      )
      .openapi({ description: 'How each file of the answer went to the requester' }),
    draft: z.object({ mine: z.boolean(), letter: z.string().nullable() }).nullable(),
    history: z.array(historyLine),
    allowed: z.array(z.string()).openapi({ description: 'The events that you may record now' }),
  })
  .openapi('Case', { description: "What the body's own people see beside the status" })

export const statusSchema = z
  .object({
    reference: z.string(),
    body: z.object({ slug: z.string(), name: localText, email: z.string().nullable() }),
    statute: z.object({ id: z.string(), title: localText }),
    channel: z.string(),
    channelName: localText.nullable().openapi({ description: "The body's own name of its channel" }),
    stage: z.string(),
    subject: z.string(),
    words: z.string().nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.boolean()])),
    submittedAt: instant,
    receivedOn: civilDate,
    dueOn: civilDate.nullable(),
    closedOn: civilDate.nullable(),
    clock: clockSchema,
    explanation: explanationSchema,
    next: z.object({
      what: z.string(),
      who: z.string(),
      by: civilDate.nullable(),
      isPast: z.boolean().openapi({ description: 'That day has passed' }),
      silence: z
        .object({
          clock: z.enum(['reset', 'pause', 'none']),
          mayCloseAfter: z.object({ count: z.int(), unit: z.string(), section: z.string() }).nullable(),
          mayCloseAfterDaySet: z.string().nullable(),
        })
        .nullable()
        .openapi({ description: "Where it is the requester's turn: what the law says of one who does nothing" }),
    }),
    openQuestion: z.object({ text: z.string().nullable(), on: civilDate, replyBy: civilDate.nullable() }).nullable(),
    openFee: z.object({ amount: z.string(), currency: z.string(), on: civilDate }).nullable(),
    decision: z
      .object({
        on: civilDate,
        outcome: z.string(),
        letter: z.string().nullable(),
        ownDraft: z.boolean(),
        parts: z.array(
          z.object({
            part: z.string(),
            outcome: z.string(),
            exemptions: z.array(z.string()),
            asks: z.string().nullable(),
            reason: z.string().nullable(),
            publicInterest: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    documents: z.array(caseDocument),
    reviews: z.array(
      z.object({
        kind: z.string(),
        lodgedOn: civilDate,
        acceptedOn: civilDate.nullable(),
        dueOn: civilDate.nullable().openapi({ description: 'The last day for its decision, by its own clock' }),
        extended: z.boolean(),
        late: z.boolean(),
        waitsForAcceptance: z.boolean().openapi({ description: 'Its time runs from when it is accepted' }),
        decidedOn: civilDate.nullable(),
        outcome: z.string().nullable(),
        here: z.boolean().openapi({ description: 'This body decides it; otherwise it was noted as made elsewhere' }),
      }),
    ),
    reviewOptions: z
      .array(
        z.object({
          kind: z.string(),
          isOpen: z.boolean(),
          needsReview: z.string().nullable().openapi({ description: 'The review that must be decided first' }),
          lastDay: civilDate.nullable(),
          isUnderWay: z.boolean(),
        }),
      )
      .openapi({ description: "The law's ways to contest, as they stand today" }),
    inLog: z.boolean(),
    feedbackGiven: z.boolean(),
    history: z.array(historyLine),
    parts: z
      .array(
        z.object({
          part: z.string(),
          to: z.string(),
          reference: z.string().nullable().openapi({ description: "The parent's secret opens it too" }),
          own: z.boolean().openapi({ description: 'In this very body: the whole waits for it' }),
          givenOn: civilDate,
          words: z.string().nullable(),
          stage: z.string().nullable(),
          dueOn: civilDate.nullable(),
          closedOn: civilDate.nullable(),
          statute: z.string().nullable(),
          outcome: z.string().nullable(),
          late: z.boolean(),
        }),
      )
      .openapi({ description: 'What of the request others answer, each with a date of its own' }),
    restOwed: z
      .boolean()
      .openapi({ description: 'Whether it still owes an answer of its own, beside those of its parts' }),
    partOf: z.object({ reference: z.string(), own: z.boolean() }).nullable(),
    listedWith: z
      .string()
      .nullable()
      .openapi({ description: 'The entry of the public log under which a shared answer stands' }),
    version: z.int().openapi({ description: 'The first number of the ETag: If-Match compares it' }),
    case: caseSchema.optional(),
  })
  .openapi('RequestStatus')
