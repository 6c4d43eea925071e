import { z } from 'zod'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { parseInput, wordsInput, yesNoInput } from '../input.ts'
import type { SavedView } from '../ports/desk-ports.ts'
import type { Ports } from '../ports/ports.ts'

export const viewInput = z.object({
  /** Which view is changed; a new one where left out. */
  id: z.string().trim().min(1).optional(),
  name: wordsInput(80),
  /** The query of the ledger's address. */
  query: z
    .string()
    .trim()
    .max(2000, { error: 'must be at most 2000 characters' })
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

/** Keeps a way of looking at the ledger under a name. The same name, of the same people, takes the place of the old one. */
export async function saveView(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: unknown,
): Promise<Result<SavedView>> {
  const parsed = parseInput(viewInput, input)
  if (!parsed.ok) return parsed
  const { id, name, query, forAll } = parsed.value
  const staff = actor.kind === 'staff' ? actor : undefined
  const whose = forAll ? null : (staff?.staffId ?? '')
  if (!staff || !mayChangeView(actor, { bodyId: staff.bodyId, staffId: whose })) {
    return refuse('forbidden', forAll ? 'You may not save a view for everybody' : 'You may not save a view here')
  }
  const { desk } = ports.store
  const known = await desk.views(staff.bodyId, staff.staffId)
  const changed = id ? known.find((view) => view.id === id) : undefined
  if (id && !changed) return refuse('not-found', 'There is no such view')
  if (changed && !mayChangeView(actor, changed)) return refuse('forbidden', 'You may not change this view')
  const namesake = known.find((view) => view.name === name && view.staffId === whose && view.id !== id)
  const view: SavedView = {
    id: changed?.id ?? namesake?.id ?? ports.ids.id(),
    bodyId: staff.bodyId,
    staffId: whose,
    name,
    query,
    createdAt: changed?.createdAt ?? namesake?.createdAt ?? ports.clock.now(),
  }
  await desk.saveView(view)
  if (changed && namesake) await desk.removeView(namesake.id)
  return done(view)
}

/** Takes a view away, and gives it back for an undo. The requests that it showed are not touched. */
export async function removeView(ports: Pick<Ports, 'store'>, actor: Actor, id: string): Promise<Result<SavedView>> {
  const { desk } = ports.store
  const view = await desk.view(id)
  const mine = view && actor.kind === 'staff' && view.bodyId === actor.bodyId
  if (!mine || (view.staffId !== null && view.staffId !== actor.staffId)) {
    return refuse('not-found', 'There is no such view')
  }
  if (!mayChangeView(actor, view)) return refuse('forbidden', 'You may not take this view away')
  await desk.removeView(id)
  return done(view)
}
