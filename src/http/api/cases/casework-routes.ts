import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { assignRequests } from '../../../app/cases/assign-requests.ts'
import { changeCasework } from '../../../app/office/change-casework.ts'
import type { Body, BodySettings } from '../../../app/ports/store/records.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem, problemOf } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { managedBody, slugParams } from '../office/managed-body.ts'
import { readJson } from '../read-json.ts'
import { ifMatch, seenBy, versionTag } from '../row-version.ts'
import { problemSchema } from '../schemas/problem-schema.ts'
import { notStaff } from '../staff-only.ts'

const assignedSchema = z.object({
  assigned: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), problem: problemSchema })),
})

const caseworkSchema = z.object({}).loose().openapi({
  description:
    'version (the `ETag`), channels, units (name, members, head), topics, routes, approvalSteps, escalation, quietHours, smallCounts, term, earlierTerms',
})

/** One assignment for many requests, and how an office deals with its requests. */
export function caseworkRoutes(app: OpenAPIHono<AppEnv>): void {
  const assignments = {
    method: 'post',
    path: '/assignments',
    tag: 'Requests',
    summary: 'Put an officer or a unit in charge of many requests at once',
    description:
      'Each request is a change of its own: the answer names those that were refused, each with its problem.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewAssignment' } } },
    success: { status: 200, description: 'What became of each', schema: assignedSchema },
    problems: [400, 401, 403, 422, 429],
    security: 'required',
  } as const
  endpoint(app, assignments, async (c) => {
    const { actor, ports } = c.var
    if (actor.kind !== 'staff') return notStaff(c)
    const read = await readJson(c)
    if (!read.ok) return read.response
    const done = await assignRequests(ports, actor, actor.bodyId, read.value)
    if (!done.ok) return answerProblem(c, done.refusal)
    const { assigned, refused } = done.value
    const problems = refused.map(({ reference, refusal }) => ({
      reference,
      problem: problemOf(ports.settings.baseUrl, refusal),
    }))
    return c.json({ assigned, refused: problems }, 200)
  })

  const shared = {
    path: '/bodies/{slug}/casework',
    tag: 'Directory',
    params: slugParams,
    security: 'required',
  } as const
  const reading = {
    ...shared,
    method: 'get',
    summary: 'How an office deals with its requests: channels, units, routes, approval, escalation',
    success: { status: 200, description: 'The settings', schema: caseworkSchema },
    problems: [401, 403, 404],
  } as const
  endpoint(app, reading, async (c, { params: { slug } }) => {
    const body = await managedBody(c, slug)
    return body instanceof Response ? body : c.json(caseworkOf(body), 200, versionTag(body))
  })

  const changing = {
    ...shared,
    method: 'post',
    summary: 'Change how an office deals with its requests',
    description: `What is left out stays; each list is given whole; null takes away. ${ifMatch}`,
    body: { 'application/json': { schema: { $ref: '#/components/schemas/CaseworkChange' } } },
    success: { status: 200, description: 'The settings as they are now', schema: caseworkSchema },
    problems: [400, 401, 403, 404, 409, 412, 422],
  } as const
  endpoint(app, changing, async (c, { params: { slug } }) => {
    const body = await managedBody(c, slug)
    if (body instanceof Response) return body
    const read = await readJson(c)
    if (!read.ok) return read.response
    const changed = await changeCasework(c.var.ports, c.var.actor, body.id, read.value, seenBy(c))
    return changed.ok
      ? c.json(caseworkOf(changed.value), 200, versionTag(changed.value))
      : answerProblem(c, changed.refusal)
  })
}

/** The settings in the shape in which they are changed. */
function caseworkOf({ version, settings }: Body) {
  const {
    units,
    unitMembers = {},
    topics = [],
    channels = [],
    routes = [],
    approvalSteps = [],
  }: BodySettings = settings
  return {
    version,
    channels,
    units: units.map((name) => ({ name, ...(unitMembers[name] ?? { members: [] }) })),
    topics,
    routes,
    approvalSteps,
    escalation: settings.escalation ?? null,
    quietHours: settings.quietHours ?? null,
    smallCounts: settings.smallCounts ?? null,
    term: settings.term ?? null,
    earlierTerms: settings.earlierTerms ?? [],
  }
}
