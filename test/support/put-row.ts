import type { Store } from '../../src/app/ports/ports.ts'
import type { Body, StoredBody } from '../../src/app/ports/store/bodies.ts'
import type { Staff } from '../../src/app/ports/store/staff.ts'
import type { New } from '../../src/app/ports/store/versions.ts'

/** A body as a test wants it, new or in place of what is there: for what came before the test's own story. */
export async function putBody(store: Store, body: New<StoredBody>): Promise<Body> {
  const now = await store.bodies.byId(body.id)
  const put = now
    ? await store.bodies.update({ ...now, ...body, version: now.version })
    : await store.bodies.create(body)
  if (!put.ok) throw new Error(`The body ${body.slug} cannot be put: ${put.conflict}`)
  return { ...put.row, calendarChanges: await store.calendarChanges.all() }
}

/** A person as a test wants them, new or in place of what is there. */
export async function putStaff(store: Store, staff: New<Staff>): Promise<Staff> {
  const now = await store.staff.byId(staff.id)
  const put = now ? await store.staff.update({ ...staff, version: now.version }) : await store.staff.create(staff)
  if (!put.ok) throw new Error(`${staff.email} cannot be put: ${put.conflict}`)
  return put.row
}
