import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaD1 } from '@prisma/adapter-d1'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPlatformProxy, type Unstable_DevWorker, unstable_dev } from 'wrangler'
import { type R2, r2Blobs } from '../../src/adapters/blobs/r2-blobs.ts'
import { d1Engine } from '../../src/adapters/store/engines/d1-engine.ts'
import { knownMigrations } from '../../src/adapters/store/engines/migrations.ts'
import { sqlStore } from '../../src/adapters/store/engines/sql-store.ts'
import { derivedSecrets } from '../../src/adapters/system/secrets.ts'
import { PrismaClient } from '../../src/generated/sqlite/client.ts'
import { answeredAndPublished } from '../http/answered-request.ts'
import { officeOn } from '../support/office.ts'

const secret = 'a secret of the tests that is long enough'
let folder: string
let worker: Unstable_DevWorker
let filed: Awaited<ReturnType<typeof answeredAndPublished>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-worker-'))
  const { env, dispose } = await getPlatformProxy<{ DB: never; DOCUMENTS: R2 }>({
    persist: { path: join(folder, 'v3') },
  })
  const db = env.DB as Extract<ConstructorParameters<typeof PrismaD1>[0], { batch: unknown }>
  for (const { sql } of knownMigrations('sqlite')) {
    const statements = sql.split(/;\s*\n/).filter((statement) => /\w/.test(statement.replace(/^--.*$/gm, '')))
    await db.batch(statements.map((statement) => db.prepare(statement)))
  }
  const store = sqlStore(d1Engine(db, new PrismaClient({ adapter: new PrismaD1(db) })))
  const office = await officeOn({ store, blobs: r2Blobs(env.DOCUMENTS), secrets: derivedSecrets(secret) })
  filed = await answeredAndPublished(office)
  await dispose()
  worker = await unstable_dev('src/worker.ts', {
    config: 'wrangler.toml',
    persistTo: folder,
    vars: { SECRET: secret },
    ip: '127.0.0.1',
    experimental: { disableExperimentalWarning: true, testMode: true },
  })
}, 120_000)

afterAll(async () => {
  await worker?.stop()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string) => worker.fetch(`http://127.0.0.1${path}`)

test('the public log in workerd lists what was published, as a page, as JSON and as a feed', async () => {
  for (const path of ['/log', '/api/v1/log', '/log.csv', '/log.atom', `/log/${filed.reference}`]) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain('Pothole reports in Mill Lane')
  }
})

test('a published document comes from R2, byte for byte', async () => {
  const answer = await get(`/documents/${filed.documentId}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(filed.documentText)
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})

test('the status page opens with its secret, and looks like no request without it', async () => {
  const page = await get(`/requests/${filed.reference}?secret=${filed.secret}`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(filed.reference)
  expect((await get(`/requests/${filed.reference}?secret=wrong`)).status).toBe(404)
  const json = await get(`/api/v1/requests/${filed.reference}?secret=${filed.secret}`)
  expect(await json.json()).toMatchObject({ reference: filed.reference, stage: 'answered' })
})

test('the worker says that it is ready when D1 and R2 answer', async () => {
  expect(await (await get('/readyz')).json()).toMatchObject({ ok: true })
})

test('a requester sends a file by the form in workerd, and a form of too many parts is refused', async () => {
  const path = `http://127.0.0.1/requests/${filed.reference}/documents?secret=${filed.secret}`
  const send = (parts: readonly string[]) =>
    worker.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: [...parts, '--x--\r\n'].join(''),
      redirect: 'manual',
    })
  const file = 'content-disposition: form-data; name="file"; filename="地图.txt"\r\ncontent-type: text/plain'
  expect((await send([`--x\r\n${file}\r\n\r\nA map\r\n`])).status).toBe(303)
  const field = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
  expect((await send(Array<string>(2_000).fill(field))).status).toBe(413)
})

test('a body that is left unread keeps nobody from the next answer', async () => {
  const form = { 'content-type': 'multipart/form-data; boundary=x' }
  const field = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
  const documents = `/requests/${filed.reference}/documents`
  for (const [path, body, status] of [
    [`${documents}?secret=${filed.secret}`, field.repeat(2_000), 413],
    [`${documents}?secret=${filed.secret}`, field.repeat(20_000), 413],
    [`${documents}?secret=wrong`, field.repeat(20_000), 404],
    ['/my-requests', field.repeat(20_000), 413],
    ['/api/v1/requests', field.repeat(20_000), 415],
  ] as const) {
    const answer = await worker.fetch(`http://127.0.0.1${path}`, { method: 'POST', headers: form, body })
    expect([path, answer.status, await answer.text()]).toEqual([path, status, expect.any(String)])
    expect([path, (await get('/readyz')).status]).toEqual([path, 200])
  }
})
