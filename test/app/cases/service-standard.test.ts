import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewStatus } from '../../../src/app/cases/view/status-view.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('service-standard', 'Europe/London')
})
afterAll(() => office.close())

const change = (term: object | null) => changeCasework(office.ports, office.as('admin'), office.body.id, { term })
const dueOf = async ({ reference, requestId }: { reference: string; requestId: string }) => {
  const status = await viewStatus(office.ports, { kind: 'requester', requestId }, reference)
  return status.ok ? status.value.clock.due : status.refusal.code
}

test('a new length of the service standard holds for what is received from the next day on', async () => {
  // A Tuesday; the Monday before it was a bank holiday.
  office.at('2024-05-07T09:00:00Z')
  const before = await office.submit()
  expect(await dueOf(before)).toBe('2024-05-14')
  expect(await change({ count: 2, unit: 'working-day' })).toMatchObject({ ok: true })
  const sameDay = await office.submit()
  office.at('2024-05-08T09:00:00Z')
  const after = await office.submit()
  expect([await dueOf(before), await dueOf(sameDay), await dueOf(after)]).toEqual([
    '2024-05-14',
    '2024-05-14',
    '2024-05-10',
  ])
  await change({ count: 1, unit: 'week' })
  await change(null)
  expect(await dueOf(after)).toBe('2024-05-10')
  office.at('2024-05-09T09:00:00Z')
  expect(await dueOf(await office.submit())).toBe('2024-05-16')
  expect([await dueOf(before), await dueOf(after)]).toEqual(['2024-05-14', '2024-05-10'])
})

test('a length of no days is refused, and the same length again changes nothing', async () => {
  expect(await change({ count: 0, unit: 'working-day' })).toMatchObject({ refusal: { code: 'invalid' } })
  await change({ count: 3, unit: 'calendar-day' })
  const once = await office.ports.store.bodies.byId(office.body.id)
  await change({ count: 3, unit: 'calendar-day' })
  expect(await office.ports.store.bodies.byId(office.body.id)).toEqual(once)
})
