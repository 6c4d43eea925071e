import { afterEach, beforeEach, expect, test } from 'vitest'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let cookie: string
beforeEach(async () => {
  office = await openHttpOffice({}, 'cn-ogi-2019', 'Asia/Shanghai')
  cookie = await office.sessionOf(office.people.admin)
})
afterEach(() => office.close())

const notice = '国务院办公厅关于2027年部分节假日安排的通知'
const page = async (path: string, session = cookie) => (await getPage(office, session, path)).text
const list = {
  year: 2027,
  papers: ['https://www.gov.cn/x'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
  ],
}

test('from 1 December of the body the next list is said to be missing, to administrators, until it is added', async () => {
  office.at('2026-11-30T15:59:00Z')
  expect(await page('/desk/office/calendar')).not.toContain(notice)
  office.at('2026-11-30T16:00:00Z')
  cookie = await office.sessionOf(office.people.admin)
  expect(await page('/desk')).toContain(notice)
  expect(await page('/desk')).toContain('href="/desk/office/calendar#file"')
  expect(await page('/desk', await office.sessionOf(office.people.officer))).not.toContain(notice)
  expect(await page('/desk/office/calendar')).toContain(notice)

  const file = new File([JSON.stringify(list)], '2027.json')
  const seen = await postForm(office, cookie, '/desk/office/calendar/file', { calendar: 'cn', source: '', file })
  expect(seen.status).toBe(200)
  expect((await submitForm(office, cookie, '/desk/office/calendar', {}, seen)).status).toBe(303)
  expect(await page('/desk')).not.toContain(notice)
  const kept = await page('/desk/office/calendar')
  expect(kept).not.toContain(notice)
  expect(kept).toContain('https://www.gov.cn/x')

  // The list is taken back with the days that came with it.
  const all = await office.ports.store.calendarChanges.all()
  const seq = String(all.find(({ says }) => says === 'year-held')?.seq)
  const asked = await postForm(office, cookie, '/desk/office/calendar', { do: 'take-back', calendar: 'cn', seq })
  await submitForm(office, cookie, '/desk/office/calendar', { source: 'Replaced' }, asked)
  expect(await page('/desk/office/calendar')).toContain(notice)
  expect((await office.ports.store.calendarChanges.all()).slice(all.length).map(({ says }) => says)).toEqual([
    'year-as-shipped',
    ...list.days.map(() => 'as-shipped'),
  ])
})

test('the public page of the law shows what the office added, with its source', async () => {
  office.at('2026-12-01T04:00:00Z')
  expect(await page('/law/cn-ogi-2019', '')).not.toContain('Days added by this office')
  const day = { calendar: 'cn', region: null, on: '2027-03-03', says: 'not-worked', name: '运动会', source: '市府通告' }
  const key = `Bearer ${await office.keyOf(office.people.admin)}`
  const saved = await office.request('/api/v1/bodies/riverford/calendars', {
    method: 'POST',
    headers: { authorization: key, 'content-type': 'application/json' },
    body: JSON.stringify({ days: [day], seenSeq: 0 }),
  })
  expect(await saved.json()).toEqual({ added: 1, moved: 0 })
  const law = await page('/law/cn-ogi-2019', '')
  expect(law).toContain('Days added by this office')
  expect(law).toContain('运动会')
  expect(law).toContain('市府通告')
  expect(law).not.toContain(office.people.admin.id)
})
