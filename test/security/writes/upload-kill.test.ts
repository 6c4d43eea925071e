import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { longFile, multipart } from '../parsing/counted-body.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Inside the project, so that the bundle finds its packages and the migrations. */
const bundle = join(root, 'node_modules/.cache/candor-uploads', `server-${process.pid}.mjs`)
const folder = mkdtempSync(join(tmpdir(), 'candor-uploads-'))
const incoming = join(folder, 'blobs', 'incoming')
const running: ChildProcess[] = []

/** A server process on the folder, with one request filed; it says where it listens, and its own memory when it is asked. */
async function startServer() {
  const child = spawn(process.execPath, [bundle, folder], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.push(child)
  const [started] = (await once(child, 'message')) as [{ url: string; cases: { reference: string; secret: string }[] }]
  return {
    ...started,
    child,
    async memory(): Promise<{ limit: number; now: number }> {
      child.send('memory')
      const [answer] = (await once(child, 'message')) as [{ limit: number; now: number }]
      return answer
    },
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** A form with a file of so many chunks of 64 kB, which is never whole in this process either; one that stalls has no end. */
function* endless(chunks: number): Generator<string | Uint8Array | Promise<never>> {
  const [head = '', ...rest] = longFile('file', chunks)
  yield head
  yield* rest.slice(0, -1)
  yield new Promise<never>(() => undefined)
}

function bodyOf(parts: Iterable<string | Uint8Array | Promise<never>>): ReadableStream<Uint8Array> {
  const source = parts[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = source.next()
      if (next.done) return controller.close()
      const part = await next.value
      controller.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part)
    },
  })
}

type Case = { readonly reference: string; readonly secret: string }

async function upload(url: string, { reference, secret }: Case, body: ReadableStream<Uint8Array>): Promise<number> {
  const init = { method: 'POST', headers: multipart, body, duplex: 'half', redirect: 'manual' }
  const answer = await fetch(`${url}/requests/${reference}/documents?secret=${secret}`, init as RequestInit)
  await answer.body?.cancel()
  return answer.status
}

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('upload-server.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    packages: 'external',
    logLevel: 'error',
  })
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

const names = () => (existsSync(incoming) ? readdirSync(incoming) : [])

it('a server that is killed during an upload leaves what had come, and the next one removes it', async () => {
  const first = await startServer()
  const [one] = first.cases
  if (!one) throw new Error('There is no case')
  const cut = upload(first.url, one, bodyOf(endless(8))).catch(() => 'cut')
  while (names().length === 0) await sleep(20)
  await first.kill()
  expect(await cut).toBe('cut')
  expect(names()).toHaveLength(1)

  const second = await startServer()
  // An hour has not gone by: it might be another process's, and under way.
  expect(names()).toHaveLength(1)
  await second.kill()
  const later = instant(new Date(Date.now() + 7_200_000).toISOString())
  expect(await fileBlobs(join(folder, 'blobs')).removeUnfinished(later)).toBe(1)
  expect(names()).toEqual([])
}, 120_000)

it('twelve uploads of 20 MB at once cost the server a small part of their size', async () => {
  const server = await startServer()
  const statuses = await Promise.all(
    server.cases.slice(0, 12).map((each) => upload(server.url, each, bodyOf(longFile('file', 320)))),
  )
  expect(statuses).toEqual(Array.from({ length: 12 }, () => 303))
  const { limit } = await server.memory()
  expect(limit).toBeLessThan(100 * 1024 * 1024)
  expect(names()).toEqual([])
  await server.kill()
}, 240_000)
