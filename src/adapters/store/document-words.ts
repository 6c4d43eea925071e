import type { DocumentWords, WordsRead, WordsState } from '../../app/ports/store/document-words.ts'
import type { Place } from '../../domain/release/finding.ts'
import type { ShownPage } from '../../domain/release/shown-pages.ts'
import { parseSearch, type SearchQuery } from '../../domain/text/search-query.ts'
import { indexText, tokenRules } from '../../domain/text/tokens.ts'
import { ConstraintViolated, type Engine } from './engines/engine.ts'
import { type Row, type Statement, table } from './engines/sql.ts'

/**
 * The lock on a case, as its own commits take it: `seq` becomes null, which the column refuses, where the document is not
 * published any more, or the personal data of the case were erased since the reading began.
 */
const guard = ({ documentId, requestId, seq }: WordsRead): Statement => ({
  sql: `UPDATE "Request" SET "seq" = CASE
          WHEN EXISTS (SELECT 1 FROM "Document" WHERE "id" = ? AND "state" = 'published') AND NOT EXISTS (
            SELECT 1 FROM "Event" WHERE "requestId" = ? AND "seq" > ? AND "type" = 'personal-data-erased')
          THEN "seq" END WHERE "id" = ?`,
  params: [documentId, requestId, seq, requestId],
})

type ReadDocument = {
  readonly documentId: string
  readonly requestId: string
  readonly state: WordsState
  readonly rules: number
  readonly readAt: string
}
const readDocuments = table<ReadDocument, 'DocumentWords'>('DocumentWords', ['documentId'], {
  documentId: 'plain',
  requestId: 'plain',
  state: 'plain',
  rules: 'plain',
  readAt: 'plain',
})

type KeptPage = {
  readonly documentId: string
  readonly number: number
  readonly requestId: string
  readonly place: Place
  readonly text: string
}
/** Written by the index, which numbers its rows (`searchId`). */
const keptPages = table<KeptPage, 'DocumentPage'>('DocumentPage', ['documentId', 'number'], {
  documentId: 'plain',
  number: 'plain',
  requestId: 'plain',
  place: 'json',
  text: 'plain',
  searchId: 'elsewhere',
})

/** The reading that an erasure meets ends there: nothing more is put into the search (`guard`). */
export const endReadingStatement = (requestId: string): Statement => ({
  sql: `UPDATE "DocumentWords" SET "state" = 'part' WHERE "requestId" = ? AND "state" = 'reading'`,
  params: [requestId],
})

/** So many pages of a case are read at a time. */
const pagesAtOnce = 200
const maxPageHits = 10_000

function pageOf(row: Row): ShownPage {
  const { number, place, text } = keptPages.decode(row)
  return { number, where: place, text }
}

/** Any clause of a query, where none has them all. */
const anyClause = ({ all }: SearchQuery): SearchQuery => ({ all: [all.flat()], none: [] })

