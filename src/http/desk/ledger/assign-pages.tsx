import type { Context } from 'hono'
import { type AssignedMany, assignRequests } from '../../../app/cases/assign-requests.ts'
import { maskedRows } from '../../../app/cases/view/masked-rows.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { many, one, type Values, valuesOf } from '../../ui/form-values.ts'
import { forbidden, Pages } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { AssignedPage, AssignPage } from './assign-page.tsx'

/** One officer or unit for many requests: the ledger sends `reference` once for each, `to`, `unit` and `back`. */
export function assignPages(): Pages {
  return new Pages()
    .page('/desk/assign', onDesk('read-ledger'), (desk, c) => {
      if (!may(desk.actor, 'assigned', { bodyId: desk.body.id })) return forbidden
      return form(c, desk, { reference: c.req.queries('reference') ?? [] })
    })
    .openForm('/desk/assign', onDesk('read-ledger'), async (desk, c) => {
      if (!may(desk.actor, 'assigned', { bodyId: desk.body.id })) return forbidden
      const values = await valuesOf(c, ['reference', 'to', 'unit', 'back'])
      const [to, unit] = [one(values, 'to'), one(values, 'unit')]
      const references = many(values, 'reference')
      // Nobody and nothing was named yet: the page asks for it.
      if (references.length === 0 || (to === '' && unit === '')) return form(c, desk, values)
      const input = { references, to: to === 'nobody' ? null : to, ...(unit ? { unit } : {}) }
      const done = await assignRequests(desk.ports, desk.actor, desk.body.id, input)
      if (!done.ok) return done
      return answer(c, done.value, backOf(values))
    })
}

/** Only to the desk: an address elsewhere is none of ours. */
function backOf(values: Values): string {
  const given = one(values, 'back')
  const origin = 'http://desk'
  if (!given.startsWith('/desk') || !URL.canParse(given, origin)) return '/desk'
  // As a browser reads it: `/desk/..//elsewhere` begins like ours and ends elsewhere.
  const to = new URL(given, origin)
  const isDesk = to.origin === origin && (to.pathname === '/desk' || to.pathname.startsWith('/desk/'))
  return isDesk ? `${to.pathname}${to.search}` : '/desk'
}

function answer(c: Context<AppEnv>, { assigned, refused }: AssignedMany, back: string): Response | Promise<Response> {
  if (refused.length > 0) {
    const shown = { viewer: viewerOf(c), assigned, refused, back }
    return send(c, <AssignedPage {...shown} />, assigned.length > 0 ? 200 : 422)
  }
  const to = new URL(back, 'http://desk')
  to.searchParams.set('assigned', String(assigned.length))
  return c.redirect(`${to.pathname}${to.search}`, 303)
}

async function form(c: Context<AppEnv>, { ports, body, actor }: Desk, values: Values): Promise<Response> {
  const references = many(values, 'reference')
  const rows = await Promise.all(references.slice(0, 200).map((one) => ports.store.cases.byReference(one)))
  const found = rows.flatMap((row) => (row && row.bodyId === body.id ? [row] : []))
  const own = await maskedRows(ports, actor, found)
  const shown = { viewer: viewerOf(c), body, staff: await ports.store.staff.of(body.id), rows: own }
  const status = c.req.method === 'POST' ? 422 : 200
  return send(c, <AssignPage {...shown} back={backOf(values)} asked={c.req.method === 'POST'} />, status)
}
