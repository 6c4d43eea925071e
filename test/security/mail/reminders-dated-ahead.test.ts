import { expect, it } from 'vitest'
import { sendReminders } from '../../../src/app/mail/reminders/send-reminders.ts'
import { addDays, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { openHttpOffice } from '../../http/http-office.ts'

const firstDay = civilDate('2024-05-08')
const reminds = ['reminder-sent', 'escalated']

/** What a case was reminded of on each day, where the clock was once so many days ahead and was put back. */
async function remindersOf(daysAhead: number): Promise<readonly string[]> {
  const office = await openHttpOffice()
  const { ports } = office
  const { reference, requestId } = await office.submit()
  await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
  const ahead: number[] = []
  if (daysAhead > 0) {
    office.at(`${addDays(firstDay, daysAhead)}T09:00:00Z`)
    await sendReminders(ports)
    ahead.push(
      ...(await ports.store.cases.events(requestId)).filter(({ type }) => reminds.includes(type)).map((e) => e.seq),
    )
    expect(ahead).not.toEqual([])
  }
  for (let day = 0; day < 45; day += 1) {
    office.at(`${addDays(firstDay, day)}T09:00:00Z`)
    await sendReminders(ports)
  }
  const found = (await ports.store.cases.events(requestId)).filter(
    ({ type, seq }) => reminds.includes(type) && !ahead.includes(seq),
  )
  await office.close()
  return found.map(({ on, type, data }) => `${on} ${type} ${'kind' in data ? data.kind : ''}`)
}

it('reminders of a clock that was ahead keep none of the true ones from being sent', async () => {
  const expected = await remindersOf(0)
  expect(expected.length).toBeGreaterThan(5)
  for (const daysAhead of [28, 30, 41]) {
    const found = await remindersOf(daysAhead)
    expect(
      found.filter((line) => !expected.includes(line)),
      `${daysAhead} days`,
    ).toEqual([])
    expect(found, `${daysAhead} days`).toEqual(expected)
  }
})

it('a session that was used while the clock was ahead runs out from when it was put back', async () => {
  const office = await openHttpOffice()
  const cookie = await office.sessionOf(office.people.officer)
  const use = async (now: string) => {
    office.at(now)
    return (await office.request('/desk', { headers: { cookie, accept: 'text/html' } })).status
  }
  expect(await use('2024-05-07T09:10:00Z')).toBe(200)
  expect(await use('2024-05-07T16:00:00Z')).toBe(200)
  expect(await use('2024-05-07T09:20:00Z')).toBe(200)
  expect(await use('2024-05-07T17:21:00Z')).not.toBe(200)
  await office.close()
})
