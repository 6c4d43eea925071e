import { expect, test } from 'vitest'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import type { Direction, LedgerFilter, LedgerSort, Task } from '../../src/app/ports/store/desk.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, adding, aRequest, at, opening, someWords } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const on = (day: number) => civilDate(`2026-03-${String(day).padStart(2, '0')}`)

export function deskContract(engine: () => EngineUnderTest): void {
  async function ledgerOf(rows: readonly Partial<RequestRow>[]): Promise<{ body: Body; requests: RequestRow[] }> {
    const body = aBody()
    await putBody(engine().store, body)
    const requests = rows.map((row) => aRequest(body, row))
    await engine().store.cases.commit(requests.map((request) => opening(request)))
    return { body, requests }
  }

  /** The subjects, read two at a time; the count must agree. */
  async function found(bodyId: string, filter: LedgerFilter, sort: LedgerSort = 'due', direction?: Direction) {
    const { store } = engine()
    const subjects: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.lists.ledger({
        bodyId,
        ...filter,
        sort,
        ...(direction && { direction }),
        ...(cursor && { cursor }),
        limit: 2,
      })
      subjects.push(...page.rows.map((row) => row.subject))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(await store.desk.countLedger(bodyId, filter, 100)).toBe(subjects.length)
    return subjects.join(' ')
  }

  const five: readonly Partial<RequestRow>[] = [
    {
      subject: 'a',
      reference: 'R-5',
      dueOn: on(10),
      receivedOn: on(1),
      updatedAt: at(3),
      unit: 'Legal',
      topic: 'Roads',
    },
    {
      subject: 'b',
      reference: 'R-4',
      dueOn: on(12),
      receivedOn: on(2),
      updatedAt: at(2),
      unit: 'Parks',
      assigneeId: 'ada',
    },
    {
      ...{ subject: 'c', reference: 'R-3', dueOn: null, lastDueOn: on(11), receivedOn: on(3), updatedAt: at(5) },
      ...{ clockState: 'paused', channel: 'hotline', channelId: 'line', assigneeId: 'bo' },
    },
    {
      subject: 'd',
      reference: 'R-2',
      dueOn: on(14),
      receivedOn: on(4),
      updatedAt: at(4),
      statute: 'cn-ogi-2019',
      stage: 'drafted',
    },
    {
      ...{ subject: 'e', reference: 'R-1', dueOn: on(9), receivedOn: on(5), updatedAt: at(1) },
      ...{ stage: 'answered', closedOn: on(8), outcome: 'granted' },
    },
  ]

  test('the ledger is sorted by due date, receipt, reference and last change, both ways, page by page', async () => {
    const { body } = await ledgerOf(five)
    const both = async (sort: LedgerSort) => [
      await found(body.id, {}, sort, 'asc'),
      await found(body.id, {}, sort, 'desc'),
    ]
    expect(await both('due')).toEqual(['e a c b d', 'd b c a e'])
    expect(await both('received')).toEqual(['a b c d e', 'e d c b a'])
    expect(await both('reference')).toEqual(['e d c b a', 'a b c d e'])
    expect(await both('changed')).toEqual(['e b a d c', 'c d a b e'])
    expect(await found(body.id, {}, 'changed')).toBe('c d a b e')
  })

  test('the ledger is narrowed by each field, and by several at once', async () => {
    const { body } = await ledgerOf(five)
    await ledgerOf([{ subject: 'elsewhere', unit: 'Legal' }])
    const of = (filter: LedgerFilter) => found(body.id, filter)
    expect(await of({ clockStates: ['paused', 'waiting'] })).toBe('c')
    expect(await of({ assigneeId: null })).toBe('e a d')
    expect(await of({ assigneeId: 'ada' })).toBe('b')
    expect(await of({ units: ['Legal', 'Parks'] })).toBe('a b')
    expect(await of({ units: ['Parks'] })).toBe('b')
    expect(await of({ units: [] })).toBe('')
    expect(await of({ dueFrom: on(10), dueTo: on(12) })).toBe('a b')
    expect(await of({ statute: 'cn-ogi-2019' })).toBe('d')
    expect(await of({ channel: 'hotline' })).toBe('c')
    expect(await of({ channelId: 'line' })).toBe('c')
    expect(await of({ topic: 'Roads' })).toBe('a')
    expect(await of({ outcome: 'granted' })).toBe('e')
    expect(await of({ receivedFrom: on(2), receivedTo: on(3) })).toBe('c b')
    expect(await of({ closedFrom: on(8), closedTo: on(8) })).toBe('e')
    expect(await of({ stages: ['open', 'drafted', 'approved'], dueTo: on(12) })).toBe('a b')
    expect(await of({ stages: ['answered', 'withdrawn', 'abandoned', 'transferred'] })).toBe('e')
    expect(await of({ stages: ['open'], assigneeId: null, units: ['Legal'], dueBefore: on(11) })).toBe('a')
  })

  test('a text is found inside words and numbers, as words in any order, and together with a filter', async () => {
    const { body } = await ledgerOf([
      { subject: 'Potholes in Mill Lane', dueOn: on(3), unit: 'Roads' },
      { subject: 'Mill pond water', dueOn: on(4), externalNumber: 'EXT_9%' },
    ])
    const of = (filter: LedgerFilter) => found(body.id, filter)
    expect(await of({ text: 'lane potholes' })).toBe('Potholes in Mill Lane')
    expect(await of({ text: 'OTHOL' })).toBe('Potholes in Mill Lane')
    expect(await of({ text: 'mill', units: ['Roads'] })).toBe('Potholes in Mill Lane')
    expect(await of({ text: 'ext_9%' })).toBe('Mill pond water')
    expect(await of({ text: 'x_9' })).toBe('')
    expect(await of({ text: '%' })).toBe('Mill pond water')
  })

  test('a count stops at its cap', async () => {
    const { body } = await ledgerOf(five)
    expect(await engine().store.desk.countLedger(body.id, {}, 3)).toBe(3)
  })

  test('views are a person’s own and the body’s, by name; the next version is saved, removing removes', async () => {
    const { desk } = engine().store
    const view = { bodyId: 'body', staffId: 'ada', query: 'state=open', createdAt: at(1) }
    await desk.createView({ ...view, id: 'v1', name: 'Roads' })
    await desk.createView({ ...view, id: 'v2', name: 'All parks', staffId: null })
    await desk.createView({ ...view, id: 'v3', name: 'Of Bo', staffId: 'bo' })
    await desk.createView({ ...view, id: 'v4', name: 'Elsewhere', staffId: null, bodyId: 'other' })
    const changed = { ...view, id: 'v1', name: 'Roads and lanes', query: 'unit=Roads', version: 1 }
    expect(await desk.updateView(changed)).toEqual({ ok: true, row: { ...changed, version: 2 } })
    const names = async () => (await desk.views('body', 'ada')).map(({ name }) => name)
    expect(await names()).toEqual(['All parks', 'Roads and lanes'])
    expect(await desk.view('v1')).toEqual({ ...changed, version: 2 })
    expect(await desk.removeView({ id: 'v1', version: 1 })).toBe(false)
    expect(await desk.removeView({ id: 'v1', version: 2 })).toBe(true)
    expect(await names()).toEqual(['All parks'])
    expect(await desk.view('v1')).toBeNull()
  })

  test('a visit says how far somebody had read, and an older one changes nothing', async () => {
    const { desk } = engine().store
    await desk.recordVisit({ staffId: 'ada', requestId: 'r1', seq: 4, at: at(1) })
    await desk.recordVisit({ staffId: 'ada', requestId: 'r1', seq: 7, at: at(2) })
    await desk.recordVisit({ staffId: 'ada', requestId: 'r1', seq: 5, at: at(3) })
    await desk.recordVisit({ staffId: 'bo', requestId: 'r2', seq: 1, at: at(3) })
    expect([...(await desk.visits('ada', ['r1', 'r2', 'r3']))]).toEqual([['r1', 7]])
    expect((await desk.visits('ada', [])).size).toBe(0)
  })

  test('tasks come with the commit of their case, are listed while they are open, and go with it when it fails', async () => {
    const { store } = engine()
    const { body, requests } = await ledgerOf([{ subject: 'Bridges' }])
    const [request] = requests
    if (!request) throw new Error('no request')
    const words = someWords(request, { content: 'Ask the archive' })
    const task = (id: string, more: Partial<Task> = {}): Task => ({
      ...{ id, requestId: request.id, bodyId: body.id, words: words.id, assigneeId: null, unit: null },
      ...{ dueOn: on(9), doneAt: null, ...more },
    })
    const mine = task('t1', { assigneeId: 'ada' })
    const tasks = [mine, task('t2', { unit: 'Legal', dueOn: on(8) }), task('t3', { assigneeId: 'bo', unit: 'Legal' })]
    expect(await store.cases.commit([adding(request, 1, { words: [words], tasks })])).toEqual({ ok: true })
    expect(await store.cases.commit([adding(request, 1, { tasks: [task('t4')] })])).toMatchObject({ ok: false })
    expect((await store.desk.tasksOf(request.id)).map(({ id }) => id)).toEqual(['t2', 't1', 't3'])
    const open = async (whose?: { staffId: string; units: readonly string[] }) => {
      const first = await store.desk.openTasks({ bodyId: body.id, limit: 1, ...(whose && { whose }) })
      const cursor = first.nextCursor
      const rest = cursor
        ? await store.desk.openTasks({ bodyId: body.id, limit: 9, cursor, ...(whose && { whose }) })
        : { rows: [] }
      return [...first.rows, ...rest.rows]
    }
    expect((await open()).map(({ id }) => id)).toEqual(['t2', 't1', 't3'])
    expect((await open({ staffId: 'ada', units: ['Legal'] })).map(({ id }) => id)).toEqual(['t2', 't1'])
    expect(await open({ staffId: 'ada', units: [] })).toEqual([
      {
        ...mine,
        text: 'Ask the archive',
        request: {
          ...{ reference: request.reference, subject: 'Bridges', stage: 'open' },
          ...{ locale: request.locale, requesterEmail: request.requesterEmail },
        },
      },
    ])
    await store.cases.commit([adding(request, 2, { tasks: [{ ...mine, doneAt: at(9) }] })])
    expect((await open({ staffId: 'ada', units: [] })).length).toBe(0)
    expect(await store.desk.tasksOf(request.id)).toContainEqual({ ...mine, doneAt: at(9) })
  })

  test('answers to publish are a list of their own: the one that waits longest first, no task among tasks, gone when done', async () => {
    const { store } = engine()
    const answered = { stage: 'answered', clockState: 'answered', closedOn: on(8), outcome: 'granted' } as const
    const { body, requests } = await ledgerOf([answered, answered, answered])
    await ledgerOf([answered])
    const waiting = (request: RequestRow, day: number, doneAt: Task['doneAt'] = null): Task => ({
      ...{
        id: `publish-${request.id}`,
        requestId: request.id,
        bodyId: body.id,
        words: '',
        assigneeId: null,
        unit: null,
      },
      ...{ dueOn: on(day), doneAt },
    })
    const [one, two] = requests
    if (!one || !two) throw new Error('no requests')
    await store.cases.commit([
      adding(one, 1, { tasks: [waiting(one, 9)] }),
      adding(two, 1, { tasks: [waiting(two, 8)] }),
    ])
    const found = async (limit: number) => (await store.desk.toPublish(body.id, limit)).map(({ id }) => id)
    expect(await found(9)).toEqual([two.id, one.id])
    expect(await found(1)).toEqual([two.id])
    expect(await store.desk.tasksOf(one.id)).toEqual([])
    expect((await store.desk.openTasks({ bodyId: body.id, limit: 9 })).rows).toEqual([])
    await store.cases.commit([adding(two, 2, { tasks: [waiting(two, 8, at(4))] })])
    expect(await found(9)).toEqual([one.id])
  })
}
