import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 as zlibCrc } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { archiveNames } from '../../../src/app/open-data/archive-names.ts'
import { type ZipFile, zipOf } from '../../../src/app/open-data/zip-stream.ts'
import { crc32 } from '../../../src/domain/zip/crc32.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-zip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const modifiedAt = '2024-05-07T09:08:06.000Z'
async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}
const stored = (path: string, ...texts: readonly string[]): ZipFile => ({
  ...{ path, modifiedAt, method: 'stored' },
  read: () => pieces(...texts),
})
const deflated = (path: string, ...texts: readonly string[]): ZipFile => ({
  ...{ path, modifiedAt, method: 'deflated' },
  bytes: pieces(...texts),
})

async function archived(files: readonly ZipFile[], from?: Parameters<typeof zipOf>[1]): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.zip`)
  async function* each() {
    yield* files
  }
  const parts: Uint8Array[] = []
  for await (const piece of zipOf(each(), from)) parts.push(piece)
  await writeFile(path, Buffer.concat(parts))
  return path
}

/** As another program reads it, which checks every sum. */
async function readBack(path: string): Promise<Record<string, string>> {
  const zip = await yauzl.openPromise(path)
  const found: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    found[entry.fileName] = Buffer.concat(parts).toString()
  }
  return found
}

const files = () => [stored('a.pdf', 'one', ' two'), deflated('河/ب.csv', 'x,'.repeat(5000), 'y'), stored('empty')]
const expected = { 'a.pdf': 'one two', '河/ب.csv': `${'x,'.repeat(5000)}y`, empty: '' }

describe('an archive', () => {
  test('is read back whole by other programs', async () => {
    const path = await archived(files())
    expect(await readBack(path)).toEqual(expected)
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', path]).toString()).toContain('Done testing')
  })

  test.each([
    { bytes: 3, files: 0xffff },
    { bytes: 0xffffffff, files: 2 },
  ])('with the fields of ZIP64 from %o on', async (from) => {
    const some = from.bytes === 3 ? [stored('a.pdf', 'one', ' two'), stored('b', 'three')] : files()
    const path = await archived(some, from)
    expect((await readBack(path))['a.pdf']).toBe('one two')
    expect(Object.keys(await readBack(path))).toHaveLength(some.length)
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', path]).toString()).toContain('Done testing')
  })

  test('may have more files than the plain format can count', async () => {
    const many = Array.from({ length: 66_000 }, (_, index) => stored(`f/${index}`, String(index)))
    const zip = await yauzl.openPromise(await archived(many))
    expect(zip.entryCount).toBe(66_000)
    zip.close()
  })

  test('has its dates', async () => {
    const zip = await yauzl.openPromise(await archived([stored('a', 'b')]))
    for await (const entry of zip.eachEntry())
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe(modifiedAt)
  })

  test('breaks off where a file cannot be read, and is not whole', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield new Uint8Array([1])
      throw new Error('The disk is gone')
    }
    const cannot: ZipFile = { path: 'b', modifiedAt, method: 'deflated', bytes: broken() }
    await expect(archived([stored('a', 'b'), cannot])).rejects.toThrow('The disk is gone')
  })
})

test('the sum is that of zlib', () => {
  const bytes = new TextEncoder().encode('河 and more '.repeat(99))
  expect(crc32(bytes.subarray(50), crc32(bytes.subarray(0, 50)))).toBe(zlibCrc(bytes))
})

test('names stay in their folder, are unique, and can be written on every system', () => {
  const hostile = [
    '../../etc/passwd',
    '..\\x',
    'CON.txt',
    'a.txt',
    'A.TXT',
    'a.txt',
    '.',
    '',
    'x:y|z?.pdf',
    'trailing. ',
    '河'.repeat(300),
  ]
  const names = archiveNames(hostile)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(hostile.length)
  for (const name of names) {
    expect(name).not.toMatch(/[/\\:|?<>"*]|^\.|[. ]$|^(con|nul)\./i)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190)
  }
  expect(names.slice(3, 6)).toEqual(['a.txt', 'A (2).TXT', 'a (3).txt'])
})
