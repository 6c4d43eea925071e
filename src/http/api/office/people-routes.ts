import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { addStaff } from '../../../app/office/add-staff.ts'
import { deactivateStaff } from '../../../app/office/deactivate-staff.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { mapResult, ok, refuse } from '../../../domain/request/refusal.ts'
import { roles } from '../../../domain/request/role.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { managing } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { slugParams } from '../params.ts'

export const staffSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    locale: z.enum(locales),
    version: z.int().openapi({ description: 'The `ETag` of the person: send it as `If-Match`' }),
    active: z.boolean().openapi({ description: 'False for who has left' }),
  })
  .openapi('Staff')
export const staffListSchema = z.object({ staff: z.array(staffSchema) }).openapi('StaffList')

const shownOf = ({ id, name, email, roles: has, locale, version, active }: Staff): z.infer<typeof staffSchema> => ({
  ...{ id, name, email, roles: [...has], locale, version, active },
})

/** The people of a body, for its administrator. Their API keys and links are made on the command line. */
export function peopleRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Directory', who: managing('manage-staff') } as const
  operation(app, {
    ...shared,
    operationId: 'listStaff',
    method: 'get',
    path: '/bodies/{slug}/staff',
    summary: 'The people of a body, those who left too',
    params: slugParams,
    answer: { status: 200, description: 'By name', schema: staffListSchema },
    problems: [401, 403, 404],
    handle: async ({ ports, body }) => {
      const people = [...(await ports.store.staff.of(body.id))].sort((a, b) => a.name.localeCompare(b.name))
      return ok({ staff: people.map(shownOf) })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'saveStaff',
    method: 'post',
    path: '/bodies/{slug}/staff',
    summary: 'Add a person to a body, or change one who is there',
    description:
      'The e-mail address says who it is. Who had left works here again. Whoever works here is changed with `If-Match`, which names their `version`. Takes `Idempotency-Key`.',
    params: slugParams,
    body: jsonBody('StaffMember'),
    replacesWhole: true,
    answer: { status: 200, description: 'The person as they are now', schema: staffSchema, versioned: true },
    problems: [400, 401, 403, 404, 409, 412, 422, 428],
    handle: async ({ ports, actor, body, input, seen }) =>
      mapResult(await addStaff(ports, actor, body, input, seen), ({ staff }) => shownOf(staff)),
  })

  operation(app, {
    ...shared,
    operationId: 'endStaffAccess',
    method: 'post',
    path: '/bodies/{slug}/staff/{id}/left',
    summary: "End a person's access",
    description: 'Sessions, links and API keys are gone, also when they come back. What they did stays theirs.',
    params: slugParams.extend({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    answer: { status: 200, description: 'The person, no longer active', schema: staffSchema, versioned: true },
    problems: [401, 403, 404, 409, 412],
    handle: async ({ ports, actor, body, params: { id }, seen }) => {
      const person = (await ports.store.staff.of(body.id)).find((one) => one.id === id)
      if (!person) return refuse('not-found')
      return mapResult(await deactivateStaff(ports, actor, person, seen), shownOf)
    },
  })
}
