import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-pieces', `server-${process.pid}.mjs`)
const folder = mkdtempSync(join(tmpdir(), 'candor-pieces-'))
const running: ChildProcess[] = []

async function startServer(which: 'first' | 'next') {
  const child = spawn(process.execPath, [bundle, folder, which], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  running.push(child)
  const [started] = (await once(child, 'message')) as [{ url: string; reference: string; key: string }]
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { ...started, kill }
}

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('pieces-server.ts', import.meta.url))],
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

it('a server that is killed within a piece goes on from what it told, and no half of a file joins the case', async () => {
  const first = await startServer('first')
  const { reference, key } = first
  const bytes = new Uint8Array(randomBytes(800_000))
  const headers = {
    authorization: `Bearer ${key}`,
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
  }
  const begun = await fetch(`${first.url}/api/v1/requests/${reference}/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': '800000', 'upload-metadata': `filename ${btoa('minutes.bin')}` },
    body: bytes.subarray(0, 100_000),
  })
  expect([begun.status, begun.headers.get('upload-offset')]).toEqual([201, '100000'])
  const { pathname } = new URL(begun.headers.get('location') ?? '')
  const onDisk = () => statSync(join(folder, 'blobs', 'uploads', `${pathname.split('/').at(-1)}.bytes`)).size

  const cut = httpRequest(`${first.url}${pathname}`, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '100000', 'content-length': '700000' },
  })
  cut.on('error', () => undefined)
  cut.write(bytes.subarray(100_000, 400_000))
  await expect.poll(onDisk, { timeout: 20_000 }).toBeGreaterThan(100_000)
  await first.kill()

  const second = await startServer('next')
  const at = `${second.url}${pathname}`
  const documents = async () => {
    const answer = await fetch(`${second.url}/api/v1/requests/${reference}`, { headers })
    return ((await answer.json()) as { case: { documents: { name: string; sha256: string }[] } }).case.documents
  }
  const offset = Number((await fetch(at, { method: 'HEAD', headers })).headers.get('upload-offset'))
  expect(offset).toBeGreaterThanOrEqual(100_000)
  expect(offset).toBe(onDisk())
  expect(await documents()).toEqual([])
  const rest = { ...headers, 'upload-offset': String(offset) }
  const last = await fetch(at, { method: 'PATCH', headers: rest, body: bytes.subarray(offset) })
  expect(last.status).toBe(204)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await documents()).toMatchObject([{ name: 'minutes.bin', sha256 }])
  expect(readdirSync(join(folder, 'blobs', 'incoming'))).toEqual([])
  await second.kill()
}, 180_000)
