import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { assignRequests } from '../../../app/cases/assign-requests.ts'
import { changeCasework } from '../../../app/office/change-casework.ts'
import type { Body, BodySettings } from '../../../app/ports/store/bodies.ts'
import { mapResult, ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemOf } from '../../problems/problem.ts'
import { anyStaff, managing } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { slugParams } from '../params.ts'
import { ifMatch } from '../row-version.ts'
import { caseworkSchema } from '../schemas/casework-schema.ts'
import { problemSchema } from '../schemas/problem-schema.ts'

const assignedSchema = z.object({
  assigned: z.array(z.string()),
  refused: z.array(z.object({ reference: z.string(), problem: problemSchema })),
})

/** One assignment for many requests, and how an office deals with its requests. */
export function caseworkRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'assignRequests',
    method: 'post',
    path: '/assignments',
    tag: 'Requests',
    summary: 'Put an officer or a unit in charge of many requests at once',
    description:
      'Each request is a change of its own: the answer names those that were refused, each with its problem.',
    who: anyStaff,
    body: jsonBody('NewAssignment'),
    answer: { status: 200, description: 'What became of each', schema: assignedSchema },
    problems: [400, 401, 403, 422, 429],
    handle: async ({ ports, actor, input }) =>
      mapResult(await assignRequests(ports, actor, actor.bodyId, input), ({ assigned, refused }) => ({
        assigned,
        refused: refused.map(({ reference, refusal }) => ({
          reference,
          problem: problemOf(ports.settings.baseUrl, refusal),
        })),
      })),
  })

  const shared = {
    ...{ path: '/bodies/{slug}/casework', tag: 'Directory', who: managing('manage-body'), params: slugParams },
  } as const
  operation(app, {
    ...shared,
    operationId: 'getCasework',
    method: 'get',
    summary: 'How an office deals with its requests: channels, units, routes, approval, escalation',
    answer: { status: 200, description: 'The settings', schema: caseworkSchema, versioned: true },
    problems: [401, 403, 404],
    handle: ({ body }) => ok(caseworkOf(body)),
  })

  operation(app, {
    ...shared,
    operationId: 'changeCasework',
    method: 'post',
    summary: 'Change how an office deals with its requests',
    description: `What is left out stays; each list is given whole; null takes away. ${ifMatch}`,
    body: jsonBody('CaseworkChange'),
    answer: { status: 200, description: 'The settings as they are now', schema: caseworkSchema, versioned: true },
    problems: [400, 401, 403, 404, 409, 412, 422],
    handle: async ({ ports, actor, body, input, seen }) =>
      mapResult(await changeCasework(ports, actor, body.id, input, seen), caseworkOf),
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
    publishAfter: settings.publishAfter ?? null,
    licence: settings.licence ?? null,
    namesToFind: settings.namesToFind ?? [],
    patternsToFind: settings.patternsToFind ?? [],
    smallCounts: settings.smallCounts ?? null,
    term: settings.term ?? null,
    earlierTerms: settings.earlierTerms ?? [],
  }
}
