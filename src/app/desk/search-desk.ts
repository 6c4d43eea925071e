import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { highlight, type Segment } from '../../domain/text/highlight.ts'
import { parseSearch, type SearchQuery } from '../../domain/text/search-query.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import type { Page, Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/records.ts'
import type { DeskSearchQuery } from '../ports/store/search-ports.ts'

export type FoundRequest = { readonly row: RequestRow; readonly subject: readonly Segment[] }

/** Searches a body's ledger, for those who may read it: by subject, unit, reference and external number. @throws BadCursor */
export async function searchDesk(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  query: DeskSearchQuery,
): Promise<Result<Page<FoundRequest>>> {
  if (!may(actor, 'read-ledger', { bodyId: query.bodyId })) return refuse('forbidden', 'You may not read this ledger')
  const { rows, nextCursor } = await ports.store.search.desk(query)
  const asked = parseSearch(query.text, { typing: query.typing === true })
  const shown = await maskedRows(ports, actor, rows)
  const found = shown.map((row, index) => ({
    row,
    subject: highlight(row.subject, asked),
    isMasked: row.subject !== rows[index]?.subject,
  }))
  const told = found.filter(({ isMasked, row }) => !isMasked || isFoundByWhatIsShown(row, asked))
  return done({ rows: told.map(({ row, subject }) => ({ row, subject })), nextCursor })
}

/** Rows of a list as this reader may read them, without those that a masked word alone has found. */
export async function foundRows(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  rows: readonly RequestRow[],
  text: string | undefined,
): Promise<readonly RequestRow[]> {
  const shown = await maskedRows(ports, actor, rows)
  if (text === undefined || text.trim() === '') return shown
  const asked = parseSearch(text, { typing: true })
  return shown.filter((row, index) => row.subject === rows[index]?.subject || isFoundByWhatIsShown(row, asked))
}

/** Each word that was asked for stands in what the reader sees: one that is masked would tell the name, also beside others. */
function isFoundByWhatIsShown(row: RequestRow, { all }: SearchQuery): boolean {
  const shown = [row.subject, row.unit ?? '', row.reference, row.externalNumber ?? '']
  return all.every((clause) =>
    shown.some((text) => highlight(text, { all: [clause], none: [] }).some(({ hit }) => hit)),
  )
}
