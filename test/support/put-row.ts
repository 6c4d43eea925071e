import type { Store } from '../../src/app/ports/ports.ts'
import type { Body, Staff } from '../../src/app/ports/store/records.ts'
import type { New } from '../../src/app/ports/store/versions.ts'

/** A body as a test wants it, new or in place of what is there: for what came before the test's own story. */
export async function putBody(store: Store, body: New<Body>): Promise<Body> {
  const now = await store.bodyById(body.id)
  const put = now ? await store.updateBody({ ...body, version: now.version }) : await store.createBody(body)
  if (!put.ok) throw new Error(`The body ${body.slug} cannot be put: ${put.conflict}`)
  return put.row
}

/** A person as a test wants them, new or in place of what is there. */
export async function putStaff(store: Store, staff: New<Staff>): Promise<Staff> {
  const now = await store.staffById(staff.id)
  const put = now ? await store.updateStaff({ ...staff, version: now.version }) : await store.createStaff(staff)
  if (!put.ok) throw new Error(`${staff.email} cannot be put: ${put.conflict}`)
  return put.row
}
