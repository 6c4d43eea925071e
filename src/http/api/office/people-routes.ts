import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { addStaff } from '../../../app/office/add-staff.ts'
import { deactivateStaff } from '../../../app/office/deactivate-staff.ts'
import type { Staff } from '../../../app/ports/store/records.ts'
import { roles } from '../../../domain/request/role.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { answerWholeSave, seenBy, versionTag } from '../row-version.ts'
import { managedBody, slugParams } from './managed-body.ts'

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
const noStore = { 'cache-control': 'private, no-store' }

/** The people of a body, for its administrator. Their API keys and links are made on the command line. */
export function peopleRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Directory', security: 'required' } as const
  const list = {
    ...shared,
    method: 'get',
    path: '/bodies/{slug}/staff',
    summary: 'The people of a body, those who left too',
    params: slugParams,
    success: { status: 200, description: 'By name', schema: staffListSchema },
    problems: [401, 403, 404],
  } as const
  endpoint(app, list, async (c, { params: { slug } }) => {
    const body = await managedBody(c, slug, 'manage-staff')
    if (body instanceof Response) return body
    const people = [...(await c.var.ports.store.staffOf(body.id))].sort((a, b) => a.name.localeCompare(b.name))
    return c.json({ staff: people.map(shownOf) }, 200, noStore)
  })

  const add = {
    ...shared,
    method: 'post',
    path: '/bodies/{slug}/staff',
    summary: 'Add a person to a body, or change one who is there',
    description:
      'The e-mail address says who it is. Who had left works here again. Whoever works here is changed with `If-Match`, which names their `version`. Takes `Idempotency-Key`.',
    params: slugParams,
    body: { 'application/json': { schema: { $ref: '#/components/schemas/StaffMember' } } },
    success: { status: 200, description: 'The person as they are now', schema: staffSchema },
    problems: [400, 401, 403, 404, 409, 412, 422, 428],
  } as const
  endpoint(app, add, async (c, { params: { slug } }) => {
    const body = await managedBody(c, slug, 'manage-staff')
    if (body instanceof Response) return body
    const read = await readJson(c)
    if (!read.ok) return read.response
    const added = await addStaff(c.var.ports, c.var.actor, body, read.value, seenBy(c))
    if (!added.ok) return answerWholeSave(c, added.refusal)
    return c.json(shownOf(added.value.staff), 200, { ...noStore, ...versionTag(added.value.staff) })
  })

  const left = {
    ...shared,
    method: 'post',
    path: '/bodies/{slug}/staff/{id}/left',
    summary: "End a person's access",
    description: 'Sessions, links and API keys are gone, also when they come back. What they did stays theirs.',
    params: slugParams.extend({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    success: { status: 200, description: 'The person, no longer active', schema: staffSchema },
    problems: [401, 403, 404, 409, 412],
  } as const
  endpoint(app, left, async (c, { params: { slug, id } }) => {
    const body = await managedBody(c, slug, 'manage-staff')
    if (body instanceof Response) return body
    const { ports, actor } = c.var
    const person = (await ports.store.staffOf(body.id)).find((one) => one.id === id)
    if (!person) return answerProblem(c, { code: 'not-found', message: 'Nobody of that id works for this body' })
    const gone = await deactivateStaff(ports, actor, person, seenBy(c))
    return gone.ok
      ? c.json(shownOf(gone.value), 200, { ...noStore, ...versionTag(gone.value) })
      : answerProblem(c, gone.refusal)
  })
}