export function documentWords(engine: Engine): DocumentWords {
  const { search } = engine

  async function written(read: WordsRead, statements: readonly Statement[]): Promise<boolean> {
    try {
      await engine.transact([guard(read), ...statements])
      return true
    } catch (error) {
      if (error instanceof ConstraintViolated) return false
      throw error
    }
  }

  const stateStatement = ({ documentId, requestId }: WordsRead, state: WordsState, readAt: string): Statement =>
    readDocuments.upsert({ documentId, requestId, state, rules: tokenRules, readAt })

  return {
    begin: (read, at) =>
      written(read, [
        ...search.removePages({ sql: '"documentId" = ?', params: [read.documentId] }),
        stateStatement(read, 'reading', at),
      ]),
    add: (read, pages) =>
      written(
        read,
        pages.flatMap(({ number, where, text }) =>
          search.putPage({
            documentId: read.documentId,
            requestId: read.requestId,
            number,
            place: JSON.stringify(where),
            text,
            tokens: indexText(text),
          }),
        ),
      ),
    finish: (read, state, at) => written(read, [stateStatement(read, state, at)]),

    async notWhole(after, limit) {
      const rows = await engine.query({
        sql: `SELECT d."id", d."requestId" FROM "Document" d LEFT JOIN "DocumentWords" w ON w."documentId" = d."id"
              WHERE d."id" > ? AND d."state" = 'published' AND (w."documentId" IS NULL OR w."state" = 'part')
              ORDER BY d."id" LIMIT ?`,
        params: [after, limit],
      })
      return rows.map((row) => ({ documentId: String(row['id']), requestId: String(row['requestId']) }))
    },

    async stateOf(documentId) {
      const [row] = await engine.query({
        sql: `SELECT w."state", (SELECT COUNT(*) FROM "DocumentPage" p WHERE p."documentId" = w."documentId") AS "pages"
              FROM "DocumentWords" w WHERE w."documentId" = ?`,
        params: [documentId],
      })
      return row ? { state: String(row['state']) as WordsState, pages: Number(row['pages']) } : null
    },

    async page(documentId, number) {
      const [row] = await engine.query({
        sql: `SELECT "number", "place", "text" FROM "DocumentPage" WHERE "documentId" = ? AND "number" = ?`,
        params: [documentId, number],
      })
      return row ? pageOf(row) : null
    },

    async *pagesOf(requestId) {
      let [documentId, number] = ['', 0]
      for (;;) {
        const rows = await engine.query({
          sql: `SELECT "documentId", "number", "text" FROM "DocumentPage" WHERE "requestId" = ?
                  AND ("documentId" > ? OR ("documentId" = ? AND "number" > ?)) ORDER BY "documentId", "number" LIMIT ?`,
          params: [requestId, documentId, documentId, number, pagesAtOnce],
        })
        const pages = rows.map((row) => ({
          documentId: String(row['documentId']),
          number: Number(row['number']),
          text: String(row['text']),
        }))
        if (pages.length > 0) yield pages
        const last = pages.at(-1)
        if (!last || pages.length < pagesAtOnce) return
        documentId = last.documentId
        number = last.number
        await engine.yieldToEventLoop()
      }
    },

    async search(documentId, text, { start, limit }) {
      const query = parseSearch(text)
      if (query.all.length === 0) return { hits: [], pages: 0 }
      const numbersOf = async (wanted: SearchQuery) =>
        (await engine.query(search.pagesOfDocument(wanted, documentId))).map((row) => Number(row['number']))
      let numbers = await numbersOf(query)
      if (numbers.length === 0 && query.all.length > 1) numbers = await numbersOf(anyClause(query))
      const shown = numbers.slice(start, start + limit).map((number) => ({ documentId, number }))
      return { hits: await this.texts(shown), pages: Math.min(numbers.length, maxPageHits) }
    },

    async hitsOf(text, requestIds, { typing, perDocument }) {
      const query = parseSearch(text, { typing })
      if (query.all.length === 0 || requestIds.length === 0) return []
      const hits = async (wanted: SearchQuery, ids: readonly string[]) =>
        (await engine.query(search.pagesOfEntries(wanted, ids, perDocument))).map((row) => ({
          documentId: String(row['documentId']),
          requestId: String(row['requestId']),
          number: Number(row['number']),
          pages: Number(row['pages']),
        }))
      const whole = await hits({ all: query.all, none: [] }, requestIds)
      if (query.all.length === 1) return whole
      const met = new Set(whole.map(({ requestId }) => requestId))
      const rest = requestIds.filter((id) => !met.has(id))
      return rest.length === 0 ? whole : [...whole, ...(await hits(anyClause(query), rest))]
    },

    async texts(pages) {
      if (pages.length === 0) return []
      const documents = search.among('"documentId"', [...new Set(pages.map(({ documentId }) => documentId))])
      const numbers = search.among('"number"', [...new Set(pages.map(({ number }) => number))])
      const rows = await engine.query({
        sql: `SELECT "documentId", "number", "place", "text" FROM "DocumentPage"
              WHERE ${documents.sql} AND ${numbers.sql} ORDER BY "documentId", "number"`,
        params: [...documents.params, ...numbers.params],
      })
      const wanted = new Set(pages.map(({ documentId, number }) => `${documentId} ${number}`))
      return rows
        .map((row) => ({ ...pageOf(row), documentId: String(row['documentId']) }))
        .filter(({ documentId, number }) => wanted.has(`${documentId} ${number}`))
    },
  }
}
