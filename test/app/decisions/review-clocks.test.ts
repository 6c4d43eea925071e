import { afterEach, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { statusOf } from '../../../src/app/cases/view/status-view.ts'
import type { CivilDate } from '../../../src/domain/calendar/civil-date.ts'
import { clock } from '../../../src/domain/clock/clock.ts'
import { clockEventsOf } from '../../../src/domain/request/clock-events.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
afterEach(() => office.close())

const reviewsOf = async (reference: string, requestId: string) => {
  const file = await loadCase(office.ports, reference)
  if (!file) throw new Error('no case')
  const { reviews } = await statusOf(office.ports, file, { kind: 'requester', requestId })
  return reviews.map(({ kind, dueOn, acceptedOn, extended, late, waitsForAcceptance }) => ({
    ...{ kind, dueOn, acceptedOn, extended, late, waitsForAcceptance },
  }))
}

async function answer(reference: string, parts: readonly object[], at: string) {
  for (const [person, type, input] of [
    ['officer', 'decision-drafted', { parts, letter: 'This is our answer.' }],
    ['approver', 'decision-approved', {}],
    ['officer', 'decision-issued', {}],
  ] as const) {
    office.at(at)
    const done = await office.act(office.as(person), reference, type, input)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
}

it('行政复议 runs from its acceptance, and ends after the holiday (行政复议法 2023, art. 53, 62, 88)', async () => {
  office = await openOffice('cn-ogi-2019', 'Asia/Shanghai')
  office.at('2025-03-03T02:00:00Z')
  const { reference, requestId } = await office.submit()
  await office.act(office.as('officer'), reference, 'received', { confirmedOn: '2025-03-03' })
  await answer(reference, [{ outcome: 'granted' }], '2025-03-20T02:00:00Z')
  office.at('2025-04-01T02:00:00Z')
  const requester = { kind: 'requester', requestId } as const
  const kind = 'reconsideration'
  expect(await office.act(requester, reference, 'review-lodged', { kind })).toMatchObject({ ok: true })
  expect(await reviewsOf(reference, requestId)).toMatchObject([{ dueOn: null, waitsForAcceptance: true }])
  const early = await office.act(office.as('officer'), reference, 'review-accepted', { kind, on: '2025-03-31' })
  expect(early).toMatchObject({ refusal: { issues: [{ path: 'on' }] } })
  expect(await office.act(office.as('officer'), reference, 'review-accepted', { kind })).toMatchObject({ ok: true })
  expect(await reviewsOf(reference, requestId)).toMatchObject([{ acceptedOn: '2025-04-01', dueOn: '2025-05-06' }])
  const again = await office.act(office.as('officer'), reference, 'review-accepted', { kind })
  expect(again).toMatchObject({ ok: false })
  office.at('2025-05-07T02:00:00Z')
  expect(await reviewsOf(reference, requestId)).toMatchObject([{ late: true }])
})

it('every way to contest has its own clock, and a longer time is told to the requester', async () => {
  office = await openOffice()
  office.at('2024-05-07T09:00:00Z')
  const { reference, requestId } = await office.submit()
  await answer(reference, [{ outcome: 'granted-in-full' }], '2024-05-20T09:00:00Z')
  const requester = { kind: 'requester', requestId } as const
  office.at('2024-06-03T09:00:00Z')
  await office.act(requester, reference, 'review-lodged', { kind: 'internal-review' })
  expect(await reviewsOf(reference, requestId)).toMatchObject([{ dueOn: '2024-07-01', extended: false }])
  const extends_ = (input: object) =>
    office.act(office.as('approver'), reference, 'review-extended', { kind: 'internal-review', ...input })
  // 40 working days in all (Code of Practice 5.5).
  expect(await extends_({ by: { count: 21, unit: 'working-day' } })).toMatchObject({
    refusal: { code: 'extension-not-allowed' },
  })
  expect(await extends_({ by: { count: 10, unit: 'working-day' }, reason: 'Many records.' })).toMatchObject({
    ok: true,
  })
  expect(await reviewsOf(reference, requestId)).toMatchObject([{ dueOn: '2024-07-16', extended: true }])
  const { rows } = await office.ports.store.outbox.list({ limit: 100 })
  expect(rows.some((row) => row.kind === 'review-extended')).toBe(true)
  office.at('2024-07-10T09:00:00Z')
  await office.act(office.as('officer'), reference, 'review-lodged', { kind: 'commissioner' })
  expect((await reviewsOf(reference, requestId)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['internal-review', '2024-07-16'],
    ['commissioner', null],
  ])
  // The complaint does not meet the time to ask for the internal review, and begins nothing of it.
  const file = await loadCase(office.ports, reference)
  if (!file) throw new Error('no case')
  const asOf = '2024-07-10' as CivilDate
  const counted = clock(file.statute, file.calendar, clockEventsOf(file.events), asOf)
  const lodged = counted.ok ? counted.result.milestones.find(({ kind }) => kind === 'review-lodge') : undefined
  expect(lodged?.metOn).toBe('2024-06-03')
})
