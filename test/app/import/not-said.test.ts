import { afterEach, beforeEach, expect, test } from 'vitest'
import { Office } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

const noClosing = 'Number,Received,Subject,Finished\nA-1,2025-01-15,Budget,2025-01-20\nA-2,2026-02-27,Roads,\n'

test('a ledger that does not say when requests were closed is held until somebody takes them as open', async () => {
  const held = await office.importText(noClosing, { accept: [] })
  expect(held).toMatchObject({
    ...{ rows: 2, imported: 0, rejected: [], mapping: { unmapped: ['Finished'] } },
    questions: [{ code: 'open', open: 2, late: 1, accepted: false }],
  })
  expect(await office.rows()).toEqual([])
  expect(await office.store.bodies.bySlug('office')).toBeNull()
  const taken = await office.importText(noClosing, { accept: ['open'] })
  expect(taken).toMatchObject({ imported: 2, questions: [{ code: 'open', open: 2, late: 1, accepted: true }] })
  expect(await office.rows()).toHaveLength(2)
})

test('to skip bad rows is no yes to it, and no row is handed over twice', async () => {
  const handed: number[] = []
  const watcher = { rejected: ({ row }: { row: number }) => handed.push(row) }
  const text = `${noClosing}A-3,2025-02-30,Trees,\n`
  const held = await office.importText(text, { accept: [], skipBad: true }, watcher)
  expect(held).toMatchObject({ imported: 0, rejected: [{ row: 4 }], questions: [{ code: 'open', open: 2 }] })
  expect(await office.rows()).toEqual([])
  expect(handed).toEqual([])
  expect(await office.importText(text, { skipBad: true }, watcher)).toMatchObject({
    imported: 2,
    rejected: [{ row: 4 }],
  })
  expect(handed).toEqual([4])
})

test('a column that is named, and one that says so for each row, need no yes', async () => {
  expect(await office.importText(noClosing, { accept: [], map: [['Finished', 'closed']] })).toMatchObject({
    ...{ imported: 2, questions: [] },
  })
  const known = 'Number,Received,Closed\nB-1,2026-02-27,\n'
  expect(await office.importText(known, { accept: [] })).toMatchObject({ imported: 1, questions: [] })
})

test('where most words of the outcome are not known, that needs a yes too', async () => {
  const rows = (count: number, words: string, from = 0) =>
    Array.from({ length: count }, (_, index) => `C-${from + index},2025-01-15,2025-01-20,${words}`).join('\n')
  const text = `Number,Received,Closed,Outcome\n${rows(12, 'Gone fishing')}\n${rows(5, 'Granted', 20)}\n`
  const held = await office.importText(text, { accept: ['open'] })
  expect(held).toMatchObject({ imported: 0, questions: [{ code: 'outcomes', unknown: 12, of: 17, accepted: false }] })
  expect(await office.rows()).toEqual([])
  const mapped = await office.importText(text, { dryRun: true, map: [['Gone fishing', 'no-records']] })
  expect(mapped).toMatchObject({ imported: 17, questions: [] })
  expect(await office.importText(text, { accept: ['outcomes'] })).toMatchObject({ imported: 17 })
})
