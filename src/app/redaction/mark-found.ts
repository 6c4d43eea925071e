import { covers, type Mark, markLimits } from '../../domain/release/marks.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result } from '../../domain/request/refusal.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import { type DocumentHit, findInDocuments } from '../release/find-in-documents.ts'
import { markFoundInput } from './marks-input.ts'
import { placesOfFindings } from './places-of-findings.ts'
import { type MarkingStaff, openToMark, saveMarks } from './save-marks.ts'

export type MarkedDocument = {
  readonly id: string
  readonly marked: number
  /** Why it took no marks: it may be under review already. */
  readonly refused: Refusal['code'] | null
}
export type MarkedFound = {
  readonly documents: readonly MarkedDocument[]
  readonly isCut: boolean
  /** The first page on which something was found in this document. */
  readonly firstPage: number | null
  /** Fingerprints of findings that stand on no page, or were not found again there. */
  readonly unplaced: readonly string[]
}

/**
 * Marks every place of some words, a pattern or a kind of personal data, in a document or in all of its case. A document that
 * takes no marks does not keep the others from it. @throws ParserBusy
 */
export async function markFound(
  ports: Ports,
  actor: Actor,
  documentId: string,
  input: unknown,
): Promise<Result<MarkedFound>> {
  const opened = await openToMark(ports, actor, documentId)
  if (!opened.ok) return opened
  const parsed = parseInput(markFoundInput, input)
  if (!parsed.ok) return parsed
  const { grounds, note, findings, ...asked } = parsed.value
  if (findings) return markFindings(ports, actor, opened.value, findings, { grounds, note })
  const found = await findInDocuments(ports, actor, documentId, asked)
  if (!found.ok) return found
  const byDocument = new Map<string, DocumentHit[]>()
  for (const hit of found.value.hits) byDocument.set(hit.documentId, [...(byDocument.get(hit.documentId) ?? []), hit])
  const documents: MarkedDocument[] = []
  for (const [id, hits] of byDocument) {
    const changes = hits.flatMap(({ page, rects }) =>
      rects.map((rect) => ({ op: 'put', id: crypto.randomUUID(), page, rect, grounds, note })),
    )
    const saved = await saveAll(ports, actor, id, changes)
    // What is wrong with the grounds is wrong in every document.
    if (saved && (id === documentId || saved.code === 'invalid')) return { ok: false, refusal: saved }
    documents.push({ id, marked: saved ? 0 : changes.length, refused: saved?.code ?? null })
  }
  const pages = (byDocument.get(documentId) ?? []).map(({ page }) => page)
  return ok({ documents, isCut: found.value.isCut, firstPage: firstOf(pages), unplaced: [] })
}

const firstOf = (pages: readonly number[]): number | null => (pages.length === 0 ? null : Math.min(...pages))

/** Marks what a look through the file found. What is marked already stays as it is: two presses mark once. */
async function markFindings(
  ports: Ports,
  actor: Actor,
  { document, row, draft }: MarkingStaff,
  fingerprints: readonly string[],
  mark: Pick<Mark, 'grounds' | 'note'>,
): Promise<Result<MarkedFound>> {
  const placed = await placesOfFindings(ports, actor, { document, row }, fingerprints)
  if (!placed.ok) return placed
  const { hits, unplaced } = placed.value
  const before = draft ? await ports.store.redactions.marks(document.id, 0) : []
  const marked: Pick<Mark, 'page' | 'rect'>[] = before.filter(({ removed }) => !removed)
  const changes: object[] = []
  for (const { page, rects } of hits)
    for (const rect of rects) {
      if (marked.some((one) => one.page === page && covers(one.rect, rect))) continue
      marked.push({ page, rect })
      changes.push({ op: 'put', id: crypto.randomUUID(), page, rect, ...mark })
    }
  const refused = await saveAll(ports, actor, document.id, changes)
  if (refused) return { ok: false, refusal: refused }
  const documents = hits.length === 0 ? [] : [{ id: document.id, marked: changes.length, refused: null }]
  return ok({ documents, isCut: false, firstPage: firstOf(hits.map(({ page }) => page)), unplaced })
}

async function saveAll(
  ports: Ports,
  actor: Actor,
  id: string,
  changes: readonly object[],
): Promise<Refusal | undefined> {
  for (let from = 0; from < changes.length; from += markLimits.changes) {
    const saved = await saveMarks(ports, actor, id, { changes: changes.slice(from, from + markLimits.changes) })
    if (!saved.ok) return saved.refusal
  }
  return undefined
}
