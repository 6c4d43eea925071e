import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { safePath } from '../../../src/adapters/safe-copy/archive/safe-path.ts'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { cell, data, docx, row, run, xlsx } from '../scan/office-files.ts'
import { bytes, png } from '../scan/other-file-cases.ts'
import { kindsIn, zip } from '../scan/scanned.ts'

const title = { title: 'The files', language: 'en', madeAt: '2026-03-01T10:00:00Z' }
const staff = xlsx([
  { name: 'Staff', xml: data(row(1, cell('A1', 'Roads'))) },
  { name: 'Names', state: 'hidden', xml: data(row(1, cell('A1', 'Wilhelmina'))) },
])
const heic = bytes('\0\0\0\x18ftypheic\0\0\0\0heicmif1\0\0\0\x08free')

test('each file is made safe and lies in its folder; one that cannot be is left out and listed', {
  timeout: 60_000,
}, async () => {
  const original = zip({
    'Figures/staff.xlsx': staff,
    'letter.docx': docx(run('Shown words') + run('hidden words', '<w:vanish/>')),
    'Maps/a.heic': heic,
    'Maps/b.png': png(),
    'unknown.bin': Uint8Array.from([0, 1, 2, 255, 254, 0, 7]),
    'inner.zip': zip({ 'notes.txt': 'some\u200b words', 'deep.bin': Uint8Array.from([0, 255, 1]) }),
    'empty.txt': '',
  })
  const copy = await makeSafeCopy(original, title)
  expect(copy).toMatchObject({ type: 'application/zip', extension: 'zip' })
  expect(copy.lost.filter(({ what }) => what === 'file-left-out').map(({ path }) => path)).toEqual([
    'Maps/a.heic',
    'unknown.bin',
    'inner.zip/deep.bin',
  ])
  expect(copy.removed).toEqual(
    expect.arrayContaining([
      { kind: 'hidden-sheet', count: 1 },
      { kind: 'hidden-text', count: 1 },
    ]),
  )
  const files = unzipSync(copy.bytes)
  expect(Object.keys(files)).toEqual(['Figures/staff.xlsx', 'letter.pdf', 'Maps/b.png', 'inner.zip'])
  const inner = unzipSync(files['inner.zip'] ?? new Uint8Array())
  expect(Object.entries(inner).map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
    ['notes.txt', 'some words'],
  ])
  expect(await kindsIn(copy.bytes)).toEqual([])
  expect((await makeSafeCopy(original, title)).sha256.result).toBe(copy.sha256.result)
})

test.each([
  ['Minutes/12.txt', 'Minutes/12.txt'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Users\\ann\\a.txt', 'C_/Users/ann/a.txt'],
  ['a\u202etxt.exe', 'a_txt.exe'],
  ['a\0b?.txt ', 'a_b_.txt'],
  ['nul.txt', '_nul.txt'],
  ['./..', '_'],
])('the path %j becomes %j', (path, safe) => {
  expect(safePath(path)).toBe(safe)
})

test('two files do not become one, however their letters are written', async () => {
  const copy = await makeSafeCopy(
    zip({ 'a.txt': 'one', 'A.txt': 'two', 'a.html': '<p>three</p>', 'ab?.txt': 'four' }),
    title,
  )
  expect(Object.keys(unzipSync(copy.bytes)).sort()).toEqual(['A (2).txt', 'a.pdf', 'a.txt', 'ab_.txt'])
})

test('an archive of nothing but what cannot be made safe has no copy', async () => {
  await expect(makeSafeCopy(zip({ 'a.heic': heic }), title)).rejects.toThrow('No safe copy could be made of any file')
})

test('archives in one another beyond the limit of the scanner are refused whole', async () => {
  let nested = zip({ 'a.txt': 'words' })
  for (let depth = 0; depth < 7; depth += 1) nested = zip({ 'in.zip': nested })
  expect((await makeSafeCopy(nested, title)).type).toBe('application/zip')
  await expect(makeSafeCopy(zip({ 'in.zip': nested }), title)).rejects.toMatchObject({ reason: 'too-large' })
})

test('an archive that grows too large is refused before it is unpacked', async () => {
  const bomb = Buffer.from(zipSync({ 'a.txt': new Uint8Array(1000) }, { level: 9 }))
  // The size that the list of files states.
  bomb.writeUInt32LE(301 * 1024 * 1024, bomb.indexOf('PK\x01\x02') + 24)
  await expect(makeSafeCopy(bomb, title)).rejects.toMatchObject({ reason: 'too-large' })
})

test('a HEIC file has no copy, and what to do is said', async () => {
  await expect(makeSafeCopy(heic, title)).rejects.toThrow(/Save it as JPEG or PNG/)
})
