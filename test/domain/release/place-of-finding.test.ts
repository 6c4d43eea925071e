import { describe, expect, it } from 'vitest'
import { placesAmong } from '../../../src/domain/release/place-of-finding.ts'

const hit = (before: string, match: string, after: string, page = 1) => ({ page, before, match, after })
const found = (excerpt: string, page = 1) => ({ where: { page }, what: 'name', excerpt }) as const

describe('the places of a finding', () => {
  const anna = hit('Present: ', 'Anna Marlow', ', who lives far from Bob Lee and from the others')
  const bob = hit('Present: Anna Marlow, who lives far from ', 'Bob Lee', ' and from the others')

  it('are those of its own words, where another name stands in its excerpt too', () => {
    expect(placesAmong([anna, bob])(found('Marlow, who lives far from Bob Lee and from the others'))).toEqual([bob])
  })
  it('are all of the same words on its page, and none of another page', () => {
    const again = hit('Signed: ', 'ANNA MARLOW', '')
    const other = hit('Present: ', 'Anna Marlow', ', who lives far from Bob', 2)
    expect(placesAmong([anna, bob, again, other])(found('Present: Anna Marlow, who lives far'))).toEqual([anna, again])
  })
  it('are found where lines end otherwise and the excerpt was shortened', () => {
    expect(placesAmong([anna, bob])(found('Present:\r\nAnna  Marlow, who…'))).toEqual([anna])
    expect(placesAmong([anna, bob])(found('Anna Mar…'))).toEqual([anna])
  })
  it('are none where its words are not found again', () => {
    expect(placesAmong([anna, bob])(found('Carla Diaz'))).toEqual([])
  })
  it('are looked for to an end where a pattern of the office matches room alone', () => {
    const room = hit('Present:', '     ', 'Anna Marlow')
    expect(placesAmong([anna, room])(found('Signed:      Bob Lee'))).toEqual([room])
  })
  it('are told among thousands on one page with each word read a few times only', () => {
    let read = 0
    const counted = (at: number) => {
      const { match, ...rest } = hit('Present: ', `person${at}@example.org`, ' and others')
      const get = () => {
        read += 1
        return match
      }
      return Object.defineProperty({ ...rest, match }, 'match', { get })
    }
    const hits = Array.from({ length: 200 }, (_, at) => counted(at))
    const placesOf = placesAmong(hits)
    for (let at = 0; at < 200; at += 1) expect(placesOf(found(`Present: person${at}@example.org`))).toHaveLength(1)
    expect(read).toBeLessThan(1000)
  })
})
