import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { highlight, type Segment } from '../../domain/text/highlight.ts'
import { parseSearch } from '../../domain/text/search-query.ts'
import { knowsRequesters, maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { LedgerFilter } from '../ports/store/desk.ts'
import type { Page } from '../ports/store/page.ts'
import type { DeskSearchQuery } from '../ports/store/search.ts'

export type FoundRequest = { readonly row: RequestRow; readonly subject: readonly Segment[] }

/** Searches a body's ledger, for those who may read it: by subject, unit, reference and external number. @throws BadCursor */
export async function searchDesk(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  query: Omit<DeskSearchQuery, 'knowsRequesters'>,
): Promise<Result<Page<FoundRequest>>> {
  const { bodyId } = query
  if (!may(actor, 'read-ledger', { bodyId })) return refuse('forbidden')
  const found = await ports.store.search.desk({ ...query, knowsRequesters: knowsRequesters(actor, bodyId) })
  const asked = parseSearch(query.text, { typing: query.typing === true })
  const rows = await maskedRows(ports, actor, found.rows)
  return ok({
    rows: rows.map((row) => ({ row, subject: highlight(row.subject, asked) })),
    nextCursor: found.nextCursor,
  })
}

/** The filter as this reader may use it: its text meets a requester's name only for who may know it. */
export const filterFor = (actor: Actor, bodyId: string, filter: LedgerFilter): LedgerFilter => ({
  ...filter,
  knowsRequesters: knowsRequesters(actor, bodyId),
})
