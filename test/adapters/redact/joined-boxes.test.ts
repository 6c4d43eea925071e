import { describe, expect, it } from 'vitest'
import { joinedBoxes } from '../../../src/adapters/redact/joined-boxes.ts'
import type { Box } from '../../../src/adapters/scan/pdf/page/page-characters.ts'
import fc from '../../support/property.ts'

const whole = fc.integer({ min: 0, max: 30 })
const size = fc.integer({ min: 1, max: 15 })
const someBoxes = fc.array(
  fc
    .tuple(whole, whole, size, size)
    .map(([left, bottom, across, high]): Box => ({ left, bottom, right: left + across, top: bottom + high })),
  { minLength: 1, maxLength: 6 },
)
const squares = Array.from({ length: 46 * 46 }, (_, at) => [at % 46, Math.floor(at / 46)] as const)
const isOver = (boxes: readonly Box[], x: number, y: number) =>
  boxes.some(({ left, right, bottom, top }) => left <= x && x < right && bottom <= y && y < top)
/** Whether one box alone covers a line that has some height, so that no edge runs along it. */
const isWhole = (boxes: readonly Box[], x: number, y: number) =>
  boxes.some(({ left, right, bottom, top }) => left <= x && x < right && bottom < y && y < top)

describe('boxes that are joined', () => {
  it('cover the same and nothing else', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const joined = joinedBoxes(boxes)
        expect(squares.filter(([x, y]) => isOver(joined, x, y) !== isOver(boxes, x, y))).toEqual([])
      }),
    )
  })

  it('leave no line between one and the next', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const joined = joinedBoxes(boxes)
        const within = squares.filter(([x, y]) => isOver(boxes, x, y - 1) && isOver(boxes, x, y))
        expect(within.filter(([x, y]) => !isWhole(joined, x, y))).toEqual([])
      }),
    )
  })

  it('tell nothing of the edges that lay within', () => {
    const outline = { left: 0, bottom: 0, right: 20, top: 10 }
    const inside = (left: number): Box => ({ left, bottom: 2, right: left + 4, top: 8 })
    expect(joinedBoxes([outline, inside(3)])).toEqual(joinedBoxes([inside(9), outline]))
  })
})
