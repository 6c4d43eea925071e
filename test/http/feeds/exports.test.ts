import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeApiKeys } from '../../../src/app/office/revoke-api-keys.ts'

import { answeredAndPublished, attached } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
let auditorKey: string
let figuresKey: string
let references: string[]
const secretWords = ['Zanzibar', 'Quixote', 'zq@example.org', 'Obfuscate', 'Perplexing']

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const asked = { subject: 'Zanzibar lane', words: 'All about Zanzibar.', name: 'Don Quixote', email: 'zq@example.org' }
  const one = await office.submit(asked)
  const two = await office.submit(asked)
  const officer = office.as('officer')
  await office.act(officer, one.reference, 'note-added', { text: 'Obfuscate the Zanzibar matter' })
  await office.act(officer, one.reference, 'clarification-requested', { question: 'Which Perplexing part?' })
  await office.act(officer, two.reference, 'withdrawn', { reason: 'Quixote has Perplexing reasons' })
  await attached(office, two.reference, 'Quixote-letter.txt', 'Zanzibar')
  const published = await answeredAndPublished(office)
  references = [one.reference, two.reference, published.reference]
  auditorKey = await office.keyOf(office.people.auditor, ['read'])
  figuresKey = await office.keyOf(office.people.auditor, ['figures'])
})
afterAll(() => office.close())

const get = (path: string, key = figuresKey) => office.request(path, { headers: { authorization: `Bearer ${key}` } })

async function textOf(path: string): Promise<string> {
  const bytes = new Uint8Array(await (await get(path)).arrayBuffer())
  if (!path.includes('xlsx')) return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

describe('an export', () => {
  const paths = ['cases?format=csv', 'cases?format=jsonl', 'cases?format=xlsx', 'events?']
  test.each(paths)('%s holds no name, word, e-mail or reference of any case', async (path) => {
    const text = await textOf(`/api/v1/exports/${path}&export=a1`)
    const staff = Object.values(office.people).flatMap(({ id, email }) => [id, email])
    const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'due', limit: 50 })
    const words = (await Promise.all(rows.map(({ id }) => office.ports.store.cases.words(id)))).flat()
    const caseIds = rows.flatMap(({ id, reference, secretHash }) => [id, reference, secretHash ?? reference])
    const spoken = words.flatMap(({ id, content: said }) => [id, ...(said && said.length > 3 ? [said] : [])])
    expect(text.length).toBeGreaterThan(100)
    for (const told of [...secretWords, ...staff, ...caseIds, ...spoken, 'Potholes', 'Jo Sample', 'jo@example.org'])
      expect(text).not.toContain(told)
  })

  test('knows a case by one name in its cases and its events, and by another in another export', async () => {
    const casesOf = async (name: string) =>
      (await textOf(`/api/v1/exports/cases?format=jsonl&export=${name}`))
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { case: string }).case)
    const events = (await textOf('/api/v1/exports/events?export=a1')).trim().split('\n')
    const inEvents = new Set(events.map((line) => (JSON.parse(line) as { case: string }).case))
    expect(await casesOf('a1')).toEqual(await casesOf('a1'))
    expect(new Set(await casesOf('a1'))).toEqual(inEvents)
    expect((await casesOf('a2')).some((name) => inEvents.has(name))).toBe(false)
    expect(inEvents.size).toBe(references.length)
  })

  test('keeps to its period, and is refused to the public', async () => {
    expect((await textOf('/api/v1/exports/cases?to=2000-01-01')).trim().split('\n')).toHaveLength(1)
    expect((await office.request('/api/v1/exports/cases')).status).toBe(401)
    expect((await office.request('/api/v1/exports/events')).status).toBe(401)
  })
})

describe("an auditor's key of the scope figures", () => {
  const open = new Set(['/api/v1/statistics', '/api/v1/exports/cases', '/api/v1/exports/events'])
  test('reads figures and exports, and of all other addresses only what everybody reads', async () => {
    const routes = office.app.routes.filter(
      ({ path, method }) => path.startsWith('/api/v1/') && !path.endsWith('*') && method !== 'ALL',
    )
    const told: string[] = []
    for (const { method, path } of routes) {
      const address = `${path.replace(':reference', references[0] ?? '').replace(':id', 'x')}?body=riverford&form=uk-statistics&period=2024`
      const init = (key?: string) => ({
        method,
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        ...(method === 'GET' ? {} : { body: '{}' }),
      })
      const mine = await office.app.request(address, init(figuresKey))
      const theirs = await office.app.request(address, init())
      if (mine.status < 400 && theirs.status >= 400) told.push(path)
      else if (mine.status < 400)
        expect(`${method} ${path} ${await mine.text()}`).toBe(`${method} ${path} ${await theirs.text()}`)
    }
    expect(told.filter((path) => !open.has(path))).toEqual([])
    expect(told).toContain('/api/v1/exports/cases')
    expect((await get('/api/v1/statistics?body=riverford')).status).toBe(200)
    for (const page of ['/audit', '/desk/ledger', `/audit/${references[0]}`])
      expect((await get(page)).status).not.toBe(200)
  })

  test('opens nothing once it is revoked, and its neighbours go on', async () => {
    const { ports, people } = office
    const hash = ports.digest.sha256(await office.keyOf(people.auditor, ['figures']))
    const other = await ports.store.apiKeys.byHash(hash)
    expect((await revokeApiKeys(ports, office.as('officer'), people.auditor, other?.name ?? '')).ok).toBe(false)
    expect(await revokeApiKeys(ports, office.as('admin'), people.auditor, other?.name ?? '')).toEqual({
      ok: true,
      value: 1,
    })
    expect((await ports.store.apiKeys.byHash(hash))?.revokedAt).toBe(ports.clock.now())
    expect((await get('/api/v1/exports/cases')).status).toBe(200)
    expect((await revokeApiKeys(ports, office.as('admin'), people.auditor, 'no such')).ok).toBe(false)
  })
})

describe('a sample', () => {
  type Sample = { seed: string; of: number; cases: { reference: string; hash: string }[] }
  const sample = async (query: string) =>
    (await (await get(`/api/v1/exports/sample?${query}`, auditorKey)).json()) as Sample

  test('is drawn by its seed, as anybody can draw it again', async () => {
    const drawn = await sample('seed=2024&size=2')
    const ordered = references.map((reference) => ({
      reference,
      hash: office.ports.digest.sha256(`2024 ${reference}`),
    }))
    ordered.sort((a, b) => (a.hash < b.hash ? -1 : 1))
    expect(drawn.of).toBe(references.length)
    expect(drawn.cases.map(({ reference, hash }) => ({ reference, hash }))).toEqual(ordered.slice(0, 2))
    expect((await sample('size=1')).seed).not.toBe((await sample('size=1')).seed)
  })

  test('is not for a key that reads figures only, nor for an officer', async () => {
    expect((await get('/api/v1/exports/sample')).status).toBe(403)
    expect((await get('/api/v1/exports/sample', await office.keyOf(office.people.officer))).status).toBe(403)
  })
})
