import { afterEach, expect, it } from 'vitest'
import { viewStatus } from '../../../../src/app/cases/view/status-view.ts'
import { type Office, openOffice } from '../../../support/office.ts'

/** What passes to another body under laws that know a transfer. Every date is counted by hand. */
let office: Office
afterEach(() => office.close())

const day: { readonly [day: string]: string } = {
  '7 May': '2024-05-07T09:00:00Z',
  '14 May': '2024-05-14T09:00:00Z',
  '28 May': '2024-05-28T12:00:00Z',
}

/** Two bodies of one installation under one law; a request reached the first on Tuesday 7 May 2024. */
async function asked(law: string, timeZone: string) {
  office = await openOffice(law, timeZone)
  const { settings } = office.body
  await office.addBody('northport', {
    name: { en: 'Northport Harbour Board' },
    settings: { ...settings, referencePrefix: 'PORT', email: 'foi@northport.example' },
  })
  return office.submit()
}

async function pass(reference: string, on: string, input: object) {
  office.at(day[on] ?? on)
  const done = await office.act(office.as('officer'), reference, 'transferred', input)
  if (!done.ok) throw new Error(done.refusal.code)
}
const row = async (reference: string) => {
  const found = await office.ports.store.cases.byReference(reference)
  if (!found) throw new Error(reference)
  return found
}
async function status({ reference, requestId }: { reference: string; requestId: string }) {
  const seen = await viewStatus(office.ports, { kind: 'requester', requestId }, reference)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return seen.value
}
const letters = async () =>
  (await office.ports.store.outbox.list({ limit: 50 })).rows.filter((one) => one.kind === 'transfer')

it('New Zealand: a part for another body here has its own 20 working days; what stays keeps its own', async () => {
  const whole = await asked('nz-oia-1982', 'Pacific/Auckland')
  // Received 7 May. s.14: to be passed on within 10 working days, 8-10, 13-17 and 20-21 May: by 21 May.
  expect((await status(whole)).clock.milestones.find(({ kind }) => kind === 'transfer')?.due).toBe('2024-05-21')
  await pass(whole.reference, '14 May', { parts: [{ body: 'northport', words: 'The harbour.' }] })
  const { parts, dueOn, stage } = await status(whole)
  // s.15(1): 20 working days after 7 May, without 3 June (King’s Birthday): 5 June.
  expect({ stage, dueOn }).toEqual({ stage: 'open', dueOn: '2024-06-05' })
  // 15-17 (3), 20-24 (8), 27-31 May (13), 4-7 (17), 10-12 June (20).
  expect(parts).toMatchObject([{ part: 'a', to: 'Northport Harbour Board', own: false, dueOn: '2024-06-12' }])
  const child = await row(parts[0]?.reference ?? '')
  expect(child).toMatchObject({
    channel: 'transfer-in',
    receivedOn: '2024-05-14',
    subject: 'Potholes in Mill Lane (a)',
  })
  expect(child.reference).toMatch(/^PORT-2024-/)
  // The letter says who has it, with the number and the day.
  const [letter] = await letters()
  expect(letter?.text).toContain(child.reference)
  expect(letter?.text).toContain('12 June 2024')
})

it('a part for a body outside is told and not counted here; with nothing left, the request has passed on', async () => {
  const whole = await asked('nz-oia-1982', 'Pacific/Auckland')
  await pass(whole.reference, '14 May', { parts: [{ to: 'National Archive', words: 'Before 1990.' }] })
  expect((await status(whole)).parts).toMatchObject([{ to: 'National Archive', reference: null, dueOn: null }])
  expect(await row(whole.reference)).toMatchObject({ stage: 'open', dueOn: '2024-06-05' })
  const other = await office.submit()
  await pass(other.reference, '14 May', { parts: [{ to: 'National Archive', words: 'All of it.' }], rest: false })
  expect(await row(other.reference)).toMatchObject({ stage: 'transferred', closedOn: '2024-05-14' })
  expect((await letters()).map(({ text }) => text.includes('National Archive'))).toEqual([true, true])
})

// All received 7 May 2024 by the first body, and passed on as a whole.
it.each([
  // 30 calendar days from the first receipt, s.8(3): 7 May + 30 = Thursday 6 June, however late it was passed on.
  ['ca-atia', 'America/Toronto', '14 May', '2024-05-14', '2024-06-06'],
  // The same by s.16(4).
  ['au-foi-1982', 'Australia/Sydney', '14 May', '2024-05-14', '2024-06-06'],
  // (a)(6)(A): 20 days without Saturdays, Sundays and 27 May (Memorial Day), from 14 May: 12 June.
  ['us-foia', 'America/New_York', '14 May', '2024-05-14', '2024-06-12'],
  // At the latest 10 working days after the first receipt, from 21 May, whenever the right one got it: 22-24 (3), 28-31
  // May (7), 3-7 (12), 10-14 (17), 17-18 (19), not 19 (Juneteenth), 20 June.
  ['us-foia', 'America/New_York', '28 May', '2024-05-28', '2024-06-20'],
  // From the day on which the other body got it: 12 June as above.
  ['nz-oia-1982', 'Pacific/Auckland', '14 May', '2024-05-14', '2024-06-12'],
])('%s in %s: the whole passes on (%s, %s) to another body here, which must answer by %s', async (...given) => {
  const [law, timeZone, on, passedOn, due] = given
  const whole = await asked(law, timeZone)
  const dueBefore = (await row(whole.reference)).dueOn
  await pass(whole.reference, on, { body: 'northport' })
  expect(await row(whole.reference)).toMatchObject({ stage: 'transferred', outcome: 'transferred', closedOn: passedOn })
  expect((await row(whole.reference)).lastDueOn ?? (await row(whole.reference)).dueOn).toBe(dueBefore)
  const [part] = (await status(whole)).parts
  const child = await row(part?.reference ?? '')
  expect(child).toMatchObject({ stage: 'open', dueOn: due, parentId: whole.requestId })
  const received = (await office.ports.store.cases.events(child.id)).find((event) => event.type === 'received')
  expect(received?.data).toMatchObject({ on: passedOn, firstReceivedOn: '2024-05-07' })
})

it('a law that knows no transfer refuses it: the answer itself names the right body', async () => {
  const whole = await asked('uk-foia-2000', 'Europe/London')
  for (const input of [{ body: 'northport' }, { to: 'Archive' }, { parts: [{ to: 'Archive', words: 'All.' }] }]) {
    const refused = await office.act(office.as('officer'), whole.reference, 'transferred', input)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'transfer-not-in-law' } })
  }
})
