import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import type { JobsReport } from '../../src/app/run-jobs.ts'
import { afterMs } from '../../src/domain/time/trusted-time.ts'
import { aMessage, at } from '../contract/case-builders.ts'
import { startSmtp } from '../support/smtp.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Inside the project, so that the bundle finds its packages. */
const bundle = join(root, 'node_modules/.cache/candor-crash', `job-runner-${process.pid}.mjs`)

test('after kill -9 links go in the first run, and every letter in the first run half a minute later', async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('job-runner.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const folder = mkdtempSync(join(tmpdir(), 'candor-jobs-'))
  const database = `file:${join(folder, 'candor.db')}`
  const store = await openStore(database, { migrate: true })
  const messages = Array.from({ length: 44 }, (_, index) => aMessage({ subject: `letter ${index}`, queuedAt: at(0) }))
  await store.outbox.queue(messages)

  let child: ChildProcess | undefined
  let killAt = 5
  const server = await startSmtp({
    onRcptTo(_address, _session, callback) {
      killAt -= 1
      if (killAt === 0) child?.kill('SIGKILL')
      else callback(null)
    },
  })
  const start = (seconds: number) => {
    const args = [bundle, database, join(folder, 'blobs'), server.url, afterMs(at(1), seconds * 1000)]
    child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    return child
  }
  const run = async (seconds: number): Promise<JobsReport> => {
    const running = start(seconds)
    let out = ''
    running.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    await once(running, 'close')
    return JSON.parse(out) as JobsReport
  }

  expect((await once(start(0), 'close'))[1]).toBe('SIGKILL')
  const link = aMessage({ kind: 'sign-in-link', queuedAt: at(1), sendAfter: at(1) })
  await store.outbox.queue([link])
  expect(await run(1)).toMatchObject({ ran: false, messagesSent: 1 })
  expect(server.received.at(-1)?.raw).toContain(link.messageId)
  expect(await run(31)).toMatchObject({ ran: true, messagesFailed: 0 })
  expect((await store.outbox.list({ status: 'sent', limit: 50 })).rows).toHaveLength(45)
  const ids = server.received.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '')
  expect([...new Set(ids)].sort()).toEqual([...messages, link].map(({ messageId }) => messageId).sort())
  // Of what was on its way at the kill one letter at most was ended and not marked.
  expect(ids.length - 45).toBeLessThanOrEqual(1)

  await store.close()
  await server.close()
  rmSync(folder, { recursive: true })
  rmSync(bundle, { force: true })
}, 120_000)
