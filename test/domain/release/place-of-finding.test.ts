import { describe, expect, it } from 'vitest'
import { placeOfFinding } from '../../../src/domain/release/place-of-finding.ts'

const hit = (before: string, match: string, after: string, page = 1) => ({ page, before, match, after })
const found = (excerpt: string, page = 1) => ({ where: { page }, what: 'name', excerpt }) as const

describe('the places of a finding', () => {
  const anna = hit('Present: ', 'Anna Marlow', ', who lives far from Bob Lee and from the others')
  const bob = hit('Present: Anna Marlow, who lives far from ', 'Bob Lee', ' and from the others')

  it('are those of its own words, where another name stands in its excerpt too', () => {
    expect(placeOfFinding(found('Marlow, who lives far from Bob Lee and from the others'), [anna, bob])).toEqual([bob])
  })
  it('are all of the same words on its page, and none of another page', () => {
    const again = hit('Signed: ', 'ANNA MARLOW', '')
    const other = hit('Present: ', 'Anna Marlow', ', who lives far from Bob', 2)
    expect(placeOfFinding(found('Present: Anna Marlow, who lives far'), [anna, bob, again, other])).toEqual([
      anna,
      again,
    ])
  })
  it('are found where lines end otherwise and the excerpt was shortened', () => {
    expect(placeOfFinding(found('Present:\r\nAnna  Marlow, who…'), [anna, bob])).toEqual([anna])
    expect(placeOfFinding(found('Anna Mar…'), [anna, bob])).toEqual([anna])
  })
  it('are none where its words are not found again', () => {
    expect(placeOfFinding(found('Carla Diaz'), [anna, bob])).toEqual([])
  })
})
