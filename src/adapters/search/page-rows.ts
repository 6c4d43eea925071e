import type { Statement } from '../store/engines/sql.ts'
import { pagesOfEntry } from './found-entries.ts'

/** A page of a published document, as it is kept and as it is searched. */
export type PageText = {
  readonly documentId: string
  readonly requestId: string
  readonly number: number
  /** JSON */
  readonly place: string
  readonly text: string
  readonly tokens: string
}

/** The next number of the entry of a request; NULL where it is not in the log. */
const nextNumber = (requestId: string) => `(SELECT COALESCE(
    (SELECT q."searchId" FROM "DocumentPage" q WHERE q."searchId" > CAST(e."id" AS BIGINT) * ${pagesOfEntry}
       AND q."searchId" < (CAST(e."id" AS BIGINT) + 1) * ${pagesOfEntry} ORDER BY q."searchId" DESC LIMIT 1),
    CAST(e."id" AS BIGINT) * ${pagesOfEntry}) + 1 FROM "LogSearch" e WHERE e."requestId" = ${requestId})`

export const insertPage = ({ documentId, requestId, number, place, text }: PageText): Statement => ({
  sql: `INSERT INTO "DocumentPage" ("documentId", "number", "requestId", "place", "text", "searchId")
        VALUES (?, ?, ?, ?, ?, ${nextNumber('?')})`,
  params: [documentId, number, requestId, place, text, requestId],
})

/** Gives a page a number of its entry, where it has none of it. */
export const ownNumber = (documentId: string, number: number): Statement => ({
  sql: `UPDATE "DocumentPage" SET "searchId" = ${nextNumber('"DocumentPage"."requestId"')}
        WHERE "documentId" = ? AND "number" = ? AND NOT EXISTS (SELECT 1 FROM "LogSearch" e
          WHERE e."requestId" = "DocumentPage"."requestId"
            AND "DocumentPage"."searchId" > CAST(e."id" AS BIGINT) * ${pagesOfEntry}
            AND "DocumentPage"."searchId" < (CAST(e."id" AS BIGINT) + 1) * ${pagesOfEntry})`,
  params: [documentId, number],
})

export const pageLinks = {
  cut: ({ sql, params }: Statement): Statement => ({
    sql: `UPDATE "DocumentPage" SET "searchId" = NULL WHERE ${sql}`,
    params,
  }),
  remove: ({ sql, params }: Statement): Statement => ({ sql: `DELETE FROM "DocumentPage" WHERE ${sql}`, params }),
}
