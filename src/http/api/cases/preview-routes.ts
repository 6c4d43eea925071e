import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { clockOf, loadCaseOf } from '../../../app/case-file.ts'
import { previewRequest } from '../../../app/cases/receive/preview-request.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { whatIf } from '../../../app/cases/view/what-if.ts'
import { previewDecision } from '../../../app/decisions/preview-decision.ts'
import { previewStep } from '../../../app/decisions/preview-step.ts'
import { isStep, steps } from '../../../app/decisions/step-letter.ts'
import { refuseImpossibleClock } from '../../../app/impossible-clock.ts'
import { decisionCheckCodes } from '../../../domain/request/decision-checks.ts'
import { may } from '../../../domain/request/policy.ts'
import { mapResult, ok, refuse } from '../../../domain/request/refusal.ts'
import { wordedClock, wordedWarnings } from '../../../locales/clock.ts'
import { explain } from '../../../locales/explanation.ts'
import { languages } from '../../../locales/locales.ts'
import type { AppEnv, HttpPorts } from '../../app-env.ts'
import type { Known } from '../../middleware/requester.ts'
import { anyoneKnown, readersOfRequest } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { clockSchema, explanationSchema } from '../schemas/status-schema.ts'
import { unknownEvent } from './unknown-event.ts'

const civilDate = z.string().openapi({ format: 'date' })

export const requestPreviewSchema = z
  .object({
    statute: z.string(),
    channel: z.string(),
    channelId: z.string().nullable(),
    unit: z.string().nullable().openapi({ description: 'The unit that gets it' }),
    topic: z.string().nullable(),
    receivedOn: civilDate,
    receiptSection: z.string(),
    dueOn: civilDate.nullable(),
    clock: clockSchema,
    explanation: explanationSchema,
  })
  .openapi('RequestPreview')

export const stepPreviewSchema = z
  .object({
    before: civilDate
      .nullable()
      .openapi({ description: 'The due date as it stands; null where the clock stands still' }),
    due: civilDate.nullable().openapi({ description: 'Null where the clock would stand still from then on' }),
    section: z.string(),
    none: z.boolean().openapi({ description: 'The law gives it no effect: the date stays' }),
    replyBy: civilDate.nullable(),
    warnings: clockSchema.shape.warnings,
    letter: z.string().openapi({ description: "As the law's template has it: sent as `letter`, it may be changed" }),
  })
  .openapi('StepPreview')

export const decisionPreviewSchema = z
  .object({
    letter: z.string(),
    checks: z
      .array(z.object({ code: z.enum(decisionCheckCodes), place: z.string(), what: z.string(), message: z.string() }))
      .openapi({ description: 'What stands between such a draft and its approval' }),
  })
  .openapi('DecisionPreview')

export const whatIfSchema = z
  .object({
    today: civilDate,
    due: civilDate.nullable(),
    steps: z.array(
      z.object({
        what: z.string(),
        due: civilDate.nullable(),
        daysLeft: z.number(),
        section: z.string(),
        noEffect: z.boolean(),
        warnings: clockSchema.shape.warnings,
      }),
    ),
  })
  .openapi('WhatIf')

/** What something would do, before it is ok. Nothing is written. */
export function previewRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'previewRequest',
    method: 'post',
    path: '/requests/preview',
    tag: 'Requests',
    summary: 'What would follow if this were filed: its receipt, its due date, and who gets it',
    description: 'Takes what `POST /requests` takes, refuses what it refuses, and writes nothing.',
    who: anyoneKnown,
    limit: 'write',
    body: jsonBody('NewRequest'),
    answer: { status: 200, description: 'What would follow', schema: requestPreviewSchema },
    problems: [400, 403, 422, 429],
    handle: async ({ ports, actor, input, locale }) =>
      mapResult(await previewRequest(ports, actor, input), ({ arrival, clock }) => {
        const { statute, channel, channelId, unit, topic, receipt } = arrival
        const explanation = explain(clock, statute, locale)
        const follows = { receivedOn: clock.receivedOn, receiptSection: receipt.section, dueOn: clock.due }
        return {
          statute: statute.id,
          channel,
          channelId,
          unit,
          topic,
          ...follows,
          clock: wordedClock(clock),
          explanation,
        }
      }),
  })

  const shared = { tag: 'Requests', params: referenceParams, who: readersOfRequest('required') } as const
  operation(app, {
    ...shared,
    operationId: 'previewEvent',
    limit: 'write',
    method: 'post',
    path: '/requests/{reference}/events/preview',
    summary: 'What a step would do to the clock, by which section, and the letter that would go out',
    description: `Takes what \`POST /requests/{reference}/events\` takes of ${steps.join(', ')}; refuses what the law refuses, and writes nothing.`,
    body: jsonBody('NewEvent'),
    answer: { status: 200, description: 'What would follow', schema: stepPreviewSchema },
    problems: [400, 403, 404, 409, 422],
    handle: async ({ input, ...known }) => {
      const { type, ...fields } = (input ?? {}) as { type?: unknown }
      if (typeof type !== 'string' || !isStep(type)) return unknownEvent(steps)
      const { file, readOf } = await opened(known)
      return mapResult(previewStep(file, readOf, known.actor, type, fields), ({ effect, letter }) => ({
        ...effect,
        warnings: wordedWarnings(effect.warnings),
        letter,
      }))
    },
  })

  operation(app, {
    ...shared,
    operationId: 'previewDecision',
    limit: 'write',
    method: 'post',
    path: '/requests/{reference}/decision-preview',
    summary: "The letter of a decision from the law's template, and what such a draft would still lack",
    description: 'Takes the parts of a `decision-drafted`, and writes nothing.',
    body: jsonBody('DecisionToPreview'),
    answer: { status: 200, description: 'The letter and the checks', schema: decisionPreviewSchema },
    problems: [400, 403, 404, 409, 422],
    handle: async ({ input, ...known }) => {
      const { file, readOf } = await opened(known)
      return mapResult(previewDecision(file, readOf, known.actor, input), ({ checks, ...preview }) => ({
        ...preview,
        checks: checks.map((check) => ({
          ...check,
          message: languages.en.pages.fieldProblems.check({ check: check.code, what: check.what }),
        })),
      }))
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getWhatIf',
    method: 'get',
    path: '/requests/{reference}/what-if',
    summary: 'The due date if you extended, asked or consulted today: for each of these that is possible now',
    answer: { status: 200, description: 'What each would do to the clock', schema: whatIfSchema },
    problems: [403, 404],
    handle: async (known) => {
      const { row, actor } = known
      if (!may(actor, 'read-case', { bodyId: row.bodyId, requestId: row.id })) return refuse('forbidden')
      const { file } = await opened(known)
      const now = clockOf(file.statute, file.calendar, file.events, file.today, file.body)
      if (!now.ok) return refuseImpossibleClock(now.error)
      const possible = whatIf(file, now.result).map((one) => ({ ...one, warnings: wordedWarnings(one.warnings) }))
      return ok({ today: file.today, due: now.result.due, steps: possible })
    },
  })
}

/** The case with its words. */
async function opened({ ports, row, actor }: Known & { readonly ports: HttpPorts }) {
  const file = await loadCaseOf(ports, row)
  return { file, readOf: (await caseReading(ports, actor, file)).read }
}
