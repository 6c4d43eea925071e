import { expect, test } from 'vitest'
import type { BackgroundTask } from '../../src/app/ports/background-task-ports.ts'
import type { CaseVersion } from '../../src/app/ports/store/figures/figures.ts'
import { addDays, type CivilDate, civilDate } from '../../src/domain/calendar/civil-date.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import type { CountedCase } from '../../src/domain/report/case/case-snapshot.ts'
import type { DatedSnapshot } from '../../src/domain/report/case/snapshots-by-day.ts'
import { countsOf, type FigurePeriod } from '../../src/domain/report/figures/figures.ts'
import { statistics } from '../../src/domain/report/figures/statistics.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aRequest, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

/** Numbers without a pattern, the same in each run. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** One that counts on every day. */
const always = (snapshot: CountedCase): DatedSnapshot => ({ snapshot, fromOn: null, untilOn: null })

/** What counts on a day of what was known. */
const countedOn = (known: readonly DatedSnapshot[], on: CivilDate): readonly CountedCase[] =>
  known.flatMap(({ snapshot, fromOn, untilOn }) =>
    (fromOn === null || fromOn <= on) && (untilOn === null || untilOn > on) ? [snapshot] : [],
  )

function versions(requestId: string, pick: (below: number) => number): readonly CaseVersion[] {
  const receivedOn = addDays(civilDate('2025-01-01'), pick(500))
  const open: CountedCase = {
    requestId,
    statute: (['uk-foia-2000', 'uk-eir-2004'] as const)[pick(2)] ?? 'uk-foia-2000',
    channel: (['portal', 'email'] as const)[pick(2)] ?? 'portal',
    unit: [null, '办公室', 'Legal "A"'][pick(3)] ?? null,
    receivedOn,
    closedOn: null,
    closedBy: null,
    outcome: null,
    disposition: null,
    exemptions: [],
    days: 0,
    dueOn: pick(6) === 0 ? null : addDays(receivedOn, 28),
    lateOn: pick(9) === 0 ? addDays(receivedOn, 29) : null,
    score: null,
    happened: [],
  }
  const at = (days: number) => instant(`${addDays(receivedOn, days)}T10:00:00.000Z`)
  const happenedOn = addDays(receivedOn, 5)
  const told: CaseVersion[] = [{ from: at(0), snapshots: [always(open)] }]
  let last = open
  if (pick(2) === 0) {
    const happened = [
      { what: 'extension', on: happenedOn, of: 'complex' },
      { what: 'fee-paid', on: addDays(happenedOn, pick(200)), of: 'GBP', amount: 12.5 },
    ] as const
    last = { ...open, happened }
    told.push({ from: at(5), snapshots: [always(last)] })
  }
  if (pick(4) > 0) {
    const days = 6 + pick(60)
    const closedBy = (['answered', 'answered', 'withdrawn', 'transferred'] as const)[pick(4)] ?? 'answered'
    const outcome = closedBy === 'answered' ? (['granted', '部分公开'][pick(2)] ?? null) : closedBy
    const closedOn = addDays(receivedOn, days)
    // Some cite more than an index of the engine takes.
    const many = Array.from({ length: 80 }, (_, index) => `s.${String(index).padStart(2, '0')}(1)(b)`)
    const exemptions = pick(12) === 0 ? many : ['s.40(2)', 's.43'].slice(0, pick(3))
    const lateOn = days > 28 ? addDays(receivedOn, 29) : null
    const disposition = pick(3) === 0 ? (['Full "grant"', '部分公开'][pick(2)] ?? null) : null
    const score = pick(5) === 0 ? 1 + pick(5) : null
    const closed = { ...last, disposition, score, closedOn, closedBy, outcome, exemptions, days, lateOn }
    told.push({ from: at(days), snapshots: [always(closed)] })
    // Reopened on a later day: until then it counts as closed.
    const reopenedOn = addDays(closedOn, 1 + pick(90))
    if (pick(3) === 0)
      told.push({
        from: instant(`${reopenedOn}T10:00:00.000Z`),
        snapshots: [
          { snapshot: { ...closed, happened: [] }, fromOn: null, untilOn: reopenedOn },
          { snapshot: last, fromOn: reopenedOn, untilOn: null },
        ],
      })
  }
  if (pick(20) === 0) told.push({ from: at(250), snapshots: [] })
  return told
}

