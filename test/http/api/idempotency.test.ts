import { afterEach, beforeEach, expect, it } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice({ callerOf: (c) => c.req.header('x-from') ?? 'here' })
})
afterEach(() => office.close())

const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.' }
const file = (key: string, headers: Record<string, string> = {}, body: object = newRequest) =>
  office.post('/api/v1/requests', body, { 'idempotency-key': key, ...headers })
const filed = async () =>
  (await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 50 })).rows.length

it('the same key and body are carried out once, and answered the same', async () => {
  const first = await file('one')
  const again = await file('one')
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.text()).toBe(await first.text())
  expect(again.headers.get('location')).toBe(first.headers.get('location'))
  expect(again.headers.get('idempotent-replay')).toBe('true')
  expect(await filed()).toBe(1)
})

it('of many at once, one is carried out and all get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => file('at once')))
  const texts = new Set(await Promise.all(answers.map((answer) => answer.text())))
  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(201))
  expect(texts.size).toBe(1)
  expect(await filed()).toBe(1)
})

it('the same key with another body is refused', async () => {
  await file('two')
  const other = await file('two', {}, { ...newRequest, subject: 'Trees' })
  expect([other.status, (await other.json()).code]).toEqual([422, 'idempotency-key-reused'])
  expect(await filed()).toBe(1)
})

it("another caller's key is another key: nobody gets somebody else's secret", async () => {
  const mine = await (await file('three')).json()
  const theirs = await (await file('three', { 'x-from': 'there' })).json()
  expect(theirs.secret).not.toBe(mine.secret)
})

it('a refusal is not kept: the key may be sent again, put right', async () => {
  expect((await file('four', {}, { ...newRequest, words: '' })).status).toBe(422)
  expect((await file('four')).status).toBe(201)
})

it('holds for events and for files', async () => {
  const { reference, secret } = await office.submit()
  const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': 'five' }
  const message = () =>
    office.post(`/api/v1/requests/${reference}/events`, { type: 'message-received', text: 'Any news?' }, headers)
  expect(await (await message()).text()).toBe(await (await message()).text())
  const upload = () =>
    office.post(`/api/v1/requests/${reference}/documents?name=a.txt`, 'A', {
      ...headers,
      'idempotency-key': 'six',
      'content-type': 'text/plain',
    })
  expect([(await upload()).status, (await upload()).status]).toEqual([201, 201])
  expect(
    await office.ports.store.cases.documents((await office.ports.store.cases.byReference(reference))?.id ?? ''),
  ).toHaveLength(1)
})

it('a key for figures shares its answers with nobody at the same address, nor with another key of its holder', async () => {
  const { auditor } = office.people
  const work = { kind: 'export', input: { file: 'cases.csv', name: 'auditors' } }
  const ask = async (key: string | null) =>
    office.post('/api/v1/work', work, {
      'idempotency-key': 'shared',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    })
  const first = await ask(await office.keyOf(auditor, ['read', 'figures']))
  expect(first.status).toBe(202)
  expect((await ask(null)).status).toBe(401)
  const whole = await ask(await office.keyOf(auditor))
  expect([whole.status, whole.headers.get('idempotent-replay')]).toEqual([202, null])
})
