import type { FileUses } from '../../../app/ports/store/cases/file-uses.ts'
import type { Engine } from '../engines/engine.ts'
import { marks } from '../engines/sql.ts'

/** Few enough for a statement on D1, each hash three times. */
const maxAtOnce = 30

export function fileUses({ query }: Engine): FileUses {
  async function usedAmongSome(hashes: readonly string[]): Promise<readonly string[]> {
    const many = marks(hashes)
    const plain = await query({
      sql: `SELECT "sha256" AS "hash" FROM "Document"
            WHERE "sha256" IN (${many}) AND NOT ("origin" <> 'officer' AND "state" = 'withdrawn' AND "name" = '')
            UNION SELECT "rawSha256" AS "hash" FROM "IntakeMessage"
            WHERE "rawSha256" IN (${many})
              AND NOT ("status" = 'filed' AND "from" = '' AND "to" = '' AND "envelopeFrom" = '' AND "envelopeTo" = '')
            UNION SELECT "sha256" AS "hash" FROM "LogArchive" WHERE "sha256" IN (${many})`,
      params: [...hashes, ...hashes, ...hashes],
    })
    const within = await Promise.all(
      hashes.map(async (hash) => {
        // A pattern of LIKE as long as a hash is refused on D1.
        const found = await query({
          sql: `SELECT 1 AS "one" FROM "IntakeMessage"
                WHERE "status" IN ('new', 'waiting', 'discarded') AND REPLACE("attachments", ?, '') <> "attachments"
                UNION ALL SELECT 1 AS "one" FROM "Body" WHERE REPLACE("settings", ?, '') <> "settings" LIMIT 1`,
          params: [hash, hash],
        })
        return found.length > 0 ? [hash] : []
      }),
    )
    return [...plain.map((row) => String(row['hash'])), ...within.flat()]
  }

  return {
    async erasedOf(requestId) {
      const found = await query({
        sql: `SELECT "sha256" AS "hash" FROM "Document"
              WHERE "requestId" = ? AND "origin" <> 'officer' AND "state" = 'withdrawn' AND "name" = ''
              UNION SELECT "rawSha256" AS "hash" FROM "IntakeMessage"
              WHERE "requestId" = ? AND "status" = 'filed' AND "from" = '' AND "envelopeTo" = ''`,
        params: [requestId, requestId],
      })
      return found.map((row) => String(row['hash']))
    },

    async usedAmong(hashes) {
      const used = new Set<string>()
      for (let start = 0; start < hashes.length; start += maxAtOnce) {
        for (const hash of await usedAmongSome(hashes.slice(start, start + maxAtOnce))) used.add(hash)
      }
      return used
    },
  }
}
