import { afterEach, beforeEach, expect, test } from 'vitest'
import { maxCalendarBytes } from '../../../../src/app/office/calendar-file.ts'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

const path = '/desk/office/calendar'
let office: HttpOffice
let cookie: string
beforeEach(async () => {
  // 7 May 2024, a Tuesday.
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.admin)
})
afterEach(() => office.close())

/** A later moment, at which the session of before is over. */
async function later(now: string) {
  office.at(now)
  cookie = await office.sessionOf(office.people.admin)
}

const jubilee = {
  do: 'preview',
  calendar: 'uk',
  on: '2024-05-20',
  says: 'not-worked',
  name: 'Jubilee',
  source: 'Gazette',
}
const preview = (fields: object = {}) => submitForm(office, cookie, path, { ...jubilee, ...fields })
const saveOf = (page: Awaited<ReturnType<typeof preview>>, fields = {}) =>
  submitForm(office, cookie, path, fields, page)
const changes = () => office.ports.store.calendarChanges.all()
const dueOn = async (reference: string) => (await office.ports.store.cases.byReference(reference))?.dueOn
const plain = (text: string) => text.replaceAll(/<[^>]+>|\s+/g, ' ')

test('a day is previewed, saved on a second press with its maker, and taken back in the same way', async () => {
  const { reference } = await office.submit()
  await later('2024-05-08T09:00:00Z')
  const seen = await preview()
  expect(seen.status).toBe(200)
  expect(plain(seen.text).replaceAll(/ +/g, ' ')).toContain(`${reference} 5 June 2024 6 June 2024`)
  expect(await changes()).toEqual([])
  const saved = await saveOf(seen)
  expect(saved).toMatchObject({ status: 303, location: `${path}?saved=1&moved=1` })
  expect(await dueOn(reference)).toBe('2024-06-06')
  expect(await changes()).toMatchObject([{ name: 'Jubilee', by: `staff:${office.people.admin.id}` }])

  await later('2024-05-09T09:00:00Z')
  const list = await getPage(office, cookie, path)
  expect(list.text).toContain('Gazette')
  const asked = await submitForm(office, cookie, path, { do: 'take-back', seq: '1' }, list)
  expect(plain(asked.text).replaceAll(/ +/g, ' ')).toContain(`${reference} 6 June 2024 5 June 2024`)
  const unexplained = await saveOf(asked, { source: ' ' })
  expect(unexplained.status).toBe(422)
  expect(await changes()).toHaveLength(1)
  expect((await saveOf(unexplained, { source: 'Withdrawn' })).status).toBe(303)
  expect(await dueOn(reference)).toBe('2024-06-05')
  expect((await getPage(office, cookie, path)).text).toContain('Nothing has been added to this calendar.')
})

test('a closed request is named and left, and a day that is past is said to be past', async () => {
  const { reference, requestId } = await office.submit()
  await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
  await later('2024-05-28T09:00:00Z')
  const { text } = await preview()
  expect(text).toContain('Already past: 1.')
  expect(plain(text)).toMatch(/Closed requests that would have been due on another day: 1 .*5 June 2024 .*6 June 2024/)
})

test('cases of another body are counted and not named', async () => {
  const other = await office.addBody('harbor')
  const { reference } = await office.submit({ body: other.slug })
  const { text } = await preview()
  expect(text).not.toContain(reference)
  expect(text).toContain('At other bodies of this installation: 1 open, 0 closed.')
})

test.each([
  [{ on: '2024-02-30' }, 'day-on', 'real date'],
  [{ on: '2021-05-20' }, 'day-on', 'must not be before 2022-01-01'],
  [{ on: '2044-05-20' }, 'day-on', 'must not be after 2034-12-31'],
  [{ name: ' ' }, 'day-name', 'Enter: Name'],
  [{ source: '' }, 'day-source', 'Enter: Where it was published'],
  [{ calendar: 'cn' }, 'day-calendar', 'uk'],
  [{ calendar: 'uk SCT' }, 'day-calendar', 'Calendar'],
])('%j is refused at its field', async (fields, id, words) => {
  const { status, text } = await preview(fields)
  expect(status).toBe(422)
  expect(text).toContain(`href="#${id}"`)
  expect(plain(text)).toContain(words)
  expect(await changes()).toEqual([])
})

