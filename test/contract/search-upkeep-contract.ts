import { expect, test } from 'vitest'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import type { LogSearchQuery } from '../../src/app/ports/store/search.ts'
import type { Instant } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, adding, aLogRow, aRequest, opening } from './case-builders.ts'
import type { Entry, SearchUnderTest } from './search-contract.ts'

type Office = SearchUnderTest & {
  readonly body: Body
  publish(entry: Entry): Promise<RequestRow>
  titles(query: Partial<LogSearchQuery> | string): Promise<string[]>
}

/** The index follows what it is made from: changes, withdrawals, erasure, loss. */
export function searchUpkeepContract(office: () => Office): void {
  test('an entry that changes is found by its new words only, and one that is taken back by none', async () => {
    const { store, body, publish, titles } = office()
    const request = await publish({ title: 'Harbour', summary: 'dredging' })
    const log = aLogRow(request, body, { title: 'Marina', summary: 'dredging' })
    await store.cases.commit([adding(request, 1, { log })])
    expect(await titles('harbour')).toEqual([])
    expect(await titles('marina dredging')).toEqual(['Marina'])
    await store.cases.commit([adding(request, 2, { log: { ...log, withdrawnReason: 'A mistake' } })])
    expect(await titles('dredging')).toEqual([])
    expect((await store.search.log({ text: 'dredging', limit: 5 })).total).toBe(0)
    await store.cases.commit([adding(request, 3, { log })])
    expect(await titles('dredging')).toEqual(['Marina'])
  })

  test('a commit that fails leaves the index as it was', async () => {
    const { store, body, publish, titles } = office()
    const request = await publish({ title: 'Windmill', summary: 'permit' })
    const late = adding(request, 5, { log: aLogRow(request, body, { title: 'Sawmill', summary: 'permit' }) })
    expect(await store.cases.commit([late])).toMatchObject({ ok: false, conflict: 'seq' })
    expect(await titles('permit')).toEqual(['Windmill'])
  })

  test('the desk finds by subject, unit, reference and number, in its own body, and never by a name', async () => {
    const { store, body, titles } = office()
    const other = aBody()
    await putBody(store, other)
    const mine = aRequest(body, {
      subject: '河道清淤 contract',
      unit: 'Waterways',
      externalNumber: 'EXT/77-A',
      requesterEmail: 'zorro@example.org',
    })
    const theirs = aRequest(other, { subject: '河道清淤 contract' })
    const closed = aRequest(body, { subject: 'An old contract', stage: 'answered' })
    await store.cases.commit([opening(mine), opening(theirs), opening(closed)])
    const ids = async (text: string, more = {}) =>
      (await store.search.desk({ bodyId: body.id, text, limit: 10, ...more })).rows.map((row) => row.id)
    for (const text of ['河道', '清淤', 'waterways', 'ext/77-a', mine.reference])
      expect(await ids(text)).toEqual([mine.id])
    expect((await ids('contract')).sort()).toEqual([mine.id, closed.id].sort())
    expect(await ids('contract', { stages: ['open'] })).toEqual([mine.id])
    expect(await ids('contract', { assigneeId: 'nobody' })).toEqual([])
    expect(await ids('contract', { dueBefore: '2000-01-01' })).toEqual([])
    expect(await ids('zorro')).toEqual([])
    expect(await titles('waterways')).toEqual([])

    const first = await store.search.desk({ bodyId: body.id, text: 'contract', limit: 1 })
    const second = await store.search.desk({
      bodyId: body.id,
      text: 'contract',
      limit: 1,
      cursor: first.nextCursor ?? '',
    })
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(2)
    expect(second.nextCursor).toBeNull()

    await store.cases.commit([adding({ ...mine, subject: '' }, 1)])
    expect(await ids('清淤')).toEqual([])
    expect(await ids('ext/77-a')).toEqual([mine.id])
  })

  test('an index made by older rules is noticed, and made by the present ones', async () => {
    const { store, run } = office()
    await run(`UPDATE "LogSearch" SET "digest" = '0:old'`)
    expect((await store.search.check()).problems).toHaveLength(1)
    for await (const step of store.search.rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
    expect(await store.search.check()).toEqual({ ok: true, problems: [] })
  })

  test('a lost index is noticed, and made anew while others write', async () => {
    const { store, publish, titles, run } = office()
    expect(await store.search.check()).toEqual({ ok: true, problems: [] })
    const before = await titles({ limit: 100 })
    for (const sql of ['DELETE FROM "LogSearch"', 'DELETE FROM "DeskSearch"']) await run(sql)
    expect((await store.search.check()).problems).toHaveLength(2)
    expect(await titles('cabinet')).toEqual([])
    const steps = []
    for await (const step of store.search.rebuild()) {
      steps.push(step)
      if (steps.length === 1) await publish({ title: 'Meanwhile', publishedAt: '2001-01-01T00:00:00.000Z' as Instant })
    }
    expect(new Set(steps.map((step) => step.scope))).toEqual(new Set(['log', 'desk', 'pages']))
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
    expect(await store.search.check()).toEqual({ ok: true, problems: [] })
    expect(await titles({ limit: 100 })).toEqual([...before, 'Meanwhile'])
    expect(await titles('cabinet')).toEqual(['Cabinet e-mails'])
    expect(await titles('flood')).toEqual(['環境資訊'])
    expect(await titles('meanwhile')).toEqual(['Meanwhile'])
  })
}
