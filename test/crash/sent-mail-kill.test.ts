import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { aMessage, at } from '../contract/case-builders.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Inside the project, so that the bundle finds its packages. */
const bundle = join(root, 'node_modules/.cache/candor-crash', `sender-${process.pid}.mjs`)

test('a sender killed between "sent" and "marked sent" repeats that one letter at most, and under the same Message-ID', async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('sender.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const folder = mkdtempSync(join(tmpdir(), 'candor-sender-'))
  const url = `file:${join(folder, 'candor.db')}`
  const store = await openStore(url, { migrate: true })
  const messages = Array.from({ length: 30 }, (_, index) => aMessage({ subject: `letter ${index}`, queuedAt: at(0) }))
  await store.outbox.queue(messages)

  const arrived: string[] = []
  let child: ChildProcess | undefined
  /** How many more arrive before the sender is killed; and whether it hears the 250 first. */
  let killAfter = Number.POSITIVE_INFINITY
  let hears = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString()
      })
      stream.on('end', () => {
        // Taken: from here on the letter is the server's.
        arrived.push(/^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '')
        killAfter -= 1
        if (killAfter > 0 || hears) callback(null)
        if (killAfter === 0) child?.kill('SIGKILL')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo

  const run = async (minute: number) => {
    const args = [bundle, url, join(folder, 'blobs'), `smtp://127.0.0.1:${port}`, at(minute)]
    child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return (await once(child, 'close'))[1] as string | null
  }
  for (const [round, heard] of [false, true].entries()) {
    const before = new Set(arrived)
    const from = arrived.length
    killAfter = 5
    hears = heard
    // Later than any lease of the one before.
    expect(await run(round * 60 + 1)).toBe('SIGKILL')
    const again = arrived.slice(from).filter((id) => before.has(id))
    expect(again.length).toBeLessThanOrEqual(1)
  }
  killAfter = Number.POSITIVE_INFINITY
  expect(await run(300)).toBeNull()

  expect([...new Set(arrived)].sort()).toEqual(messages.map(({ messageId }) => messageId).sort())
  // The first was killed before it could hear of the 250: its letter came twice. The second may have marked its own in time.
  expect([1, 2]).toContain(arrived.length - messages.length)
  expect((await store.outbox.list({ status: 'sent', limit: 50 })).rows).toHaveLength(messages.length)
  await store.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  rmSync(folder, { recursive: true })
  rmSync(bundle, { force: true })
}, 120_000)
