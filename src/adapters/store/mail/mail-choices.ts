import type { MailChoice, MailChoices } from '../../../app/ports/store/mail/mail-choices.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'

/** What addresses do not want to get, or cannot. */
export function mailChoices(engine: Engine): MailChoices {
  const { reads } = engine
  return {
    async of(addressHashes) {
      const found: MailChoice[] = []
      for (const piece of inPieces(addressHashes)) {
        const rows = await reads.mailChoice.findMany({ where: { addressHash: { in: [...piece] } } })
        found.push(...rows.map(tables.mailChoices.decode))
      }
      return found
    },
    save: (choice) => engine.transact([tables.mailChoices.upsert(choice)]),
    async add(choice) {
      const { sql, params } = tables.mailChoices.insertIfNew(choice)
      return (await engine.query({ sql: `${sql} RETURNING "at"`, params })).length === 1
    },
    forget: ({ addressHash, kind, bodyId }) =>
      engine.transact([
        {
          sql: 'DELETE FROM "MailChoice" WHERE "addressHash" = ? AND "kind" = ? AND "bodyId" = ?',
          params: [addressHash, kind, bodyId],
        },
      ]),
  }
}
