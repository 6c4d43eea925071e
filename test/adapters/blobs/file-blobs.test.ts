import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { blobsContract } from './blobs-contract.ts'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length

blobsContract('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-blobs-'))
  return {
    blobs: fileBlobs(join(folder, 'new', 'files')),
    count: async () => filesIn(folder),
    damage: async (sha256) =>
      writeFileSync(join(folder, 'new', 'files', sha256.slice(0, 2), sha256.slice(2)), 'other bytes'),
    close: async () => rmSync(folder, { recursive: true }),
  }
})

test('a folder that cannot be written to is reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-blobs-'))
  writeFileSync(join(folder, 'file'), '')
  const { ok, problems } = await fileBlobs(join(folder, 'file')).check()
  expect(ok).toBe(false)
  expect(problems[0]).toContain(join(folder, 'file'))
  rmSync(folder, { recursive: true })
})

const openFilesIn = (folder: string) =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder)
    } catch {
      return false
    }
  }).length

test.runIf(existsSync('/proc/self/fd'))('a file that is asked for and not read is not held open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-blobs-'))
  const blobs = fileBlobs(folder)
  const { sha256 } = await blobs.put(new Uint8Array(200_000), 1_000_000)
  const unread = await Promise.all([1, 2, 3].map(() => blobs.get(sha256)))
  expect(openFilesIn(folder)).toBe(0)
  await unread[0]?.stream.cancel()
  const reader = unread[1]?.stream.getReader()
  await reader?.read()
  expect(openFilesIn(folder)).toBe(1)
  await reader?.cancel()
  expect(openFilesIn(folder)).toBe(0)
  rmSync(folder, { recursive: true })
})
