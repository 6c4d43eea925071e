import { expect, test } from 'vitest'
import type { LongestRests } from '../../src/app/ports/store/mail/waiting-work.ts'
import { afterMs } from '../../src/domain/time/trusted-time.ts'
import { aMessage, at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const minute = 60_000
const day = 24 * 60 * minute
const longest: LongestRests = { putOffMs: day, retryMs: 75 * minute, scheduledJobKinds: ['later'] }
const aJob = (id: string, kind: string, days: number) => ({
  ...{ id, key: id, kind, payload: '{}' },
  runAfter: afterMs(at(0), days * day),
})

/** Who holds what, for how long, and what a clock that was wrong leaves behind (docs/adr/0098). */
export function leaseContract(engine: () => EngineUnderTest): void {
  test('a lease that ends later than such a lease may is given to the next who asks', async () => {
    const { store } = engine()
    const jumped = afterMs(at(0), 3 * day)
    expect(await store.leases.take('jobs', 'ahead', jumped, afterMs(jumped, 5 * minute))).toBe(true)
    // As long as the own one, and clocks that differ by some seconds: it counts.
    expect(await store.leases.take('jobs', 'late', jumped, afterMs(jumped, 5 * minute))).toBe(false)
    expect(
      await store.leases.take('jobs', 'behind', afterMs(jumped, -10_000), afterMs(jumped, 5 * minute - 10_000)),
    ).toBe(false)
    expect(await store.leases.take('jobs', 'back', at(0), at(5))).toBe(true)
    expect(await store.leases.take('jobs', 'late', at(1), at(6))).toBe(false)
    // Its length may be told apart from that of the lease that is asked for.
    expect(await store.leases.take('jobs', 'asks', at(1), at(1), 5 * minute)).toBe(false)
    expect(await store.leases.take('jobs', 'asks', at(1), at(1))).toBe(true)
  })

  test('letters and jobs that were claimed by a clock ahead are claimed again when it is put back', async () => {
    const { store } = engine()
    await store.outbox.queue([aMessage({ queuedAt: at(0), sendAfter: at(0) })])
    await store.jobs.queue([aJob('job', 'scan', 0)])
    const jumped = afterMs(at(0), 3 * day)
    expect(await store.outbox.claim(jumped, afterMs(jumped, 30_000), 'ahead', 9)).toHaveLength(1)
    expect(await store.jobs.claim(jumped, afterMs(jumped, 30_000), 'ahead', 9)).toHaveLength(1)
    // A machine whose clock is ten seconds behind leaves them alone.
    const behind = afterMs(jumped, -10_000)
    expect(await store.outbox.claim(behind, afterMs(behind, 30_000), 'behind', 9)).toEqual([])
    expect(await store.jobs.claim(behind, afterMs(behind, 30_000), 'behind', 9)).toEqual([])
    expect(await store.outbox.claim(at(1), afterMs(at(1), 30_000), 'back', 9)).toHaveLength(1)
    expect(await store.jobs.claim(at(1), afterMs(at(1), 30_000), 'back', 9)).toHaveLength(1)
  })

  test('a holder renews what is still its own, and learns what is not', async () => {
    const { store } = engine()
    const [kept, taken, sent] = [aMessage(), aMessage(), aMessage()]
    await store.outbox.queue([kept, taken, sent])
    await store.jobs.queue([aJob('job', 'scan', 0)])
    await store.outbox.claim(at(1), at(2), 'holder', 9)
    await store.jobs.claim(at(1), at(2), 'holder', 9)
    await store.outbox.markSent(sent.id, at(1))
    const ids = [kept.id, taken.id, sent.id]
    const { waitingWork } = store
    expect(await waitingWork.renewMessages(ids, 'holder', at(3))).toEqual(new Set([kept.id, taken.id]))
    expect(await store.outbox.claim(at(2), at(3), 'other', 9)).toEqual([])
    const [first] = await store.outbox.claim(at(3), at(4), 'other', 1)
    const rest = [kept.id, taken.id].filter((id) => id !== first?.id)
    expect(await waitingWork.renewMessages(ids, 'holder', at(5))).toEqual(new Set(rest))
    expect(await waitingWork.renewMessages([], 'holder', at(5))).toEqual(new Set())
    expect(await waitingWork.renewJob('job', 'holder', at(3))).toBe(true)
    expect(await store.jobs.claim(at(2), at(3), 'other', 9)).toEqual([])
    expect(await store.jobs.claim(at(3), at(4), 'other', 9)).toHaveLength(1)
    expect(await waitingWork.renewJob('job', 'holder', at(5))).toBe(false)
  })

  test('a job that another has done is not queued again by a holder that failed', async () => {
    const { store } = engine()
    await store.jobs.queue([aJob('job', 'scan', 0)])
    await store.jobs.claim(at(1), at(2), 'slow', 9)
    await store.jobs.claim(at(2), at(3), 'quick', 9)
    await store.jobs.finish('job')
    await store.jobs.fail('job', 'too late', at(5))
    expect(await store.jobs.list('done', 9)).toMatchObject([{ id: 'job', lastError: null }])
  })

  test('what waits for a day to which nothing rests is let go, and nothing else is', async () => {
    const { store } = engine()
    const now = at(0)
    const queued = (days: number, rests: number) =>
      aMessage({ queuedAt: afterMs(now, days * day), sendAfter: afterMs(now, (days + rests) * day) })
    const [morning, ahead, endless, retry, failed] = [
      queued(0, 0.5),
      queued(3, 0),
      queued(0, 3),
      queued(0, 0),
      queued(0, 0),
    ]
    await store.outbox.queue([morning, ahead, endless, retry, failed])
    await store.outbox.claim(now, at(1), 'me', 9)
    await store.outbox.markFailed(retry.id, '451', at(70))
    await store.outbox.markFailed(failed.id, '451', afterMs(now, day / 2))
    await store.jobs.queue([aJob('soon', 'scan', 0), aJob('stuck', 'scan', 3), aJob('in time', 'later', 30)])
    await store.jobs.queue([aJob('again', 'later', 0)])
    await store.jobs.claim(now, at(1), 'me', 9)
    await store.jobs.fail('again', 'busy', afterMs(now, 3 * day))
    expect(await store.waitingWork.endImpossibleRests(now, longest)).toBe(5)
    const after = async (id: string) => (await store.outbox.byId(id))?.sendAfter
    expect(await after(morning.id)).toBe(morning.sendAfter)
    expect(await after(retry.id)).toBe(at(70))
    expect([await after(ahead.id), await after(endless.id), await after(failed.id)]).toEqual([now, now, now])
    expect(await store.outbox.byId(ahead.id)).toMatchObject({ queuedAt: now, messageId: ahead.messageId })
    const jobs = Object.fromEntries((await store.jobs.list('queued', 9)).map(({ id, runAfter }) => [id, runAfter]))
    expect(jobs).toMatchObject({ stuck: now, again: now, 'in time': afterMs(now, 30 * day) })
    expect(await store.waitingWork.endImpossibleRests(now, longest)).toBe(0)
  })

  test('what waits longest is found, and what somebody sits and waits for by itself', async () => {
    const { store } = engine()
    const { waitingWork } = store
    const nothing = { letterDueSince: null, failingSince: null, jobDueSince: null, latestRecordAt: null }
    expect(await waitingWork.backlog(at(9), true)).toEqual(nothing)
    expect(await waitingWork.awaitedDueSince(at(9))).toBeNull()
    const first = aMessage({ requestId: 'case', to: 'ann', queuedAt: at(1), sendAfter: at(1) })
    const second = aMessage({ requestId: 'case', to: 'ann', queuedAt: at(2), sendAfter: at(2) })
    const link = aMessage({ kind: 'sign-in-link', requestId: null, queuedAt: at(4), sendAfter: at(4) })
    await store.outbox.queue([second, first, link])
    await store.jobs.queue([aJob('job', 'scan', 0)])
    expect(await waitingWork.awaitedDueSince(at(3))).toBeNull()
    expect(await waitingWork.awaitedDueSince(at(4))).toBe(at(4))
    expect(await waitingWork.backlog(at(9), true)).toEqual({
      letterDueSince: at(1),
      failingSince: null,
      jobDueSince: at(0),
      latestRecordAt: at(4),
    })
    await store.outbox.claim(at(9), at(10), 'me', 1)
    await store.outbox.markSent(link.id, at(9))
    await store.outbox.claim(at(9), at(10), 'me', 1)
    await store.outbox.markFailed(first.id, '451', at(50))
    // The second waits for the first, and so is not late by itself.
    expect(await waitingWork.backlog(at(20), true)).toMatchObject({ letterDueSince: null, failingSince: at(1) })
    expect(await waitingWork.backlog(at(20), false)).toMatchObject({ letterDueSince: null, failingSince: null })
  })

  test('long work whose sign of life comes from a day to come has lost its process', async () => {
    const { backgroundTasks } = engine().store
    const asked = { bodyId: 'b', kind: 'export', input: {}, done: 0, total: null, result: null, error: null }
    const work = (id: string, minutes: number) => ({
      ...{ ...asked, id, status: 'running' as const, startedBy: 'system' },
      ...{ createdAt: at(0), updatedAt: afterMs(at(10), minutes * minute) },
    })
    for (const one of [work('alive', 1), work('ahead', 3 * 24 * 60), work('silent', -3)])
      await backgroundTasks.save(one)
    await backgroundTasks.failSilent(at(8), at(10), 'lost')
    const status = async (id: string) => (await backgroundTasks.byId(id))?.status
    expect([await status('alive'), await status('ahead'), await status('silent')]).toEqual([
      'running',
      'failed',
      'failed',
    ])
  })
}
