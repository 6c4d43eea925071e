import { expect, it } from 'vitest'
import { bytesOf, madeFiles } from './made-files.ts'
import { unreadableReason } from './scanned.ts'

const workbook = () => {
  const [made] = madeFiles().filter(({ file }) => file.startsWith('xls/'))
  return Buffer.from(made ? bytesOf(made) : [])
}

it('a compound file with an entry below itself is broken, and read no further', async () => {
  const bytes = workbook()
  const directory = (bytes.readUInt32LE(0x30) + 1) * 512
  bytes.writeUInt32LE(1, directory + 128 + 0x44)
  expect(await unreadableReason(bytes)).toBe('broken')
})

it('a compound file whose directory comes back to itself is broken, and read no further', async () => {
  const bytes = workbook()
  const [table, directory] = [bytes.readUInt32LE(0x4c), bytes.readUInt32LE(0x30)]
  bytes.writeUInt32LE(directory, (table + 1) * 512 + directory * 4)
  expect(await unreadableReason(bytes)).toBe('broken')
})
