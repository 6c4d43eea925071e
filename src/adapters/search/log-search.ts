import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import type { LogSearchPage, LogSearchQuery, Search } from '../../app/ports/store/search.ts'
import { anyOf, parseSearch, type SearchQuery, wordsToCompare } from '../../domain/text/search-query.ts'
import { decodeCursor, encodeCursor } from '../store/engines/cursor.ts'
import type { Engine } from '../store/engines/engine.ts'
import type { Value } from '../store/engines/sql.ts'
import * as tables from '../store/engines/tables.ts'
import { countFacets, type ProfileCount, profileValues } from './facets.ts'
import { pageOfRanked, ranked } from './ranking.ts'

/** Only the newest matches are counted, so many: of a word that is everywhere nobody needs the exact number. */
const maxCounted = 10_000
/** Of more matches, the newest are ranked. */
const maxRanked = 1_000
/** A text's words are compared up to this many, and those that so many entries have tell nothing. */
const maxCompared = 64
const tooCommon = 2_000
const maxRareTerms = 12

type Asked = Pick<LogSearchQuery, 'text' | 'filters' | 'sort' | 'cursor' | 'limit'> & { readonly withPages?: boolean }

const none: LogSearchPage = {
  rows: [],
  nextCursor: null,
  total: 0,
  capped: false,
  facets: countFacets([], {}).facets,
}

/** Searches of the public log. */
export function logSearch(engine: Engine): Pick<Search, 'log' | 'similar'> {
  const { search } = engine

  async function rowsOf(ids: readonly string[]): Promise<LogRow[]> {
    if (ids.length === 0) return []
    const { sql, params } = search.among('"requestId"', ids)
    const rows = await engine.query({
      sql: `SELECT * FROM "LogEntry" WHERE ${sql} AND "withdrawnReason" IS NULL`,
      params,
    })
    const byId = new Map(rows.map((row) => [String(row.requestId), row]))
    return ids.flatMap((id) => {
      const row = byId.get(id)
      return row ? [tables.log.decode(row)] : []
    })
  }

  async function newest(profiles: readonly number[] | null, { cursor, limit }: Asked) {
    const conditions = ['1 = 1']
    const params: Value[] = []
    if (profiles) {
      const narrowed = search.among('e."profile"', profiles)
      conditions.push(narrowed.sql)
      params.push(...narrowed.params)
    }
    if (cursor !== undefined) {
      const { key, id } = decodeCursor(cursor)
      conditions.push('e."publishedAt" <= ? AND (e."publishedAt" < ? OR e."requestId" < ?)')
      params.push(key, key, id)
    }
    const rows = await engine.query({
      sql: `SELECT e."requestId" AS "id", e."publishedAt" AS "date" FROM "LogSearch" e WHERE ${conditions.join(' AND ')}
            ORDER BY e."publishedAt" DESC, e."requestId" DESC LIMIT ?`,
      params: [...params, limit + 1],
    })
    const last = rows[limit - 1]
    const more = rows.length > limit && last !== undefined
    return {
      ids: rows.slice(0, limit).map((row) => String(row.id)),
      nextCursor: more ? encodeCursor({ key: String(last.date), id: String(last.id) }) : null,
    }
  }

  async function profilesOf(query: SearchQuery | null, withPages: boolean) {
    const rows = await engine.query(search.countProfiles(query, maxCounted, withPages))
    const profiles = rows.map(
      (row): ProfileCount => ({ id: Number(row.id), values: profileValues(String(row.key)), count: Number(row.count) }),
    )
    return { profiles, capped: rows.some((row) => Number(row.capped) === 1) }
  }

  async function find(query: SearchQuery | null, asked: Asked): Promise<LogSearchPage> {
    const { filters = {}, withPages = true } = asked
    const { profiles, capped } = await profilesOf(query, withPages)
    const { facets, total, meeting: counted } = countFacets(profiles, filters)
    if (total === 0 && !capped) return { ...none, facets }
    // Where not all matches were counted, profiles that meet the filters may be among the rest.
    const meeting = capped && counted ? countFacets((await profilesOf(null, false)).profiles, filters).meeting : counted
    const options = { ranked: maxRanked, found: maxCounted, withPages }
    const page = query
      ? pageOfRanked(
          ranked(await engine.query(search.logMatches(query, meeting, options)), asked.sort ?? 'relevance'),
          asked.cursor,
          asked.limit,
        )
      : await newest(meeting, asked)
    return { rows: await rowsOf(page.ids), nextCursor: page.nextCursor, total, capped, facets }
  }

  return {
    async log({ text = '', typing = false, ...asked }) {
      if (text.trim() === '') return find(null, asked)
      const query = parseSearch(text, { typing })
      return query.all.length === 0 ? none : find(query, asked)
    },

    async similar(text, { bodySlug, limit }) {
      const tokens = wordsToCompare(text).slice(0, maxCompared)
      if (tokens.length === 0) return { rows: [], words: [] }
      const counts = await engine.query(search.frequencies(tokens, tooCommon))
      const words = counts
        .map((row) => ({ token: String(row.token), count: Number(row.count) }))
        .filter(({ count }) => count > 0 && count < tooCommon)
        .sort((a, b) => a.count - b.count)
        .slice(0, maxRareTerms)
        .map(({ token }) => token)
      if (words.length === 0) return { rows: [], words }
      const filters = bodySlug === undefined ? {} : { body: [bodySlug] }
      const { rows } = await find(anyOf(words), { filters, limit, withPages: false })
      return { rows, words }
    },
  }
}
