import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveView } from '../../../src/app/desk/save-view.ts'
import { answerReport } from '../../../src/app/figures/answer-report.ts'
import { saveSchedule } from '../../../src/app/figures/save-schedule.ts'
import { changeDigests } from '../../../src/app/mail/reminders/change-digests.ts'
import { addStaff } from '../../../src/app/office/add-staff.ts'
import { changeBody } from '../../../src/app/office/change-body.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import type { Result } from '../../../src/domain/request/refusal.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { languages } from '../../../src/locales/locales.ts'
import { getPage, type Page, submitForm } from '../../http/forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
let cookie: string
beforeEach(async () => {
  office = await openHttpOffice()
  cookie = await office.sessionOf(office.people.admin)
})
afterEach(() => office.close())

const get = (path: string) => getPage(office, cookie, path)
const send = (path: string, fields: Record<string, string>, page: Page) =>
  submitForm(office, cookie, path, fields, page)

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** A form of the office: what somebody else saves while it is open, and what is typed into it. */
type Form = {
  /** What has to be there first; gives what the addresses are made of. */
  readonly before?: () => Promise<string>
  readonly page: (id: string) => string
  readonly action: (id: string) => string
  readonly theirs: (id: string) => Promise<unknown>
  readonly fields: (id: string) => Record<string, string>
  /** As they stand on the page: what the other saved, and what was typed. */
  readonly shown: readonly [theirs: string, yours: string]
}

const system = { kind: 'system' } as const
const bodyId = () => office.body.id
const wanted = { name: 'Monthly', form: 'figures', rule: 'last-month', locale: 'en', format: 'pdf', every: 'never' }
const place = '/audit/reports/plain/2024/answers'

const forms: { readonly [name: string]: Form } = {
  'the settings of the body': {
    page: () => '/desk/office',
    action: () => '/desk/office',
    theirs: () => changeBody(office.ports, system, bodyId(), { email: 'theirs@example.org' }).then(value),
    fields: () => ({ 'name.en': 'Riverford', reminders: '5, 1', email: 'yours@example.org' }),
    shown: ['theirs@example.org', 'yours@example.org'],
  },
  'the units': {
    page: () => '/desk/office/units',
    action: () => '/desk/office/units',
    theirs: () =>
      changeCasework(office.ports, system, bodyId(), {
        units: ['Highways', 'Housing', 'Their archive'].map((name) => ({ name })),
      }).then(value),
    fields: () => ({ do: 'save new', name: 'Your archive' }),
    shown: ['Their archive', 'Your archive'],
  },
  'how overdue requests are watched': {
    page: () => '/desk/office/watching',
    action: () => '/desk/office/watching',
    theirs: () => changeCasework(office.ports, system, bodyId(), { smallCounts: 17 }).then(value),
    fields: () => ({ do: 'save', smallCounts: '13' }),
    shown: ['17', '13'],
  },
  'the digests': {
    page: () => '/desk/digests',
    action: () => '/desk/digests',
    theirs: () => changeDigests(office.ports, system, bodyId(), { daily: { hour: 17, to: [] } }).then(value),
    fields: () => ({ dailyHour: '13', weeklyDay: '1', weeklyHour: '' }),
    shown: ['17', '13'],
  },
  'a person': {
    page: () => '/desk/people',
    action: () => '/desk/people',
    theirs: () => {
      const { email, name } = office.people.officer
      return addStaff(office.ports, system, office.body, { email, name, roles: ['publisher'] }).then(value)
    },
    fields: () => {
      const { id, email } = office.people.officer
      return { id, email, name: 'Your name for them', roles: 'auditor', locale: 'en' }
    },
    shown: ['officer', 'Your name for them'],
  },
  'a saved view': {
    before: async () =>
      value(await saveView(office.ports, office.as('admin'), { name: 'Late', query: 'due=overdue', forAll: true })).id,
    page: () => '/desk/views',
    action: () => '/desk/views',
    theirs: (id) =>
      saveView(
        office.ports,
        office.as('approver'),
        { id, name: 'Their name', query: 'due=overdue', forAll: true },
        1,
      ).then(value),
    fields: (id) => ({ id, name: 'Your name', query: 'due=overdue', forAll: 'yes', back: 'views' }),
    shown: ['Their name', 'Your name'],
  },
  'a saved report': {
    before: async () => value(await saveSchedule(office.ports, office.as('auditor'), office.body, wanted)).id,
    page: (id) => `/audit/schedules?change=${id}`,
    action: (id) => `/audit/schedules/${id}`,
    theirs: (id) =>
      saveSchedule(
        office.ports,
        office.as('auditor'),
        office.body,
        { ...wanted, name: 'Their report' },
        { id, seen: 1 },
      ).then(value),
    fields: () => ({ ...wanted, name: 'Your report', day: '1' }),
    shown: ['Their report', 'Your report'],
  },
  'the answers for a report': {
    page: () => place,
    action: () => place,
    theirs: () =>
      answerReport(office.ports, office.as('auditor'), office.body, {
        ...{ form: 'plain', of: { year: 2024 }, answers: { texts: { foreword: 'Their foreword' } }, seen: 0 },
      }).then(value),
    fields: () => ({ 'texts-foreword': 'Your foreword' }),
    shown: ['Their foreword', 'Your foreword'],
  },
}

