import type { Clause, SearchQuery } from '../../domain/text/search-query.ts'
import type { Statement } from '../store/engines/sql.ts'

/** How many pages of documents an entry of the log may have in the index: its number and theirs make one. */
export const pagesOfEntry = 2 ** 20

/** A page counts less than the words of the entry itself. */
export const pageWeight = 0.5

/** Where an engine finds clauses: each a SELECT of `id`, the entry's number in the index, the newest `cap` at most. */
export type WordSets = {
  entries(all: readonly Clause[], cap: number | null): Statement
  /** Left out: pages are not searched. Of an entry with several pages the number comes several times. */
  pages?(all: readonly Clause[], cap: number | null): Statement
  /** The newest entries that have such pages, each once: cheaper than `pages` where it can stop there. */
  newestByPages?(all: readonly Clause[], most: number): Statement
}

/** More words than these are not looked for apart: nobody types them, they are pasted. */
const maxApart = 6

/** A run of up to six characters divides into words in two ways at most. */
const maxWays = 3
const isDivided = (clause: Clause): boolean => clause.length <= maxWays && clause.some((terms) => terms.length > 1)

const joinedBy = (operator: 'UNION' | 'INTERSECT', parts: readonly Statement[]): Statement => ({
  sql: parts.map(({ sql }, index) => `SELECT "id" FROM (${sql}) x${index}`).join(` ${operator} `),
  params: parts.flatMap(({ params }) => params),
})
const from = (name: string): Statement => ({ sql: `SELECT "id" FROM ${name}`, params: [] })

/**
 * Entries whose own words meet a query, or a page of a document of theirs does, or all of these together: words may stand on
 * different pages. What is excluded stands nowhere in them.
 * @param newest where only so many of the newest are wanted, of all that are met
 * @returns common table expressions: `found` (`id`), and `by_entry` and `by_page`, which may have been cut at `cap`
 */
export function foundEntries(
  { entries, pages, newestByPages }: WordSets,
  { all, none }: SearchQuery,
  cap: number,
  newest?: number,
): Statement {
  const both = (clause: Clause, most: number | null) => [
    entries([clause], most),
    ...(pages ? [pages([clause], most)] : []),
  ]
  // The words of a run of Chinese may stand on different pages too.
  const dividedSets = (clause: Clause) =>
    isDivided(clause)
      ? clause
          .filter((terms) => terms.length > 1)
          .map((terms) =>
            joinedBy(
              'INTERSECT',
              terms.map((term) => joinedBy('UNION', both([[term]], cap))),
            ),
          )
      : []
  // What is excluded afterwards may leave fewer than are wanted.
  const most = none.length === 0 ? newest : undefined
  const tables: [name: string, Statement][] = [['by_entry', entries(all, most ?? cap)]]
  if (pages) tables.push(['by_page', most !== undefined && newestByPages ? newestByPages(all, most) : pages(all, cap)])
  if (pages && (all.length > 1 || all.some(isDivided)) && all.length <= maxApart) {
    const clauses = all.map((clause) => joinedBy('UNION', [...both(clause, cap), ...dividedSets(clause)]))
    tables.push(['apart', joinedBy('INTERSECT', clauses)])
  }
  const wanted = joinedBy(
    'UNION',
    tables.map(([name]) => from(name)),
  )
  const excluded = none.flatMap((clause) => both(clause, null))
  if (excluded.length > 0) tables.push(['excluded', joinedBy('UNION', excluded)])
  const without = excluded.length > 0 ? ' EXCEPT SELECT "id" FROM excluded' : ''
  tables.push(['found', { sql: `SELECT "id" FROM (${wanted.sql}) w${without}`, params: [] }])
  if (!pages) tables.push(['by_page', { sql: 'SELECT "id" FROM by_entry WHERE 1 = 0', params: [] }])
  return {
    sql: `WITH ${tables.map(([name, { sql }]) => `${name} AS MATERIALIZED (${sql})`).join(', ')}`,
    params: tables.flatMap(([, { params }]) => params),
  }
}

/** How many of them have each profile; `capped` (1 or 0) where there may be more of them. */
export const profileCounts = (found: Statement, cap: number): Statement => ({
  sql: `${found.sql}
    SELECT p."id" AS "id", p."key" AS "key", c."count" AS "count",
      CASE WHEN (SELECT COUNT(*) FROM by_entry) >= ${cap} OR (SELECT COUNT(*) FROM by_page) >= ${cap} THEN 1 ELSE 0 END AS "capped"
    FROM (SELECT e."profile" AS "profile", COUNT(*) AS "count"
          FROM (SELECT "id" FROM found ORDER BY "id" DESC LIMIT ${cap}) m
          CROSS JOIN "LogSearch" e WHERE e."id" = m."id" GROUP BY e."profile") c
    CROSS JOIN "LogProfile" p WHERE p."id" = c."profile"`,
  params: found.params,
})

/**
 * The newest of them with their score: the best of each place where a word can stand, together.
 * @param scored SELECTs of `id` and `score`, for each place; what they leave out has none
 */
export function rankedMatches(
  found: Statement,
  narrowed: Statement | null,
  most: number,
  scored: readonly Statement[],
): Statement {
  const best = scored.map(
    ({ sql }, index) => `SELECT "id", MAX("score") AS "score" FROM (${sql}) s${index} GROUP BY "id"`,
  )
  const chosen = narrowed
    ? `SELECT m."id", e."requestId", e."publishedAt" FROM found m CROSS JOIN "LogSearch" e
       WHERE e."id" = m."id" AND ${narrowed.sql} ORDER BY m."id" DESC LIMIT ${most}`
    : `SELECT m."id", e."requestId", e."publishedAt" FROM (SELECT "id" FROM found ORDER BY "id" DESC LIMIT ${most}) m
       CROSS JOIN "LogSearch" e WHERE e."id" = m."id"`
  return {
    sql: `${found.sql}, chosen AS MATERIALIZED (${chosen}),
      scored AS MATERIALIZED (SELECT "id", SUM("score") AS "score" FROM (${best.join(' UNION ALL ')}) b GROUP BY "id")
      SELECT c."requestId" AS "id", c."publishedAt" AS "date", COALESCE(s."score", 0) AS "score"
      FROM chosen c LEFT JOIN scored s ON s."id" = c."id"`,
    params: [...found.params, ...(narrowed?.params ?? []), ...scored.flatMap(({ params }) => params)],
  }
}
