import type { MailChoice, MailChoices } from '../../../app/ports/store/mail/mail-choices.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces, type Statement } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'

/** What addresses do not want to get, or cannot. */
export function mailChoices(engine: Engine): MailChoices {
  const { reads } = engine
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  return {
    async of(addressHashes) {
      const found: MailChoice[] = []
      for (const piece of inPieces(addressHashes)) {
        const rows = await reads.mailChoice.findMany({ where: { addressHash: { in: [...piece] } } })
        found.push(...rows.map(tables.mailChoices.decode))
      }
      return found
    },
    save: ({ addressHash, kind, bodyId, at, reason, letterId }) =>
      write(
        `INSERT INTO "MailChoice" ("addressHash", "kind", "bodyId", "at", "reason", "letterId") VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT ("addressHash", "kind", "bodyId") DO UPDATE
             SET "at" = excluded."at", "reason" = excluded."reason", "letterId" = excluded."letterId"`,
        addressHash,
        kind,
        bodyId,
        at,
        reason,
        letterId ?? null,
      ),
    async add(choice) {
      // The key has three columns, and the table's own statement names one of them.
      const { sql, params } = tables.mailChoices.insert(choice)
      const rows = await engine.query({ sql: `${sql} ON CONFLICT DO NOTHING RETURNING "at"`, params })
      return rows.length === 1
    },
    forget: ({ addressHash, kind, bodyId }) =>
      write(
        'DELETE FROM "MailChoice" WHERE "addressHash" = ? AND "kind" = ? AND "bodyId" = ?',
        addressHash,
        kind,
        bodyId,
      ),
  }
}
