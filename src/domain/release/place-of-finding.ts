import type { Finding } from './finding.ts'

/** A place of words on a page, with what stands around it. */
type FoundWords = {
  readonly page: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Room between letters differs with the program that reads them. */
const tight = (text: string): string => text.replace(/\s+/g, '')

/**
 * The places that a finding stands for, among those of its kind. Equal words of a page are one finding, with the words around
 * the first of them.
 */
export function placeOfFinding<H extends FoundWords>(
  { where, what, excerpt = '' }: Pick<Finding, 'where' | 'what' | 'excerpt'>,
  hits: readonly H[],
): readonly H[] {
  const onPage = hits.filter(({ page }) => page === where.page)
  if (what === undefined) return onPage
  const isCut = excerpt.endsWith('…')
  const sought = tight(isCut ? excerpt.slice(0, -1) : excerpt)
  const standsAmong = onPage.filter((hit) => fits(hit, sought, isCut))
  const first = standsAmong.length > 0 ? standsAmong : onPage.filter(({ match }) => sought.includes(tight(match)))
  const matches = new Set(first.map(({ match }) => tight(match).toLowerCase()))
  return onPage.filter(({ match }) => matches.has(tight(match).toLowerCase()))
}

/** Whether the excerpt is the words of the place with some of those before and after it. */
function fits({ before, match, after }: FoundWords, excerpt: string, isCut: boolean): boolean {
  const [own, left, right] = [tight(match), tight(before), tight(after)]
  for (let at = excerpt.indexOf(own); at !== -1; at = excerpt.indexOf(own, at + 1))
    if (left.endsWith(excerpt.slice(0, at)) && right.startsWith(excerpt.slice(at + own.length))) return true
  return isCut && own.startsWith(excerpt)
}
