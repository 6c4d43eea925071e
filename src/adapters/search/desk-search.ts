import type { RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import type { Search } from '../../app/ports/store/search.ts'
import { anyOf, parseSearch, type SearchQuery } from '../../domain/text/search-query.ts'
import { visibleRequests } from '../store/cases/imported-cases.ts'
import type { Engine } from '../store/engines/engine.ts'
import type { Value } from '../store/engines/sql.ts'
import * as tables from '../store/engines/tables.ts'
import type { DeskConditions } from './dialect.ts'
import { pageOfRanked, ranked } from './ranking.ts'
import { unmaskedMatches } from './unmasked-matches.ts'

const maxRanked = 1_000

/** Searches of a body's ledger. */
export function deskSearch(engine: Engine): Pick<Search, 'desk' | 'alike'> {
  const { search } = engine

  async function rowsOf(ids: readonly string[]): Promise<RequestRow[]> {
    if (ids.length === 0) return []
    const chosen = search.among('"id"', ids)
    const found = await engine.query({
      sql: `SELECT * FROM ${visibleRequests} r WHERE ${chosen.sql}`,
      params: chosen.params,
    })
    const byId = new Map(found.map((row) => [String(row.id), row]))
    return ids.flatMap((id) => {
      const row = byId.get(id)
      return row ? [tables.requests.decode(row)] : []
    })
  }

  /** The matches as somebody may have them, the best first. */
  async function matchesOf(query: SearchQuery, conditions: DeskConditions, knowsRequesters: boolean) {
    if (!knowsRequesters) return ranked(await unmaskedMatches(engine, query, conditions, maxRanked), 'newest')
    return ranked(await engine.query(search.deskMatches(query, conditions, maxRanked)), 'relevance')
  }

  return {
    async desk({
      bodyId,
      text,
      typing = false,
      knowsRequesters = false,
      stages,
      assigneeId,
      dueBefore,
      cursor,
      limit,
    }) {
      const query = parseSearch(text, { typing })
      if (query.all.length === 0) return { rows: [], nextCursor: null }
      const conditions = ['r."bodyId" = ?']
      const params: Value[] = [bodyId]
      if (stages) {
        const among = search.among('r."stage"', stages)
        conditions.push(among.sql)
        params.push(...among.params)
      }
      if (assigneeId !== undefined) {
        conditions.push('r."assigneeId" = ?')
        params.push(assigneeId)
      }
      if (dueBefore !== undefined) {
        conditions.push('r."dueOn" < ?')
        params.push(dueBefore)
      }
      const where = { sql: conditions.join(' AND '), params }
      const matches = await matchesOf(query, { bodyId, where }, knowsRequesters)
      const page = pageOfRanked(matches, cursor, limit)
      if (page.ids.length === 0) return { rows: [], nextCursor: null }
      return { rows: await rowsOf(page.ids), nextCursor: page.nextCursor }
    },
    async alike({ bodyId, words, knowsRequesters = false, limit }) {
      if (words.length === 0) return []
      const where = { sql: 'r."bodyId" = ?', params: [bodyId] }
      const matches = await matchesOf(anyOf(words), { bodyId, where }, knowsRequesters)
      return rowsOf(pageOfRanked(matches, undefined, limit).ids)
    },
  }
}
