import { z } from 'zod'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { parseInput, wordsInput, yesNoInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { SavedView } from '../ports/store/desk.ts'
import { conflictsOf, maxSaves, savedTooOften, staleSave } from '../stale-save.ts'

export const viewInput = z.object({
  /** Which view is changed; a new one where left out. */
  id: z.string().trim().min(1).optional(),
  name: wordsInput(80),
  /** The query of the ledger's address. */
  query: z
    .string()
    .trim()
    .max(2000)
    .transform((text) => text.replace(/^\?/, ''))
    .default(''),
  /** For everybody in the body. */
  forAll: yesNoInput.default(false),
})

const actionFor = (staffId: string | null) => (staffId === null ? 'save-view-for-all' : 'save-view')

/** Only one's own views, and where the role includes it those of the body. */
export function mayChangeView(actor: Actor, view: Pick<SavedView, 'bodyId' | 'staffId'>): boolean {
  if (actor.kind !== 'staff' || !may(actor, actionFor(view.staffId), { bodyId: view.bodyId })) return false
  return view.staffId === null || view.staffId === actor.staffId
}

/**
 * Keeps a way of looking at the ledger under a name. A name that the same people have a view of is a conflict: the view
 * that is there is changed by its id.
 * @param seen the version of the view that the person saw; needed where one is changed
 */
export async function saveView(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: unknown,
  seen?: number,
): Promise<Result<SavedView>> {
  const parsed = parseInput(viewInput, input)
  if (!parsed.ok) return parsed
  const { id, name, query, forAll } = parsed.value
  const staff = actor.kind === 'staff' ? actor : undefined
  const whose = forAll ? null : (staff?.staffId ?? '')
  if (!staff || !mayChangeView(actor, { bodyId: staff.bodyId, staffId: whose })) return refuse('forbidden')
  const { desk } = ports.store
  const known = await desk.views(staff.bodyId, staff.staffId)
  const namesake = known.find((view) => view.name === name && view.staffId === whose && view.id !== id)
  const said = { name, query, staffId: whose }
  if (id) {
    const before = known.find((view) => view.id === id)
    if (!before) return refuse('not-found')
    if (!mayChangeView(actor, before)) return refuse('forbidden')
    if (namesake) return nameTaken
    const conflicts = conflictsOf(describeConflict(before), said)
    if (conflicts.length === 0) return ok(before)
    if (seen !== before.version) return staleSave(conflicts, before.version)
    const saved = await desk.updateView({ ...before, ...said })
    if (saved.ok) return ok(saved.row)
    if (saved.conflict === 'duplicate') return nameTaken
    const now = await desk.view(id)
    return now ? staleSave(conflictsOf(describeConflict(now), said), now.version) : refuse('not-found')
  }
  if (namesake) return inTheWay(namesake, said)
  const { bodyId } = staff
  const view = { id: ports.ids.id(), bodyId, ...said, createdAt: ports.clock.now() }
  const made = await desk.createView(view)
  if (made.ok) return ok(made.row)
  const other = (await desk.views(bodyId, staff.staffId)).find((one) => one.name === name && one.staffId === whose)
  return other ? inTheWay(other, said) : nameTaken
}

type Told = Pick<SavedView, 'name' | 'query' | 'staffId'>
const describeConflict = ({ name, query, staffId }: SavedView): Told => ({ name, query, staffId })

const nameTaken = refuseField('name', 'view-taken')

/** The view that has the name already: the same one is no change, another one is shown. */
function inTheWay(view: SavedView, said: Told): Result<SavedView> {
  const conflicts = conflictsOf(describeConflict(view), said)
  if (conflicts.length === 0) return ok(view)
  const stale = staleSave(conflicts, view.version)
  return stale.ok
    ? stale
    : { ok: false, refusal: { ...stale.refusal, params: { ...stale.refusal.params, id: view.id } } }
}

/**
 * Takes a view away, and gives it back for an undo. The requests that it showed are not touched.
 * @param seen the version of the view that the person saw
 */
export async function removeView(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  id: string,
  seen?: number,
): Promise<Result<SavedView>> {
  const { desk } = ports.store
  for (let attempt = 0; attempt < maxSaves; attempt += 1) {
    const view = await desk.view(id)
    const mine = view && actor.kind === 'staff' && view.bodyId === actor.bodyId
    if (!mine || (view.staffId !== null && view.staffId !== actor.staffId)) return refuse('not-found')
    if (!mayChangeView(actor, view)) return refuse('forbidden')
    if (seen !== undefined && seen !== view.version) return staleSave([], view.version)
    if (await desk.removeView(view)) return ok(view)
  }
  return savedTooOften
}
