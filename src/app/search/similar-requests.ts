import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { highlight, type Segment } from '../../domain/text/highlight.ts'
import { anyOf, wordsToCompare } from '../../domain/text/search-query.ts'
import { tokensOf } from '../../domain/text/tokens.ts'
import { knowsRequesters, maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'

/** A request of the same body that seems to ask for the same. It says nothing of who asked. */
export type SimilarRequest = { readonly row: RequestRow; readonly subject: readonly Segment[] }

const shown = 6
const looked = 40
/** A request that shares fewer of the words of the subject is about something else. */
const minShare = 1 / 2

/**
 * Requests of a body, open and closed, whose subjects are like a text, the likest first.
 * @param subject what the request is about, in a line
 */
export async function similarRequests(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  bodyId: string,
  subject: string,
  except: ReadonlySet<string> = new Set(),
): Promise<Result<readonly SimilarRequest[]>> {
  if (!may(actor, 'read-ledger', { bodyId })) return refuse('forbidden')
  const words = wordsToCompare(subject)
  if (words.length === 0) return ok([])
  const query = anyOf(words)
  const alike = { bodyId, words, knowsRequesters: knowsRequesters(actor, bodyId), limit: looked }
  const rows = await maskedRows(ports, actor, await ports.store.search.alike(alike))
  const found = rows.flatMap((row) => {
    if (except.has(row.reference)) return []
    const tokens = new Set(tokensOf(row.subject).map((token) => token.text))
    const share = words.filter((word) => tokens.has(word)).length / words.length
    return share >= minShare ? [{ row, share, subject: highlight(row.subject, query) }] : []
  })
  found.sort((one, other) => other.share - one.share)
  return ok(found.slice(0, shown).map(({ row, subject: marked }) => ({ row, subject: marked })))
}
