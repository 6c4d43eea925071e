import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0

test.runIf(mayInstall)('npm test says in its first line what it installs, before it does', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-command-'))
  // Stands for Debian's, and says when it is called.
  writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\necho apt-get "$@" >> "$0.calls"\nexit 100\n', { mode: 0o755 })
  const { stdout } = spawnSync(process.execPath, [resolve('scripts/test.mjs'), '--help'], {
    encoding: 'utf8',
    env: { PATH: folder },
    timeout: 60_000,
  })
  expect(stdout.split('\n')[0]).toMatch(
    /^Installing Debian packages that the tests need, as root with apt-get: .*openssl/,
  )
  expect(stdout).toContain('Left out: the tests of mail over TLS, because openssl is not there')
  expect(stdout).toContain('Usage:')
  expect(existsSync(join(folder, 'apt-get.calls'))).toBe(true)
  rmSync(folder, { recursive: true })
})
