import type { Clause, SearchQuery, Term } from '../../domain/text/search-query.ts'
import { visibleRequests } from '../store/cases/imported-cases.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { SearchDialect, WriteOptions } from './dialect.ts'
import { officeToken } from './entries.ts'
import { foundEntries, pagesOfEntry, pageWeight, profileCounts, rankedMatches, type WordSets } from './found-entries.ts'
import { sweepPages, tsvectorPages, unlinkPages } from './tsvector-pages.ts'

/** PostgreSQL keeps no position after this one. */
const lastPosition = 16_383
/** PostgreSQL keeps so many positions of a token, and a vector of a megabyte: far more than an entry has. */
const maxPositions = 255

type Part = { readonly text: string; readonly weight: 'A' | 'B' | 'C' | 'D' }

/** The vector as PostgreSQL reads it. Its own parser would take our tokens apart once more. */
function vector(parts: readonly Part[]): string {
  const places = new Map<string, string[]>()
  let position = 0
  for (const { text, weight } of parts) {
    for (const token of text === '' ? [] : text.split(' ')) {
      position = Math.min(position + 1, lastPosition)
      const known = places.get(token) ?? []
      if (known.length < maxPositions) places.set(token, [...known, `${position}${weight}`])
    }
    // No phrase reaches from one part into the next.
    position = Math.min(position + 1, lastPosition)
  }
  return [...places].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ')
}

const term = ({ tokens, prefix }: Term) =>
  tokens.map((token, index) => `'${token}'${prefix && index === tokens.length - 1 ? ':*' : ''}`).join(' <-> ')
const clause = (alternatives: Clause) =>
  `(${alternatives.map((terms) => `(${terms.map((one) => `(${term(one)})`).join(' & ')})`).join(' | ')})`

function expression({ all, none }: SearchQuery): string {
  return [...all.map(clause), ...none.map((one) => `!${clause(one)}`)].join(' & ')
}

const newest = (sql: string, all: readonly Clause[], cap: number | null): Statement => ({
  sql: `${sql} WHERE "vector" @@ CAST(? AS TSQUERY)${cap === null ? '' : ' ORDER BY x."id" DESC LIMIT ?'}`,
  params: [expression({ all, none: [] }), ...(cap === null ? [] : [cap])],
})

const entrySets: WordSets = {
  entries: (all, cap) =>
    newest(
      'SELECT x."entry" AS "id" FROM (SELECT "id", CAST("id" AS BIGINT) AS "entry", "vector" FROM "LogSearch") x',
      all,
      cap,
    ),
}
const allSets: WordSets = {
  ...entrySets,
  pages: (all, cap) =>
    newest(
      `SELECT x."entry" AS "id" FROM (SELECT "id", "id" / ${pagesOfEntry} AS "entry", "vector" FROM "PageSearch") x`,
      all,
      cap,
    ),
}
const setsOf = (withPages: boolean): WordSets => (withPages ? allSets : entrySets)

function guard(requestId: string, { onlyAtSeq }: WriteOptions): Statement {
  if (onlyAtSeq === undefined) return { sql: 'TRUE', params: [] }
  return { sql: `EXISTS (SELECT 1 FROM "Request" WHERE "id" = ? AND "seq" = ?)`, params: [requestId, onlyAtSeq] }
}

