import { describe, expect, it } from 'vitest'
import { readCompoundFile } from '../../../src/adapters/scan/old-office/compound-file.ts'
import { chainsOf } from '../../../src/adapters/scan/old-office/sector-chains.ts'
import { writeCompoundFile } from '../../../src/adapters/scan/old-office/write-compound-file.ts'
import { bytesOf, madeFiles } from './made-files.ts'
import { madeMsg } from './made-msg.ts'
import { unreadableReason } from './scanned.ts'

const made = (format: string): Buffer => {
  const [one] = madeFiles().filter(({ file }) => file.startsWith(`${format}/`))
  return Buffer.from(one ? bytesOf(one) : [])
}
const files: readonly (readonly [title: string, bytes: () => Buffer])[] = [
  ['a workbook', () => made('xls')],
  ['a Word document', () => made('doc')],
  ['a letter of Outlook', () => Buffer.from(madeMsg({ subject: 'x', body: 'A letter. '.repeat(20) }))],
]

const sectorBytes = 512
const startOf = (sector: number) => (sector + 1) * sectorBytes
const directoryOf = (bytes: Buffer) => startOf(bytes.readUInt32LE(0x30))
/** Where the table of sectors, or that of small ones, says what follows a sector. */
const nextOf = (bytes: Buffer, sector: number) => startOf(bytes.readUInt32LE(0x4c)) + sector * 4
const smallNextOf = (bytes: Buffer, sector: number) => startOf(bytes.readUInt32LE(0x3c)) + sector * 4
/** The first entry of the directory that lies in small sectors. */
const smallEntry = (bytes: Buffer) => {
  let at = directoryOf(bytes) + 128
  while (bytes[at + 0x42] !== 2 || bytes.readUInt32LE(at + 0x78) === 0 || bytes.readUInt32LE(at + 0x78) >= 4096)
    at += 128
  return at
}

const damages: readonly (readonly [title: string, damage: (bytes: Buffer) => void])[] = [
  ['with an entry below itself', (bytes) => bytes.writeUInt32LE(1, directoryOf(bytes) + 128 + 0x44)],
  ['with an entry beside the root', (bytes) => bytes.writeUInt32LE(0, directoryOf(bytes) + 128 + 0x48)],
  [
    'whose directory comes back to itself',
    (bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(0x30), nextOf(bytes, bytes.readUInt32LE(0x30))),
  ],
  [
    'whose small sectors come back to themselves',
    (bytes) => {
      const at = smallEntry(bytes)
      const first = bytes.readUInt32LE(at + 0x74)
      bytes.writeUInt32LE(first, smallNextOf(bytes, first))
      bytes.writeUInt32LE(4000, at + 0x78)
    },
  ],
  ['with a stream that is longer than the file', (bytes) => bytes.writeUInt32LE(0x7fffffff, smallEntry(bytes) + 0x78)],
  ['whose table of sectors is beyond its end', (bytes) => bytes.writeUInt32LE(0x00ffffff, 0x4c)],
]

describe.each(files)('%s', (_title, bytes) => {
  it.each(damages)('%s is broken, and read no further', async (_what, damage) => {
    const damaged = bytes()
    expect(await unreadableReason(damaged)).toBe(undefined)
    damage(damaged)
    expect(await unreadableReason(damaged)).toBe('broken')
  })
})

it('a chain that the table writes backwards is read once, not once from each of its sectors', async () => {
  const count = 4000
  const bytes = Buffer.from(writeCompoundFile([{ name: 'A', content: new Uint8Array(count * sectorBytes) }]))
  for (let sector = 0; sector < count; sector += 1) {
    const table = bytes.readUInt32LE(0x4c + Math.floor(sector / 128) * 4)
    bytes.writeUInt32LE(sector === 0 ? 0xfffffffe : sector - 1, startOf(table) + (sector % 128) * 4)
  }
  bytes.writeUInt32LE(count - 1, directoryOf(bytes) + 128 + 0x74)
  let read = 0
  const chains = chainsOf(
    (sector) => sector - 1,
    count,
    () => {
      read += 1
      return new Uint8Array(sectorBytes)
    },
  )
  expect(chains.read(count - 1, count * sectorBytes).length).toBe(count * sectorBytes)
  expect(read).toBe(count)
  expect(readCompoundFile(bytes).stream('/A')?.length).toBe(count * sectorBytes)
})

it('writes files with so many sectors that the header cannot name their tables', () => {
  const content = Uint8Array.from({ length: 8_000_000 }, (_, index) => index % 251)
  const file = readCompoundFile(
    writeCompoundFile([
      { name: 'Large', content },
      {
        name: 'In',
        content: [
          { name: 'Small', content: content.subarray(0, 100) },
          { name: 'None', content: new Uint8Array() },
        ],
      },
    ]),
  )
  expect([...file.paths].sort()).toEqual(['/', '/In/', '/In/None', '/In/Small', '/Large'])
  expect(Buffer.compare(file.stream('/Large') ?? Buffer.alloc(0), content)).toBe(0)
  expect([file.stream('/In/Small')?.length, file.stream('/In/None')?.length]).toEqual([100, 0])
})
