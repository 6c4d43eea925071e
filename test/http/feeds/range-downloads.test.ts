import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { request as httpRequest, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { byteRangeOf } from '../../../src/http/feeds/byte-range.ts'
import { createServer } from '../../../src/node.ts'
import { ok } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

const size = 300_000
const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 0xff))
let office: HttpOffice
let server: Server
let url: string
let path: string
let authorization: string
beforeAll(async () => {
  office = await openHttpOffice()
  server = createAdaptorServer({ fetch: office.app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  path = `/documents/${await attachedBytes(bytes)}`
  authorization = `Bearer ${await office.keyOf(office.people.officer)}`
})
afterAll(async () => {
  server.close()
  await office.close()
})

async function attachedBytes(whole: Uint8Array): Promise<string> {
  const { reference } = await office.submit()
  const upload = { name: 'report.bin', mediaType: 'application/octet-stream', bytes: whole }
  const { events } = await ok(uploadDocument(office.ports, office.as('officer'), { reference }, upload))
  const [event] = events
  if (event?.type !== 'document-attached') throw new Error('The file was not attached')
  return event.data.documentId
}

async function fetched(headers: Record<string, string>, method = 'GET', at = path) {
  const asked = httpRequest(`${url}${at}`, { method, headers: { authorization, ...headers } }).end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: Number(response.statusCode), headers: response.headers, body: Buffer.concat(chunks) }
}

describe('a range of a file', () => {
  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=299999-299999', 299_999, 300_000],
    ['bytes=-1', 299_999, 300_000],
    ['bytes=-400000', 0, 300_000],
    ['bytes=65535-131073', 65_535, 131_074],
    ['bytes=100-', 100, 300_000],
    ['bytes=299990-999999999', 299_990, 300_000],
    ['BYTES = 5 - 9', 5, 10],
  ])('%s is answered with those bytes alone', async (range, from, to) => {
    const answer = await fetched({ range })
    expect(answer.status).toBe(206)
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${size}`)
    expect(answer.headers['content-length']).toBe(String(to - from))
    expect(Buffer.compare(answer.body, bytes.subarray(from, to))).toBe(0)
  })

  it.each(['bytes=300000-', 'bytes=999999999999999999999-', 'bytes=-0'])('%s lies beyond the end', async (range) => {
    const answer = await fetched({ range })
    expect([answer.status, answer.headers['content-range'], answer.body.length]).toEqual([416, `bytes */${size}`, 0])
  })

  it.each(['bytes=5-2', 'bytes=0-1,5-6', 'bytes=-', 'bytes=a-b', 'lines=1-2', ''])(
    '%j is answered with the whole file',
    async (range) => {
      const answer = await fetched({ range })
      expect([answer.status, answer.body.length, answer.headers['content-length']]).toEqual([200, size, String(size)])
      expect(answer.headers['accept-ranges']).toBe('bytes')
    },
  )

  test('of an empty file there is none', () => {
    expect(['bytes=0-', 'bytes=0-0', 'bytes=-5'].map((range) => byteRangeOf(range, 0))).toEqual(
      Array.from({ length: 3 }, () => 'unsatisfiable'),
    )
    expect(byteRangeOf(undefined, 0)).toBe('whole')
  })

  it('comes only where it is of the file that the client has begun', async () => {
    const etag = String((await fetched({})).headers.etag)
    const range = 'bytes=10-19'
    const statuses = []
    for (const ifRange of [etag, `W/${etag}`, '"another"', 'Wed, 21 Oct 2026 07:28:00 GMT'])
      statuses.push((await fetched({ range, 'if-range': ifRange })).status)
    expect(statuses).toEqual([206, 200, 200, 200])
    expect((await fetched({ range, 'if-none-match': etag })).status).toBe(304)
  })
})

it('HEAD tells what GET would send, and sends none of it', async () => {
  const answer = await fetched({ range: 'bytes=0-9' }, 'HEAD')
  expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, String(size), 0])
  expect(answer.headers['accept-ranges']).toBe('bytes')
  const digest = createHash('sha256').update(bytes).digest('base64')
  expect(answer.headers['repr-digest']).toBe(`sha-256=:${digest}:`)
})

it('a download that broke goes on where it stopped', async () => {
  const asked = httpRequest(`${url}${path}`, { headers: { authorization } }).end()
  const [response] = await once(asked, 'response')
  const [begun] = (await once(response, 'data')) as [Buffer]
  asked.destroy()
  const { etag } = response.headers
  const rest = await fetched({ range: `bytes=${begun.length}-`, 'if-range': String(etag) })
  expect(rest.status).toBe(206)
  expect(Buffer.compare(Buffer.concat([begun, rest.body]), bytes)).toBe(0)
})

const openFiles = (sha256: string) =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).endsWith(sha256.slice(2))
    } catch {
      return false
    }
  }).length

test.runIf(existsSync('/proc/self/fd'))('a client that stops reading is cut, and its file is closed', async () => {
  const large = Buffer.alloc(40_000_000, 7)
  const sha256 = createHash('sha256').update(large).digest('hex')
  const roomy = { ...office.ports, settings: { ...office.ports.settings, maxUploadBytes: 50_000_000 } }
  const { reference } = await office.submit()
  const upload = { name: 'long.bin', mediaType: 'application/octet-stream', bytes: large }
  const { events } = await ok(uploadDocument(roomy, office.as('officer'), { reference }, upload))
  const [event] = events
  if (event?.type !== 'document-attached') throw new Error('The file was not attached')
  const own = createServer({ logLevel: 'silent' }, office.ports)
  expect(own.timeout).toBeGreaterThan(0)
  let served: Socket | undefined
  own.on('connection', (connection: Socket) => {
    served = connection
  })
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', () => resolve()))
  const socket = connect((own.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    `GET /documents/${event.data.documentId} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`,
  )
  await once(socket, 'readable')
  await expect.poll(() => openFiles(sha256), { timeout: 20_000 }).toBe(1)
  // As long as it takes, cut short for this test.
  served?.setTimeout(300)
  await expect.poll(() => openFiles(sha256), { timeout: 20_000 }).toBe(0)
  socket.destroy()
  own.close()
})