/** An array in PostgreSQL's own notation. */
const list = (values: readonly (string | number)[]) =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`

function among(column: string, values: readonly (string | number)[]): Statement {
  const [first] = values
  if (first === undefined) return { sql: 'FALSE', params: [] }
  return {
    sql: `${column} = ANY(CAST(? AS ${typeof first === 'number' ? 'INTEGER[]' : 'TEXT[]'}))`,
    params: [list(values)],
  }
}

/** PostgreSQL: `tsvector` from the same tokens, under a GIN index. */
export const tsvector: SearchDialect = {
  putLogEntry(entry, options = {}) {
    const fresh = guard(entry.requestId, options)
    const parts: Part[] = [
      { text: entry.title, weight: 'A' },
      { text: entry.about, weight: 'B' },
      { text: entry.body, weight: 'D' },
    ]
    const changed = `"LogSearch"."digest" <> excluded."digest" OR "LogSearch"."profile" <> excluded."profile"
                     OR "LogSearch"."publishedAt" <> excluded."publishedAt"`
    return [
      {
        sql: `INSERT INTO "LogProfile" ("key") SELECT CAST(? AS TEXT)
              WHERE NOT EXISTS (SELECT 1 FROM "LogProfile" WHERE "key" = ?) ON CONFLICT ("key") DO NOTHING`,
        params: [entry.profile, entry.profile],
      },
      {
        sql: `INSERT INTO "LogSearch" ("requestId", "profile", "publishedAt", "digest", "vector")
              SELECT ?, (SELECT "id" FROM "LogProfile" WHERE "key" = ?), ?, ?, CAST(? AS TSVECTOR) WHERE ${fresh.sql}
              ON CONFLICT ("requestId") DO UPDATE SET "profile" = excluded."profile", "publishedAt" = excluded."publishedAt",
                "digest" = excluded."digest", "vector" = excluded."vector"
              ${options.anew ? '' : `WHERE ${changed}`}`,
        params: [entry.requestId, entry.profile, entry.publishedAt, entry.digest, vector(parts), ...fresh.params],
      },
    ]
  },

  putDeskEntry(entry, options = {}) {
    const fresh = guard(entry.requestId, options)
    const parts: Part[] = [
      { text: entry.office, weight: 'D' },
      { text: entry.number, weight: 'A' },
      { text: entry.subject, weight: 'B' },
    ]
    return [
      {
        sql: `INSERT INTO "DeskSearch" ("requestId", "digest", "vector") SELECT ?, ?, CAST(? AS TSVECTOR) WHERE ${fresh.sql}
              ON CONFLICT ("requestId") DO UPDATE SET "digest" = excluded."digest", "vector" = excluded."vector"
              ${options.anew ? '' : 'WHERE "DeskSearch"."digest" <> excluded."digest"'}`,
        params: [entry.requestId, entry.digest, vector(parts), ...fresh.params],
      },
    ]
  },

  remove: (scope, where) => [
    ...(scope === 'log' ? unlinkPages(where) : []),
    { sql: `DELETE FROM "${scope === 'log' ? 'LogSearch' : 'DeskSearch'}" WHERE ${where.sql}`, params: where.params },
  ],

  countProfiles(query, cap, withPages) {
    if (!query)
      return {
        sql: `SELECT p."id", p."key", c."count", 0 AS "capped"
              FROM (SELECT m."profile", COUNT(*) AS "count" FROM "LogSearch" m GROUP BY m."profile") c
              JOIN "LogProfile" p ON p."id" = c."profile"`,
        params: [],
      }
    return profileCounts(foundEntries(setsOf(withPages), query, cap), cap)
  },

  logMatches(query, profiles, { ranked, found, withPages }) {
    const wanted = expression({ all: query.all, none: [] })
    const narrowed = profiles && among('e."profile"', profiles)
    const scored = (sql: string): Statement => ({ sql, params: [wanted, wanted, ...(narrowed?.params ?? []), ranked] })
    const where = narrowed ? ` AND ${narrowed.sql}` : ''
    return rankedMatches(foundEntries(setsOf(withPages), query, found), narrowed, ranked, [
      scored(`SELECT CAST(e."id" AS BIGINT) AS "id", ts_rank('{0.1, 0.2, 0.4, 1.0}', e."vector", CAST(? AS TSQUERY), 1) AS "score"
              FROM "LogSearch" e WHERE e."vector" @@ CAST(? AS TSQUERY)${where} ORDER BY e."id" DESC LIMIT ?`),
      ...(withPages
        ? [
            scored(`SELECT t."id" / ${pagesOfEntry} AS "id", ts_rank(t."vector", CAST(? AS TSQUERY), 1) * ${pageWeight} AS "score"
                    FROM "PageSearch" t JOIN "LogSearch" e ON e."id" = t."id" / ${pagesOfEntry}
                    WHERE t."vector" @@ CAST(? AS TSQUERY)${where} ORDER BY t."id" DESC LIMIT ?`),
          ]
        : []),
    ])
  },

  deskMatches(query, { bodyId, where }, cap, before) {
    const wanted = expression(query)
    return {
      sql: `SELECT e."id" AS "entry", r."id", r."receivedOn" AS "date", ts_rank("vector", CAST(? AS TSQUERY), 1) AS "score"
            FROM "DeskSearch" e JOIN ${visibleRequests} r ON r."id" = e."requestId"
            WHERE e."vector" @@ CAST(? AS TSQUERY) AND ${where.sql}
            ${before === undefined ? '' : 'AND e."id" < CAST(? AS INTEGER)'} ORDER BY e."id" DESC LIMIT ?`,
      params: [
        wanted,
        `'${officeToken(bodyId)}' & (${wanted})`,
        ...where.params,
        ...(before === undefined ? [] : [before]),
        cap,
      ],
    }
  },

  frequencies: (tokens, cap) => ({
    sql: `SELECT "token", (SELECT COUNT(*) FROM (
            SELECT 1 FROM "LogSearch" WHERE "vector" @@ CAST('''' || "token" || '''' AS TSQUERY) LIMIT ?) m) AS "count"
          FROM unnest(CAST(? AS TEXT[])) AS t("token")`,
    params: [cap, list(tokens)],
  }),
  among,
  ...tsvectorPages({
    expression,
    vector: (tokens) => vector([{ text: tokens, weight: 'D' }]),
    among,
  }),
  mending: [],
  sweeping: [sweepPages],
  wholesale: { begin: [], end: [] },
  merging: [],
}
