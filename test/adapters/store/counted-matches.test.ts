import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { aBody, aLogRow, aRequest, opening } from '../../contract/case-builders.ts'

const entries = 2_100
let store: Awaited<ReturnType<typeof openStore>>

beforeAll(async () => {
  store = await openStore('file::memory:', { migrate: true })
  const body = aBody({ statute: 'uk-foia-2000' })
  await store.bodies.create(body)
  const changes = Array.from({ length: entries }, (_, index) => {
    const request = aRequest(body, {
      id: `r${String(index).padStart(5, '0')}`,
      reference: `B-${index}`,
      subject: 'Roads',
    })
    const title = index % 3 === 0 ? 'Roads and drains' : 'Roads'
    const publishedAt = instant(new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString())
    return opening(request, { log: aLogRow(request, body, { statute: body.statute, title, summary: '', publishedAt }) })
  })
  await store.cases.commitAll(
    (async function* () {
      yield changes
    })(),
  )
})
afterAll(() => store.close())

it('counts the newest 2,000 entries of a word that is everywhere, and says that there are more', async () => {
  const { total, capped, rows, facets } = await store.search.log({ text: 'roads', limit: 5 })
  expect({ total, capped, shown: rows.length }).toEqual({ total: 2_000, capped: true, shown: 5 })
  expect(facets.year.map(({ count }) => count)).toEqual([2_000])
})

it('counts all entries of a word that fewer have', async () => {
  const { total, capped } = await store.search.log({ text: 'drains', limit: 5 })
  expect({ total, capped }).toEqual({ total: 700, capped: false })
})
