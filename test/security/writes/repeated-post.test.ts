import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import { createApp } from '../../../src/http/app.ts'
import { newStore } from '../../support/migrated-database.ts'
import { type Office, officeOn } from '../../support/office.ts'

let folder: string
let store: Store
let office: Office
let app: ReturnType<typeof createApp>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-repeat-'))
  store = await newStore(join(folder, 'candor.db'))
  office = await officeOn({ store, blobs: fileBlobs(join(folder, 'blobs')) })
  app = createApp({ ports: office.ports })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.' }
const post = async (path: string, key: string, body: object, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(body),
  })
const file = (key: string, body: object = newRequest) => post('/api/v1/requests', key, body)
const cases = async () => (await store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 50 })).rows

/** The process ends between the commit and the keeping of the answer: the next answer is not kept. */
function crashBeforeAnswer() {
  vi.spyOn(office.ports.store.idempotentAnswers, 'save').mockRejectedValueOnce(new Error('killed here'))
}

test('a filing whose answer was lost in a crash is answered from its case when it is sent again', async () => {
  crashBeforeAnswer()
  expect((await file('one')).status).toBe(500)
  const again = await file('one')
  const answer = await again.json()
  expect(again.status).toBe(201)
  const [filed, ...more] = await cases()
  expect(more).toEqual([])
  expect(answer).toMatchObject({ reference: filed?.reference, receivedOn: filed?.receivedOn, dueOn: filed?.dueOn })
  expect(answer.secret).toBe(office.ports.secrets.requestSecret(filed?.id ?? ''))
  expect(answer.explanation).not.toHaveLength(0)
  // The answer is kept now: it is given again as it is.
  expect((await file('one')).headers.get('idempotent-replay')).toBe('true')
})

test('after the crash the same key with another request is refused', async () => {
  crashBeforeAnswer()
  await file('two')
  const other = await file('two', { ...newRequest, subject: 'Trees' })
  expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency-key-reused'])
  expect(await cases()).toHaveLength(1)
})

test('an event whose answer was lost is recorded once, also where the ETag that was sent is old by now', async () => {
  const { reference, secret } = await office.submit()
  const path = `/api/v1/requests/${reference}`
  const headers = { authorization: `Bearer ${secret}` }
  const etag = (await app.request(path, { headers })).headers.get('etag') ?? ''
  const message = () =>
    post(`${path}/events`, 'three', { type: 'message-received', text: 'Any news?' }, { ...headers, 'if-match': etag })
  crashBeforeAnswer()
  expect((await message()).status).toBe(500)
  expect((await message()).status).toBe(201)
  const events = await store.cases.events((await store.cases.byReference(reference))?.id ?? '')
  expect(events.filter(({ type }) => type === 'message-received')).toHaveLength(1)
})

test('two at once that do not see one another commit one case: the key stands in the commit', async () => {
  vi.spyOn(office.ports.store.leases, 'take').mockResolvedValue(true)
  vi.spyOn(office.ports.store.leases, 'release').mockResolvedValue()
  const answers = await Promise.all(Array.from({ length: 6 }, () => file('four')))
  const references = await Promise.all(answers.map(async (answer) => (await answer.json()).reference))
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
  expect(new Set(references).size).toBe(1)
  expect(await cases()).toHaveLength(1)
})

test('no secret of a request stands in the files of the database after filings with a key', async () => {
  const secrets: string[] = []
  for (const key of ['a', 'b', 'c']) {
    const answer = await (await file(key)).json()
    secrets.push(answer.secret)
    expect((await (await file(key)).json()).secret).toBe(answer.secret)
  }
  crashBeforeAnswer()
  await file('d')
  secrets.push((await (await file('d')).json()).secret)
  const files = readdirSync(folder).filter((name) => name.startsWith('candor.db'))
  const bytes = files.map((name) => readFileSync(join(folder, name)).toString('latin1')).join('')
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
  // The files are the right ones.
  expect(bytes).toContain('Potholes')
})
