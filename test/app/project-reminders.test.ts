import { expect, test } from 'vitest'
import { clockOf, onlyLaw } from '../../src/app/case-file.ts'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import { project } from '../../src/app/project.ts'
import { projectReminders } from '../../src/app/project-reminders.ts'
import { addDays, civilDate } from '../../src/domain/calendar/civil-date.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import { loadOfficeCalendar } from '../../src/domain/calendar/load-calendar.ts'
import { caseSnapshot } from '../../src/domain/report/case/case-snapshot.ts'
import type { RequestEvent } from '../../src/domain/request/event-types.ts'
import { openStages } from '../../src/domain/request/stage.ts'
import { ukFoia2000 } from '../../src/domain/statute/uk-foia-2000.ts'
import { offices } from '../domain/report/random-histories.ts'
import fc from '../support/property.ts'

const body: Body = {
  version: 1,
  calendarChanges: [],
  id: 'b',
  slug: 'b',
  name: { en: 'B' },
  statute: ukFoia2000.id,
  timeZone: 'Europe/London',
  settings: {
    ...{ locale: 'en', referencePrefix: 'B', approvesOwnWork: true, closures: [], units: [] },
    reminders: [10, 5, 3, 1, 0],
  },
}
const base = {
  id: 'r',
  reference: 'B-1',
  secretHash: '',
  subject: 's',
  requesterEmail: null,
  parentId: null,
  bodyId: 'b',
}

test('after a reminder a row is what the whole case file would make of it, whatever happened before', async () => {
  const calendar = await loadOfficeCalendar(ukFoia2000, {}, [])
  const laws = onlyLaw(ukFoia2000, calendar, body)
  let compared = 0
  fc.assert(
    fc.property(offices(ukFoia2000, fc.constant({})), fc.nat({ max: 40 }), (office, daysLater) => {
      for (const events of office) {
        const lastDay = events.reduce((day, { on }) => (on > day ? on : day), civilDate('2000-01-01'))
        const today = addDays(lastDay, daysLater)
        const file = { body, statute: ukFoia2000, calendar, laws, today, now: instant(`${today}T12:00:00Z`) }
        const before = project(base, { ...file, today: lastDay }, events, 1)
        const counted = clockOf(ukFoia2000, calendar, events, today, body)
        if (!before.ok || !counted.ok || counted.result.due === null) continue
        if (!openStages.has(before.value.state.stage)) continue
        const reminder = { kind: 'before-5', dueOn: counted.result.due, to: [] }
        const of = { requestId: base.id, at: file.now, on: today, actor: 'system' as const }
        const after: readonly RequestEvent[] = [
          ...events,
          { ...of, seq: events.length + 1, type: 'reminder-sent', data: reminder },
          { ...of, seq: events.length + 2, type: 'escalated', data: { to: 'head', dueOn: counted.result.due } },
        ]
        const { snapshots: _snapshots, ...row } = before.value.request
        const whole = project(base, file, after, events.length + 1)
        expect(whole.ok && whole.value.request).toEqual(projectReminders(row, file, counted.result, after))
        // Nothing is measured anew, because there is nothing new to measure.
        const setting = { statute: ukFoia2000, calendar, body: { timeZone: body.timeZone, closures: [] } }
        expect(caseSnapshot(after, setting)).toEqual(caseSnapshot(events, setting))
        compared += 1
      }
    }),
    { numRuns: 50 },
  )
  expect(compared).toBeGreaterThan(100)
})