test('of two who look at once the second is shown what would change now', async () => {
  const [first, second] = [await preview(), await preview({ on: '2024-05-21', name: 'Other' })]
  expect((await saveOf(first)).status).toBe(303)
  const stale = await saveOf(second)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Somebody else changed the calendars meanwhile')
  expect(await changes()).toHaveLength(1)
  expect((await saveOf(stale)).status).toBe(303)
  expect(await changes()).toHaveLength(2)
})

const upload = (content: string, fields = {}) =>
  postForm(office, cookie, `${path}/file`, {
    calendar: 'uk',
    source: 'Gazette',
    ...fields,
    file: new File([content], 'x'),
  })
const ics = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')

test('the days of an iCalendar file are previewed and saved; those that are known are left out', async () => {
  const file = ics('DTSTART;VALUE=DATE:20240526', 'DTEND;VALUE=DATE:20240530', 'SUMMARY:Fair <b>')
  const seen = await upload(file)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('Fair &lt;b&gt;')
  expect(seen.text).toContain('To be saved: 2')
  expect((await saveOf(seen)).location).toBe(`${path}?saved=2&moved=0`)
  expect((await changes()).map(({ on, name }) => `${on} ${name}`)).toEqual([
    '2024-05-28 Fair <b>',
    '2024-05-29 Fair <b>',
  ])
})

test.each([
  [ics('DTSTART;VALUE=DATE:20240231', 'SUMMARY:X'), 'line 3: '],
  [ics('DTSTART;VALUE=DATE:20240501', 'RRULE:FREQ=DAILY', 'SUMMARY:X'), 'line 4: RRULE'],
  ['{"year": 2024, "days": [{"name": "X", "date": "2024-13-01", "isOffDay": true}]}', 'days[0].date: '],
  [ics('DTSTART;VALUE=DATE:20190501', 'SUMMARY:X'), '2019-05-01: must not be before 2022-01-01'],
  ['['.repeat(100_000), 'line 1: neither JSON nor an iCalendar file'],
  [`{"a":${'['.repeat(100_000)}`, 'it is not JSON'],
  [' '.repeat(maxCalendarBytes + 1), 'more than 1 MiB'],
  ['', 'Enter: File'],
])('a file that cannot be read is refused with its place: %#', async (content, words) => {
  const { status, text } = await upload(content)
  expect(status).toBe(422)
  expect(plain(text)).toContain(words)
  expect(text).toContain('href="#file-file"')
})

test('a file of more days than the page carries is refused, and not cut', async () => {
  const name = '节'.repeat(200)
  const days = Array.from({ length: 300 }, (_, at) => {
    const date = new Date(Date.UTC(2024, 5, 1 + at)).toISOString().slice(0, 10)
    return { name, date, isOffDay: new Date(date).getUTCDay() % 6 !== 0 }
  })
  const { status, text } = await upload(JSON.stringify({ year: 2024, days: days.filter(({ isOffDay }) => isOffDay) }))
  expect(status).toBe(422)
  expect(text).toContain('more than this page takes')
})

test('nobody but an administrator may look, preview, save or send a file', async () => {
  for (const person of ['officer', 'approver', 'publisher', 'auditor'] as const) {
    const session = await office.sessionOf(office.people[person])
    expect((await getPage(office, session, path)).status).toBe(403)
    expect((await postForm(office, session, path, jubilee)).status).toBe(403)
    const save = { do: 'save', calendar: 'uk', days: '2024-05-20 not-worked X', source: 'S', seenSeq: '0' }
    expect((await postForm(office, session, path, save)).status).toBe(403)
    const file = new File([ics('DTSTART;VALUE=DATE:20240520', 'SUMMARY:X')], 'x')
    expect((await postForm(office, session, `${path}/file`, { calendar: 'uk', source: 'S', file })).status).toBe(403)
  }
  expect(await changes()).toEqual([])
})
