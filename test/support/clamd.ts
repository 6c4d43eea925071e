import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export const clamdProgram = process.env.CANDOR_TEST_CLAMD

/** What the clamd of the tests takes for malware. */
export const malwareForTests = 'THIS-IS-MALWARE-FOR-THE-TESTS-OF-CANDOR'
export const maxStreamBytes = 1024 * 1024

/** A clamd of our own, on a socket in a new folder, that knows one signature. */
export async function startClamd(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'))
  const signatures = join(folder, 'signatures')
  mkdirSync(signatures)
  const hex = Buffer.from(malwareForTests).toString('hex')
  writeFileSync(join(signatures, 'ours.ndb'), `Candor.Test.Malware:0:*:${hex}\n`)
  const socket = join(folder, 'clamd.sock')
  const lines = [
    ...[`DatabaseDirectory ${signatures}`, `LocalSocket ${socket}`, `TemporaryDirectory ${folder}`],
    ...[`StreamMaxLength ${maxStreamBytes}`, 'Foreground yes', 'User root', 'OfficialDatabaseOnly no'],
  ]
  const settings = join(folder, 'clamd.conf')
  const isRoot = process.getuid?.() === 0
  writeFileSync(settings, `${lines.filter((line) => isRoot || !line.startsWith('User')).join('\n')}\n`)
  chmodSync(folder, 0o755)
  const clamd = spawn(clamdProgram ?? 'clamd', ['--config-file', settings], { stdio: 'ignore' })
  const ended = once(clamd, 'exit')
  while (!existsSync(socket)) {
    if (clamd.exitCode !== null) throw new Error(`clamd ended with ${clamd.exitCode}`)
    await wait(50)
  }
  return {
    url: `unix:${socket}`,
    async stop() {
      clamd.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
