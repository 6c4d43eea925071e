import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createServer, type RunningServer, type ServerConfig, startServer } from '../src/node.ts'
import { putBody } from './support/put-row.ts'

let folder: string
let server: RunningServer
let config: ServerConfig
const silent = vi.spyOn(console, 'log').mockImplementation(() => undefined)
afterAll(() => silent.mockRestore())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-server-'))
  config = {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    databaseUrl: `file:${join(folder, 'candor.db')}`,
    blobUrl: `file:${join(folder, 'blobs')}`,
    secret: 'a secret of the tests that is long enough',
    baseUrl: 'http://localhost:3000',
    mailFrom: 'foi@example.org',
    mailDomain: 'example.org',
    maxUploadBytes: 1_000_000,
  }
  server = await startServer(config)
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Sends the head and then a body that never ends, and gives the status that came meanwhile, with the bytes sent until then. */
function endless(path: string, headers: Record<string, string>): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0
    const request = httpRequest(new URL(path, server.url.replace('localhost', '127.0.0.1')), {
      method: 'POST',
      headers,
    })
    const piece = Buffer.alloc(64 * 1024, 0x20)
    const pump = setInterval(() => {
      sent += piece.length
      request.write(piece)
    }, 2)
    const settle = () => clearInterval(pump)
    request.on('response', (response) => {
      settle()
      resolve({ status: response.statusCode ?? 0, sent })
      request.destroy()
    })
    request.on('error', (error) => {
      settle()
      reject(error)
    })
  })
}

it('a request that does not come to its end is cut', () => {
  const own = createServer({ logLevel: 'silent' }, server.ports)
  expect([own.headersTimeout, own.requestTimeout]).toEqual([20_000, 900_000])
})

it('refuses a body by its Content-Length before any of it is read', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': String(50_000_000) }
  const { status, sent } = await endless('/api/v1/requests', headers)
  expect(status).toBe(413)
  expect(sent).toBeLessThan(5_000_000)
})

it('refuses a body without a length as soon as it is over the limit', async () => {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
  const { status, sent } = await endless('/api/v1/requests', headers)
  expect(status).toBe(413)
  expect(sent).toBeLessThan(5_000_000)
})

it('refuses an upload without a length as soon as it is over the limit, and keeps nothing of it', async () => {
  await putBody(server.ports.store, {
    id: 'b',
    slug: 'b',
    name: { en: 'B' },
    statute: 'uk-foia-2000',
    timeZone: 'Europe/London',
    settings: { locale: 'en', referencePrefix: 'B', approvesOwnWork: false, closures: [], reminders: [], units: [] },
  })
  const filed = await fetch(`${server.url}/api/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: 'b', subject: 'Trees', words: 'All of them.' }),
  })
  const { reference, secret } = (await filed.json()) as { reference: string; secret: string }
  const path = `/api/v1/requests/${reference}/documents?name=a.bin`
  const headers = {
    authorization: `Bearer ${secret}`,
    'content-type': 'application/octet-stream',
    'transfer-encoding': 'chunked',
  }
  expect((await endless(path, headers)).status).toBe(413)
  expect(await readdir(join(folder, 'blobs', 'incoming'))).toEqual([])
  // An honest file goes through as it comes.
  const bytes = new Uint8Array(900_000).fill(7)
  const sent = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: bytes,
  })
  expect(sent.status).toBe(201)
})

it('a port in use is one clear line', async () => {
  const port = Number(new URL(server.url).port)
  await expect(startServer({ ...config, port, databaseUrl: `file:${join(folder, 'other.db')}` })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use: stop the other programme, or set PORT to another`,
  )
})

it('says where it listens, and finishes what is under way before it ends', async () => {
  expect(silent.mock.calls.flat().join()).toContain(`Candor listens on ${server.url}`)
  const request = httpRequest(`${server.url.replace('localhost', '127.0.0.1')}/api/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue', connection: 'close' },
  })
  const answer = new Promise<number>((resolve, reject) => {
    request.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', reject)
  })
  request.write('{"body":')
  // The server has the request, and not yet all of it.
  await once(request, 'continue')
  const stopped = server.stop()
  request.end('"nowhere","subject":"Trees","words":"All of them."}')
  expect(await answer).toBe(422)
  await stopped
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
})
