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

/** A place, and its words without the room between letters. */
type Tight<H> = { readonly hit: H; readonly own: string; readonly left: string; readonly right: string }

/**
 * Tells the places that a finding stands for, among those of its kind. Equal words of a page are one finding, with the words
 * around the first of them.
 */
export function placesAmong<H extends FoundWords>(
  hits: readonly H[],
): (finding: Pick<Finding, 'where' | 'what' | 'excerpt'>) => readonly H[] {
  // Once for all findings: a page may have thousands of each.
  const byPage = new Map<number, Tight<H>[]>()
  for (const hit of hits) {
    const [own, left, right] = [tight(hit.match), tight(hit.before), tight(hit.after)]
    const onPage = byPage.get(hit.page)
    if (onPage) onPage.push({ hit, own, left, right })
    else byPage.set(hit.page, [{ hit, own, left, right }])
  }
  return ({ where, what, excerpt = '' }) => {
    const onPage = (where.page === undefined ? undefined : byPage.get(where.page)) ?? []
    if (what === undefined) return onPage.map(({ hit }) => hit)
    const isCut = excerpt.endsWith('…')
    const sought = tight(isCut ? excerpt.slice(0, -1) : excerpt)
    const standsAmong = onPage.filter((one) => fits(one, sought, isCut))
    const first = standsAmong.length > 0 ? standsAmong : onPage.filter(({ own }) => sought.includes(own))
    if (first.length === 0) return []
    const matches = new Set(first.map(({ own }) => own.toLowerCase()))
    return onPage.filter(({ own }) => matches.has(own.toLowerCase())).map(({ hit }) => hit)
  }
}

/** Whether the excerpt is the words of the place with some of those before and after it. */
function fits({ own, left, right }: Tight<unknown>, excerpt: string, isCut: boolean): boolean {
  // A pattern of the office may match room alone.
  if (own === '') return false
  for (let at = excerpt.indexOf(own); at !== -1; at = excerpt.indexOf(own, at + 1))
    if (left.endsWith(excerpt.slice(0, at)) && right.startsWith(excerpt.slice(at + own.length))) return true
  return isCut && own.startsWith(excerpt)
}
