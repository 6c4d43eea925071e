import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { changeDigests } from '../../../app/mail/reminders/change-digests.ts'
import { changeBody } from '../../../app/office/change-body.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { mapResult, ok, type Result } from '../../../domain/request/refusal.ts'
import type { AppEnv, HttpPorts } from '../../app-env.ts'
import { bodyBytes } from '../../forms/whole-body.ts'
import { managing } from '../callers.ts'
import { fileBody, jsonBody, operation } from '../operation.ts'
import { slugParams } from '../params.ts'
import { ifMatch } from '../row-version.ts'

const localText = z.record(z.string(), z.string())
const hour = z.int().openapi({ description: "From 0 to 23, by the body's clock" })
const to = z.array(z.string()).openapi({ description: 'Staff ids' })

export const bodySettingsSchema = z
  .object({
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`' }),
    slug: z.string(),
    statute: z.string(),
    timeZone: z.string(),
    name: localText,
    about: localText.nullable(),
    email: z.string().nullable(),
    reminders: z.array(z.int()).openapi({ description: 'Working days before the due date' }),
    approvesOwnWork: z.boolean(),
    closures: z.array(z.string().openapi({ format: 'date' })),
    seal: z.string().nullable().openapi({ description: 'The colour on light paper', example: '#b5301a' }),
    sealDark: z.string().nullable(),
    logo: z
      .object({
        mediaType: z.string(),
        width: z.number(),
        height: z.number(),
        url: z.string().openapi({ format: 'uri' }),
      })
      .nullable(),
    digests: z.object({
      daily: z.object({ hour, to }).nullable(),
      weekly: z.object({ hour, weekday: z.int().openapi({ description: 'Monday is 1' }), to }).nullable(),
    }),
  })
  .openapi('BodySettings')

function settingsOf({ settings: { baseUrl } }: HttpPorts, body: Body) {
  const { version, slug, name, statute, timeZone, settings } = body
  const { about = null, email = null, reminders, approvesOwnWork, closures, brand = {}, digests = {} } = settings
  const { seal = null, sealDark = null, logo } = brand
  return {
    ...{ version, slug, statute, timeZone, name, about, email, reminders, approvesOwnWork, closures, seal, sealDark },
    logo: logo
      ? { mediaType: logo.mediaType, width: logo.width, height: logo.height, url: `${baseUrl}/bodies/${slug}/logo` }
      : null,
    digests: { daily: digests.daily ?? null, weekly: digests.weekly ?? null },
  }
}

/** What a body says of itself, how its pages look, and who hears of its day: for its administrator. */
export function bodyRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Directory', params: slugParams, who: managing('manage-body') } as const
  const now = {
    status: 200,
    description: 'The settings as they are now',
    schema: bodySettingsSchema,
    versioned: true,
  } as const
  const shown = (ports: HttpPorts, changed: Result<Body>) => mapResult(changed, (body) => settingsOf(ports, body))

  operation(app, {
    ...shared,
    operationId: 'getBodySettings',
    method: 'get',
    path: '/bodies/{slug}/settings',
    summary: 'What a body says of itself, how its pages look, and who gets a digest',
    description: 'How it deals with its requests (channels, units, approval) is at `/bodies/{slug}/casework`.',
    answer: { ...now, description: 'The settings' },
    problems: [401, 403, 404],
    handle: ({ ports, body }) => shown(ports, ok(body)),
  })

  operation(app, {
    ...shared,
    operationId: 'changeBodySettings',
    method: 'post',
    path: '/bodies/{slug}/settings',
    summary: 'Change what a body says of itself and how its pages look',
    description: `What is left out stays; an empty text takes away what was there. ${ifMatch}`,
    body: jsonBody('BodyChange'),
    answer: now,
    problems: [400, 401, 403, 404, 409, 412, 422],
    handle: async ({ ports, actor, body, input, seen }) =>
      shown(ports, await changeBody(ports, actor, body.id, input, undefined, seen)),
  })

  operation(app, {
    ...shared,
    operationId: 'putBodyLogo',
    method: 'put',
    path: '/bodies/{slug}/logo',
    summary: 'Give a body a logo',
    description:
      'The file itself: PNG, JPEG, or an SVG that is a plain drawing. `removeLogo` among the settings ends it.',
    body: fileBody('image/png', 'image/jpeg', 'image/svg+xml'),
    answer: now,
    problems: [401, 403, 404, 409, 412, 413, 422],
    handle: async ({ c, ports, actor, body, seen }) =>
      shown(ports, await changeBody(ports, actor, body.id, {}, await bodyBytes(c), seen)),
  })

  operation(app, {
    ...shared,
    operationId: 'changeDigests',
    method: 'post',
    path: '/bodies/{slug}/digests',
    summary: 'Settle who hears of the day and of the week, and when',
    description: `What is left out gets no digest. ${ifMatch}`,
    body: jsonBody('DigestsChange'),
    answer: now,
    problems: [400, 401, 403, 404, 409, 412, 422],
    handle: async ({ ports, actor, body, input, seen }) =>
      shown(ports, await changeDigests(ports, actor, body.id, input, seen)),
  })
}
