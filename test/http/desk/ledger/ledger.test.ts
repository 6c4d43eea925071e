import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage, postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'

let office: HttpOffice
let references: string[]
beforeAll(async () => {
  office = await openHttpOffice()
  references = []
  for (const subject of ['Potholes in Mill Lane', 'Trees in Mill Lane', 'Minutes of the housing committee']) {
    references.push((await office.submit({ subject })).reference)
  }
  const officer = office.as('officer')
  const assigned = await office.act(officer, references[0] ?? '', 'assigned', {
    to: office.people.officer.id,
    unit: 'Highways',
  })
  if (!assigned.ok) throw new Error(assigned.refusal.code)
  await office.act(officer, references[1] ?? '', 'clarification-requested', { question: 'Which trees?' })
  await office.act(officer, references[2] ?? '', 'withdrawn')
}, 30_000)
afterAll(() => office.close())

type Person = keyof HttpOffice['people']
const sessionOf = (person: Person) => office.sessionOf(office.people[person])
const page = async (path: string, person: Person = 'officer') => getPage(office, await sessionOf(person), path)
const post = async (path: string, fields: Record<string, string>, person: Person = 'officer') =>
  postForm(office, await sessionOf(person), path, fields)

/** Which of the three requests the page lists, by number. */
const listed = (text: string) =>
  references
    .flatMap((reference, index) => (text.includes(`href="/desk/requests/${reference}"`) ? [index] : []))
    .join('')

describe('the ledger', () => {
  test.each([
    ['view=all', '012'],
    ['view=mine', '0'],
    ['view=open', '01'],
    ['view=stopped', '1'],
    ['view=unassigned', '1'],
    ['view=overdue', ''],
    ['state=open', '01'],
    ['state=withdrawn', '2'],
    ['closed=year', '2'],
    ['unit=Highways', '0'],
    ['officer=nobody', '12'],
    ['law=uk-foia-2000', '012'],
    ['law=cn-ogi-2019', ''],
    ['channel=portal', '012'],
    ['channel=own%3Aline', ''],
    ['dueFrom=2024-06-01&dueTo=2024-06-30', '02'],
    ['from=2024-05-08', ''],
    ['q=mill', '01'],
    ['q=lane+trees', '1'],
    ['q=mill&officer=me', '0'],
    ['state=nonsense&due=never&sort=up', '012'],
  ])('%s', async (query, expected) => {
    const { status, text } = await page(`/desk?${query}`)
    expect([status, listed(text)]).toEqual([200, expected])
  })

  test('says what is filtered, how many there are, and how to take each filter away', async () => {
    const { text } = await page('/desk?q=mill&state=open')
    expect(text).toContain('2 requests')
    expect(text).toContain('aria-label="Remove: Status: Open"')
    expect(text).toContain('href="/desk?q=mill"')
    expect(text).toContain('href="/desk?state=open"')
    expect((await page('/desk?q=nothing+of+it')).text).toContain('No requests match')
  })

  test('counts working days where the law does, as the stamp of the case does', async () => {
    office.at('2024-06-03T09:00:00Z')
    const due = (await office.ports.store.cases.byReference(references[0] ?? ''))?.dueOn
    const { text } = await page('/desk?view=mine')
    const shown = /in (\d+) working day/.exec(text)?.[1]
    const stamp = (await page(`/desk/requests/${references[0]}`)).text
    expect(stamp).toContain(`${shown} working day`)
    expect(text).toContain(`<time datetime="${due}">`)
    office.at('2024-06-06T09:00:00Z')
    expect((await page('/desk?due=overdue')).text).toMatch(/working days? over/)
    expect(listed((await page('/desk?due=overdue')).text)).toBe('0')
    office.at('2024-05-07T09:00:00Z')
  })

  test('is a whole other one for another body, and closed to the auditor', async () => {
    const stranger = await strangerIn(office)
    const cookie = await office.sessionOf(stranger)
    const other = await (await office.request('/desk?view=all', { headers: { cookie } })).text()
    expect(listed(other)).toBe('')
    for (const path of ['/desk', '/desk/board', '/desk/tasks', '/desk/views']) {
      expect((await page(path, 'auditor')).status).toBe(403)
    }
  })
})

