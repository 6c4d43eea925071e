import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSheets } from '../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { cell, data, row, xlsx } from '../adapters/scan/office-files.ts'
import { installation } from './run-candor.ts'

const here = installation()
const put = (name: string, bytes: Uint8Array | string) => {
  const file = join(here.folder, name)
  writeFileSync(file, bytes)
  return file
}
const staff = xlsx([
  { name: 'Staff', xml: data(row(1, cell('A1', 'Roads') + cell('B1', 'Wilhelmina'))) },
  { name: 'Names', state: 'veryHidden', xml: data(row(1, cell('A1', 'Bo Example'))) },
])

test('safe-copy writes a copy with a list of what went', { timeout: 120_000 }, async () => {
  const file = put('staff; rm -rf $(x).bin', staff)
  const out = join(here.folder, 'copy.xlsx')
  const done = await here.run(['safe-copy', file, '--out', out, '--json'])
  expect(done.code, done.err).toBe(0)
  const { removed, type, sha256 } = JSON.parse(done.out)
  expect(removed).toEqual([{ kind: 'hidden-sheet', count: 1 }])
  expect(type).toContain('spreadsheetml')
  expect(sha256.original).not.toBe(sha256.result)
  expect((await openSheets(readFileSync(out))).sheets.map(({ name }) => name)).toEqual(['Staff'])
  expect(readFileSync(file).equals(Buffer.from(staff))).toBe(true)
  const none = join(here.folder, 'none.xlsx')
  const program = put('program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]))
  expect(await here.run(['safe-copy', program, '--out', none])).toMatchObject({ code: 1 })
  expect(existsSync(none)).toBe(false)
})

test('safe-copy --as-pages makes pages of a text', { timeout: 120_000 }, async () => {
  const out = join(here.folder, 'notes.pdf')
  const done = await here.run(['safe-copy', put('notes.txt', 'The harbour is open.'), '--out', out, '--as-pages'])
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('application/pdf') })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
})

test('redact cuts the cells of a spreadsheet, and says which cells it does not understand', {
  timeout: 120_000,
}, async () => {
  const file = put('staff.xlsx', staff)
  const boxes = put('cells.json', JSON.stringify([{ sheet: 'Staff', cells: 'B:B', ground: 's.40(2)' }]))
  const out = join(here.folder, 'cut.xlsx')
  const done = await here.run(['redact', file, '--boxes', boxes, '--out', out, '--json'])
  expect(done.code, done.err).toBe(0)
  expect(JSON.parse(done.out)).toMatchObject({
    boxes: 1,
    proof: { textGone: true, pixelsUniform: true, outsideUnchanged: true },
    warnings: [],
  })
  const [sheet] = (await openSheets(readFileSync(out))).sheets
  expect(sheet?.cells.map(({ value }) => value)).toEqual(['Roads', '███ s.40(2)'])
  const wrong = put('wrong-cells.json', JSON.stringify([{ sheet: 'Staff', cells: 'B' }]))
  expect(await here.run(['redact', file, '--boxes', wrong, '--out', out])).toMatchObject({
    code: 1,
    err: expect.stringContaining('box 1, cells'),
  })
})
