import { z } from 'zod'
import { parseReference } from '../domain/request/reference.ts'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'

/** Links this case to another of the same body. */
export const linkRequests = action({
  type: 'linked',
  input: z.object({ to: z.string().trim().min(1), how: z.enum(['related', 'duplicate', 'part-of', 'answered-by']) }),
  async decide(context, { to, how }, on) {
    const reference = parseReference(to)
    const other = reference ? await context.ports.store.requestByReference(reference) : null
    if (!other || other.bodyId !== context.body.id) return refuse('not-found', `There is no request "${to}" here`)
    if (other.id === context.row.id) return refuse('invalid', 'to: a request cannot be linked to itself')
    return done({ events: [{ type: 'linked', on, data: { to: other.reference, how } }] })
  },
})
