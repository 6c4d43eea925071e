import { BadCursor } from '../../app/ports/port-errors.ts'
import { decodeCursor, encodeCursor } from '../store/engines/cursor.ts'
import type { Row } from '../store/engines/sql.ts'

type Match = { readonly id: string; readonly date: string; readonly score: number }

const msInYear = 365.25 * 24 * 60 * 60 * 1000
/** After so many years, an entry must fit twice as well to stand beside one of today. */
const halvedAfterYears = 12

const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)

/** Matches by how well they fit and how late they are, counted from the latest of them; or by date alone. */
export function ranked(rows: readonly Row[], sort: 'relevance' | 'newest'): readonly Match[] {
  const matches = rows.map((row) => ({ id: String(row.id), date: String(row.date), score: Number(row.score) }))
  if (sort === 'newest') return matches.sort((a, b) => descending(a.date, b.date) || descending(a.id, b.id))
  const latest = Math.max(...matches.map(({ date }) => Date.parse(date)))
  return matches
    .map((match) => {
      const years = (latest - Date.parse(match.date)) / msInYear
      return { ...match, score: match.score / (1 + years / halvedAfterYears) }
    })
    .sort((a, b) => b.score - a.score || descending(a.date, b.date) || descending(a.id, b.id))
}

const place = 'place'

/** A page of what was ranked; the cursor is a place in the ranking. @throws BadCursor */
export function pageOfRanked(matches: readonly Match[], cursor: string | undefined, limit: number) {
  const start = cursor === undefined ? 0 : placeOf(cursor)
  const end = start + limit
  return {
    ids: matches.slice(start, end).map(({ id }) => id),
    nextCursor: end < matches.length ? encodeCursor({ key: place, id: String(end) }) : null,
  }
}

function placeOf(cursor: string): number {
  const { key, id } = decodeCursor(cursor)
  if (key !== place || !/^\d{1,9}$/.test(id)) throw new BadCursor()
  return Number(id)
}