test('the board has each request in its columns, with links to the same in the ledger', async () => {
  const { status, text } = await page('/desk/board')
  expect(status).toBe(200)
  const column = (name: string) => new RegExp(`board__column--${name}[\\s\\S]*?</section>`).exec(text)?.[0] ?? ''
  expect(listed(column('stopped'))).toBe('1')
  expect(listed(column('unassigned'))).toBe('1')
  expect(column('overdue')).toContain('Nothing here')
  expect(column('week')).toContain('href="/desk?view=week"')
})

describe('saved views', () => {
  test('a view is saved, found again, renamed, taken away and brought back', async () => {
    const saved = await post('/desk/views', { name: 'Highways', query: 'unit=Highways' })
    expect(saved.location).toMatch(/^\/desk\?view=/)
    const { text } = await page(saved.location)
    expect([listed(text), text.includes('Saved: Highways.')]).toEqual(['0', true])
    expect((await page('/desk?view=all', 'approver')).text).not.toContain('>Highways</a>')
    const id = /view=([^&]+)/.exec(saved.location)?.[1] ?? ''
    const version = '1'
    await post('/desk/views', { id, name: 'Roads', query: 'unit=Highways', back: 'views', version })
    expect((await page('/desk/views')).text).toContain('>Roads</a>')
    const removed = await submitForm(office, await sessionOf('officer'), `/desk/views/${id}/removed`, {}, '/desk/views')
    expect(removed.text).toContain('Removed: Roads.')
    expect((await page('/desk/views')).text).not.toContain('>Roads</a>')
    await post('/desk/views', { name: 'Roads', query: 'unit=Highways' })
    expect((await page('/desk/views')).text).toContain('>Roads</a>')
  })

  test('a view for everybody is the approver’s or administrator’s to save; nobody touches a colleague’s', async () => {
    expect((await post('/desk/views', { name: 'All', query: 'state=open', forAll: 'yes' })).status).toBe(403)
    const saved = await post('/desk/views', { name: 'For all', query: 'state=open', forAll: 'yes' }, 'approver')
    expect(saved.status).toBe(303)
    expect((await page('/desk?view=all')).text).toContain('>For all</a>')
    const id = /view=([^&]+)/.exec(saved.location)?.[1] ?? ''
    expect((await post(`/desk/views/${id}/removed`, {})).status).toBe(403)
    const own = await post('/desk/views', { name: 'Mine alone', query: 'state=open' }, 'publisher')
    const ownId = /view=([^&]+)/.exec(own.location)?.[1] ?? ''
    expect((await post(`/desk/views/${ownId}/removed`, {})).status).toBe(404)
    expect((await post('/desk/views', { id: ownId, name: 'Taken', query: '' }, 'admin')).status).toBe(404)
  })

  test('a view without a name comes back as a form that says so', async () => {
    const answer = await post('/desk/views', { name: ' ', query: 'state=open' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="state=open"')
  })
})

test.each([
  ['/desk?view=mine', '/desk?view=mine&assigned=1'],
  ['//elsewhere.example', '/desk?assigned=1'],
  ['/desk/..//elsewhere.example', '/desk?assigned=1'],
  ['/desk/\t%2e%2e//elsewhere.example', '/desk?assigned=1'],
])('the way back after an assignment stays on the desk: %j', async (back, to) => {
  const whom = { to: office.people.officer.id, unit: 'Highways' }
  expect(await post('/desk/assign', { reference: references[0] ?? '', ...whom, back })).toMatchObject({
    status: 303,
    location: to,
  })
})
