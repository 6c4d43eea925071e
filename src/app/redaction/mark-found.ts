import { markLimits } from '../../domain/release/marks.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result } from '../../domain/request/refusal.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import { type DocumentHit, findInDocuments } from '../release/find-in-documents.ts'
import { markFoundInput } from './marks-input.ts'
import { openToMark, saveMarks } from './save-marks.ts'

export type MarkedDocument = {
  readonly id: string
  readonly marked: number
  /** Why it took no marks: it may be under review already. */
  readonly refused: Refusal['code'] | null
}
export type MarkedFound = { readonly documents: readonly MarkedDocument[]; readonly isCut: boolean }

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
  const { grounds, note, ...asked } = parsed.value
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
  return ok({ documents, isCut: found.value.isCut })
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
