import { markCells } from '../../../app/redaction/mark-cells.ts'
import { markFound } from '../../../app/redaction/mark-found.ts'
import { mayPrepare, type OpenRedaction } from '../../../app/redaction/open-redaction.ts'
import { lookThrough } from '../../../app/release/look-through.ts'
import type { AnsweredFinding } from '../../../app/release/release-view.ts'
import type { Finding } from '../../../domain/release/finding.ts'
import { markLimits } from '../../../domain/release/marks.ts'
import { ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { many, one, type Values } from '../../ui/form-values.ts'
import type { Desk } from '../desk-of.ts'
import { findingGroups } from '../release/finding-groups.ts'
import { hasPages } from './has-pages.ts'

type File = { readonly name: string; readonly mediaType: string }

const inWords: readonly Finding['kind'][] = ['personal-data', 'hidden-text', 'invisible-layer']

/** How one finding is cut: with a box on its page, with its cell, or not where it stands. */
export function cutOf({ kind, where }: Pick<Finding, 'kind' | 'where'>, file: File): 'box' | 'cell' | null {
  if (where.part !== undefined) return null
  if (where.page !== undefined) return hasPages(file) && inWords.includes(kind) ? 'box' : null
  return kind === 'personal-data' && where.cell ? 'cell' : null
}

/** Marks the findings that were chosen, or all of a kind. @returns the address where they are cut */
export async function cutFindings(
  { ports, actor }: Pick<Desk, 'ports' | 'actor'>,
  { document, row }: OpenRedaction,
  values: Values,
): Promise<Result<string>> {
  if (!mayPrepare(actor, row.bodyId)) return refuse('forbidden')
  const looked = await lookThrough(ports, actor, document.id)
  if (!looked.ok) return looked
  const known = (looked.value.scanned?.findings ?? []).flatMap((found) =>
    found.fingerprint === undefined ? [] : [found as AnsweredFinding],
  )
  const fingerprints = many(values, 'finding')
  const group = findingGroups(known).find(({ id }) => id === one(values, 'group'))
  const chosen = group ? group.open : known.filter(({ fingerprint }) => fingerprints.includes(fingerprint))
  const base = `/desk/requests/${row.reference}`
  const cells = chosen.filter((found) => cutOf(found, document) === 'cell')
  if (cells.length > 0) {
    const saved = await markFoundCells({ ports, actor }, document.id, cells)
    if (!saved.ok) return saved
    const { marked, unplaced } = saved.value
    return ok(`${base}/redaction/${document.id}?marked=${marked}&unplaced=${unplaced}`)
  }
  const boxes = chosen.filter((found) => cutOf(found, document) === 'box')
  const [first] = boxes
  if (!first) return refuseField('finding', 'unknown', { name: fingerprints.join(', ') })
  const marked = await markFound(ports, actor, document.id, { findings: boxes.map(({ fingerprint }) => fingerprint) })
  if (!marked.ok) return marked
  const { documents, firstPage, unplaced } = marked.value
  const page = String(firstPage ?? first.where.page ?? 1)
  const counts = { marked: String(documents[0]?.marked ?? 0), unplaced: String(unplaced.length) }
  return ok(`${base}/redaction/${document.id}?${new URLSearchParams({ page, ...counts })}#page=${page}`)
}

/** Each cell once, in the draft of its spreadsheet. */
async function markFoundCells(
  { ports, actor }: Pick<Desk, 'ports' | 'actor'>,
  documentId: string,
  found: readonly Finding[],
): Promise<Result<Counts>> {
  const cuts = found.map(({ where }) => ({ sheet: where.sheet ?? '', cells: where.cell }))
  let counts = { marked: 0, unplaced: 0 }
  for (let from = 0; from < cuts.length; from += markLimits.changes) {
    const some = { cuts: cuts.slice(from, from + markLimits.changes) }
    const saved = await markCells(ports, actor, documentId, some, { ofFindings: true })
    if (!saved.ok) return saved
    const { marked, unplaced } = saved.value
    counts = { marked: counts.marked + marked, unplaced: counts.unplaced + unplaced }
  }
  return ok(counts)
}

type Counts = { readonly marked: number; readonly unplaced: number }
