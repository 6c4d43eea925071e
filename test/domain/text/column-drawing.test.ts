import { expect, test } from 'vitest'
import { columnDrawing } from '../../../src/domain/text/column-drawing.ts'

const size = { width: 300, height: 200, letters: 12, labels: 10 }

test('a number that is not told has a mark where its column would stand; nothing has none', () => {
  const { columns, untold } = columnDrawing(
    [
      { label: 'May', value: 4, second: null },
      { label: 'June', value: null, second: 2 },
      { label: 'July', value: 0, second: 0 },
    ],
    size,
  )
  expect(columns.map(({ kind, value }) => [kind, value])).toEqual([
    ['bar', 4],
    ['bar-2', 2],
  ])
  const [first, second] = columns
  const [besideMay, besideJune] = untold
  expect(untold).toHaveLength(2)
  expect(besideMay?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0))
  expect(besideJune?.x).toBeLessThan(second?.x ?? 0)
})
