import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openCsvLedger } from '../../../src/adapters/import/csv-ledger.ts'
import { SharedTexts } from '../../../src/adapters/import/text-table.ts'
import { openXlsxLedger } from '../../../src/adapters/import/xlsx-ledger.ts'

test('looking up texts in the worst order costs in proportion to the look-ups, however long the texts are', () => {
  const work = (letters: number) => {
    const texts = new SharedTexts()
    const count = 2000
    for (let index = 0; index < count; index += 1) texts.add(`${index}${'x'.repeat(letters)}`)
    // Each look-up is as far from the one before as it can be.
    for (let round = 0; round < 300; round += 1) {
      const index = (round * 997) % count
      expect(texts.at(index).startsWith(`${index}x`)).toBe(true)
    }
    texts.close()
    return texts.bytesFetched
  }
  // A block of 256 texts of 4,000 letters would be a megabyte for each look-up.
  expect(work(4000)).toBeLessThan(300 * 40_000)
})

test('texts are found under their numbers, wherever their blocks end', () => {
  const texts = new SharedTexts()
  const all = Array.from({ length: 3000 }, (_, index) => `${index} ${'字'.repeat(index % 700)}`)
  for (const text of all) texts.add(text)
  expect(all.map((_, index) => texts.at(index))).toEqual(all)
  expect(texts.at(all.length)).toBe('')
  texts.close()
})

test('elements nested without end are refused at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-workbook-'))
  const file = join(folder, 'deep.xlsx')
  const part = (text: string) => strToU8(`<?xml version="1.0"?>${text}`)
  writeFileSync(
    file,
    zipSync({
      'xl/workbook.xml': part('<workbook/>'),
      'xl/sharedStrings.xml': part('<a>'.repeat(200_000) + '</b>'.repeat(200_000)),
    }),
  )
  await expect(openXlsxLedger(file)).rejects.toMatchObject({ name: 'LedgerUnreadable', code: 'too-deep' })
  rmSync(folder, { recursive: true })
})

test('a header of more columns than a sheet can have is refused, in a workbook and in CSV', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-workbook-'))
  const columns = 20_000
  const workbook = join(folder, 'wide.xlsx')
  writeFileSync(
    workbook,
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>',
      ),
      'xl/sheet.xml': strToU8(`<worksheet><row>${'<c><v>1</v></c>'.repeat(columns)}</row></worksheet>`),
    }),
  )
  const csv = join(folder, 'wide.csv')
  writeFileSync(csv, `${'a,'.repeat(columns)}b\n`)
  const refused = { name: 'LedgerUnreadable', code: 'too-many-columns' }
  await expect(openXlsxLedger(workbook)).rejects.toMatchObject(refused)
  await expect(openCsvLedger(csv, () => false)).rejects.toMatchObject(refused)
  rmSync(folder, { recursive: true })
})
