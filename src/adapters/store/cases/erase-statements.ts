import type { ChangeSet, ErasedAddress } from '../../../app/ports/store/cases/case-files.ts'
import { eraseTasksStatement } from '../background-tasks.ts'
import { endReadingStatement } from '../document-words.ts'
import type { Statement } from '../engines/sql.ts'
import { eraseIntakeSql } from '../mail/intake.ts'
import { eraseRedactionStatements } from '../redactions.ts'

/** What a mail server said of letters of the case: it may name whom they were for. */
const eraseBounceReasonsSql = `UPDATE "MailChoice" SET "reason" = NULL
  WHERE "letterId" IN (SELECT "id" FROM "OutboxMessage" WHERE "requestId" = ?)`

/** A message's key names its recipient, so it goes too. */
const eraseMessagesSql = `UPDATE "OutboxMessage" SET "key" = "id", "returnToken" = NULL, "to" = '', "subject" = '', "text" = '', "html" = '',
  "headers" = '{}', "toConfirmed" = NULL, "enclosures" = NULL, "lastError" = NULL,
  "status" = CASE WHEN "status" IN ('queued', 'held') THEN 'dead' ELSE "status" END
  WHERE "requestId" = ?`

/** Kinds of letters to requesters and followers that belong to no one case, as a list in SQL. */
export const lettersOfNoCase = `('my-requests', 'held-letters', 'follow-confirm')`

/** What waits may tell the person of other requests: it goes out, and is deleted a day later with its kind. */
const eraseLettersOfNoCaseSql = `DELETE FROM "OutboxMessage" WHERE "requestId" IS NULL AND "kind" IN ${lettersOfNoCase}
  AND "status" NOT IN ('queued', 'held') AND LOWER("to") = ?`

const eraseFollowerSql = 'DELETE FROM "Follower" WHERE "requestId" = ? AND LOWER("email") = ?'

/** Choices of mail of earlier versions stand under a hash that can be tried with addresses: they go on under a keyed one. */
const dropDoubleChoicesSql = `DELETE FROM "MailChoice" WHERE "addressHash" = ? AND EXISTS (SELECT 1 FROM "MailChoice" "keyed"
  WHERE "keyed"."addressHash" = ? AND "keyed"."kind" = "MailChoice"."kind" AND "keyed"."bodyId" = "MailChoice"."bodyId")`
const keyChoicesSql = 'UPDATE "MailChoice" SET "addressHash" = ? WHERE "addressHash" = ?'

const ofAddress = (requestId: string, { address, addressHash, plainHash }: ErasedAddress): Statement[] => [
  { sql: eraseFollowerSql, params: [requestId, address] },
  { sql: eraseLettersOfNoCaseSql, params: [address] },
  { sql: dropDoubleChoicesSql, params: [plainHash, addressHash] },
  { sql: keyChoicesSql, params: [addressHash, plainHash] },
]

/** What an erasure removes beside the words of the case. */
export function eraseStatements({
  requestId,
  request: { bodyId },
  erasesMessages,
  removedViews = [],
  erasedAddresses = [],
}: ChangeSet): Statement[] {
  const ofCase = erasesMessages ? [eraseBounceReasonsSql, eraseMessagesSql, eraseIntakeSql] : []
  return [
    ...ofCase.map((sql) => ({ sql, params: [requestId] })),
    ...(erasesMessages
      ? [eraseTasksStatement(bodyId), ...eraseRedactionStatements(requestId), endReadingStatement(requestId)]
      : []),
    ...removedViews.map((id) => ({ sql: 'DELETE FROM "SavedView" WHERE "id" = ?', params: [id] })),
    ...erasedAddresses.flatMap((erased) => ofAddress(requestId, erased)),
  ]
}
