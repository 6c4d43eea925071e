import { afterEach, beforeEach, expect, it } from 'vitest'
import { answered, type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice({ callerOf: (c) => c.req.header('x-from') ?? 'here' })
})
afterEach(() => office.close())

const newRequest = { body: 'riverford', subject: 'Potholes', words: 'Every report.' }
const file = (key: string, headers: Record<string, string> = {}, body = newRequest) =>
  office.client().POST('/requests', { body, headers: { 'idempotency-key': key, ...headers } })
const filed = async () =>
  (await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 50 })).rows.length

it('the same key and body are carried out once, and answered the same', async () => {
  const first = await file('one')
  const again = await file('one')
  expect([first.response.status, again.response.status]).toEqual([201, 201])
  expect(answered(again)).toEqual(answered(first))
  expect(again.response.headers.get('location')).toBe(first.response.headers.get('location'))
  expect(again.response.headers.get('idempotent-replay')).toBe('true')
  expect(await filed()).toBe(1)
})

it('of many at once, one is carried out and all get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => file('at once')))
  expect(answers.map(({ response }) => response.status)).toEqual(Array(8).fill(201))
  expect(new Set(answers.map((answer) => answered(answer).secret)).size).toBe(1)
  expect(await filed()).toBe(1)
})

it('the same key with another body is refused', async () => {
  await file('two')
  const { error } = await file('two', {}, { ...newRequest, subject: 'Trees' })
  expect([error?.status, error?.code]).toEqual([422, 'idempotency-key-reused'])
  expect(await filed()).toBe(1)
})

it("another caller's key is another key: nobody gets somebody else's secret", async () => {
  const mine = answered(await file('three'))
  const theirs = answered(await file('three', { 'x-from': 'there' }))
  expect(theirs.secret).not.toBe(mine.secret)
})

it('a refusal is not kept: the key may be sent again, put right', async () => {
  expect((await file('four', {}, { ...newRequest, words: '' })).response.status).toBe(422)
  expect((await file('four')).response.status).toBe(201)
})

it('holds for events and for files', async () => {
  const { reference, secret } = await office.submit()
  const api = office.client(secret)
  const path = { reference }
  const message = () =>
    api.POST('/requests/{reference}/events', {
      ...{ params: { path }, headers: { 'idempotency-key': 'five' } },
      body: { type: 'message-received', text: 'Any news?' },
    })
  expect(answered(await message())).toEqual(answered(await message()))
  const upload = () =>
    api.POST('/requests/{reference}/documents', {
      ...{ params: { path, query: { name: 'a.txt' } }, body: 'A', bodySerializer: (body: unknown) => body },
      headers: { 'idempotency-key': 'six', 'content-type': 'text/plain' },
    })
  expect([(await upload()).response.status, (await upload()).response.status]).toEqual([201, 201])
  expect(
    await office.ports.store.cases.documents((await office.ports.store.cases.byReference(reference))?.id ?? ''),
  ).toHaveLength(1)
})

it('a key for figures shares its answers with nobody at the same address, nor with another key of its holder', async () => {
  const { auditor } = office.people
  const body = { kind: 'export', input: { file: 'cases.csv', name: 'auditors' } } as const
  const ask = async (key?: string) =>
    (await office.client(key).POST('/work', { body, headers: { 'idempotency-key': 'shared' } })).response
  const first = await ask(await office.keyOf(auditor, ['read', 'figures']))
  expect(first.status).toBe(202)
  expect((await ask()).status).toBe(401)
  const whole = await ask(await office.keyOf(auditor))
  expect([whole.status, whole.headers.get('idempotent-replay')]).toEqual([202, null])
})
