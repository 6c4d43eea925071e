import { afterEach, beforeEach, expect, it } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

async function call(method: string, path: string, body?: string | object, type = 'application/json') {
  const authorization = `Bearer ${await office.keyOf(office.people.admin)}`
  const answer = await office.request(`/api/v1/bodies/riverford/calendars${path}`, {
    method,
    headers: { authorization, 'content-type': type },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
}
const jubilee = { calendar: 'uk', on: '2024-05-20', says: 'not-worked', name: 'Jubilee', source: 'Gazette' }

it('previews, adds, lists and takes back a day', async () => {
  const { reference } = await office.submit()
  office.at('2024-05-08T09:00:00Z')
  const plan = await call('POST', '/preview', { days: [jubilee] })
  expect(plan.json).toMatchObject({
    seenSeq: 0,
    fresh: [jubilee],
    open: [{ reference, from: '2024-06-05', to: '2024-06-06' }],
    elsewhere: { open: 0, closed: 0 },
  })
  expect((await call('POST', '', { days: [jubilee], seenSeq: 0 })).json).toEqual({ added: 1, moved: 1 })
  expect((await call('POST', '', { days: [jubilee], seenSeq: 0 })).status).toBe(409)
  const list = await call('GET', '')
  expect(list.json).toMatchObject({ seenSeq: 1 })
  expect(list.json['calendars']).toContainEqual(
    expect.objectContaining({ calendar: 'uk', changes: [expect.objectContaining({ seq: 1, counts: true })] }),
  )
  office.at('2024-05-09T09:00:00Z')
  const back = { calendar: 'uk', on: '2024-05-20', says: 'as-shipped', source: 'Withdrawn' }
  expect((await call('POST', '', { days: [back], seenSeq: 1 })).json).toEqual({ added: 1, moved: 1 })
})

it('reads a file, and names the line that is wrong', async () => {
  const ics = (date: string) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:${date}\nSUMMARY:X\nEND:VEVENT\nEND:VCALENDAR\n`
  const file = (date: string) => call('POST', '/files?calendar=uk&source=Gazette', ics(date), 'text/calendar')
  expect((await file('20240520')).json).toMatchObject({ fresh: [{ on: '2024-05-20', name: 'X' }] })
  const wrong = await file('20240231')
  expect(wrong.status).toBe(422)
  expect(JSON.stringify(wrong.json)).toContain('line 3: ')
  const long = await call('POST', '/files?calendar=uk&source=S', ' '.repeat(1024 * 1024 + 1), 'text/calendar')
  expect(JSON.stringify(long.json)).toContain('more than 1 MiB')
  expect((await call('POST', '/files?calendar=cn&source=S', ics('20240520'), 'text/calendar')).status).toBe(422)
})

it('refuses days of calendars that the laws of the body do not count by, and unknown fields', async () => {
  const { status, json } = await call('POST', '/preview', { days: [{ ...jubilee, calendar: 'cn', colour: 'red' }] })
  expect(status).toBe(422)
  expect(JSON.stringify(json)).toContain('days.0.colour')
  expect(JSON.stringify(await call('POST', '/preview', { days: [{ ...jubilee, calendar: 'cn' }] }))).toContain(
    'days.0.calendar',
  )
})
