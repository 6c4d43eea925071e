import type { SearchQuery } from '../../domain/text/search-query.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { PageDialect } from './dialect.ts'
import { pagesOfEntry } from './found-entries.ts'
import { insertPage, ownNumber, pageLinks } from './page-rows.ts'

type Options = {
  readonly expression: (query: SearchQuery) => string
  readonly vector: (tokens: string) => string
  readonly among: (column: string, values: readonly string[]) => Statement
}

const removeVectors = ({ sql, params }: Statement): Statement => ({
  sql: `DELETE FROM "PageSearch" WHERE "id" IN (SELECT "searchId" FROM "DocumentPage" WHERE ${sql})`,
  params,
})

/** Pages of entries that leave the log are found no more. */
export const unlinkPages = (where: Statement): readonly Statement[] => [removeVectors(where), pageLinks.cut(where)]

export const sweepPages: Statement = {
  sql: `DELETE FROM "PageSearch" s WHERE NOT EXISTS (SELECT 1 FROM "DocumentPage" p WHERE p."searchId" = s."id")`,
  params: [],
}

/** Pages of documents on PostgreSQL: vectors under the number that names the entry and the page. */
export function tsvectorPages({ expression, vector, among }: Options): PageDialect {
  const put = (documentId: string, number: number, tokens: string): Statement => ({
    sql: `INSERT INTO "PageSearch" ("id", "vector") SELECT "searchId", CAST(? AS TSVECTOR) FROM "DocumentPage"
          WHERE "documentId" = ? AND "number" = ? AND "searchId" IS NOT NULL
          ON CONFLICT ("id") DO UPDATE SET "vector" = excluded."vector" WHERE "PageSearch"."vector" <> excluded."vector"`,
    params: [vector(tokens), documentId, number],
  })
  return {
    putPage: (page) => [insertPage(page), put(page.documentId, page.number, page.tokens)],
    putPageAnew: ({ documentId, number, tokens }) => [ownNumber(documentId, number), put(documentId, number, tokens)],
    removePages: (where) => [removeVectors(where), pageLinks.remove(where)],

    pagesOfEntries(query, requestIds, most) {
      const entries = among('e."requestId"', requestIds)
      return {
        sql: `SELECT "requestId", "documentId", "number", "pages" FROM (
                SELECT p."requestId", p."documentId", p."number", COUNT(*) OVER (PARTITION BY p."documentId") AS "pages",
                  ROW_NUMBER() OVER (PARTITION BY p."documentId" ORDER BY p."number") AS "order"
                FROM "LogSearch" e JOIN "PageSearch" t ON t."id" > CAST(e."id" AS BIGINT) * ${pagesOfEntry}
                  AND t."id" < (CAST(e."id" AS BIGINT) + 1) * ${pagesOfEntry}
                JOIN "DocumentPage" p ON p."searchId" = t."id"
                WHERE ${entries.sql} AND t."vector" @@ CAST(? AS TSQUERY)) o
              WHERE "order" <= ? ORDER BY "documentId", "number"`,
        params: [...entries.params, expression(query), most],
      }
    },
    pagesOfDocument: (query, documentId) => ({
      sql: `SELECT p."number" FROM "DocumentPage" p JOIN "PageSearch" t ON t."id" = p."searchId"
            WHERE p."documentId" = ? AND t."vector" @@ CAST(? AS TSQUERY) ORDER BY p."number"`,
      params: [documentId, expression(query)],
    }),
  }
}
