import { civilDateInput } from '../../app/input.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { HttpPorts } from '../app-env.ts'

const day = civilDateInput.optional().openapi({ type: 'string', format: 'date' })

/** `from` and `to` of an address; both days count. */
export const periodQuery = { from: day, to: day }

type Given = { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined }

export function periodOf({ from, to }: Given) {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** The body that the address names. */
export async function bodyNamed({ store }: HttpPorts, slug: string): Promise<Result<Body>> {
  const body = await store.bodies.bySlug(slug)
  return body ? ok(body) : refuse('not-found', { reason: 'body', name: slug })
}
