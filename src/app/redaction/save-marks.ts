import type { Instant } from '../../domain/calendar/civil-date.ts'
import { isOfCells, sheetSize, wholeCells } from '../../domain/release/cell-marks.ts'
import {
  clipped,
  isSameMark,
  type Mark,
  markIssues,
  markLimits,
  type PageSize,
  pageRuns,
  pagesOf,
} from '../../domain/release/marks.ts'
import { redactionAfter } from '../../domain/release/redaction-draft.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField, refuseFields } from '../../domain/request/refusal.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { statuteOf } from '../case-file.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import type { RedactionDraft, StoredMark } from '../ports/store/redactions.ts'
import { layoutOf } from './layout-of.ts'
import { type MarkChange, saveMarksInput } from './marks-input.ts'
import { mayPrepare, type OpenRedaction, openRedaction } from './open-redaction.ts'
import { sheetsOf } from './sheets-of.ts'
import { peopleOf, type ViewedMark, viewedMark } from './viewed-mark.ts'

/** A mark that somebody else changed since; null where they removed it. */
export type MarkConflict = { readonly id: string; readonly theirs: ViewedMark | null }
export type SavedMarks = { readonly version: number; readonly conflicts: readonly MarkConflict[] }

const maxTries = 8

/**
 * Saves marks as they are drawn. The last save of a mark stands; what somebody else changed since `baseVersion` is not
 * overwritten but given back. Sent again, it changes nothing.
 */
export async function saveMarks(
  ports: Ports,
  actor: Actor,
  documentId: string,
  input: unknown,
): Promise<Result<SavedMarks>> {
  const opened = await openToMark(ports, actor, documentId)
  if (!opened.ok) return opened
  const parsed = parseInput(saveMarksInput, input)
  if (!parsed.ok) return parsed
  const { baseVersion, changes } = parsed.value
  return writeMarks(ports, opened.value, { changes, ...(baseVersion === undefined ? {} : { baseVersion }) })
}

export type MarkingStaff = OpenRedaction & { readonly staffId: string; readonly statute: Statute }

/** For whoever may mark in this document. */
export async function openToMark(ports: Ports, actor: Actor, documentId: string): Promise<Result<MarkingStaff>> {
  const opened = await openRedaction(ports, actor, documentId)
  if (!opened.ok) return opened
  if (actor.kind !== 'staff' || !mayPrepare(actor, opened.value.row.bodyId)) return refuse('forbidden')
  return ok({ ...opened.value, staffId: actor.staffId, statute: statuteOf(opened.value.row.statute) })
}

export async function writeMarks(
  ports: Ports,
  { document, row, statute, staffId }: MarkingStaff,
  {
    changes,
    baseVersion,
    sheets,
  }: { readonly changes: readonly MarkChange[]; readonly baseVersion?: number; readonly sheets?: number },
): Promise<Result<SavedMarks>> {
  const { redactions } = ports.store
  const codes = new Set(statute.exemptions.map(({ code }) => code))
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const found = await redactions.byDocument(document.id)
    const draft = found ? ok(found) : await newDraft(ports, document, row.id, sheets)
    if (!draft.ok) return draft
    const { pages: runs, version } = draft.value
    const moved = redactionAfter(draft.value.state, 'mark')
    if (!moved.ok) return moved
    const pages = pagesOf(runs)
    const issues = changes.flatMap((change, index) =>
      change.op === 'put' ? markIssues(change, `changes.${index}.`, pages, codes) : [],
    )
    if (issues.length > 0) return refuseFields(issues.slice(0, maxIssues))
    const known = new Map((await redactions.marks(document.id, 0)).map((mark) => [mark.id, mark]))
    const base = { documentId: document.id, requestId: row.id, staffId, version: version + 1 }
    const { changed, conflicts } = changesOf(known, changes, base, pages, baseVersion)
    if (changed.size === 0) return ok({ version, conflicts: await viewed(ports, row.bodyId, conflicts) })
    const all = new Map([...known, ...changed])
    const live = [...all.values()].filter(({ removed }) => !removed).length
    if (live > markLimits.marks) return refuseField('changes', 'too-many', { max: String(markLimits.marks) })
    const forgetsRemoved = all.size - live > markLimits.marks
    const next = preparedBy(draft.value, staffId, ports.clock.now())
    const { ok: isSaved } = await redactions.commit({
      draft: forgetsRemoved ? { ...next, forgottenTo: version } : next,
      marks: [...changed.values()],
      forgetsRemoved,
    })
    if (isSaved) return ok({ version: version + 1, conflicts: await viewed(ports, row.bodyId, conflicts) })
  }
  return refuse('conflict', { reason: 'try-again' })
}

