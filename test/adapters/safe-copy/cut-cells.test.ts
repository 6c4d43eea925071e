import { expect, test } from 'vitest'
import { openSheets } from '../../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { redactSheets } from '../../../src/adapters/safe-copy/sheets/redact-sheets.ts'
import { areaOf } from '../../../src/domain/release/cell-cuts.ts'
import { cell, data, row, xlsx } from '../scan/office-files.ts'
import { kindsIn, scanned } from '../scan/scanned.ts'

const staff = (second: string, third: string, more = '') =>
  xlsx([
    {
      name: 'Staff',
      xml: `<cols><col min="1" max="1" width="20"/><col min="2" max="2" width="31.7"/></cols>${data(
        row(1, cell('A1', 'Office') + cell('B1', 'Name') + cell('C1', 'Pay')),
        row(2, `${cell('A2', 'Roads') + cell('B2', second)}<c r="C2"><v>41250</v></c>`),
        row(3, `${cell('A3', 'Parks') + cell('B3', third)}<c r="C3"><v>39800</v></c>`),
        row(4, `${cell('A4', 'Total')}<c r="C4"><f>C2+C3</f><v>81050</v></c>`),
      )}${more}`,
    },
    { name: 'Rooms', xml: data(row(1, cell('A1', 'Hall'))) },
  ])

const valuesIn = async (bytes: Uint8Array) =>
  (await openSheets(bytes)).sheets.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)])

test('cells are cut with their ground, and the rest stays as values', async () => {
  const { result, proof, boxes, warnings } = await redactSheets(
    staff('Wilhelmina Sample', 'Bo Example'),
    [{ sheet: 'Staff', cells: 'B2:B3', ground: 's.40(2)' }],
    'en',
  )
  expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
  expect(boxes).toBe(1)
  expect(await valuesIn(result)).toEqual([
    ['Staff', 'Office', 'Name', 'Pay', 'Roads', '███ s.40(2)', 41250, 'Parks', '███ s.40(2)', 39800, 'Total', 81050],
    ['Rooms', 'Hall'],
  ])
  expect(warnings).toEqual([{ code: 'computed-beside', count: 1 }])
  expect((await scanned(result)).text).not.toContain('Wilhelmina')
  expect(await kindsIn(result)).toEqual([])
})

test.each([
  [
    'a column',
    { cells: 'B:B' },
    ['Office', '███', 'Pay', 'Roads', '███', 41250, 'Parks', '███', 39800, 'Total', '███', 81050],
  ],
  ['rows', { cells: '2:3' }, ['Office', 'Name', 'Pay', '███', '███', '███', '███', '███', '███', 'Total', 81050]],
])('%s can be cut whole', async (_, cut, expected) => {
  const { result, proof } = await redactSheets(staff('Wilhelmina', 'Bo'), [{ sheet: 'Staff', ...cut }], 'en')
  expect(proof.textGone && proof.outsideUnchanged && proof.pixelsUniform).toBe(true)
  expect((await valuesIn(result))[0]?.slice(1)).toEqual(expected)
})

test('a whole sheet is cut with its name', async () => {
  const { result } = await redactSheets(staff('Wilhelmina', 'Bo'), [{ sheet: 'Staff', ground: 's.40' }], 'en')
  expect(await valuesIn(result)).toEqual([
    ['███ 1', '███ s.40'],
    ['Rooms', 'Hall'],
  ])
  expect(Buffer.from(result).toString('latin1')).not.toContain('Staff')
})

test.each([
  ['cells', 'B2:B3'],
  ['a column', 'B:B'],
  ['rows', '2:3'],
  ['a sheet', undefined],
])('two files that differ only in %s that are cut give the same bytes', async (_, cells) => {
  const cuts = [{ sheet: 'Staff', cells, ground: 's.40(2)' }]
  const one = await redactSheets(staff('Wilhelmina Sample', 'Bo'), cuts, 'en')
  const other = await redactSheets(staff('X', ''), cuts, 'en')
  expect(one.sha256.result).toBe(other.sha256.result)
  expect(one.sha256.original).not.toBe(other.sha256.original)
})

test('merged cells are cut whole, and neither their format nor their width stays', async () => {
  const merged = staff('Wilhelmina', 'Bo', '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>')
  const { result } = await redactSheets(merged, [{ sheet: 'Staff', cells: 'B2' }], 'en')
  expect((await valuesIn(result))[0]).not.toContain('Roads')
  const sheet = (await openSheets(result)).sheets[0]
  expect([...(sheet?.widths ?? [])]).toEqual([])
  expect(sheet?.merges).toEqual([])
})

test('a ground that tells what was cut is left out', async () => {
  const cuts = [{ sheet: 'Staff', cells: 'B2', ground: 'asked by Wilhelmina' }]
  const { result, proof } = await redactSheets(staff('Wilhelmina', 'Bo'), cuts, 'en')
  expect(proof.textGone).toBe(true)
  expect((await scanned(result)).text).not.toContain('Wilhelmina')
})

test('hidden rows and columns are left out, and what is behind them moves up with its cuts', async () => {
  const file = xlsx([
    {
      name: 'A',
      xml: `<cols><col min="1" max="1" width="9" hidden="1"/></cols>${data(
        row(1, cell('A1', 'hidden') + cell('B1', 'shown')),
        row(2, cell('B2', 'filtered away'), 'hidden="1"'),
        row(3, cell('B3', 'secret') + cell('C3', 'open')),
      )}`,
    },
  ])
  const { result, warnings } = await redactSheets(file, [{ sheet: 'A', cells: 'B3' }], 'en')
  expect(await valuesIn(result)).toEqual([['A', 'shown', '███', 'open']])
  expect((await openSheets(result)).sheets[0]?.cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ])
  expect(warnings).toEqual([{ code: 'hidden-parts-left-out' }])
})

test('CSV stays CSV, with its separator', async () => {
  const csv = Buffer.from('name;room\r\nWilhelmina;12\r\n"Bo; a clerk";14\r\n')
  const { result, proof } = await redactSheets(csv, [{ sheet: '', cells: 'A2', ground: 's.40' }], 'en')
  expect(new TextDecoder().decode(result)).toBe('name;room\r\n███ s.40;12\r\n"Bo; a clerk";14\r\n')
  expect(proof).toEqual({ textGone: true, pixelsUniform: true, outsideUnchanged: true })
})

test.each([
  [{ sheet: 'Nobody', cells: 'A1' }, 'no sheet "Nobody"'],
  [{ sheet: 'Staff', cells: 'A' }, 'names no cells'],
  [{ sheet: 'Staff', cells: 'A1:B' }, 'names no cells'],
])('a cut that names nothing is refused: %o', async (cut, message) => {
  await expect(redactSheets(staff('a', 'b'), [cut], 'en')).rejects.toThrow(message)
})

test('references are read as spreadsheets write them', () => {
  expect(areaOf('B4')).toEqual({ top: 3, left: 1, bottom: 3, right: 1 })
  expect(areaOf('c9:$B$2')).toEqual({ top: 1, left: 1, bottom: 8, right: 2 })
  expect(areaOf('B:C')).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 2 })
  expect(areaOf('4:9')).toEqual({ top: 3, left: 0, bottom: 8, right: 16_383 })
  for (const wrong of ['', 'A', '4', 'A0', 'A1:', ':', 'A1:B2:C3', 'ZZZZ1', 'A1048577', 'XFE1', 'A1:2', 'Ä1'])
    expect(areaOf(wrong), wrong).toBeUndefined()
})
