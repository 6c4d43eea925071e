import type { IdempotentAnswers } from '../../app/ports/store/idempotent-answers.ts'
import type { Engine } from './engines/engine.ts'
import * as tables from './engines/tables.ts'

/** The answers given to POSTs with an `Idempotency-Key`. */
export function idempotentAnswers(engine: Engine): IdempotentAnswers {
  return {
    async byKey(keyHash) {
      const row = await engine.reads.idempotentAnswer.findUnique({ where: { keyHash } })
      return row && tables.idempotentAnswers.decode(row)
    },
    async save(answer) {
      const { sql, params } = tables.idempotentAnswers.insertIfNew(answer)
      return (await engine.query({ sql: `${sql} RETURNING "keyHash"`, params })).length === 1
    },
  }
}