/** So many wrong fields are named. */
const maxIssues = 100

const preparedBy = (draft: RedactionDraft, staffId: string, changedAt: Instant): RedactionDraft => ({
  ...draft,
  changedAt,
  preparers: [...new Set([...draft.preparers, staffId])],
})

/**
 * A draft in which nothing is marked yet. The file is looked at once, for its pages.
 * @param sheets of a spreadsheet, how many it shows
 */
async function newDraft(
  ports: Ports,
  document: DocumentRow,
  requestId: string,
  sheets?: number,
): Promise<Result<RedactionDraft>> {
  const pages = sheets === undefined ? await pagesIn(ports, document) : ok(sheetPages(sheets))
  if (!pages.ok) return pages
  return ok({
    ...{ documentId: document.id, requestId, bodyId: document.bodyId, state: 'draft' },
    ...{ pages: pageRuns(pages.value), preparers: [], submittedBy: null, reviewedBy: null, comment: null },
    ...{ statement: 'beside', failure: null, warnings: [], resultId: null, forgottenTo: 0 },
    ...{ changedAt: ports.clock.now(), version: 0 },
  })
}

const sheetPages = (count: number): readonly PageSize[] => Array.from({ length: count }, () => sheetSize)

/** A spreadsheet has no pages, but sheets. */
async function pagesIn(ports: Ports, document: DocumentRow): Promise<Result<readonly PageSize[]>> {
  const layout = await layoutOf(ports, document)
  if (layout.ok) return ok(layout.value.pages)
  const view = await sheetsOf(ports, document)
  return view.ok ? ok(sheetPages(view.value.sheets.length)) : layout
}

type Base = Pick<StoredMark, 'documentId' | 'requestId' | 'version'> & { readonly staffId: string }

/** What the changes make of the marks that are known, and which of them somebody else was first with. */
function changesOf(
  known: ReadonlyMap<string, StoredMark>,
  changes: readonly MarkChange[],
  { staffId, ...base }: Base,
  pages: readonly PageSize[],
  baseVersion: number | undefined,
) {
  const changed = new Map<string, StoredMark>()
  const conflicts: StoredMark[] = []
  for (const change of changes) {
    const { id } = change
    const before = changed.get(id) ?? known.get(id)
    const mark = change.op === 'put' ? markOf(change, pages) : undefined
    if (before ? isDone(before, mark) : !mark) continue
    const isTheirs = before !== undefined && before.authorId !== staffId
    if (isTheirs && baseVersion !== undefined && before.version > baseVersion) {
      conflicts.push(before)
      continue
    }
    const own = { ...base, id, authorId: staffId, comment: before?.comment ?? null }
    if (mark) changed.set(id, { ...own, ...mark, removed: false })
    else if (before) changed.set(id, { ...before, ...own, note: '', comment: null, removed: true })
  }
  return { changed, conflicts }
}

async function viewed(
  ports: Ports,
  bodyId: string,
  conflicts: readonly StoredMark[],
): Promise<readonly MarkConflict[]> {
  if (conflicts.length === 0) return []
  const person = await peopleOf(ports, bodyId)
  return conflicts.map((mark) => ({ id: mark.id, theirs: mark.removed ? null : viewedMark(mark, person) }))
}

/** Whether the mark is already as it shall be; undefined stands for removed. */
const isDone = (before: StoredMark, mark: Mark | undefined): boolean =>
  mark ? !before.removed && isSameMark(before, mark) : before.removed

function markOf({ page, rect, grounds, note }: Mark, pages: readonly PageSize[]): Mark {
  const size = pages[page - 1]
  const within = size ? clipped(rect, size) : rect
  return { page, rect: isOfCells(pageRuns(pages)) ? wholeCells(within) : within, grounds, note }
}
