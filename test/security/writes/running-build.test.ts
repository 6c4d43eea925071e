import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeOldBuilds, runsFrom } from '../../../scripts/build-users.mjs'

test('a build that a process runs from stays, however old; others go after a day', () => {
  const dist = mkdtempSync(join(tmpdir(), 'candor-builds-'))
  const dayBefore = new Date(Date.now() - 25 * 3600_000)
  for (const name of ['used', 'unused', 'ended', 'taken', 'fresh', 'newest']) mkdirSync(join(dist, name))
  runsFrom(dist, 'used')
  const marks = { ended: ['4194305', ''], taken: [String(process.pid), 'of another process with this id'] } as const
  for (const [name, [pid, start]] of Object.entries(marks)) {
    mkdirSync(join(dist, 'running', name))
    writeFileSync(join(dist, 'running', name, pid), start)
  }
  for (const name of ['used', 'unused', 'ended', 'taken', 'newest']) utimesSync(join(dist, name), dayBefore, dayBefore)
  removeOldBuilds(dist, 'newest')
  const left = ['used', 'unused', 'ended', 'taken', 'fresh', 'newest'].filter((name) => existsSync(join(dist, name)))
  expect(left).toEqual(['used', 'fresh', 'newest'])
  rmSync(dist, { recursive: true })
})
