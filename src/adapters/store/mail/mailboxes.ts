import type { HeldLetter, Mailboxes } from '../../../app/ports/store/mail/mailboxes.ts'
import { deleteInPieces } from '../engines/delete-in-pieces.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces, marks, quoted, table } from '../engines/sql.ts'

const held = table<HeldLetter, 'HeldLetter'>('HeldLetter', ['messageId'], {
  messageId: 'plain',
  mailbox: 'plain',
  bodyId: 'plain',
  heldAt: 'plain',
})

type ConfirmedAddress = { readonly addressHash: string; readonly confirmedAt: string }

const confirmed = table<ConfirmedAddress, 'ConfirmedAddress'>('ConfirmedAddress', ['addressHash'], {
  addressHash: 'plain',
  confirmedAt: 'plain',
})

type MailAllowance = { readonly key: string; readonly id: string; readonly at: string }

const allowances = table<MailAllowance, 'MailAllowance'>('MailAllowance', ['key', 'id'], {
  key: 'plain',
  id: 'plain',
  at: 'plain',
})

/** One statement: two that ask at once are counted one after the other. */
const takeSql = `INSERT INTO "MailAllowance" (${quoted(allowances.columns)})
  SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM "MailAllowance" WHERE "key" = ? AND "id" = ?)
    OR (SELECT COUNT(*) FROM "MailAllowance" WHERE "key" = ? AND "at" > ? AND "at" <= ?) < CAST(? AS INTEGER)
  ON CONFLICT ("key", "id") DO UPDATE SET "id" = excluded."id" RETURNING "id"`

/** What is known of the mailboxes that letters go to. */
export function mailboxes(engine: Engine): Mailboxes {
  return {
    async confirmed(addressHashes) {
      const found = new Set<string>()
      for (const piece of inPieces(addressHashes)) {
        const sql = `SELECT "addressHash" FROM "ConfirmedAddress" WHERE "addressHash" IN (${marks(piece)})`
        for (const row of await engine.query({ sql, params: piece })) found.add(String(row.addressHash))
      }
      return found
    },
    confirm: (addressHash, confirmedAt) => engine.transact([confirmed.insertIfNew({ addressHash, confirmedAt })]),
    async take({ key, limit, since }, id, at) {
      const params = [key, id, at, key, id, key, since, at, limit]
      return (await engine.query({ sql: takeSql, params })).length === 1
    },
    async hold(letter) {
      await engine.transact([held.insertIfNew(letter)])
      const [row] = await engine.query({
        sql: 'SELECT COUNT(*) AS "count" FROM "HeldLetter" WHERE "mailbox" = ? AND "bodyId" = ?',
        params: [letter.mailbox, letter.bodyId],
      })
      return Number(row?.count)
    },
    async heldOf(mailbox, limit) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "HeldLetter" WHERE "mailbox" = ? ORDER BY "heldAt", "messageId" LIMIT ?',
        params: [mailbox, limit],
      })
      return rows.map(held.decode)
    },
    release: (messageIds) =>
      engine.transact(
        messageIds.map((id) => ({ sql: 'DELETE FROM "HeldLetter" WHERE "messageId" = ?', params: [id] })),
      ),
    forgetTaken: (before) => deleteInPieces(engine, 'MailAllowance', 'id', { sql: '"at" <= ?', params: [before] }),
  }
}
