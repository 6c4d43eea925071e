import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadDemonstration } from '../../src/app/demo/demo-load.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import { type Office, openOffice } from '../support/office.ts'
import { putBody } from '../support/put-row.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function rowsOf(ports: Ports, slug: string): Promise<readonly RequestRow[]> {
  const body = await ports.store.bodies.bySlug(slug)
  const rows: RequestRow[] = []
  if (body) for await (const batch of ports.store.exports.requests(body.id, {})) rows.push(...batch)
  return rows
}

test('the demonstration has requests in every state under three laws, on whatever day it is loaded', {
  timeout: 120_000,
}, async () => {
  // A working day, a Sunday in a Chinese golden week, the day after Christmas.
  for (const [index, now] of ['2026-03-04T15:00:00Z', '2026-10-04T08:00:00Z', '2026-12-26T20:00:00Z'].entries()) {
    if (index > 0) {
      await office.close()
      office = await openOffice()
    }
    await putBody(office.ports.store, { ...office.body, slug: 'elsewhere' })
    const ports = { ...office.ports, clock: { now: () => instant(now) } }
    const loaded = await loadDemonstration(ports)
    expect(loaded.map(({ body }) => body)).toEqual(['qinghe', 'riverford', 'harbor-agency'])
    for (const { body, requests } of loaded) {
      const rows = await rowsOf(ports, body)
      expect(rows).toHaveLength(requests)
      expect(new Set(rows.map((row) => row.stage))).toEqual(
        new Set([
          'open',
          'drafted',
          'approved',
          'answered',
          'withdrawn',
          'abandoned',
          ...(body === 'harbor-agency' ? ['transferred'] : []),
        ]),
      )
      const states = new Set(rows.map((row) => row.clockState))
      expect([...states]).toEqual(
        expect.arrayContaining([
          'running',
          'answered',
          'withdrawn',
          'abandoned',
          body === 'harbor-agency' ? 'paused' : 'waiting',
        ]),
      )
      expect(rows.some((row) => row.stage === 'answered' && row.late)).toBe(true)
      expect(rows.some((row) => row.stage === 'open' && row.dueOn !== null && row.dueOn < now.slice(0, 10))).toBe(true)
    }
    const log = await ports.store.lists.log({ limit: 100 })
    expect(log.rows.some((row) => row.withdrawnReason !== null)).toBe(true)
    expect(log.rows.some((row) => row.documentCount > 0)).toBe(true)
  }
})

test('it is loaded once: a second time nothing is added, and a load cut short is completed', {
  timeout: 60_000,
}, async () => {
  await putBody(office.ports.store, { ...office.body, slug: 'elsewhere' })
  const ports = { ...office.ports, clock: { now: () => instant('2026-03-04T15:00:00Z') } }
  let steps = 0
  await expect(
    loadDemonstration(ports, () => {
      steps += 1
      if (steps === 5) throw new Error('cut short')
    }),
  ).rejects.toThrow('cut short')
  const all = await loadDemonstration(ports)
  expect(all[0]?.made).toBe((all[0]?.requests ?? 0) - 5)
  expect((await loadDemonstration(ports)).map(({ made }) => made)).toEqual([0, 0, 0])
  const queued = await ports.store.outbox.list({ status: 'queued', limit: 1 })
  expect(queued.rows).toEqual([])
})
