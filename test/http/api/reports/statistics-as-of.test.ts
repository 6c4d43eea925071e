import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestRow } from '../../../../src/app/ports/store/cases/case-rows.ts'
import { putBody } from '../../../support/put-row.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'

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

type Asked = { readonly from?: string; readonly to?: string; readonly as_of?: string }
const of = (asked: Asked) => ({ params: { query: { body: 'riverford', ...asked } } })
const statistics = (asked: Asked = {}, key?: string) => office.client(key).GET('/statistics', of(asked))
const figures = (asked: Asked = {}, key?: string) => office.client(key).GET('/statistics/figures', of(asked))
const told = async (asked: Asked = {}, key?: string) => answered(await statistics(asked, key))
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
  expect(await told({ as_of: '2024-06-01T00:00:00Z' })).toMatchObject({
    received: 4,
    closed: 0,
    pending: 4,
    pendingLate: 0,
  })
  expect(await told({ as_of: '2024-01-01T00:00:00Z' })).toMatchObject({ received: 0, pending: 0 })
  expect((await statistics({ as_of: '2999-01-01T00:00:00Z' })).response.status).toBe(422)
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
  expect(shown.byDaysUsed).toEqual([])
  expect(JSON.stringify(shown.byDisposition)).not.toContain('2')
  const page = await (await office.request('/statistics?body=riverford')).text()
  expect(page).toContain('it is small and not shown')
  // What is not shown is a dash where its column would stand, and no column of no height.
  const [chart = ''] = /<svg class="columns-chart[\s\S]*?<\/svg>/.exec(page) ?? []
  expect(chart).toMatch(/<text [^>]*>–<\/text>/)
  expect(chart).not.toContain('class="bar-2"')
  const key = await office.keyOf(office.people.auditor, ['read'])
  expect(await told({}, key)).toMatchObject({ received: 4, closed: 2, pending: 2 })
  await hideBelow(undefined)
})

test('who sees no small count gets none by subtracting days or hours; whole months, and auditors, are answered', async () => {
  await hideBelow(3)
  const statusOf = async (asked: Asked, by?: string) => {
    const answers = await Promise.all([statistics(asked, by), figures(asked, by)])
    return [...new Set(answers.map(({ response }) => response.status))]
  }
  const close: readonly Asked[] = [
    { from: '2024-05-07' },
    { to: '2024-05-07' },
    { as_of: '2024-06-01T00:00:00Z' },
    { as_of: '2024-06-01T00:00:00.001+01:00' },
  ]
  const key = await office.keyOf(office.people.auditor, ['read'])
  for (const asked of close) {
    expect(await statusOf(asked), JSON.stringify(asked)).toEqual([422])
    expect(await statusOf(asked, key), JSON.stringify(asked)).toEqual([200])
  }
  const months: readonly Asked[] = [
    { from: '2024-05-01', to: '2024-05-31' },
    { to: '2024-07-20' },
    { to: '2999-01-05' },
    { as_of: '2024-06-01T00:00:00+01:00' },
  ]
  for (const asked of months) expect(await statusOf(asked), JSON.stringify(asked)).toEqual([200])
  await hideBelow(undefined)
  for (const asked of close) expect(await statusOf(asked), JSON.stringify(asked)).toEqual([200])
})

test('what few people said of their satisfaction is told to nobody outside, nor what one said by two answers', async () => {
  for (const reference of references.slice(0, 2)) {
    const { id } = (await office.ports.store.cases.byReference(reference)) ?? { id: '' }
    await office.act({ kind: 'requester', requestId: id }, reference, 'feedback-given', { score: 2 })
  }
  const scores = async (asked: Asked = {}, by?: string) => {
    const { tables } = answered(await figures(asked, by))
    const ofSatisfaction = tables.filter(({ id }) => id.startsWith('satisfaction'))
    return ofSatisfaction.map(({ rows }) => rows.flatMap(({ values }) => values))
  }
  const hidden = [[null, null, null, null, null], [null]]
  expect(await scores()).toEqual(hidden)
  expect(await scores({ to: '2024-07-19' })).toEqual(hidden)
  const key = await office.keyOf(office.people.auditor, ['read'])
  expect(await scores({}, key)).toEqual([[0, 2, 0, 0, 0], [2]])
  const query = { by: 'body', a: '2024', b: '2023', measures: 'satisfaction' } as const
  const compared = answered(await office.client().GET('/statistics/comparison', { params: { query } }))
  expect(compared.rows[0]?.values[0]?.a).toBeNull()
})
