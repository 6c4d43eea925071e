import { excerpt, highlight } from '../../domain/text/highlight.ts'
import { anyOf, wordsToCompare } from '../../domain/text/search-query.ts'
import { tokensOf } from '../../domain/text/tokens.ts'
import type { Ports } from '../ports/ports.ts'
import type { FoundEntry } from './search-log.ts'

const shown = 5
/** An entry that has fewer of the request's rare words is about something else. */
const minShare = 1 / 3
/** One word that both have, as "contract" or "report", is chance: it takes two, where the request has so many. */
const minWords = 2

/**
 * What the log holds already that a request seems to ask for, the likest first; empty where nothing is like it.
 * @param text the subject and words of a request, as far as they are written
 */
export async function alreadyPublished(
  ports: Pick<Ports, 'store'>,
  text: string,
  bodySlug?: string,
): Promise<readonly FoundEntry[]> {
  const { rows, words } = await ports.store.search.similar(text, {
    limit: shown * 2,
    ...(bodySlug === undefined ? {} : { bodySlug }),
  })
  const query = anyOf(words)
  const least = Math.max(words.length * minShare, Math.min(minWords, wordsToCompare(text).length))
  return rows
    .filter((row) => {
      const tokens = new Set(tokensOf(`${row.title}\n${row.summary}`).map((token) => token.text))
      return words.filter((word) => tokens.has(word)).length >= least
    })
    .slice(0, shown)
    .map((row) => ({ row, title: highlight(row.title, query), summary: excerpt(row.summary, query), documents: [] }))
}
