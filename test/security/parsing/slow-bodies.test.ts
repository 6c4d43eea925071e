import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { bodyChunks } from '../../../src/http/forms/body-chunks.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

const realSetTimeout = globalThis.setTimeout

let office: HttpOffice
let filed: { reference: string; secret: string }
let key: string
let upload: string
beforeAll(async () => {
  office = await openHttpOffice()
  filed = await office.submit()
  key = await office.keyOf(office.people.admin)
  const begun = await office.request(`/api/v1/requests/${filed.reference}/uploads`, {
    method: 'POST',
    headers: { ...ofKey(), ...tus, 'upload-length': '1000', 'upload-metadata': `filename ${btoa('a.txt')}` },
  })
  upload = new URL(begun.headers.get('location') ?? '').pathname
  // What the first page loads takes real time.
  await office.request('/my-requests', { method: 'POST' })
})
afterAll(() => office.close())
// Time goes on only where a test says so.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const secondsOfChunk = 20

/** A body of which a chunk comes every twenty seconds, for as long as anybody reads it. */
function trickle(chunk: string) {
  let chunks = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, secondsOfChunk * 1000))
        chunks += 1
        controller.enqueue(new TextEncoder().encode(chunk))
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, chunks: () => chunks }
}

/** Lets so many seconds go by, or fewer where the work ends before. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T | 'still under way'> {
  let isOver = false
  const settled = work.finally(() => {
    isOver = true
  })
  settled.catch(() => undefined)
  for (let gone = 0; gone < seconds && !isOver; gone += 1) {
    await vi.advanceTimersByTimeAsync(1000)
    // The disk is not sped up.
    await new Promise((resolve) => realSetTimeout(resolve, 2))
  }
  return isOver ? settled : 'still under way'
}

const json = { 'content-type': 'application/json' }
const anybody = () => ({})
const tus = { 'tus-resumable': '1.0.0' }
const piece = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
const ofKey = () => ({ authorization: `Bearer ${key}` })

test.each([
  ['POST', '/api/v1/requests', anybody, json],
  ['POST', '/api/v1/requests', anybody, { ...json, 'idempotency-key': 'one' }],
  ['POST', '/api/v1/requests/REFERENCE/events?secret=SECRET', anybody, json],
  ['PUT', '/api/v1/bodies/riverford/logo', ofKey, { 'content-type': 'image/png' }],
  // It takes no body.
  ['POST', '/api/v1/outbox/none/send-again', ofKey, json],
  ['POST', '/my-requests', anybody, { 'content-type': 'application/x-www-form-urlencoded' }],
  [
    'POST',
    '/requests/REFERENCE/documents?secret=SECRET',
    anybody,
    { 'content-type': 'multipart/form-data; boundary=x' },
  ],
  ['POST', '/api/v1/requests/REFERENCE/documents?secret=SECRET&name=a.txt', anybody, { 'content-type': 'text/plain' }],
  ['PATCH', 'UPLOAD', ofKey, piece],
])('%s %s: a body that trickles is cut within a minute', async (method, path, who, headers) => {
  const here = path.replace('UPLOAD', upload).replace('REFERENCE', filed.reference).replace('SECRET', filed.secret)
  const body = trickle(' ')
  const init = { method, headers: { ...headers, ...who() }, body: body.stream, duplex: 'half' }
  const answer = await within(600, office.request(here, init as RequestInit))
  if (answer === 'still under way') throw new Error(`${answer} after ${body.chunks()} chunks`)
  expect([answer.status, await answer.text()]).toEqual([408, expect.stringContaining('stopped before it was complete')])
  expect(body.chunks()).toBeLessThanOrEqual(60 / secondsOfChunk)
})

test('what came of a piece that trickles stays, and another connection goes on with it', async () => {
  const headers = { ...ofKey(), ...piece }
  const body = trickle('slow')
  const init = { method: 'PATCH', headers, body: body.stream, duplex: 'half' }
  const { offset } = await (await office.request(upload, { headers: ofKey() })).json()
  const cut = await within(
    600,
    office.request(upload, { ...init, headers: { ...headers, 'upload-offset': `${offset}` } }),
  )
  expect(cut).toMatchObject({ status: 408 })
  const now = (await (await office.request(upload, { headers: ofKey() })).json()).offset
  expect(now - offset).toBe('slow'.length * body.chunks())
  const rest = { ...headers, 'upload-offset': String(now) }
  const sent = await office.request(upload, { method: 'PATCH', headers: rest, body: new Uint8Array(1000 - now) })
  expect(sent.status).toBe(204)
})

test('a slow line that brings a KiB a second is read to the end of what is wanted', async () => {
  const body = trickle('x'.repeat(secondsOfChunk * 2048))
  const read = async () => {
    let chunks = 0
    for await (const _chunk of bodyChunks(body.stream)) {
      chunks += 1
      if (chunks === 50) break
    }
    return chunks
  }
  expect(await within(2000, read())).toBe(50)
})
