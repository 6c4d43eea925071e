import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { runBackgroundTask } from '../../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../../src/app/background-tasks/background-task-runners.ts'
import { checkInstallation } from '../../../../src/app/office/check-installation.ts'
import { archiveIntervalMs, renewArchives } from '../../../../src/app/open-data/renew-archives.ts'
import { answeredAndPublished, ok } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let first: Awaited<ReturnType<typeof answeredAndPublished>>
let waiting: string[]

beforeEach(async () => {
  office = await openHttpOffice()
  waiting = []
  first = await answeredAndPublished(office)
})
afterEach(() => office.close())

const run = async () => {
  for (const id of waiting.splice(0)) await runBackgroundTask(office.ports, backgroundTaskRunners, id)
}
/** What the timer of a server does: threads take what it starts. */
const look = () =>
  renewArchives({
    ...office.ports,
    threads: { run: (id) => waiting.push(id), waiting: () => waiting, close: async () => undefined },
  })
const lookAndRun = async () => {
  await look()
  await run()
}
const get = (headers: Record<string, string> = {}) => office.request('/log.zip', { headers })
const later = (milliseconds: number) =>
  office.at(new Date(Date.parse(office.ports.clock.now()) + milliseconds).toISOString())
const withdraw = (reference: string) =>
  ok(office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A name was in it' }))

async function unpacked(answer: Response): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(await answer.arrayBuffer()), { strictFileNames: true })
  const found = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    found.set(entry.fileName, Buffer.concat(parts).toString())
  }
  return found
}

const madeNow = async () => (await office.ports.store.logArchives.of(office.body.id))?.made ?? null
const fileIn = (reference: string) => `documents/${reference}/reports 河.txt`