test.each(Object.keys(forms).flatMap((name) => locales.map((locale) => [name, locale] as const)))(
  '%s, %s: what somebody else saved is shown beside what was typed, nothing is lost, and it can be saved on top',
  async (name, locale) => {
    const form = forms[name]
    if (!form) throw new Error(name)
    const id = (await form.before?.()) ?? ''
    const [page, action] = [form.page(id), form.action(id)]
    const opened = await get(page)
    await form.theirs(id)
    const stale = await send(`${action}?lang=${locale}`, form.fields(id), opened)
    expect(stale.status).toBe(409)
    const { saveConflicts } = languages[locale].pages
    for (const text of [saveConflicts.title, saveConflicts.theirs, saveConflicts.yours, ...form.shown])
      expect(stale.text).toContain(text)
    // What was typed stands in its field again, not only beside theirs.
    const typed = form.shown[1]
    expect(stale.text.includes(`value="${typed}"`) || new RegExp(`>\\s*${typed}\\s*</textarea>`).test(stale.text)).toBe(
      true,
    )
    const again = await send(action, form.fields(id), stale)
    expect(again.status).toBe(303)
    // A form that names no version is never saved over what is there.
    const blind = await send(action, { ...form.fields(id), ...other(name), version: '' }, stale)
    expect(blind.status).toBe(409)
  },
)

/** Something else than what is saved by then: what is the same is no change. */
const other = (name: string): Record<string, string> =>
  ({
    'the settings of the body': { email: 'other@example.org' },
    'the units': { do: 'remove 0' },
    'how overdue requests are watched': { smallCounts: '11' },
    'the digests': { dailyHour: '9' },
    'a person': { name: 'Other' },
    'a saved view': { name: 'Other' },
    'a saved report': { name: 'Other' },
    'the answers for a report': { 'texts-foreword': 'Other' },
  })[name] ?? {}

test('a form of many fields undoes nothing that it only sent as it stood: what others changed stays, and is shown', async () => {
  const form = { 'name.en': 'Riverford Borough Council', reminders: '10, 5, 3, 1, 0', closures: '', email: '' }
  const names = { 'name.zh-Hans': '河津区议会', 'name.zh-Hant': '河津區議會' }
  const opened = await get('/desk/office')
  value(await changeBody(office.ports, system, bodyId(), { closures: ['2024-12-27'], approvesOwnWork: true }))
  const saved = await send('/desk/office', { ...form, ...names, email: 'yours@example.org' }, opened)
  expect(saved.status).toBe(303)
  const body = await office.ports.store.bodies.byId(bodyId())
  expect(body?.settings).toMatchObject({ closures: ['2024-12-27'], approvesOwnWork: true, email: 'yours@example.org' })
  // Where another field is a conflict, the form that comes back has theirs where nothing was typed.
  const old = await get('/desk/office')
  value(await changeBody(office.ports, system, bodyId(), { email: 'theirs@example.org', reminders: [7] }))
  const typed = { ...form, ...names, closures: '2024-12-27', approvesOwnWork: 'yes', email: 'again@example.org' }
  const stale = await send('/desk/office', typed, old)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('name="reminders" type="text" value="7"')
  expect(stale.text).toContain('value="again@example.org"')
  expect(stale.text).not.toContain('10, 5, 3, 1, 0')
})

test('a unit that was moved by another administrator is not mistaken for the one in its old place', async () => {
  const units = (names: readonly string[]) =>
    changeCasework(office.ports, system, bodyId(), { units: names.map((name) => ({ name })) }).then(value)
  const opened = await get('/desk/office/units')
  await units(['Housing', 'Archive', 'Highways'])
  const { officer } = office.people
  const typed = { do: 'save 0', name: 'Highways', members: officer.id }
  const stale = await send('/desk/office/units', typed, opened)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('name="do" value="save 2"')
  const unfolded = /<details[^>]* open[\s\S]*?<\/details>/.exec(stale.text)?.[0] ?? ''
  expect(unfolded).toContain('value="save 2"')
  expect(unfolded).toContain('name="name" value="Highways"')
})
