import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { checkInstallation } from '../../../src/app/office/check-installation.ts'
import { ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

const metricsToken = 'a-token-of-this-test'
let office: HttpOffice
let server: Server
let url: string
beforeAll(async () => {
  office = await openHttpOffice({ metricsToken })
  server = createAdaptorServer({ fetch: office.app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await office.close()
})

/** What a client has at the end: all that it was promised, or a connection that broke. */
async function fetched(path: string, key: string) {
  const request = httpRequest(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } }).end()
  const [response] = await once(request, 'response')
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  const broke = await Promise.race([
    once(response, 'end').then(() => false),
    once(response, 'error').then(() => true),
    once(response, 'aborted').then(() => true),
  ])
  return { status: Number(response.statusCode), bytes: Buffer.concat(chunks), broke }
}

const stepOf = async (name: string) => (await checkInstallation(office.ports)).find((check) => check.name === name)

it.each([60, 70_000, 1_000_000])(
  'of a damaged file of %i bytes nobody gets all bytes, and the fault is told',
  async (size) => {
    const { reference } = await office.submit()
    const bytes = new Uint8Array(size).fill(0x61)
    const upload = { name: 'report.bin', mediaType: 'application/octet-stream', bytes }
    const { events } = await ok(uploadDocument(office.ports, office.as('officer'), { reference }, upload))
    const [event] = events
    if (event?.type !== 'document-attached') throw new Error('The file was not attached')
    const { documentId, sha256 } = event.data
    const key = await office.keyOf(office.people.officer)
    const whole = await fetched(`/documents/${documentId}`, key)
    expect([whole.status, whole.broke, whole.bytes.length]).toEqual([200, false, size])

    // One bit, as a failing disk has it.
    const path = join(office.folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))
    const stored = readFileSync(path)
    stored[0] = 0x62
    writeFileSync(path, stored)
    const damaged = await fetched(`/documents/${documentId}`, key)
    expect(damaged.broke || damaged.status === 500).toBe(true)
    expect(damaged.bytes.length).toBeLessThan(Math.max(size, 200))
    if (damaged.status === 200) expect(damaged.bytes.length).toBeLessThan(size)

    expect(await office.ports.blobs.damaged()).toMatchObject([{ sha256 }])
    expect(await stepOf('damaged files')).toMatchObject({ state: 'failed', found: [{ sha256 }] })
    const metrics = await office.request('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })
    expect(await metrics.text()).toContain('candor_damaged_files 1')
    const administrator = await office.sessionOf(office.people.admin)
    const desk = async (cookie: string) => (await office.request('/desk/office', { headers: { cookie } })).text()
    expect(await desk(administrator)).toContain('A stored file is damaged')
    const zh = await office.request('/desk/office?lang=zh-Hans', { headers: { cookie: administrator } })
    expect(await zh.text()).toContain('有1个已存文件损坏')

    // Put back from a backup, by hand or by sending it again.
    writeFileSync(path, bytes)
    expect(await stepOf('damaged files')).toMatchObject({ state: 'ok' })
    expect(await office.ports.blobs.damaged()).toEqual([])
    expect(await desk(administrator)).not.toContain('A stored file is damaged')
  },
)

it('the log is told of each read that found a damage', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-damaged-'))
  const told: string[] = []
  const blobs = fileBlobs(folder, ({ message }) => told.push(message))
  const { sha256 } = await blobs.put(new TextEncoder().encode('a letter'), 100)
  writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), 'a latter')
  const reader = (await blobs.get(sha256))?.stream.getReader()
  await expect(reader?.read()).rejects.toMatchObject({ name: 'BlobDamaged' })
  expect(told).toEqual([expect.stringContaining(sha256)])
  rmSync(folder, { recursive: true })
})