describe('the archive that is made of the log', () => {
  it('is sent with its length, its hash and in pieces', async () => {
    await lookAndRun()
    const whole = await get()
    const bytes = Buffer.from(await whole.clone().arrayBuffer())
    const etag = whole.headers.get('etag') ?? ''
    expect(etag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`)
    expect(whole.headers.get('content-length')).toBe(String(bytes.length))
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    expect(whole.headers.get('access-control-allow-origin')).toBe('*')
    expect((await unpacked(whole)).get(fileIn(first.reference))).toBe(first.documentText)
    const [head, tail] = [await get({ range: 'bytes=0-99' }), await get({ range: 'bytes=100-', 'if-range': etag })]
    expect([head.status, tail.status]).toEqual([206, 206])
    expect(Buffer.concat([Buffer.from(await head.arrayBuffer()), Buffer.from(await tail.arrayBuffer())])).toEqual(bytes)
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
  })

  it('is made while it is sent where there is none, or another language is asked for', async () => {
    expect((await unpacked(await get())).has(fileIn(first.reference))).toBe(true)
    await lookAndRun()
    expect((await get()).headers.has('content-length')).toBe(true)
    expect((await office.request('/log.zip?lang=zh-Hans')).headers.has('content-length')).toBe(false)
  })

  it('has the licence that the body states now, at once, also where the log did not change', async () => {
    const licences = async () => {
      const text = (await unpacked(await get())).get('datapackage.json') ?? '{}'
      return (JSON.parse(text).licenses ?? []).map(({ name }: { readonly name: string }) => name)
    }
    await office.changeSettings({ licence: 'cc-by-4.0' })
    await lookAndRun()
    const before = await madeNow()
    expect(await licences()).toEqual(['CC-BY-4.0'])
    await office.changeSettings({ licence: 'cc0-1.0' })
    expect(await licences()).toEqual(['CC0-1.0'])
    later(archiveIntervalMs + 1000)
    await lookAndRun()
    expect((await madeNow())?.sha256).not.toBe(before?.sha256)
    const kept = await get()
    expect(kept.headers.has('content-length')).toBe(true)
    expect(await licences()).toEqual(['CC0-1.0'])
  })

  it('is made anew when more is published, at most once an hour', async () => {
    await lookAndRun()
    const before = await madeNow()
    const second = await answeredAndPublished(office)
    await lookAndRun()
    expect(await madeNow()).toEqual(before)
    later(archiveIntervalMs + 1000)
    await lookAndRun()
    expect((await unpacked(await get())).has(fileIn(second.reference))).toBe(true)
    expect(await office.ports.blobs.get(before?.sha256 ?? '')).not.toBeNull()
    await look()
    expect(await office.ports.blobs.get(before?.sha256 ?? '')).toBeNull()
    later(archiveIntervalMs + 1000)
    await look()
    expect(waiting).toEqual([])
  })

  it('is given out no more once anything in it is withdrawn, and its bytes are removed', async () => {
    await answeredAndPublished(office)
    await lookAndRun()
    const old = await get()
    const etag = old.headers.get('etag') ?? ''
    const before = await madeNow()
    await withdraw(first.reference)
    for (const headers of [
      {},
      { 'if-none-match': etag },
      { range: 'bytes=0-', 'if-range': etag },
      { range: 'bytes=9-' },
    ]) {
      const answer = await get(headers as Record<string, string>)
      expect(answer.status).toBe(200)
      expect((await unpacked(answer)).has(fileIn(first.reference))).toBe(false)
    }
    await look()
    expect(await office.ports.blobs.get(before?.sha256 ?? '')).toBeNull()
    later(6 * 60_000)
    await lookAndRun()
    const next = await get()
    expect(next.headers.has('content-length')).toBe(true)
    expect((await unpacked(next)).has(fileIn(first.reference))).toBe(false)
  })

  it('stops where it is being sent, and is not kept where it is being made', async () => {
    const text = Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 251)
    const { sha256, size } = await office.ports.blobs.put(new Uint8Array(text), 1e9)
    const { cases } = office.ports.store
    const row = await cases.documentById(first.documentId)
    const file = await office.ports.store.cases.byReference(first.reference)
    if (!row || !file) throw new Error('Nothing was published')
    await cases.commit([
      {
        requestId: file.id,
        expectedSeq: file.seq,
        events: [],
        request: file,
        documents: [{ ...row, sha256, size, mediaType: 'image/png' }],
      },
    ])
    await lookAndRun()
    const reader = (await get()).body?.getReader()
    await reader?.read()
    await withdraw(first.reference)
    const rest = async () => {
      while (!(await reader?.read())?.done);
    }
    await expect(rest()).rejects.toThrow('taken back')

    const second = await answeredAndPublished(office)
    later(6 * 60_000)
    await look()
    expect(waiting).toHaveLength(1)
    await withdraw(second.reference)
    await run()
    expect(await madeNow()).toBeNull()
  })

  it('lists what could not be read, and says so to whoever runs the server', async () => {
    const second = await answeredAndPublished(office)
    const text = 'Other bytes'
    const other = await office.ports.blobs.put(new TextEncoder().encode(text), 100)
    const row = await office.ports.store.cases.documentById(second.documentId)
    const file = await office.ports.store.cases.byReference(second.reference)
    if (!row || !file) throw new Error('Nothing was published')
    await office.ports.store.cases.commit([
      {
        requestId: file.id,
        expectedSeq: file.seq,
        events: [],
        request: file,
        documents: [{ ...row, sha256: other.sha256, size: other.size }],
      },
    ])
    await rm(join(office.folder, 'blobs', other.sha256.slice(0, 2), other.sha256.slice(2)))
    for (const make of [async () => undefined, lookAndRun]) {
      await make()
      const files = await unpacked(await get())
      expect(files.has(fileIn(first.reference))).toBe(true)
      expect(files.has(fileIn(second.reference))).toBe(false)
      expect(files.get('missing.txt')).toContain(`${fileIn(second.reference)}\t${other.sha256}`)
      expect(files.get('documents.csv')).not.toContain(second.documentId)
    }
    expect((await madeNow())?.missing).toEqual([second.documentId])
    const checks = await checkInstallation(office.ports)
    expect(checks.find(({ name }) => name === 'missing files')).toMatchObject({
      state: 'failed',
      found: [{ body: 'riverford', documents: [second.documentId] }],
    })
  })
})