/** What an office of 300 requests was known to be at some instants, counted by SQL and one by one. */
export function figuresContract(engine: () => EngineUnderTest): void {
  const [body, other] = [aBody(), aBody()]
  const cases = Array.from({ length: 300 }, (_, index) => {
    const requestId = `measured-${String(index).padStart(4, '0')}`
    return { requestId, versions: versions(requestId, chance(index + 1)) }
  })
  const load = async () => {
    const { store } = engine()
    await putBody(store, body)
    await putBody(store, other)
    for (let start = 0; start < cases.length; start += 50)
      await store.figures.replace(body.id, cases.slice(start, start + 50))
    await store.figures.replace(other.id, [{ requestId: 'elsewhere', versions: versions('elsewhere', chance(5)) }])
  }

  test('the figures as of an instant are counts of what was known then', async () => {
    await load()
    const { store } = engine()
    for (const [at, from, to] of [
      ['2027-01-01T00:00:00.000Z', null, '2027-01-01'],
      ['2026-01-10T00:00:00.000Z', '2025-01-01', '2025-12-31'],
      ['2025-06-30T10:00:00.000Z', '2025-01-01', '2025-06-30'],
      ['2024-01-01T00:00:00.000Z', null, '2024-01-01'],
    ] as const) {
      const asOf = instant(at)
      const period: FigurePeriod = { from: from === null ? null : civilDate(from), to: civilDate(to) }
      const known = cases.flatMap(({ versions: told }) =>
        countedOn(told.findLast((version) => version.from <= asOf)?.snapshots ?? [], period.to),
      )
      const bySql = statistics('b', await store.figures.counts(body.id, asOf, period), period)
      expect(bySql).toEqual(statistics('b', countsOf(known, period), period))
      const read: CountedCase[] = []
      for await (const batch of store.figures.snapshots(body.id, asOf, period.to)) read.push(...batch)
      expect(read).toEqual(known)
    }
  }, 30_000)

  test('a commit ends what was known until then, and a second one of the same moment replaces it', async () => {
    const { store } = engine()
    await putBody(store, body)
    const request = aRequest(body)
    const [first] = versions(request.id, chance(3))
    const [{ snapshot } = { snapshot: undefined as never }] = first?.snapshots ?? []
    const [one, two] = [instant('2031-01-01T00:00:00.000Z'), instant('2031-02-01T00:00:00.000Z')]
    const later = { ...snapshot, unit: 'Later' }
    await store.cases.commit([opening({ ...request, snapshots: { from: one, begun: [always(snapshot)], kept: [] } })])
    const again = async (seq: number, from: typeof one, now: CountedCase) => {
      const known = await store.cases.events(request.id)
      const event = { ...known[0], seq } as (typeof known)[number]
      const row = { ...request, seq, editSeq: seq, snapshots: { from, begun: [always(now)], kept: [] } }
      await store.cases.commit([{ requestId: request.id, expectedSeq: seq - 1, events: [event], request: row }])
    }
    await again(2, two, { ...snapshot, unit: 'Replaced' })
    await again(3, two, later)
    const unitAt = async (at: typeof one) => {
      for await (const batch of store.figures.snapshots(body.id, at, civilDate('2031-03-01'))) {
        const found = batch.find(({ requestId }) => requestId === request.id)
        if (found) return found.unit
      }
      return undefined
    }
    expect(await unitAt(one)).toBe(snapshot.unit)
    expect(await unitAt(two)).toBe('Later')
    expect(await unitAt(instant('2030-12-31T00:00:00.000Z'))).toBeUndefined()
    expect((await store.figures.references([request.id, 'none'])).get(request.id)).toBe(request.reference)
  })

  test('a case that counts otherwise on a hundred days goes on, and what is kept of it stays', async () => {
    const { store } = engine()
    await putBody(store, body)
    const request = { ...aRequest(body), id: 'often' }
    const [first] = versions(request.id, chance(3))
    const [{ snapshot } = { snapshot: undefined as never }] = first?.snapshots ?? []
    const dayOf = (index: number) => addDays(civilDate('2031-01-01'), index)
    const begun = Array.from(
      { length: 100 },
      (_, index): DatedSnapshot => ({
        snapshot: { ...snapshot, unit: `Unit ${index}` },
        fromOn: index === 0 ? null : dayOf(index),
        untilOn: index === 99 ? null : dayOf(index + 1),
      }),
    )
    const [one, two] = [instant('2031-06-01T00:00:00.000Z'), instant('2031-07-01T00:00:00.000Z')]
    await store.cases.commit([opening({ ...request, snapshots: { from: one, begun, kept: [] } })])
    const [event] = await store.cases.events(request.id)
    const last = { snapshot: { ...snapshot, unit: 'Later' }, fromOn: dayOf(99), untilOn: null }
    const row = { ...request, seq: 2, snapshots: { from: two, begun: [last], kept: begun.slice(0, 99) } }
    const again = { ...(event as NonNullable<typeof event>), seq: 2 }
    expect(
      await store.cases.commit([{ requestId: request.id, expectedSeq: 1, events: [again], request: row }]),
    ).toMatchObject({ ok: true })
    const unitsOn = async (at: typeof one, day: CivilDate) => {
      const found: CountedCase[] = []
      for await (const batch of store.figures.snapshots(body.id, at, day)) found.push(...batch)
      return found.filter(({ requestId }) => requestId === request.id).map(({ unit }) => unit)
    }
    for (const at of [one, two]) {
      expect(await unitsOn(at, civilDate('2030-12-31'))).toEqual(['Unit 0'])
      expect(await unitsOn(at, dayOf(1))).toEqual(['Unit 1'])
      expect(await unitsOn(at, dayOf(98))).toEqual(['Unit 98'])
    }
    expect(await unitsOn(one, dayOf(120))).toEqual(['Unit 99'])
    expect(await unitsOn(two, dayOf(120))).toEqual(['Later'])
  })

  test('long work is kept, listed latest first, and what fell silent has failed', async () => {
    const { backgroundTasks } = engine().store
    const now = instant('2026-03-01T10:00:00.000Z')
    const work: BackgroundTask = {
      id: 'w1',
      bodyId: body.id,
      kind: 'report',
      input: { form: 'figures' },
      status: 'queued',
      done: 0,
      total: null,
      result: null,
      error: null,
      startedBy: 'system',
      createdAt: now,
      updatedAt: now,
    }
    await backgroundTasks.save(work)
    const done = { ...work, id: 'w2', status: 'done', done: 3, total: 3, result: { cases: 3 } } as const
    await backgroundTasks.save({ ...done, createdAt: instant('2026-03-01T11:00:00.000Z') })
    await backgroundTasks.failSilent(instant('2026-03-02T00:00:00.000Z'), now, 'gone')
    expect((await backgroundTasks.of(body.id, 5)).map(({ id, status, error }) => [id, status, error])).toEqual([
      ['w2', 'done', null],
      ['w1', 'failed', 'gone'],
    ])
    expect(await backgroundTasks.byId('w2')).toMatchObject({ result: { cases: 3 }, total: 3 })
    const idsOf = (works: readonly BackgroundTask[]) => works.map(({ id }) => id)
    expect(idsOf(await backgroundTasks.unfinished('report'))).toEqual(['w1'])
    expect(await backgroundTasks.unfinished('export')).toEqual([])
    expect(await backgroundTasks.endedBefore(now, 5)).toEqual([])
    const later = instant('2026-03-02T00:00:00.000Z')
    expect(idsOf(await backgroundTasks.endedBefore(later, 5))).toEqual(['w1', 'w2'])
    expect(idsOf(await backgroundTasks.endedBefore(later, 1))).toEqual(['w1'])
    await backgroundTasks.forget(['w1'])
    expect(idsOf(await backgroundTasks.of(body.id, 5))).toEqual(['w2'])
    expect(await backgroundTasks.byId('w3')).toBeNull()
  })
}
