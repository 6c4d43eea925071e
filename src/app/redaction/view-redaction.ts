import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { cellsOfRect, isOfCells } from '../../domain/release/cell-marks.ts'
import { inReadingOrder } from '../../domain/release/marks.ts'
import { isPossible, type RedactionState } from '../../domain/release/redaction-draft.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { RedactionDraft } from '../ports/store/redactions.ts'
import { mayPrepare, mayReview, type OpenRedaction, openRedaction } from './open-redaction.ts'
import { type Person, peopleOf, type ViewedMark, viewedMark } from './viewed-mark.ts'

export type ViewedRedaction = {
  readonly state: RedactionState | 'none'
  /** 0 where nothing is marked yet. */
  readonly version: number
  /** What `page` of a mark counts: a spreadsheet has sheets. */
  readonly unit: 'page' | 'sheet'
  readonly marks: readonly ViewedMark[]
  /** Ids of marks that were removed since. */
  readonly removed: readonly string[]
  /** Whether `marks` are all of them, and not only what changed since. */
  readonly whole: boolean
  readonly preparedBy: Person | null
  readonly reviewedBy: Person | null
  readonly comment: string | null
  readonly people: readonly (Person & { readonly seenAt: string })[]
  readonly result: string | null
  readonly failure: RedactionDraft['failure']
  readonly warnings: RedactionDraft['warnings']
  readonly statement: RedactionDraft['statement']
  /** What the one who asks may do now. */
  readonly may: { readonly [S in 'mark' | 'submit' | 'return' | 'approve' | 'reopen']: boolean }
}

/** Who was seen so long ago is still there; a row is written no more often than the second. */
const presentMs = 60_000
const renewedAfterMs = 10_000

/**
 * The redaction of a document: its state, its marks, who is there. Whoever works on it is seen by this.
 * @param since the version from which only what changed is wanted
 */
export async function viewRedaction(
  ports: Ports,
  actor: Actor,
  documentId: string,
  since = 0,
): Promise<Result<ViewedRedaction>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  return ok(await viewOf(ports, actor, opened.value, since))
}

export async function viewOf(
  ports: Ports,
  actor: Actor,
  { document, row, draft }: OpenRedaction,
  since: number,
): Promise<ViewedRedaction> {
  const { redactions } = ports.store
  const whole = draft === null || since === 0 || since < draft.forgottenTo || since > draft.version
  const stored = draft ? await redactions.marks(document.id, whole ? 0 : since) : []
  const person = await peopleOf(ports, row.bodyId)
  const people = await peopleAt(ports, actor, document.id, row.bodyId)
  const marks = inReadingOrder(stored.filter(({ removed }) => !removed))
  const ofCells = draft !== null && isOfCells(draft.pages)
  return {
    ...{ state: draft?.state ?? 'none', version: draft?.version ?? 0, whole },
    unit: ofCells ? 'sheet' : 'page',
    marks: marks.map((mark) => ({ ...viewedMark(mark, person), ...(ofCells ? cellsOf(mark) : {}) })),
    removed: whole ? [] : stored.filter(({ removed }) => removed).map(({ id }) => id),
    preparedBy: draft?.submittedBy ? person(draft.submittedBy) : null,
    reviewedBy: draft?.reviewedBy ? person(draft.reviewedBy) : null,
    comment: draft?.comment ?? null,
    people: people.map(({ staffId, seenAt }) => ({ ...person(staffId), seenAt })),
    result: draft?.resultId ?? null,
    failure: draft?.failure ?? null,
    warnings: draft?.warnings ?? [],
    statement: draft?.statement ?? 'beside',
    may: stepsOf(actor, row.bodyId, draft),
  }
}

function cellsOf({ rect }: Pick<ViewedMark, 'rect'>): Pick<ViewedMark, 'cells'> {
  const cells = cellsOfRect(rect)
  return cells === undefined ? {} : { cells }
}

/** What this person may do now; whether it is somebody else's to approve is said when they try. */
function stepsOf(actor: Actor, bodyId: string, draft: RedactionDraft | null): ViewedRedaction['may'] {
  const state = draft?.state ?? 'draft'
  const [prepares, reviews] = [mayPrepare(actor, bodyId), mayReview(actor, bodyId)]
  return {
    mark: prepares && isPossible(state, 'mark'),
    submit: prepares && draft !== null && isPossible(state, 'submit'),
    return: reviews && isPossible(state, 'return'),
    approve: reviews && isPossible(state, 'approve'),
    reopen: prepares && isPossible(state, 'reopen'),
  }
}

async function peopleAt({ store, clock }: Ports, actor: Actor, documentId: string, bodyId: string) {
  const now = clock.now()
  const people = await store.redactions.people(documentId, instantOf(millisecondsOf(now) - presentMs))
  if (actor.kind !== 'staff' || !(mayPrepare(actor, bodyId) || mayReview(actor, bodyId))) return people
  const { staffId } = actor
  const mine = people.find((one) => one.staffId === staffId)
  const isRecent = mine && Math.abs(millisecondsOf(now) - millisecondsOf(mine.seenAt)) < renewedAfterMs
  if (isRecent) return people
  await store.redactions.seen(documentId, staffId, now)
  return [...people.filter((one) => one.staffId !== staffId), { staffId, seenAt: now }]
}
