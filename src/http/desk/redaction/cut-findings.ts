import { markFound } from '../../../app/redaction/mark-found.ts'
import { mayPrepare, type OpenRedaction } from '../../../app/redaction/open-redaction.ts'
import { lookThrough } from '../../../app/release/look-through.ts'
import type { AnsweredFinding } from '../../../app/release/release-view.ts'
import type { Finding } from '../../../domain/release/finding.ts'
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
  if (cells.length > 0) return ok(`${base}/safe-copy/${document.id}?${cellQuery(cells)}`)
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

/** Cells of one sheet are cut at once: those of the sheet of the first one. */
function cellQuery(found: readonly Finding[]): URLSearchParams {
  const sheet = found[0]?.where.sheet
  const cells = found.flatMap(({ where }) => (where.sheet === sheet && where.cell ? [where.cell] : []))
  return new URLSearchParams({ ...(sheet === undefined ? {} : { sheet }), cells: [...new Set(cells)].join(', ') })
}
