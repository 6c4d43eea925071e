import { expect, test } from 'vitest'
import type { Job } from '../../src/app/ports/store/jobs.ts'
import type { OutboxMessage } from '../../src/app/ports/store/mail/outbox.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, adding, aMessage, aRequest, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const aJob = (id: string, more: Partial<Job> = {}): Job => ({
  id,
  key: `key-${id}`,
  kind: 'scan',
  payload: '{"a":"监"}',
  runAfter: at(0),
  ...more,
})

export function deliveryContract(engine: () => EngineUnderTest): void {
  test('a message queued twice under one key is there once, and the second commit still stands', async () => {
    const { store } = engine()
    const body = aBody()
    const request = aRequest(body)
    await putBody(store, body)
    const message = aMessage({ requestId: request.id, bodyId: body.id })
    await store.cases.commit([opening(request, { outbox: [message] })])
    const again = { ...aMessage(), key: message.key, subject: 'Again' }
    expect(await store.cases.commit([adding(request, 1, { outbox: [again] })])).toEqual({ ok: true })
    await store.outbox.queue([again, again])
    await store.outbox.queue([])
    expect((await store.outbox.list({ limit: 10 })).rows).toEqual([
      { ...message, status: 'queued', attempts: 0, sentAt: null, lastError: null },
    ])
  })

  test('messages are claimed oldest first, by one caller each, and only when they may go', async () => {
    const { store, another } = engine()
    const messages = [3, 1, 2].map((minute) => aMessage({ queuedAt: at(minute), sendAfter: at(minute) }))
    const later = aMessage({ sendAfter: at(20) })
    await store.outbox.queue([...messages, later])
    const second = await another()
    const claims = await Promise.all([
      store.outbox.claim(at(10), at(15), 'one', 2),
      second.outbox.claim(at(10), at(15), 'two', 2),
      store.outbox.claim(at(10), at(15), 'three', 2),
    ])
    await second.close()
    const ids = claims.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // A claimer that stepped over rows held by another may get fewer than there are; nobody gets the same ones.
    const rest = await store.outbox.claim(at(10), at(15), 'four', 9)
    expect([...ids, ...rest.map(({ id }) => id)].sort()).toEqual(messages.map(({ id }) => id).sort())
    for (const claim of claims) expect(claim).toEqual([...claim].sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1)))
    expect(claims.flat()[0]?.attempts).toBe(1)
    expect(await store.outbox.claim(at(14), at(19), 'five', 9)).toEqual([])
    expect(await store.outbox.claim(at(15), at(19), 'five', 9)).toHaveLength(3)
  })

  test('a message waits for the earlier ones of its case to the same recipient, and for no others', async () => {
    const { store, another } = engine()
    const to = (who: string, minute: number, more: Partial<OutboxMessage> = {}) =>
      aMessage({ requestId: 'case', to: who, queuedAt: at(minute), sendAfter: at(minute), ...more })
    const [first, second, third] = [to('ann', 1), to('ann', 2), to('ann', 3)]
    const others = [to('bob', 2), to('ann', 2, { requestId: 'other' }), to('ann', 2, { requestId: null })]
    await store.outbox.queue([third, second, first, ...others])
    const claimed = async (minute: number, who = 'me') =>
      (await store.outbox.claim(at(minute), at(minute + 5), who, 9)).map(({ id }) => id)
    expect(new Set(await claimed(10))).toEqual(new Set([first, ...others].map(({ id }) => id)))
    // Leased to one, it still holds back the rest for all.
    const beside = await another()
    expect(await beside.outbox.claim(at(11), at(16), 'other', 9)).toEqual([])
    await store.outbox.markFailed(first.id, '451 later', at(40))
    for (const { id } of others) await store.outbox.markSent(id, at(12))
    expect(await claimed(30)).toEqual([])
    expect(await claimed(40)).toEqual([first.id])
    await store.outbox.markSent(first.id, at(41))
    const both = await Promise.all([claimed(50), beside.outbox.claim(at(50), at(55), 'other', 9)])
    await beside.close()
    expect(both.flat().map((one) => (typeof one === 'string' ? one : one.id))).toEqual([second.id])
    await store.outbox.markFailed(second.id, '550 gone', null)
    expect(await claimed(57)).toEqual([third.id])
  })

  test('a message that was put off and never tried holds nothing up', async () => {
    const { store } = engine()
    const parts = { requestId: 'case', to: 'ann' }
    const atNight = aMessage({ ...parts, queuedAt: at(1), sendAfter: at(50) })
    const urgent = aMessage({ ...parts, queuedAt: at(2), sendAfter: at(2) })
    await store.outbox.queue([atNight, urgent])
    expect((await store.outbox.claim(at(3), at(9), 'me', 9)).map(({ id }) => id)).toEqual([urgent.id])
  })

  test('what somebody waits for is claimed before a backlog, alone, and by itself where that is asked', async () => {
    const { store } = engine()
    const backlog = Array.from({ length: 60 }, (_, index) =>
      aMessage({ kind: 'reminder', requestId: index % 2 ? `case-${index}` : null, queuedAt: at(1), sendAfter: at(1) }),
    )
    const awaited = ['sign-in-link', 'my-requests', 'follow-confirm'].map((kind, index) =>
      aMessage({ kind, requestId: null, queuedAt: at(5 + index), sendAfter: at(5 + index) }),
    )
    const notYet = aMessage({ kind: 'sign-in-link', requestId: null, queuedAt: at(5), sendAfter: at(30) })
    await store.outbox.queue([...backlog, ...awaited, notYet])
    expect(await store.outbox.claim(at(2), at(9), 'early', 9, 'awaited')).toEqual([])
    const first = await store.outbox.claim(at(10), at(20), 'me', 2)
    expect(first.map(({ id }) => id)).toEqual(awaited.slice(0, 2).map(({ id }) => id))
    // One that failed and is tried again still goes before the backlog.
    await store.outbox.markFailed(first[0]?.id ?? '', '451', at(12))
    expect((await store.outbox.claim(at(12), at(20), 'me', 50)).map(({ id }) => id)).toEqual(
      [awaited[0], awaited[2]].map((message) => message?.id),
    )
    const rest = await store.outbox.claim(at(13), at(20), 'me', 50)
    expect(rest).toHaveLength(50)
    expect(new Set(rest.map(({ kind }) => kind))).toEqual(new Set(['reminder']))
    expect(await store.outbox.claim(at(14), at(20), 'me', 50, 'awaited')).toEqual([])
  })

  test('what has been due longest is claimed first, and what was put off when its time comes', async () => {
    const { store } = engine()
    const putOff = aMessage({ queuedAt: at(1), sendAfter: at(6) })
    const [second, first] = [
      aMessage({ queuedAt: at(2), sendAfter: at(5) }),
      aMessage({ queuedAt: at(3), sendAfter: at(4) }),
    ]
    await store.outbox.queue([putOff, second, first])
    const claimed = async () => (await store.outbox.claim(at(9), at(20), 'me', 1)).map(({ id }) => id)
    expect([await claimed(), await claimed(), await claimed()].flat()).toEqual([first.id, second.id, putOff.id])
  })

  test('a message given back unclaimed counts no try; one that is erased meanwhile is not queued again', async () => {
    const { store } = engine()
    const [back, stopped, gone] = [aMessage(), aMessage(), aMessage()]
    await store.outbox.queue([back, stopped, gone])
    await store.outbox.claim(at(1), at(9), 'me', 9)
    await store.outbox.release([back.id], 'somebody else')
    expect(await store.outbox.byId(back.id)).toMatchObject({ attempts: 1 })
    await store.outbox.release([back.id], 'me')
    expect(await store.outbox.byId(back.id)).toMatchObject({ attempts: 0, status: 'queued' })
    await store.outbox.markStopped(stopped.id, 'Not wanted')
    expect(await store.outbox.byId(stopped.id)).toMatchObject({ status: 'stopped', lastError: 'Not wanted' })
    await store.outbox.markFailed(gone.id, '550', null)
    await store.outbox.markFailed(gone.id, '451', at(20))
    expect(await store.outbox.byId(gone.id)).toMatchObject({ status: 'dead', lastError: '550' })
    expect((await store.outbox.claim(at(2), at(9), 'me', 9)).map(({ id }) => id)).toEqual([back.id])
    expect(await store.outbox.byId('none')).toBeNull()
  })

  test('a dead letter is queued anew once: by itself, or in the commit of its case', async () => {
    const { store } = engine()
    const body = aBody()
    const request = aRequest(body)
    await putBody(store, body)
    const [own, alone] = [aMessage({ requestId: request.id, bodyId: body.id }), aMessage()]
    await store.cases.commit([opening(request, { outbox: [own] })])
    await store.outbox.queue([alone])
    await store.outbox.claim(at(1), at(2), 'me', 9)
    const giveUp = { id: own.id, from: 'queued', to: 'dead', error: '550' } as const
    expect(await store.cases.commit([adding(request, 1, { letter: giveUp })])).toEqual({ ok: true })
    expect(await store.outbox.byId(own.id)).toMatchObject({ status: 'dead', lastError: '550', attempts: 1 })
    expect(await store.cases.commit([adding(request, 2, { letter: giveUp })])).toMatchObject({
      ok: false,
      conflict: 'seq',
    })
    const again = { id: own.id, from: 'dead', to: 'queued', at: at(30) } as const
    expect(await store.cases.commit([adding(request, 2, { letter: again })])).toEqual({ ok: true })
    expect(await store.outbox.byId(own.id)).toMatchObject({ status: 'queued', attempts: 0, sendAfter: at(30) })
    expect(await store.cases.commit([adding(request, 3, { letter: again })])).toMatchObject({
      ok: false,
      conflict: 'seq',
    })
    expect(await store.outbox.requeue(alone.id, at(30))).toBe(false)
    await store.outbox.markFailed(alone.id, '550', null)
    expect(await store.outbox.requeue(alone.id, at(30))).toBe(true)
    expect(await store.outbox.requeue(alone.id, at(30))).toBe(false)
  })

  test('what an address does not want is kept once, found for many addresses, and forgotten', async () => {
    const { store } = engine()
    const choice = { addressHash: 'a'.repeat(64), kind: 'reminder', bodyId: 'b', at: at(1), reason: null }
    await store.mailChoices.save(choice)
    await store.mailChoices.save({ ...choice, at: at(2), reason: 'again' })
    await store.mailChoices.save({ ...choice, kind: 'bounced' })
    await store.mailChoices.save({ ...choice, addressHash: 'c'.repeat(64) })
    const many = Array.from({ length: 200 }, (_, index) => String(index).padStart(64, '0'))
    const found = await store.mailChoices.of([...many, choice.addressHash])
    expect(found.map(({ kind, at: on, reason }) => [kind, on, reason]).sort()).toEqual([
      ['bounced', at(1), null],
      ['reminder', at(2), 'again'],
    ])
    await store.mailChoices.forget(choice)
    expect((await store.mailChoices.of([choice.addressHash])).map(({ kind }) => kind)).toEqual(['bounced'])
    expect(await store.mailChoices.of([])).toEqual([])
  })

  test('of two choices that are added at the same moment one is kept', async () => {
    const { store } = engine()
    const choice = { addressHash: 'd'.repeat(64), kind: 'bounced-once', bodyId: 'b', at: at(1), reason: null }
    const added = await Promise.all(['one', 'two'].map((letterId) => store.mailChoices.add({ ...choice, letterId })))
    expect(added.toSorted()).toEqual([false, true])
    const kept = ['one', 'two'][added.indexOf(true)]
    expect(await store.mailChoices.of([choice.addressHash])).toMatchObject([{ letterId: kept }])
    expect(await store.mailChoices.add({ ...choice, kind: 'bounced' })).toBe(true)
  })

  test('the events of many cases are read together, each case’s in order', async () => {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const requests = Array.from({ length: 95 }, () => aRequest(body))
    await store.cases.commit(requests.map((request) => opening(request, {}, 2)))
    const found = await store.cases.eventsOf([...requests.map(({ id }) => id), 'none'])
    expect(requests.map(({ id }) => found.get(id)?.map(({ seq }) => seq))).toEqual(requests.map(() => [1, 2]))
    expect(found.get('none')).toEqual([])
  })

  test('a commit that knows the row before writes what differs, and is still refused where another was first', async () => {
    const { store } = engine()
    const body = aBody()
    const request = aRequest(body)
    await putBody(store, body)
    await store.cases.commit([opening(request)])
    const was = (await store.cases.byId(request.id)) ?? request
    const change = adding(was, 1, { was })
    const next = { ...change.request, subject: 'Another', nextReminderOn: was.dueOn }
    expect(await store.cases.commit([{ ...change, request: next }])).toEqual({ ok: true })
    expect(await store.cases.byId(request.id)).toEqual(next)
    expect(await store.cases.commit([{ ...change, request: next }])).toMatchObject({ ok: false, conflict: 'seq' })
  })

  test('a message is sent, tried again later, or ends as a dead letter', async () => {
    const { store } = engine()
    const [sent, again, dead] = [aMessage(), aMessage(), aMessage()]
    await store.outbox.queue([sent, again, dead])
    await store.outbox.claim(at(1), at(5), 'me', 9)
    await store.outbox.markSent(sent.id, at(2))
    await store.outbox.markFailed(again.id, '451 try later', at(8))
    await store.outbox.markFailed(dead.id, '550 no such user', null)
    const status = async (of: 'queued' | 'sent' | 'dead') => (await store.outbox.list({ status: of, limit: 9 })).rows
    expect(await status('sent')).toMatchObject([{ id: sent.id, sentAt: at(2), attempts: 1, lastError: null }])
    expect(await status('queued')).toMatchObject([{ id: again.id, sendAfter: at(8), lastError: '451 try later' }])
    expect(await status('dead')).toMatchObject([{ id: dead.id, lastError: '550 no such user' }])
    expect(await store.outbox.claim(at(7), at(9), 'me', 9)).toEqual([])
    expect((await store.outbox.claim(at(8), at(9), 'me', 9)).map(({ id, attempts }) => ({ id, attempts }))).toEqual([
      { id: again.id, attempts: 2 },
    ])
  })

  test('the outbox is listed newest first, page by page, for a body', async () => {
    const { store } = engine()
    const messages = [1, 2, 3].map((minute) => aMessage({ bodyId: 'b', queuedAt: at(minute) }))
    await store.outbox.queue([...messages, aMessage({ bodyId: 'c' })])
    const first = await store.outbox.list({ bodyId: 'b', limit: 2 })
    const second = await store.outbox.list({ bodyId: 'b', limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(messages.map(({ id }) => id).reverse())
    expect(second.nextCursor).toBeNull()
  })

  test('jobs are queued once a key, claimed once, done, tried again or dead', async () => {
    const { store, another } = engine()
    const [done, again, dead, later] = [aJob('a'), aJob('b'), aJob('c'), aJob('d', { runAfter: at(30) })]
    await store.jobs.queue([done, again, dead, later, { ...done, id: 'other' }])
    const second = await another()
    const claims = await Promise.all([
      store.jobs.claim(at(1), at(5), 'one', 9),
      second.jobs.claim(at(1), at(5), 'two', 9),
    ])
    await second.close()
    expect(
      claims
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c'])
    expect(claims.flat()[0]).toMatchObject({ attempts: 1, payload: done.payload, status: 'queued' })
    await store.jobs.finish('a')
    await store.jobs.fail('b', 'busy', at(9))
    await store.jobs.fail('c', 'broken', null)
    expect((await store.jobs.list('done', 9)).map(({ id }) => id)).toEqual(['a'])
    expect((await store.jobs.list('dead', 9)).map(({ id, lastError }) => `${id} ${lastError}`)).toEqual(['c broken'])
    expect((await store.jobs.claim(at(9), at(12), 'one', 9)).map(({ id }) => id)).toEqual(['b'])
    await store.jobs.queue([{ ...done, id: 'done again' }])
    expect(await store.jobs.list('queued', 9)).toMatchObject([
      { id: 'b', attempts: 2 },
      { id: 'd', attempts: 0 },
    ])
  })

  test('jobs are claimed by kind', async () => {
    const { store } = engine()
    await store.jobs.queue([aJob('a', { kind: 'scan' }), aJob('b', { kind: 'mail' })])
    expect(await store.jobs.claim(at(1), at(5), 'one', 9, { only: ['scan'] })).toMatchObject([{ id: 'a' }])
    await store.jobs.queue([aJob('c', { kind: 'scan' })])
    expect(await store.jobs.claim(at(1), at(5), 'two', 9, { except: ['scan'] })).toMatchObject([{ id: 'b' }])
  })

  test('a lease has one holder, who may renew or release it, until it runs out', async () => {
    const { store, another } = engine()
    const second = await another()
    const taken = await Promise.all(
      ['one', 'two', 'three', 'four'].map((owner, index) =>
        (index % 2 ? store : second).leases.take('scheduler', owner, at(0), at(5)),
      ),
    )
    await second.close()
    expect(taken.filter(Boolean)).toHaveLength(1)
    const holder = ['one', 'two', 'three', 'four'][taken.indexOf(true)] ?? ''
    expect(await store.leases.take('scheduler', 'late', at(4), at(9))).toBe(false)
    expect(await store.leases.take('scheduler', holder, at(4), at(9))).toBe(true)
    expect(await store.leases.take('another', 'late', at(4), at(9))).toBe(true)
    await store.leases.release('scheduler', 'late')
    expect(await store.leases.take('scheduler', 'late', at(8), at(12))).toBe(false)
    expect(await store.leases.take('scheduler', 'late', at(9), at(12))).toBe(true)
    await store.leases.release('scheduler', 'late')
    expect(await store.leases.take('scheduler', holder, at(9), at(12))).toBe(true)
  })
}
