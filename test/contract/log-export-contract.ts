import { expect, test } from 'vitest'
import type { LogRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aDocument, aLogRow, aRequest, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const batch of batches) found.push(...batch)
  return found
}

/** The log as exports read it, which is the same on every engine. */
export function logExportContract(engine: () => EngineUnderTest): void {
  async function logOf(entries: readonly Partial<LogRow>[]) {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const requests = entries.map(() => aRequest(body))
    const changes = requests.map((request, index) => opening(request, { log: aLogRow(request, body, entries[index]) }))
    for (let start = 0; start < changes.length; start += 100)
      await store.cases.commit(changes.slice(start, start + 100))
    return { store, body, requests }
  }

  test('an export has every entry of a body and of a time once, in either order', async () => {
    const { store, body } = await logOf(['A', 'B', 'C', 'D'].map((title, index) => ({ title, publishedAt: at(index) })))
    const range = { bodySlug: body.slug }
    const titles = async (query: object) =>
      (await all(store.logExport.rows({ ...range, ...query }))).map(({ title }) => title).join('')
    expect(await titles({})).toBe('DCBA')
    expect(await titles({ order: 'oldest' })).toBe('ABCD')
    expect(await titles({ publishedFrom: at(1), publishedBefore: at(3) })).toBe('CB')
    expect(await all(store.logExport.rows({ bodySlug: 'none' }))).toEqual([])
  })

  test('what is published while an export is read neither repeats nor hides an entry', async () => {
    const { store, body, requests } = await logOf(Array.from({ length: 501 }, () => ({ publishedAt: at(5) })))
    const references: string[] = []
    for await (const rows of store.logExport.rows({ bodySlug: body.slug })) {
      references.push(...rows.map(({ reference }) => reference))
      const later = aRequest(body)
      await store.cases.commit([opening(later, { log: aLogRow(later, body, { publishedAt: at(50) }) })])
    }
    expect(references.toSorted()).toEqual(requests.map(({ reference }) => reference).toSorted())
  })

  test('the version of an entry tells that it was withdrawn or changed', async () => {
    const { store, body, requests } = await logOf([
      { publishedAt: at(1), updatedAt: at(9), documentCount: 3 },
      { publishedAt: at(2), updatedAt: at(8), withdrawnReason: 'A name' },
    ])
    expect(await all(store.logExport.versions({ bodySlug: body.slug }))).toEqual([
      { requestId: requests[0]?.id, publishedAt: at(1), updatedAt: at(9), documentCount: 3, isWithdrawn: false },
      { requestId: requests[1]?.id, publishedAt: at(2), updatedAt: at(8), documentCount: 2, isWithdrawn: true },
    ])
  })

  test('documents of many cases: those that are published, and no others', async () => {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const requests = Array.from({ length: 120 }, () => aRequest(body))
    const states = ['attached', 'approved', 'published', 'withdrawn'] as const
    await store.cases.commit(
      requests.map((request) =>
        opening(request, { documents: states.map((state) => aDocument(request, { state, publishedAt: at(1) })) }),
      ),
    )
    const found = await store.logExport.documentsOf(requests.map(({ id }) => id))
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['published']))
    expect(new Set(found.map(({ requestId }) => requestId)).size).toBe(120)
    expect(await store.logExport.documentsOf([])).toEqual([])
  })

  test('a part of the log keeps its first entry, and knows when one of its entries last changed', async () => {
    const { store, body } = await logOf(Array.from({ length: 5 }, (_, index) => ({ publishedAt: at(1000 + index) })))
    const parts = await store.logExport.parts(2)
    const counted: LogRow[][] = []
    for (const { after } of parts) {
      const rows = await all(store.logExport.rows({ order: 'oldest', ...(after ? { after } : {}) }))
      counted.push(rows.slice(0, 2))
    }
    const whole = await all(store.logExport.rows({ order: 'oldest' }))
    expect(counted.flat()).toEqual(whole)
    expect(parts.map(({ updatedAt }) => updatedAt)).toEqual(
      counted.map((rows) =>
        rows
          .map(({ updatedAt }) => updatedAt)
          .toSorted()
          .at(-1),
      ),
    )
    const later = aRequest(body)
    await store.cases.commit([opening(later, { log: aLogRow(later, body, { publishedAt: at(2000) }) })])
    expect((await store.logExport.parts(2)).slice(0, parts.length).map(({ after }) => after)).toEqual(
      parts.map(({ after }) => after),
    )
  })
}
