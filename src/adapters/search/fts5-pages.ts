import type { SearchQuery } from '../../domain/text/search-query.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { PageDialect } from './dialect.ts'
import { pagesOfEntry } from './found-entries.ts'
import { insertPage, ownNumber, pageLinks } from './page-rows.ts'

const removeTexts = (where: Statement): Statement => ({
  sql: `DELETE FROM "PageSearchText" WHERE "rowid" IN
        (SELECT "searchId" FROM "DocumentPage" WHERE "searchId" IS NOT NULL AND (${where.sql}))`,
  params: where.params,
})

/** Pages of entries that leave the log are found no more. */
export const unlinkPages = (where: Statement): readonly Statement[] => [removeTexts(where), pageLinks.cut(where)]

export const sweepPages: Statement = {
  sql: `DELETE FROM "PageSearchText" WHERE "rowid" NOT IN
        (SELECT "searchId" FROM "DocumentPage" WHERE "searchId" IS NOT NULL)`,
  params: [],
}

/** Pages of documents on SQLite and D1: tokens under the number that names the entry and the page. */
export const fts5Pages = (expression: (query: SearchQuery) => string): PageDialect => ({
  putPage: (page) => [
    insertPage(page),
    {
      sql: `INSERT INTO "PageSearchText" ("rowid", "words") SELECT "searchId", ? FROM "DocumentPage"
            WHERE "documentId" = ? AND "number" = ? AND "searchId" IS NOT NULL`,
      params: [page.tokens, page.documentId, page.number],
    },
  ],
  putPageAnew: ({ documentId, number, tokens }) => [
    ownNumber(documentId, number),
    {
      sql: `INSERT OR REPLACE INTO "PageSearchText" ("rowid", "words") SELECT p."searchId", ? FROM "DocumentPage" p
            WHERE p."documentId" = ? AND p."number" = ? AND p."searchId" IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM "PageSearchText" t WHERE t."rowid" = p."searchId" AND t."words" = ?)`,
      params: [tokens, documentId, number, tokens],
    },
  ],
  removePages: (where) => [removeTexts(where), pageLinks.remove(where)],

  pagesOfEntries: (query, requestIds, most) => ({
    sql: `SELECT "requestId", "documentId", "number", "pages" FROM (
            SELECT p."requestId", p."documentId", p."number", COUNT(*) OVER (PARTITION BY p."documentId") AS "pages",
              ROW_NUMBER() OVER (PARTITION BY p."documentId" ORDER BY p."number") AS "order"
            FROM json_each(?) j CROSS JOIN "LogSearch" e CROSS JOIN "PageSearchText" t CROSS JOIN "DocumentPage" p
            WHERE e."requestId" = j."value" AND t."PageSearchText" MATCH ?
              AND t."rowid" > e."id" * ${pagesOfEntry} AND t."rowid" < (e."id" + 1) * ${pagesOfEntry}
              AND p."searchId" = t."rowid") o
          WHERE "order" <= ? ORDER BY "documentId", "number"`,
    params: [JSON.stringify(requestIds), expression(query), most],
  }),
  pagesOfDocument: (query, documentId) => ({
    sql: `SELECT p."number" FROM (SELECT MIN("searchId") AS "first", MAX("searchId") AS "last" FROM "DocumentPage"
            WHERE "documentId" = ?) d CROSS JOIN "PageSearchText" t CROSS JOIN "DocumentPage" p
          WHERE t."PageSearchText" MATCH ? AND t."rowid" >= d."first" AND t."rowid" <= d."last"
            AND p."searchId" = t."rowid" AND p."documentId" = ? ORDER BY p."number"`,
    params: [documentId, expression(query), documentId],
  }),
})
