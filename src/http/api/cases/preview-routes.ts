import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { clockOf, loadCaseOf } from '../../../app/case-file.ts'
import { previewRequest } from '../../../app/cases/receive/preview-request.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { whatIf } from '../../../app/cases/view/what-if.ts'
import { previewDecision } from '../../../app/decisions/preview-decision.ts'
import { previewStep } from '../../../app/decisions/preview-step.ts'
import { isStep, steps } from '../../../app/decisions/step-letter.ts'
import type { RequestRow } from '../../../app/ports/store/records.ts'
import { explain } from '../../../domain/clock/explanation.ts'
import { decisionCheckCodes } from '../../../domain/request/decision-checks.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { clockSchema, explanationSchema } from '../schemas/status-schema.ts'
import { noSuchRequest, referenceParams } from './requests-routes.ts'

const civilDate = z.string().openapi({ format: 'date' })
const noStore = { 'cache-control': 'private, no-store' }

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

/** What something would do, before it is done. Nothing is written. */
export function previewRoutes(app: OpenAPIHono<AppEnv>): void {
  const filing = {
    method: 'post',
    path: '/requests/preview',
    tag: 'Requests',
    summary: 'What would follow if this were filed: its receipt, its due date, and who gets it',
    description: 'Takes what `POST /requests` takes, refuses what it refuses, and writes nothing.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewRequest' } } },
    success: { status: 200, description: 'What would follow', schema: requestPreviewSchema },
    problems: [400, 403, 422, 429],
    security: 'optional',
  } as const
  endpoint(app, filing, async (c) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const previewed = await previewRequest(c.get('ports'), c.get('actor'), read.value)
    if (!previewed.ok) return answerProblem(c, previewed.refusal)
    const { arrival, clock } = previewed.value
    const { statute, channel, channelId, unit, topic, receipt } = arrival
    const explanation = explain(clock, statute, c.get('locale'))
    const follows = { receivedOn: receipt.on, receiptSection: receipt.section, dueOn: clock.due, clock, explanation }
    return c.json({ statute: statute.id, channel, channelId, unit, topic, ...follows }, 200, noStore)
  })

  const step = {
    method: 'post',
    path: '/requests/{reference}/events/preview',
    tag: 'Requests',
    summary: 'What a step would do to the clock, by which section, and the letter that would go out',
    description: `Takes what \`POST /requests/{reference}/events\` takes of ${steps.join(', ')}; refuses what the law refuses, and writes nothing.`,
    params: referenceParams,
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewEvent' } } },
    success: { status: 200, description: 'What would follow', schema: stepPreviewSchema },
    problems: [400, 403, 404, 409, 422],
    security: 'required',
  } as const
  endpoint(app, step, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const read = await readJson(c)
    if (!read.ok) return read.response
    const { type, ...fields } = (read.value ?? {}) as { type?: unknown }
    if (typeof type !== 'string' || !isStep(type)) {
      const message = `must be one of ${steps.join(', ')}`
      const issues = [{ path: 'type', message }]
      return answerProblem(c, { code: 'unknown-event', message: `type: ${message}`, issues })
    }
    const { file, readOf } = await opened(c, known.row, known.actor)
    const shown = previewStep(file, readOf, known.actor, type, fields)
    if (!shown.ok) return answerProblem(c, shown.refusal)
    return c.json({ ...shown.value.effect, letter: shown.value.letter }, 200, noStore)
  })

  const decision = {
    method: 'post',
    path: '/requests/{reference}/decision-preview',
    tag: 'Requests',
    summary: "The letter of a decision from the law's template, and what such a draft would still lack",
    description: 'Takes the parts of a `decision-drafted`, and writes nothing.',
    params: referenceParams,
    body: { 'application/json': { schema: { $ref: '#/components/schemas/DecisionToPreview' } } },
    success: { status: 200, description: 'The letter and the checks', schema: decisionPreviewSchema },
    problems: [400, 403, 404, 409, 422],
    security: 'required',
  } as const
  endpoint(app, decision, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const read = await readJson(c)
    if (!read.ok) return read.response
    const { file, readOf } = await opened(c, known.row, known.actor)
    const shown = previewDecision(file, readOf, known.actor, read.value)
    return shown.ok ? c.json(shown.value, 200, noStore) : answerProblem(c, shown.refusal)
  })

  const today = {
    method: 'get',
    path: '/requests/{reference}/what-if',
    tag: 'Requests',
    summary: 'The due date if you extended, asked or consulted today: for each of these that is possible now',
    params: referenceParams,
    success: { status: 200, description: 'What each would do to the clock', schema: whatIfSchema },
    problems: [403, 404],
    security: 'required',
  } as const
  endpoint(app, today, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const { row, actor } = known
    if (!may(actor, 'read-case', { bodyId: row.bodyId, requestId: row.id }))
      return answerProblem(c, { code: 'forbidden', message: 'You may not read this case' })
    const { file } = await opened(c, row, actor)
    const now = clockOf(file.statute, file.calendar, file.events, file.today, file.body)
    if (!now.ok) return answerProblem(c, { code: 'impossible-clock', message: now.error.message })
    return c.json({ today: file.today, due: now.result.due, steps: whatIf(file, now.result) }, 200, noStore)
  })
}

/** The case with its words. */
async function opened(c: Context<AppEnv>, row: RequestRow, actor: Actor) {
  const ports = c.get('ports')
  const file = await loadCaseOf(ports, row)
  return { file, readOf: (await caseReading(ports, actor, file)).read }
}
