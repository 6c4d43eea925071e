import { type KnownIdentity, unmaskedParts } from '../../domain/request/mask-identity.ts'
import { isMetBy } from '../../domain/text/highlight.ts'
import type { SearchQuery } from '../../domain/text/search-query.ts'
import { visibleRequests } from '../store/cases/imported-cases.ts'
import type { Engine } from '../store/engines/engine.ts'
import type { Row, Statement } from '../store/engines/sql.ts'
import type { DeskConditions } from './dialect.ts'

/** So many texts are masked at a time; other work comes in between. */
const piece = 200

type Texts = readonly string[]

const text = (value: Row[string]): string => (typeof value === 'string' ? value : '')

/** What is left of a request's texts when its requester is masked. */
function unmaskedTexts(row: Row): { readonly subject: Texts; readonly numbers: Texts } {
  const content = text(row['identity'])
  const identity = content === '' ? null : (JSON.parse(content) as KnownIdentity)
  const email = text(row['requesterEmail'])
  const parts = unmaskedParts(identity, email === '' ? [] : [email])
  return {
    subject: parts(text(row['subject'])),
    numbers: ['reference', 'externalNumber', 'unit'].map((column) => text(row[column])),
  }
}

const columns = `r."id", r."subject", r."requesterEmail", r."reference", r."externalNumber", r."unit", w."content" AS "identity"`
const from = `${visibleRequests} r LEFT JOIN "Words" w ON w."requestId" = r."id" AND w."kind" = 'identity'`

const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * What a query finds in the ledger for somebody who may not know who asked: as `deskMatches`, but a name that is masked
 * neither finds nor excludes anything, nor counts towards `most`. The newest, without a score.
 */
export async function unmaskedMatches(
  engine: Engine,
  query: SearchQuery,
  conditions: DeskConditions,
  limit: number,
): Promise<Row[]> {
  const { search } = engine
  // Whatever the masked text meets, the whole text meets too, but for what is excluded.
  const wanted = { all: query.all, none: [] }
  const found: Row[] = []
  let before: number | undefined
  for (;;) {
    const candidates = await engine.query(search.deskMatches(wanted, conditions, piece, before))
    const among = search.among(
      'r."id"',
      candidates.map(({ id }) => String(id)),
    )
    const rows = await engine.query({ sql: `SELECT ${columns} FROM ${from} WHERE ${among.sql}`, params: among.params })
    const met = new Set(
      rows.flatMap((row) => {
        const { subject, numbers } = unmaskedTexts(row)
        return isMetBy(query, [...subject, ...numbers]) ? [String(row['id'])] : []
      }),
    )
    found.push(...candidates.filter(({ id }) => met.has(String(id))).map((row) => ({ ...row, score: 0 })))
    if (candidates.length < piece || found.length >= limit) return found.slice(0, limit)
    before = Number(candidates.at(-1)?.['entry'])
    await othersTurn()
  }
}

/** The ids of requests that meet `where` (over the alias `r`) and have the text in a number, or in what is not masked of the subject. */
export async function unmaskedHolding(
  engine: Engine,
  where: Statement,
  wanted: string,
  limit: number,
): Promise<string[]> {
  const found: string[] = []
  const lower = wanted.toLowerCase()
  let last = ''
  for (;;) {
    const rows = await engine.query({
      sql: `SELECT ${columns} FROM ${from} WHERE ${where.sql} AND r."id" > ? ORDER BY r."id" LIMIT ?`,
      params: [...where.params, last, piece],
    })
    for (const row of rows) {
      const { subject, numbers } = unmaskedTexts(row)
      const [reference = '', externalNumber = ''] = numbers
      const isThere = [...subject, reference, externalNumber].some((one) => one.toLowerCase().includes(lower))
      if (isThere) found.push(String(row['id']))
    }
    if (rows.length < piece || found.length >= limit) return found.slice(0, limit)
    last = String(rows.at(-1)?.['id'])
    await othersTurn()
  }
}
