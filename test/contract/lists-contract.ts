import { expect, test } from 'vitest'
import type { Store } from '../../src/app/ports/ports.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { type CaseRow, caseRowFields } from '../../src/app/ports/store/figures/export-rows.ts'
import type { LedgerQuery, LogQuery } from '../../src/app/ports/store/lists.ts'
import type { Page } from '../../src/app/ports/store/page.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aLogRow, aRequest, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

async function ledgerOf(store: Store, rows: readonly Partial<RequestRow>[]) {
  const body = aBody()
  await putBody(store, body)
  const requests = rows.map((row) => aRequest(body, row))
  await store.cases.commit(requests.map((request) => opening(request)))
  return { body, requests }
}

async function pages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await read(cursor)
    all.push(...page.rows)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

const on = (day: number) => civilDate(`2026-03-${String(day).padStart(2, '0')}`)

export function listsContract(engine: () => EngineUnderTest): void {
  const subjects = async (query: Omit<LedgerQuery, 'sort' | 'limit'> & { sort?: 'due' | 'received'; limit?: number }) =>
    (
      await pages((cursor) =>
        engine().store.lists.ledger({ sort: 'due', limit: 2, ...query, ...(cursor !== undefined && { cursor }) }),
      )
    ).map((row) => row.subject)

  test('the ledger comes page by page in order of due dates, the last known one for a paused clock, none last', async () => {
    const { body } = await ledgerOf(engine().store, [
      { subject: 'none', dueOn: null },
      { subject: 'paused', dueOn: null, lastDueOn: on(11), clockState: 'paused' },
      { subject: 'late', dueOn: on(20) },
      { subject: 'early', dueOn: on(10) },
      { subject: 'same day', dueOn: on(20) },
    ])
    expect(await subjects({ bodyId: body.id })).toEqual(['early', 'paused', 'late', 'same day', 'none'])
  })

  test('the ledger by receipt has the newest first', async () => {
    const { body } = await ledgerOf(
      engine().store,
      [5, 7, 6].map((day) => ({ subject: `${day}`, receivedOn: on(day) })),
    )
    expect(await subjects({ bodyId: body.id, sort: 'received' })).toEqual(['7', '6', '5'])
  })

  test('the requests of one address are its open ones and those closed lately, in any case of the letters, and nobody else’s', async () => {
    const { store } = engine()
    const own = `${aBody().slug}@example.org`
    await ledgerOf(store, [
      { subject: 'open', requesterEmail: own, receivedOn: on(5) },
      {
        subject: 'closed lately',
        requesterEmail: own.toUpperCase(),
        stage: 'answered',
        closedOn: on(9),
        receivedOn: on(4),
      },
      { subject: 'closed long ago', requesterEmail: own, stage: 'answered', closedOn: on(7) },
      { subject: 'of somebody else', requesterEmail: `x${own}` },
      { subject: 'of nobody', requesterEmail: null },
    ])
    await ledgerOf(store, [{ subject: 'elsewhere', requesterEmail: own, receivedOn: on(6) }])
    const found = await store.lists.requestsByEmail(own, on(8))
    expect(found.map((row) => row.subject)).toEqual(['elsewhere', 'open', 'closed lately'])
    expect(found[1]?.facts).toEqual({ eir: false, track: 'simple' })
  })

  test('the ledger is narrowed by stage, assignee, due date and words, and never shows another body', async () => {
    const { store } = engine()
    const { body } = await ledgerOf(store, [
      { subject: 'Bridges', stage: 'open', dueOn: on(10), assigneeId: 'ada' },
      { subject: 'Dams', stage: 'drafted', dueOn: on(11), externalNumber: 'EXT-9' },
      { subject: '水质监测数据', stage: 'answered', dueOn: on(9), closedOn: on(8) },
      { subject: 'Rates: 100% paid', stage: 'withdrawn', dueOn: on(12), closedOn: on(8) },
    ])
    await ledgerOf(store, [{ subject: 'Elsewhere' }])
    expect(await subjects({ bodyId: body.id, stages: ['open', 'drafted'] })).toEqual(['Bridges', 'Dams'])
    expect(await subjects({ bodyId: body.id, stages: ['answered', 'open'] })).toEqual(['水质监测数据', 'Bridges'])
    expect(await subjects({ bodyId: body.id, stages: [] })).toEqual([])
    expect(await subjects({ bodyId: body.id, assigneeId: 'ada' })).toEqual(['Bridges'])
    expect(await subjects({ bodyId: body.id, dueBefore: on(11) })).toEqual(['水质监测数据', 'Bridges'])
    expect(await subjects({ bodyId: body.id, text: 'bridge' })).toEqual(['Bridges'])
    expect(await subjects({ bodyId: body.id, text: '监测' })).toEqual(['水质监测数据'])
    expect(await subjects({ bodyId: body.id, text: 'ext-9' })).toEqual(['Dams'])
    expect(await subjects({ bodyId: body.id, text: '100%' })).toEqual(['Rates: 100% paid'])
    expect(await subjects({ bodyId: body.id, text: 'x'.repeat(300) })).toEqual([])
  })

  test('pages neither repeat nor miss a row when rows come in between', async () => {
    const { store } = engine()
    const { body, requests } = await ledgerOf(
      store,
      [1, 3, 5, 7].map((day) => ({ dueOn: on(day) })),
    )
    const first = await store.lists.ledger({ bodyId: body.id, sort: 'due', limit: 2 })
    await store.cases.commit([
      opening(aRequest(body, { dueOn: on(2) })),
      opening(aRequest(body, { dueOn: on(6), subject: 'new' })),
    ])
    const second = await store.lists.ledger({ bodyId: body.id, sort: 'due', limit: 9, cursor: first.nextCursor ?? '' })
    expect(first.rows.map(({ id }) => id)).toEqual(requests.slice(0, 2).map(({ id }) => id))
    expect(second.rows.map((row) => (row.subject === 'new' ? 'new' : row.id))).toEqual([
      requests[2]?.id,
      'new',
      requests[3]?.id,
    ])
    expect(second.nextCursor).toBeNull()
  })

  test.each(['', 'x', 'bm90IGpzb24', 'WzEsMl0', '%'])(
    'a cursor that was never given out (%j) is refused',
    async (cursor) => {
      const { store } = engine()
      const refused = { name: 'BadCursor' }
      await expect(store.lists.log({ limit: 5, cursor })).rejects.toMatchObject(refused)
      await expect(store.lists.ledger({ bodyId: 'b', sort: 'due', limit: 5, cursor })).rejects.toMatchObject(refused)
      await expect(store.outbox.list({ limit: 5, cursor })).rejects.toMatchObject(refused)
    },
  )

  test('the log has the newest publication first, narrowed by body, outcome, year and words', async () => {
    const { store } = engine()
    const [one, two] = [aBody(), aBody()]
    await putBody(store, one)
    await putBody(store, two)
    const entries = [
      { body: one, title: 'Bridges', outcome: 'granted', year: 2025 },
      { body: one, title: '水质监测', outcome: 'refused', year: 2026 },
      { body: two, title: 'Dams', outcome: 'granted', year: 2026 },
      { body: one, title: 'Roads', outcome: 'granted', year: 2026 },
    ]
    await store.cases.commit(
      entries.map(({ body, title, outcome, year }, index) => {
        const request = aRequest(body, { receivedOn: civilDate(`${year}-02-0${index + 1}`) })
        return opening(request, { log: aLogRow(request, body, { title, outcome, publishedAt: at(10 + (index >> 1)) }) })
      }),
    )
    const titles = async (query: Omit<LogQuery, 'limit'>) =>
      (await pages((cursor) => store.lists.log({ limit: 1, ...query, ...(cursor !== undefined && { cursor }) }))).map(
        (row) => row.title,
      )
    expect(await titles({})).toEqual(['Roads', 'Dams', '水质监测', 'Bridges'])
    expect((await store.lists.log({ limit: 3 })).rows.map((row) => row.title)).toEqual(['Roads', 'Dams', '水质监测'])
    expect(await titles({ bodySlug: one.slug })).toEqual(['Roads', '水质监测', 'Bridges'])
    expect(await titles({ outcome: 'granted', year: 2026 })).toEqual(['Roads', 'Dams'])
    expect(await titles({ text: 'INSPECTION', bodySlug: two.slug })).toEqual(['Dams'])
    expect(await titles({ text: '水质' })).toEqual(['水质监测'])
    expect(await titles({ bodySlug: 'none' })).toEqual([])
  })

  test('an export of the ledger has every request of the period once, in order of receipt', async () => {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const requests = Array.from({ length: 603 }, (_, index) => aRequest(body, { receivedOn: on(1 + (index % 28)) }))
    for (let start = 0; start < requests.length; start += 100) {
      await store.cases.commit(requests.slice(start, start + 100).map((request) => opening(request)))
    }
    const exported: RequestRow[] = []
    for await (const rows of store.exports.requests(body.id, { from: on(2), to: on(27) })) exported.push(...rows)
    const expected = requests.filter((row) => row.receivedOn >= on(2) && row.receivedOn <= on(27))
    expect(exported).toHaveLength(expected.length)
    expect(new Set(exported.map(({ id }) => id)).size).toBe(expected.length)
    expect(
      exported.every((row, index) => index === 0 || row.receivedOn >= (exported[index - 1]?.receivedOn ?? '')),
    ).toBe(true)
    const told: CaseRow[] = []
    for await (const rows of store.exports.cases(body.id, { from: on(2), to: on(27) })) told.push(...rows)
    const asTold = (row: RequestRow) => Object.fromEntries(caseRowFields.map((name) => [name, row[name]]))
    expect(told).toEqual(exported.map(asTold))
  }, 30_000)

  test('the case files of a body come whole, each once with its events in order, and no other body’s', async () => {
    const { store } = engine()
    const [body, other] = [aBody(), aBody()]
    await putBody(store, body)
    await putBody(store, other)
    const requests = Array.from({ length: 203 }, (_, index) => aRequest(body, { receivedOn: on(1 + (index % 28)) }))
    for (let start = 0; start < requests.length; start += 50) {
      await store.cases.commit(
        requests.slice(start, start + 50).map((request, index) => opening(request, {}, 1 + (index % 3))),
      )
    }
    await store.cases.commit([opening(aRequest(other, { receivedOn: on(3) }))])
    const files: { readonly row: RequestRow; readonly events: readonly { requestId: string; seq: number }[] }[] = []
    for await (const batch of store.cases.all(body.id)) files.push(...batch)
    expect(files.map(({ row }) => row.id).sort()).toEqual(requests.map(({ id }) => id).sort())
    expect(files.every(({ row, events }) => events.length === row.seq)).toBe(true)
    expect(
      files.every(({ row, events }) => events.every((one, at) => one.requestId === row.id && one.seq === at + 1)),
    ).toBe(true)
    for await (const _ of store.cases.all('nobody')) expect.unreachable()
  }, 30_000)

  test('reminders are due for the open requests of the body whose day has come', async () => {
    const { store } = engine()
    const { body } = await ledgerOf(store, [
      { subject: 'today', nextReminderOn: on(10) },
      { subject: 'before', nextReminderOn: on(8) },
      { subject: 'tomorrow', nextReminderOn: on(11) },
      { subject: 'never', nextReminderOn: null },
      { subject: 'closed', nextReminderOn: on(1), stage: 'answered' },
    ])
    const due = async (limit: number) =>
      (await store.lists.remindersDue(body.id, on(10), limit)).map((row) => row.subject)
    expect(await due(10)).toEqual(['before', 'today'])
    expect(await due(1)).toEqual(['before'])
  })
}
