import { afterEach, beforeEach, expect, it } from 'vitest'
import { previewCalendarDays, previewCalendarFile, saveCalendarDays } from '../../../src/app/office/calendar-days.ts'
import { calendarsOfBody, missingLists } from '../../../src/app/office/calendars-of-body.ts'
import { changeCalendar } from '../../../src/app/office/change-calendar.ts'
import { planCalendarChange } from '../../../src/app/office/plan-calendar.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice('uk-foia-2000')
})
afterEach(() => office.close())

const day = {
  calendar: 'uk',
  region: null,
  on: civilDate('2024-05-20'),
  says: 'not-worked',
  name: 'J',
  source: 'S',
} as const

it('every use case of the calendars refuses whoever is no administrator, before it reads what they sent', async () => {
  const { ports, body } = office
  const strangers = ['officer', 'approver', 'publisher', 'auditor'] as const
  for (const actor of [...strangers.map((name) => office.as(name)), { kind: 'public' } as const]) {
    const answers = await Promise.all([
      planCalendarChange(ports, actor, [day]),
      changeCalendar(ports, actor, [day], 0),
      previewCalendarDays(ports, actor, {}),
      saveCalendarDays(ports, actor, {}),
      previewCalendarFile(ports, actor, { calendar: 'uk', region: null, source: '' }, new Uint8Array()),
      calendarsOfBody(ports, actor, body),
    ])
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code))).toEqual(answers.map(() => 'forbidden'))
    expect(await missingLists(ports, actor, body)).toEqual([])
  }
  expect(await ports.store.calendarChanges.all()).toEqual([])
})

it('a calendar whose days follow a rule is missed in no December, one that a notice decides is', async () => {
  const admin = office.as('admin')
  office.at('2026-12-01T09:00:00Z')
  expect(await missingLists(office.ports, admin, office.body)).toEqual([])
  const chinese = { ...office.body, statute: 'cn-ogi-2019', timeZone: 'Asia/Shanghai' }
  expect(await missingLists(office.ports, admin, chinese)).toEqual([{ calendar: 'cn', year: 2027 }])
})

it('days that were looked at are saved without counting what they move once more', async () => {
  const admin = office.as('admin')
  const { cases } = office.ports.store
  const ports = { ...office.ports, store: { ...office.ports.store, cases: { ...cases, all: () => expect.fail() } } }
  expect(await saveCalendarDays(ports, admin, { days: [day], seenSeq: 0 })).toMatchObject({ value: { added: 1 } })
})
