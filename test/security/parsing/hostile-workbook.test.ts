import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLedger } from '../../../src/adapters/import/open-ledger.ts'
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
  await expect(openLedger(workbook, () => false)).rejects.toMatchObject(refused)
  await expect(openLedger(csv, () => false)).rejects.toMatchObject(refused)
  rmSync(folder, { recursive: true })
})

describe('an archive', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-archive-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const book = (...names: readonly string[]) => {
    const text = strToU8('<workbook><sheets/></workbook>'.padEnd(500))
    return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, text]))))
  }
  const twoFiles = () => book('xl/workbook.xml', 'xl/workbook.xm2')
  /** Where the entries of the directory begin. */
  const entriesOf = (bytes: Buffer) => {
    const found: number[] = []
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) found.push(at)
    return found
  }
  const changed = (bytes: Buffer, change: (bytes: Buffer, entry: number, index: number) => void) => {
    for (const [index, entry] of entriesOf(bytes).entries()) change(bytes, entry, index)
    return bytes
  }
  const compressedAt = 20
  const sizeAt = 24
  const offsetAt = 42
  const refusal = async (bytes: Uint8Array) => {
    const file = join(folder, 'book.xlsx')
    writeFileSync(file, bytes)
    const error: unknown = await openXlsxLedger(file).catch((thrown: unknown) => thrown)
    return error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : error
  }

  test.each([
    ['of too many files', () => book(...Array.from({ length: 10_001 }, (_, n) => `f${n}`)), 'more than 10000 files'],
    ['with a password', () => changed(twoFiles(), (bytes, at) => bytes.writeUInt16LE(1, at + 8)), 'password'],
    [
      'with two files of one name',
      () => Buffer.from(twoFiles().toString('latin1').replaceAll('xm2', 'xml'), 'latin1'),
      'two files of one name',
    ],
    [
      'whose files share their bytes',
      () => changed(twoFiles(), (bytes, at) => bytes.writeUInt32LE(0, at + offsetAt)),
      'overlap',
    ],
    [
      'that inflates to more than 4 GB',
      () => changed(twoFiles(), (bytes, at) => bytes.writeUInt32LE(0xfffffff0, at + sizeAt)),
      'larger than 4 GB',
    ],
    [
      'whose files lie beyond its end',
      () => changed(book('xl/workbook.xml'), (bytes, at) => bytes.writeUInt32LE(0x7fffffff, at + offsetAt)),
      'unexpected EOF',
    ],
    [
      'whose files go on beyond its end',
      () => changed(book('xl/workbook.xml'), (bytes, at) => bytes.writeUInt32LE(0xffffffff, at + compressedAt)),
      'overflows file bounds',
    ],
    ['with a name outside of its folder', () => book('../workbook.xml'), 'invalid relative path'],
  ])('%s is refused', async (_, bytes, reason) => {
    expect(await refusal(bytes())).toMatch(reason)
  })

  test.each([
    ['more', 10, 'too many bytes'],
    ['less', 5000, 'not enough bytes'],
  ])('that inflates to %s than it says is refused while it is read', async (_, size, reason) => {
    const bytes = changed(book('xl/workbook.xml'), (all, at) => all.writeUInt32LE(size, at + sizeAt))
    expect(await refusal(bytes)).toMatch(`broken-workbook: the file cannot be read as a workbook (XLSX): ${reason}`)
  })

  test('whose parts declare entities, or end too early, is refused', async () => {
    const of = (xml: string) => Buffer.from(zipSync({ 'xl/workbook.xml': strToU8(xml) }))
    const bomb = '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    expect(await refusal(of(bomb))).toMatch('declares: ')
    expect(await refusal(of(`<?xml version="1.0"?><workbook><sheets>`))).toMatch('incomplete: ')
    expect(await refusal(of(`<workbook>${' '.repeat(9 * 1024 * 1024)}</workbook>`))).toMatch('too-long: ')
  })

  test('is closed in the end, also where nobody read on to its end', async () => {
    const file = join(folder, 'book.xlsx')
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_000)
    writeFileSync(
      file,
      zipSync({
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>',
        ),
        'xl/sheet.xml': strToU8(`<worksheet>${rows}</worksheet>`),
      }),
    )
    const open = () =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === file
        } catch {
          return false
        }
      }).length
    const ledger = await openXlsxLedger(file)
    for await (const _batch of ledger.rows()) break
    expect(open()).toBe(1)
    ledger.close()
    await vi.waitFor(() => expect(open()).toBe(0))
  })
})
