import { expect, test } from 'vitest'
import { saveSchedule, schedulesOf, setScheduleState } from '../../../src/app/figures/save-schedule.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { nextRun, periodByRule } from '../../../src/domain/report/schedule.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { putStaff } from '../../support/put-row.ts'

const wanted = {
  name: 'Figures for the council',
  form: 'figures',
  rule: 'last-month',
  locale: 'en',
  format: 'pdf',
  every: 'month',
  day: 3,
  to: ['auditor@riverford.example', 'approver@riverford.example'],
}

const mailsOf = async ({ ports, body }: Office) =>
  (await ports.store.outbox.list({ bodyId: body.id, limit: 100 })).rows.filter(
    ({ kind }) => kind === 'scheduled-report',
  )

async function saved(office: Office, more: object = {}) {
  const made = await saveSchedule(office.ports, office.as('auditor'), office.body, { ...wanted, ...more })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

test('each recipient gets the report of the month once; after an outage one message makes up for all that was missed', async () => {
  const office = await openOffice()
  await office.submit()
  const schedule = await saved(office)
  expect(schedule.nextRunOn).toBe('2024-06-03')
  office.at('2024-06-02T12:00:00Z')
  await runJobs(office.ports)
  expect(await mailsOf(office)).toEqual([])
  office.at('2024-06-03T09:00:00Z')
  for (const _ of [1, 2]) await runJobs(office.ports)
  const first = await mailsOf(office)
  expect(first.map(({ to }) => to).sort()).toEqual(['approver@riverford.example', 'auditor@riverford.example'])
  expect(first[0]?.subject).toBe('Report: Figures for the council, 2024-05')
  expect(first[0]?.text).toContain('/audit/reports/figures/2024-05/file/pdf?as_of=2024-06-03')
  expect(first[0]?.text).toMatch(/Received:?\s+1/)
  office.at('2024-09-20T09:00:00Z')
  for (const _ of [1, 2]) await runJobs(office.ports)
  const all = await mailsOf(office)
  expect(all).toHaveLength(4)
  const late = all.find(({ subject }) => subject.endsWith('2024-08'))
  expect(late?.text).toContain('Report of 2024-06')
  expect(late?.text).toContain('Report of 2024-07')
  expect((await office.ports.store.reportSchedules.byId(schedule.id))?.nextRunOn).toBe('2024-10-03')
  await office.close()
})

test('paused or taken away, nothing is sent; put back, it goes on, and what fell into the pause is not made up for', async () => {
  const office = await openOffice()
  const { ports, body } = office
  const auditor = office.as('auditor')
  const { id } = await saved(office)
  const set = (state: 'active' | 'paused' | 'removed') => setScheduleState(ports, auditor, body, id, state)
  await set('paused')
  office.at('2024-06-10T09:00:00Z')
  await runJobs(ports)
  await set('active')
  await runJobs(ports)
  await set('removed')
  expect(await schedulesOf(ports, auditor, body)).toMatchObject({ ok: true, value: [] })
  office.at('2024-07-10T09:00:00Z')
  await runJobs(ports)
  expect(await mailsOf(office)).toEqual([])
  await set('active')
  expect(await schedulesOf(ports, auditor, body)).toMatchObject({ value: [{ id, nextRunOn: '2024-08-03' }] })
  office.at('2024-08-03T09:00:00Z')
  await runJobs(ports)
  expect(await mailsOf(office)).toHaveLength(2)
  await office.close()
})

test('who may not see reports may neither save one nor get one; somebody who has left gets none', async () => {
  const office = await openOffice()
  const { ports, body } = office
  for (const person of ['officer', 'publisher'] as const) {
    const actor = office.as(person)
    expect(await saveSchedule(ports, actor, body, wanted)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await schedulesOf(ports, actor, body)).toMatchObject({ ok: false })
    expect(await setScheduleState(ports, actor, body, 'any', 'paused')).toMatchObject({ ok: false })
  }
  const refused = async (more: object) => {
    const made = await saveSchedule(ports, office.as('auditor'), body, { ...wanted, ...more })
    return made.ok ? [] : made.refusal.issues?.map(({ path }) => path)
  }
  expect(await refused({ to: ['officer@riverford.example'] })).toEqual(['to'])
  expect(await refused({ to: ['somebody@example.com'] })).toEqual(['to'])
  expect(await refused({ to: [] })).toEqual(['to'])
  expect(await refused({ form: 'plain' })).toEqual(['rule'])
  expect(await refused({ form: 'cn-annual', rule: 'last-year' })).toEqual(['form'])
  expect(await refused({ day: 31 })).toEqual(['day'])
  await saved(office)
  await putStaff(ports.store, { ...office.people.approver, active: false })
  office.at('2024-06-03T09:00:00Z')
  await runJobs(ports)
  expect((await mailsOf(office)).map(({ to }) => to)).toEqual(['auditor@riverford.example'])
  await office.close()
})

test.each([
  ['figures', 'last-month', '2025-01-03', { year: 2024, month: 12 }],
  ['figures', 'last-quarter', '2025-02-03', { year: 2024, quarter: 4 }],
  ['us-quarterly', 'last-quarter', '2025-02-03', { year: 2025, quarter: 1 }],
  ['us-quarterly', 'last-quarter', '2025-10-03', { year: 2025, quarter: 4 }],
  ['us-annual', 'last-year', '2025-10-03', { year: 2025 }],
  ['us-annual', 'last-year', '2025-03-03', { year: 2024 }],
  ['plain', 'last-year', '2025-10-03', { year: 2024 }],
] as const)('%s of %s on %s', (form, rule, on, of) => {
  expect(periodByRule(form, rule, civilDate(on))).toEqual(of)
})

test.each([
  ['month', '2024-12-03', '2025-01-03'],
  ['quarter', '2024-10-02', '2024-10-03'],
  ['quarter', '2024-10-03', '2025-01-03'],
  ['year', '2024-02-01', '2025-01-03'],
] as const)('each %s on the third, after %s: %s', (every, after, on) => {
  expect(nextRun(every, 3, civilDate(after))).toBe(on)
})

test('a body has no more saved reports than somebody reads; those that are there can still be changed', async () => {
  const office = await openOffice()
  const { ports, body } = office
  const { id, version, ...first } = await saved(office)
  for (let count = 1; count < 200; count += 1) await ports.store.reportSchedules.create({ ...first, id: `s-${count}` })
  const auditor = office.as('auditor')
  expect(await saveSchedule(ports, auditor, body, wanted)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  expect(await saveSchedule(ports, auditor, body, { ...wanted, name: 'Another' }, { id, seen: version })).toMatchObject(
    { ok: true },
  )
  await office.close()
})
