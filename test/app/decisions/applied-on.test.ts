import { afterEach, expect, it } from 'vitest'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
afterEach(() => office.close())

it('what was applied for in time and granted later moves the due date (Australia, s.15AB), and a correction moves it back', async () => {
  office = await openOffice('au-foi-1982', 'Australia/Sydney')
  office.at('2022-06-17T02:00:00Z')
  const { reference, requestId } = await office.submit()
  const dueOn = async () => (await office.ports.store.cases.byReference(reference))?.dueOn
  const officer = office.as('officer')
  await office.act(officer, reference, 'extended', { ground: 'consultation' })
  expect(await dueOn()).toBe('2022-08-16')
  office.at('2022-08-24T02:00:00Z')
  const extension = { ground: 's.15AB', to: '2022-08-31' }
  const late = await office.act(officer, reference, 'extended', { ...extension, appliedOn: '2022-08-17' })
  expect(late).toMatchObject({ refusal: { code: 'extension-not-allowed' } })
  const done = await office.act(officer, reference, 'extended', { ...extension, appliedOn: '2022-08-16' })
  expect(done).toMatchObject({ ok: true })
  expect(await dueOn()).toBe('2022-08-31')
  const events = await office.ports.store.cases.events(requestId)
  const event = events.findLast(({ type }) => type === 'extended')?.seq
  const correction = { event, field: 'appliedOn', to: '2022-08-17', reason: 'Typed wrong' }
  expect(await office.act(officer, reference, 'corrected', correction)).toMatchObject({ ok: true })
  expect(await dueOn()).toBe('2022-08-16')
  const ours = { ground: 'consultation', appliedOn: '2022-08-16' }
  expect(await office.act(officer, reference, 'extended', ours)).toMatchObject({
    refusal: { issues: [{ path: 'appliedOn' }] },
  })
})
