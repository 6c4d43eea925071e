import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Body } from '../../../app/ports/store/records.ts'
import { may, type ReadAction } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { notStaff } from '../staff-only.ts'

export const slugParams = z.object({
  slug: z.string().openapi({ param: { name: 'slug', in: 'path' }, example: 'riverford' }),
})

/** The body of that address, for its administrator. */
export async function managedBody(
  c: Context<AppEnv>,
  slug: string,
  action: Extract<ReadAction, 'manage-body' | 'manage-staff'> = 'manage-body',
): Promise<Body | Response> {
  const { actor, ports } = c.var
  if (actor.kind !== 'staff') return notStaff(c)
  const body = await ports.store.bodyBySlug(slug)
  if (!body) return answerProblem(c, { code: 'not-found', message: `There is no public body "${slug}"` })
  if (may(actor, action, { bodyId: body.id })) return body
  const what = action === 'manage-staff' ? 'manage the staff' : 'read or change the settings'
  return answerProblem(c, { code: 'forbidden', message: `You may not ${what} of this body` })
}
