import type { Clause, SearchQuery, Term } from '../../domain/text/search-query.ts'
import { visibleRequests } from '../store/cases/imported-cases.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { SearchDialect, SearchScope, WriteOptions } from './dialect.ts'
import { officeToken } from './entries.ts'
import { foundEntries, pagesOfEntry, pageWeight, profileCounts, rankedMatches, type WordSets } from './found-entries.ts'
import { fts5Pages, sweepPages, unlinkPages } from './fts5-pages.ts'

const tables = {
  log: { entries: 'LogSearch', texts: 'LogSearchText', columns: ['title', 'about', 'body'], weights: '8.0, 3.0, 1.0' },
  desk: {
    entries: 'DeskSearch',
    texts: 'DeskSearchText',
    columns: ['office', 'subject', 'number'],
    weights: '0.0, 2.0, 4.0',
  },
} as const

const allTexts = [...Object.values(tables).map(({ texts }) => texts), 'PageSearchText']

/** Tokens have letters and digits only, so that nothing in them is syntax. */
const term = ({ tokens, prefix }: Term) => `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
const clause = (alternatives: Clause) =>
  `(${alternatives.map((terms) => `(${terms.map(term).join(' AND ')})`).join(' OR ')})`

function expression({ all, none }: SearchQuery): string {
  const wanted = `(${all.map(clause).join(' AND ')})`
  return none.length === 0 ? wanted : `(${wanted} NOT (${none.map(clause).join(' OR ')}))`
}

const newest = (sql: string, all: readonly Clause[], cap: number | null): Statement => ({
  sql: `${sql} MATCH ?${cap === null ? '' : ' ORDER BY "rowid" DESC LIMIT ?'}`,
  params: [expression({ all, none: [] }), ...(cap === null ? [] : [cap])],
})

const entrySets: WordSets = {
  entries: (all, cap) => newest(`SELECT "rowid" AS "id" FROM "LogSearchText" WHERE "LogSearchText"`, all, cap),
}
const allSets: WordSets = {
  ...entrySets,
  pages: (all, cap) =>
    newest(`SELECT "rowid" / ${pagesOfEntry} AS "id" FROM "PageSearchText" WHERE "PageSearchText"`, all, cap),
  // The index gives its rows from the newest on, and is asked for no more of them.
  newestByPages: (all, most) => ({
    sql: `SELECT DISTINCT "id" FROM (SELECT "rowid" / ${pagesOfEntry} AS "id" FROM "PageSearchText"
            WHERE "PageSearchText" MATCH ? ORDER BY "rowid" DESC) LIMIT ?`,
    params: [expression({ all, none: [] }), most],
  }),
}
const setsOf = (withPages: boolean): WordSets => (withPages ? allSets : entrySets)

function guard(requestId: string, { onlyAtSeq }: WriteOptions): Statement {
  if (onlyAtSeq === undefined) return { sql: '1 = 1', params: [] }
  return { sql: `EXISTS (SELECT 1 FROM "Request" WHERE "id" = ? AND "seq" = ?)`, params: [requestId, onlyAtSeq] }
}

/** The text is written only where it has changed: most commits change nothing that is searched, and removing costs. */
function putText(
  scope: SearchScope,
  requestId: string,
  digest: string,
  text: readonly string[],
  options: WriteOptions,
) {
  const { entries, texts, columns } = tables[scope]
  const fresh = guard(requestId, options)
  const names = columns.map((column) => `"${column}"`)
  const same = names.map((name) => `t.${name} = ?`).join(' AND ')
  const changed: Statement = options.first
    ? { sql: '1 = 1', params: [] }
    : options.anew
      ? { sql: `NOT EXISTS (SELECT 1 FROM "${texts}" t WHERE t."rowid" = "${entries}"."id" AND ${same})`, params: text }
      : { sql: '"digest" <> ?', params: [digest] }
  const written = {
    sql: `INSERT OR REPLACE INTO "${texts}" ("rowid", ${names.join(', ')})
          SELECT "id", ?, ?, ? FROM "${entries}" WHERE "requestId" = ? AND ${changed.sql} AND ${fresh.sql}`,
    params: [...text, requestId, ...changed.params, ...fresh.params],
  }
  if (options.first) return [written]
  const noted = {
    sql: `UPDATE "${entries}" SET "digest" = ? WHERE "requestId" = ? AND "digest" <> ? AND ${fresh.sql}`,
    params: [digest, requestId, digest, ...fresh.params],
  }
  return [written, noted]
}

const among = (column: string, values: readonly (string | number)[]): Statement => ({
  sql: `${column} IN (SELECT "value" FROM json_each(?))`,
  params: [JSON.stringify(values)],
})

const command = (texts: string, what: 'integrity-check' | 'rebuild'): Statement => ({
  sql: `INSERT INTO "${texts}" ("${texts}") VALUES ('${what}')`,
  params: [],
})
/** So many pages of 4 KB are written at a time: some tens of milliseconds of the lock. */
const mergedPages = 24
const merge = (texts: string, pages: number): Statement => ({
  sql: `INSERT INTO "${texts}" ("${texts}", "rank") VALUES ('merge', ${pages})`,
  params: [],
})
const secureDelete = (texts: string, on: 0 | 1): Statement => ({
  sql: `INSERT INTO "${texts}" ("${texts}", "rank") VALUES ('secure-delete', ${on})`,
  params: [],
})

/** SQLite and D1: FTS5 over tokens that stand between spaces. */
export const fts5: SearchDialect = {
  putLogEntry(entry, options = {}) {
    const fresh = guard(entry.requestId, options)
    return [
      {
        sql: `INSERT INTO "LogProfile" ("key") SELECT ? WHERE NOT EXISTS (SELECT 1 FROM "LogProfile" WHERE "key" = ?)`,
        params: [entry.profile, entry.profile],
      },
      {
        sql: `INSERT INTO "LogSearch" ("requestId", "profile", "publishedAt", "digest")
              SELECT ?, (SELECT "id" FROM "LogProfile" WHERE "key" = ?), ?, '' WHERE ${fresh.sql}
              ON CONFLICT ("requestId") DO UPDATE SET "profile" = excluded."profile", "publishedAt" = excluded."publishedAt"`,
        params: [entry.requestId, entry.profile, entry.publishedAt, ...fresh.params],
      },
      ...putText('log', entry.requestId, entry.digest, [entry.title, entry.about, entry.body], options),
    ]
  },

  putDeskEntry(entry, options = {}) {
    const fresh = guard(entry.requestId, options)
    return [
      {
        sql: `INSERT INTO "DeskSearch" ("requestId", "digest") SELECT ?, ? WHERE ${fresh.sql} ON CONFLICT ("requestId") DO NOTHING`,
        params: [entry.requestId, options.first ? entry.digest : '', ...fresh.params],
      },
      ...putText('desk', entry.requestId, entry.digest, [entry.office, entry.subject, entry.number], options),
    ]
  },

  remove(scope, where) {
    const { entries, texts } = tables[scope]
    return [
      ...(scope === 'log' ? unlinkPages(where) : []),
      {
        sql: `DELETE FROM "${texts}" WHERE "rowid" IN (SELECT "id" FROM "${entries}" WHERE ${where.sql})`,
        params: where.params,
      },
      { sql: `DELETE FROM "${entries}" WHERE ${where.sql}`, params: where.params },
    ]
  },

  countProfiles(query, cap, withPages) {
    if (!query)
      return {
        sql: `SELECT p."id" AS "id", p."key" AS "key", c."count" AS "count", 0 AS "capped"
              FROM (SELECT "profile", COUNT(*) AS "count" FROM "LogSearch" GROUP BY "profile") c
              CROSS JOIN "LogProfile" p ON p."id" = c."profile"`,
        params: [],
      }
    return profileCounts(foundEntries(setsOf(withPages), query, cap), cap)
  },

  logMatches(query, profiles, { ranked, found, withPages }) {
    const narrowed = profiles && among('e."profile"', profiles)
    const wanted = expression({ all: query.all, none: [] })
    const scored = (sql: string): Statement => ({ sql, params: [wanted, ...(narrowed?.params ?? []), ranked] })
    const where = narrowed ? ` AND ${narrowed.sql}` : ''
    const newestOfAll = narrowed ? undefined : ranked
    return rankedMatches(foundEntries(setsOf(withPages), query, found, newestOfAll), narrowed, ranked, [
      scored(`SELECT e."id" AS "id", -bm25("LogSearchText", ${tables.log.weights}) AS "score"
              FROM "LogSearchText" CROSS JOIN "LogSearch" e ON e."id" = "LogSearchText"."rowid"
              WHERE "LogSearchText" MATCH ?${where} ORDER BY "LogSearchText"."rowid" DESC LIMIT ?`),
      ...(withPages
        ? [
            scored(`SELECT e."id" AS "id", -bm25("PageSearchText") * ${pageWeight} AS "score"
                    FROM "PageSearchText" CROSS JOIN "LogSearch" e ON e."id" = "PageSearchText"."rowid" / ${pagesOfEntry}
                    WHERE "PageSearchText" MATCH ?${where} ORDER BY "PageSearchText"."rowid" DESC LIMIT ?`),
          ]
        : []),
    ])
  },

  deskMatches(query, { bodyId, where }, cap, before) {
    return {
      sql: `SELECT e."id" AS "entry", r."id" AS "id", r."receivedOn" AS "date", -bm25("DeskSearchText", ${tables.desk.weights}) AS "score"
            FROM "DeskSearchText" CROSS JOIN "DeskSearch" e ON e."id" = "DeskSearchText"."rowid"
            CROSS JOIN ${visibleRequests} r ON r."id" = e."requestId"
            WHERE "DeskSearchText" MATCH ? AND ${where.sql}
            ${before === undefined ? '' : 'AND "DeskSearchText"."rowid" < ?'} ORDER BY "DeskSearchText"."rowid" DESC LIMIT ?`,
      params: [
        `("office" : "${officeToken(bodyId)}") AND ({"subject" "number"} : ${expression(query)})`,
        ...where.params,
        ...(before === undefined ? [] : [before]),
        cap,
      ],
    }
  },

  frequencies: (tokens, cap) => ({
    sql: `SELECT j."value" AS "token", (SELECT COUNT(*) FROM (
            SELECT 1 FROM "LogSearchText" WHERE "LogSearchText" MATCH '"' || j."value" || '"' LIMIT ?)) AS "count"
          FROM json_each(?) j`,
    params: [cap, JSON.stringify(tokens)],
  }),
  among,

  ...fts5Pages(expression),

  mending: allTexts.map((texts) => ({
    examine: command(texts, 'integrity-check'),
    mend: command(texts, 'rebuild'),
  })),
  sweeping: [
    ...Object.values(tables).map(({ texts, entries }) => ({
      sql: `DELETE FROM "${texts}" WHERE "rowid" NOT IN (SELECT "id" FROM "${entries}")`,
      params: [],
    })),
    sweepPages,
  ],
  wholesale: {
    begin: allTexts.map((texts) => secureDelete(texts, 0)),
    end: allTexts.map((texts) => secureDelete(texts, 1)),
  },
  merging: allTexts.map((texts) => ({
    // A negative number takes all segments into one merge, which the positive ones then carry on.
    first: merge(texts, -mergedPages),
    next: merge(texts, mergedPages),
    state: {
      sql: `SELECT "segid", COUNT(*) AS "pages", MIN("pgno") AS "first", MAX("pgno") AS "last" FROM "${texts}_idx"
            GROUP BY "segid" ORDER BY "segid"`,
      params: [],
    },
  })),
}
