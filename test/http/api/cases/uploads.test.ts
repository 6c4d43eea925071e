import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeUnfinishedFiles } from '../../../../src/app/documents/remove-unfinished-files.ts'
import { jobHandlers } from '../../../../src/app/job-handlers.ts'
import { runQueuedJobs } from '../../../../src/app/run-queued-jobs.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let server: Server
let url: string
let authorization: string
let other: string
beforeAll(async () => {
  office = await openHttpOffice()
  server = createAdaptorServer({ fetch: office.app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  other = `Bearer ${await office.keyOf(office.people.admin)}`
})
afterAll(async () => {
  server.close()
  await office.close()
})

const piece = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' }
const base64 = (text: string) => Buffer.from(text).toString('base64')
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const collection = (reference: string) => `${url}/api/v1/requests/${reference}/uploads`

async function begin(
  reference: string,
  length: number,
  { path = 'Minutes/March/12.bin', body = new Uint8Array(), who = authorization } = {},
) {
  const metadata = `filename ${base64('12.bin')},relativePath ${base64(path)},filetype ${base64('application/pdf')}`
  const headers = { ...piece, authorization: who, 'upload-length': String(length), 'upload-metadata': metadata }
  const answer = await fetch(collection(reference), { method: 'POST', headers, body })
  const at = `${url}${new URL(answer.headers.get('location') ?? 'http://x/').pathname}`
  return { answer, at, id: at.split('/').at(-1) ?? '' }
}

const send = (at: string, offset: number, body: Uint8Array<ArrayBuffer>, who = authorization) => {
  const headers = { ...piece, authorization: who, 'upload-offset': String(offset) }
  return fetch(at, { method: 'PATCH', headers, body })
}

async function offsetAt(at: string): Promise<number> {
  const answer = await fetch(at, { method: 'HEAD', headers: { authorization, 'tus-resumable': '1.0.0' } })
  return Number(answer.headers.get('upload-offset'))
}

async function documents(reference: string) {
  const row = await office.ports.store.cases.byReference(reference)
  return office.ports.store.cases.documents(row?.id ?? '')
}

/** Sends the bytes from there, and breaks the connection once so many are written. */
async function breakOff(at: string, offset: number, bytes: Uint8Array, after: number): Promise<void> {
  const headers = { ...piece, authorization, 'upload-offset': String(offset), 'content-length': String(bytes.length) }
  const request = httpRequest(at, { method: 'PATCH', headers })
  request.on('error', () => undefined)
  await new Promise((resolve) => request.write(bytes.subarray(0, after), resolve))
  await expect.poll(() => sizeOnDisk(at), { timeout: 10_000 }).toBe(offset + after)
  const closed = new Promise((resolve) => request.once('close', resolve))
  request.destroy()
  await closed
}

async function sizeOnDisk(at: string): Promise<number> {
  const { stat } = await import('node:fs/promises')
  return (await stat(join(office.folder, 'blobs', 'uploads', `${at.split('/').at(-1)}.bytes`))).size
}

describe('a file in pieces', () => {
  it('that broke off anywhere goes on from there, and joins the case once, with its folders', async () => {
    const { reference } = await office.submit()
    const bytes = new Uint8Array(randomBytes(700_000))
    const { at, answer } = await begin(reference, bytes.length)
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([201, '0'])
    let offset = 0
    for (const after of [1, 65_537, 200_001]) {
      await breakOff(at, offset, bytes.subarray(offset), after)
      offset = await offsetAt(at)
    }
    expect(offset).toBe(265_539)
    expect(await documents(reference)).toEqual([])
    const last = await send(at, offset, bytes.subarray(offset))
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, '700000'])
    expect(await documents(reference)).toMatchObject([{ name: 'Minutes/March/12.bin', sha256: sha256Of(bytes) }])
    // The answer was lost: the sender asks again, and sends the end again.
    expect(await offsetAt(at)).toBe(700_000)
    expect((await send(at, 700_000, new Uint8Array())).status).toBe(204)
    expect(await documents(reference)).toHaveLength(1)
    expect(readdirSync(join(office.folder, 'blobs', 'incoming'))).toEqual([])
  })

  it('may come whole with its beginning, and is told what has the same bytes', async () => {
    const { reference } = await office.submit()
    const body = new Uint8Array(randomBytes(1000))
    const one = await begin(reference, 1000, { path: 'a/one.txt', body })
    expect(await one.answer.json()).toMatchObject({ state: 'attached', offset: 1000, sameAs: [] })
    const two = await begin(reference, 1000, { path: 'b/two.txt', body })
    expect(await two.answer.json()).toMatchObject({ state: 'attached', sameAs: ['a/one.txt'] })
    const again = await begin(reference, 1000, { path: 'a/one.txt', body })
    expect([again.answer.status, (await again.answer.json()).code]).toEqual([409, 'duplicate'])
    expect(await documents(reference)).toHaveLength(2)
    const history = await office.request(`/api/v1/requests/${reference}`, { headers: { authorization } })
    expect(await history.text()).toContain('a/one.txt')
  })

  it('is refused at a wrong offset, where it is too long, and in another protocol', async () => {
    const { reference } = await office.submit()
    const { at } = await begin(reference, 10)
    const wrong = await send(at, 5, new Uint8Array(5))
    expect([wrong.status, wrong.headers.get('upload-offset')]).toEqual([409, '0'])
    expect((await send(at, 0, new Uint8Array(11))).status).toBe(413)
    expect(await offsetAt(at)).toBe(0)
    expect((await begin(reference, 1_000_001)).answer.status).toBe(413)
    expect((await begin(reference, 0)).answer.status).toBe(422)
    const plain = { authorization, 'upload-offset': '0', 'content-type': piece['content-type'] }
    expect((await fetch(at, { method: 'PATCH', headers: plain, body: 'x' })).status).toBe(412)
    const text = { ...plain, 'tus-resumable': '1.0.0', 'content-type': 'text/plain' }
    expect((await fetch(at, { method: 'PATCH', headers: text, body: 'x' })).status).toBe(415)
    expect(await documents(reference)).toEqual([])
  })

  it('is nobody else’s, of no other case, and gone when it is cancelled', async () => {
    const [mine, another] = [await office.submit(), await office.submit()]
    const { at, id } = await begin(mine.reference, 10)
    expect((await send(at, 0, new Uint8Array(1), other)).status).toBe(404)
    expect((await send(`${collection(another.reference)}/${id}`, 0, new Uint8Array(1))).status).toBe(404)
    expect((await send(`${collection(mine.reference)}/..%2F${id}`, 0, new Uint8Array(1))).status).toBe(404)
    const listed = async (who: string) =>
      (await (await fetch(collection(mine.reference), { headers: { authorization: who } })).json()).items.length
    expect([await listed(authorization), await listed(other)]).toEqual([1, 0])
    const headers = { authorization, 'tus-resumable': '1.0.0' }
    expect((await fetch(at, { method: 'DELETE', headers })).status).toBe(204)
    expect((await fetch(at, { method: 'HEAD', headers })).status).toBe(404)
    expect(readdirSync(join(office.folder, 'blobs', 'uploads')).filter((name) => name.startsWith(id))).toEqual([])
  })

  it('takes one piece at a time: of two at once one is written, and the file is right', async () => {
    const { reference } = await office.submit()
    const bytes = new Uint8Array(randomBytes(900_000))
    const { at } = await begin(reference, bytes.length)
    const statuses = (await Promise.all([send(at, 0, bytes), send(at, 0, bytes)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([204, 409])
    expect(await documents(reference)).toMatchObject([{ sha256: sha256Of(bytes) }])
  })

  it('is listed while a piece of it is on its way, which goes on', async () => {
    const { reference } = await office.submit()
    const bytes = new Uint8Array(randomBytes(400_000))
    const { at, id } = await begin(reference, bytes.length)
    const headers = { ...piece, authorization, 'upload-offset': '0', 'content-length': String(bytes.length) }
    const request = httpRequest(at, { method: 'PATCH', headers })
    const status = new Promise((resolve) => request.on('response', (answer) => resolve(answer.resume().statusCode)))
    request.write(bytes.subarray(0, 100_000))
    await expect.poll(() => sizeOnDisk(at), { timeout: 10_000 }).toBe(100_000)
    const listed = await (await fetch(collection(reference), { headers: { authorization } })).json()
    expect(listed.items).toMatchObject([{ id, offset: 100_000, length: 400_000 }])
    const cookie = await office.sessionOf(office.people.officer)
    expect((await fetch(`${url}/desk/requests/${reference}`, { headers: { cookie } })).status).toBe(200)
    request.end(bytes.subarray(100_000))
    expect(await status).toBe(204)
    expect(await documents(reference)).toMatchObject([{ sha256: sha256Of(bytes) }])
  })

  it('of a case that is erased is gone, with a piece of it that is on its way', async () => {
    const { reference } = await office.submit()
    const { at, id } = await begin(reference, 400_000)
    const headers = { ...piece, authorization, 'upload-offset': '0', 'content-length': '400000' }
    const request = httpRequest(at, { method: 'PATCH', headers })
    request.on('error', () => undefined)
    const answered = new Promise((resolve) => request.on('response', resolve).on('close', resolve))
    request.write(new Uint8Array(100_000))
    await expect.poll(() => sizeOnDisk(at), { timeout: 10_000 }).toBe(100_000)
    const erased = { reason: 'Asked for', confirm: true }
    await office.act(office.as('officer'), reference, 'withdrawn')
    expect(await office.act(office.as('admin'), reference, 'personal-data-erased', erased)).toMatchObject({ ok: true })
    await runQueuedJobs(office.ports, jobHandlers)
    await answered
    request.destroy()
    expect((await send(at, 100_000, new Uint8Array(1))).status).toBe(404)
    expect(await documents(reference)).toEqual([])
    expect(readdirSync(join(office.folder, 'blobs', 'uploads')).filter((name) => name.startsWith(id))).toEqual([])
  })

  it('without an end is removed a day after its last piece, and told to be gone', async () => {
    const { reference } = await office.submit()
    office.at('2024-05-07T09:00:00Z')
    const { at, id } = await begin(reference, 10)
    office.at('2024-05-08T08:00:00Z')
    await send(at, 0, new Uint8Array(4))
    office.at('2024-05-09T07:59:00Z')
    await removeUnfinishedFiles(office.ports)
    expect(await offsetAt(at)).toBe(4)
    office.at('2024-05-09T08:01:00Z')
    expect((await send(at, 4, new Uint8Array(6))).status).toBe(410)
    expect(await removeUnfinishedFiles(office.ports)).toBeGreaterThan(0)
    expect((await send(at, 4, new Uint8Array(6))).status).toBe(410)
    const kept = readdirSync(join(office.folder, 'blobs', 'uploads')).filter((name) => name.startsWith(id))
    expect(kept).toEqual([`${id}.open.json`])
    office.at('2024-05-10T08:02:00Z')
    await removeUnfinishedFiles(office.ports)
    expect((await send(at, 4, new Uint8Array(6))).status).toBe(404)
    office.at('2024-05-07T09:00:00Z')
  })

  it('counts: one person has at most fifty unfinished', async () => {
    const { reference } = await office.submit()
    const statuses = []
    for (let count = 0; count < 51; count += 1)
      statuses.push((await begin(reference, 10, { who: other })).answer.status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(50)
    expect(statuses.at(-1)).toBe(409)
  })

  it('needs the token of the session where a browser sends it', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    const headers = { ...piece, cookie, 'upload-length': '3', 'upload-metadata': `filename ${base64('a')}` }
    expect((await fetch(collection(reference), { method: 'POST', headers })).status).toBe(403)
  })
})
