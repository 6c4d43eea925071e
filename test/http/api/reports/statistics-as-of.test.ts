import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestRow } from '../../../../src/app/ports/store/cases/case-rows.ts'
import { putBody } from '../../../support/put-row.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

type Told = { readonly [name: string]: unknown } & {
  readonly received: number | null
  readonly byUnit: readonly { readonly received: number | null }[]
}
let office: HttpOffice
let references: string[]
beforeAll(async () => {
  office = await openHttpOffice()
  references = []
  for (let count = 0; count < 4; count += 1) references.push((await office.submit()).reference)
  office.at('2024-06-20T10:00:00Z')
  for (const reference of references.slice(0, 2))
    await office.act(office.as('officer'), reference, 'withdrawn', { reason: 'Found it' })
  office.at('2024-07-20T10:00:00Z')
})
afterAll(() => office.close())

const told = async (query = '', headers: Record<string, string> = {}) =>
  (await (await office.request(`/api/v1/statistics?body=riverford${query}`, { headers })).json()) as Told
const hideBelow = async (smallCounts: number | undefined) => {
  const { smallCounts: _old, ...settings } = office.body.settings
  await putBody(office.ports.store, {
    ...office.body,
    settings: { ...settings, ...(smallCounts === undefined ? {} : { smallCounts }) },
  })
}

test('the figures of the API are those that a count of the rows gives', async () => {
  const rows: RequestRow[] = []
  for await (const batch of office.ports.store.exports.requests(office.body.id, {})) rows.push(...batch)
  const closed = rows.filter(({ closedOn }) => closedOn !== null)
  const [unit = null, days] = [closed[0]?.unit, closed[0]?.daysUsed]
  expect(await told()).toMatchObject({
    ...{ received: 4, closed: 2, pending: 2, pendingLate: 2, closedLate: 2, byExemption: [] },
    byUnit: [{ unit: unit ?? '', received: 4, closed: 2 }],
    byMonth: [
      { month: rows[0]?.receivedOn.slice(0, 7), received: 4, closed: 0 },
      { month: '2024-06', received: 0, closed: 2 },
    ],
    byDaysUsed: [{ days, count: 2 }],
    byDisposition: [{ disposition: 'withdrawn', count: 2 }],
    asOf: '2024-07-20',
  })
})

test('and as of an earlier instant they are what was known then', async () => {
  expect(await told('&as_of=2024-06-01T00:00:00Z')).toMatchObject({
    received: 4,
    closed: 0,
    pending: 4,
    pendingLate: 0,
  })
  expect(await told('&as_of=2024-01-01T00:00:00Z')).toMatchObject({ received: 0, pending: 0 })
  expect((await office.request('/api/v1/statistics?body=riverford&as_of=2999-01-01T00:00:00Z')).status).toBe(422)
  const cookie = await office.sessionOf(office.people.auditor)
  // Received and closed stand first.
  const numbers = async (day: string) => {
    const text = await (await office.request(`/audit?as_of=${day}`, { headers: { cookie } })).text()
    return [...text.matchAll(/<dd[^>]*>([^<]*)/g)].slice(0, 2).map(([, number]) => number)
  }
  expect(await numbers('2024-06-01')).toEqual(['4', '0'])
  expect(await numbers('')).toEqual(['4', '2'])
})

test('small counts are not shown to the public where the body asks it, and are shown to its auditors', async () => {
  await hideBelow(3)
  const shown = await told()
  expect(shown).toMatchObject({ received: 4, closed: null, pending: null, medianDays: null, shareInTime: null })
  expect(shown['byDaysUsed']).toEqual([])
  expect(JSON.stringify(shown['byDisposition'])).not.toContain('2')
  const page = await (await office.request('/statistics?body=riverford')).text()
  expect(page).toContain('it is small and not shown')
  const key = await office.keyOf(office.people.auditor, ['read'])
  expect(await told('', { authorization: `Bearer ${key}` })).toMatchObject({ received: 4, closed: 2, pending: 2 })
  await hideBelow(undefined)
})

test('who sees no small count gets none by subtracting days or hours; whole months, and auditors, are answered', async () => {
  await hideBelow(3)
  const statusOf = async (query: string, headers: Record<string, string> = {}) => {
    const paths = ['statistics', 'statistics/figures'].map((path) => `/api/v1/${path}?body=riverford${query}`)
    const answers = await Promise.all(paths.map((path) => office.request(path, { headers })))
    return [...new Set(answers.map(({ status }) => status))]
  }
  const close = [
    '&from=2024-05-07',
    '&to=2024-05-07',
    '&as_of=2024-06-01T00:00:00Z',
    '&as_of=2024-06-01T00:00:00.001%2B01:00',
  ]
  const key = await office.keyOf(office.people.auditor, ['read'])
  for (const query of close) {
    expect(await statusOf(query), query).toEqual([422])
    expect(await statusOf(query, { authorization: `Bearer ${key}` }), query).toEqual([200])
  }
  const months = [
    '&from=2024-05-01&to=2024-05-31',
    '&to=2024-07-20',
    '&to=2999-01-05',
    '&as_of=2024-06-01T00:00:00%2B01:00',
  ]
  for (const query of months) expect(await statusOf(query), query).toEqual([200])
  await hideBelow(undefined)
  for (const query of close) expect(await statusOf(query), query).toEqual([200])
})

test('what few people said of their satisfaction is told to nobody outside, nor what one said by two answers', async () => {
  for (const reference of references.slice(0, 2)) {
    const { id } = (await office.ports.store.cases.byReference(reference)) ?? { id: '' }
    await office.act({ kind: 'requester', requestId: id }, reference, 'feedback-given', { score: 2 })
  }
  const scores = async (query = '', headers: Record<string, string> = {}) => {
    const answer = await office.request(`/api/v1/statistics/figures?body=riverford${query}`, { headers })
    const { tables } = (await answer.json()) as { tables: { id: string; rows: { values: (number | null)[] }[] }[] }
    const of = tables.filter(({ id }) => id.startsWith('satisfaction'))
    return of.map(({ rows }) => rows.flatMap(({ values }) => values))
  }
  const hidden = [[null, null, null, null, null], [null]]
  expect(await scores()).toEqual(hidden)
  expect(await scores('&to=2024-07-19')).toEqual(hidden)
  const authorization = `Bearer ${await office.keyOf(office.people.auditor, ['read'])}`
  expect(await scores('', { authorization })).toEqual([[0, 2, 0, 0, 0], [2]])
  const compared = await office.request('/api/v1/statistics/comparison?by=body&a=2024&b=2023&measures=satisfaction')
  expect((await compared.json()).rows[0].values[0].a).toBeNull()
})
