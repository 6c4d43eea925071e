import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCase } from '../../../src/app/case-file.ts'
import { recalculateOpenRequests } from '../../../src/app/cases/recalculate-open-requests.ts'
import { checkRecords } from '../../../src/app/check-records.ts'
import { rebuildFigures } from '../../../src/app/figures/case-snapshots.ts'
import type { CalendarChange } from '../../../src/domain/calendar/calendar-changes.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { putBody } from '../../support/put-row.ts'

let office: Office
beforeEach(async () => {
  // The EU's regulation counts an office's own closures.
  office = await openOffice('eu-1049-2001', 'Europe/Brussels')
})
afterEach(() => office.close())

async function close(day: string) {
  const body = await office.ports.store.bodies.byId(office.body.id)
  if (!body) throw new Error('no body')
  await putBody(office.ports.store, {
    ...body,
    settings: { ...body.settings, closures: [...body.settings.closures, civilDate(day)] },
  })
}

const row = (reference: string) => office.ports.store.cases.byReference(reference)

describe('when a calendar changes', () => {
  it('an open request gets one event with both dates and the day that moved it, and people are told', async () => {
    const { reference, requestId } = await office.submit()
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    // 7 May; 8 worked, 9 and 10 May are closed (Europe Day, the Friday after Ascension), 20 May Whit Monday: 15 working days end on 31 May.
    expect(await row(reference)).toMatchObject({ dueOn: '2024-05-31' })
    await close('2024-05-15')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 1 })
    expect(await row(reference)).toMatchObject({ dueOn: '2024-06-03' })
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    const events = await office.ports.store.cases.events(requestId)
    expect(events.filter((event) => event.type === 'recalculated')).toMatchObject([
      {
        actor: 'system',
        data: { from: '2024-05-31', to: '2024-06-03', because: expect.stringContaining('2024-05-15') },
      },
    ])
    const told = (await office.ports.store.outbox.list({ limit: 50 })).rows.filter(
      (mail) => mail.kind === 'due-date-changed',
    )
    expect(told.map((mail) => mail.to).sort()).toEqual(['jo@example.org', 'officer@riverford.example'])
  })

  it('the figures know the new due date of an open request, also where it is recalculated on the day of its last event', async () => {
    await office.submit()
    await recalculateOpenRequests(office.ports)
    await close('2024-05-15')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 1 })
    office.at('2024-06-01T09:00:00Z')
    const lateOn = async (day: string) => {
      const period = { from: null, to: civilDate(day) }
      const counts = await office.ports.store.figures.counts(office.body.id, office.ports.clock.now(), period)
      return counts.pending.map(({ late }) => late)
    }
    // Due on 31 May until the closure was added, on 3 June since.
    expect(await lateOn('2024-06-01')).toEqual([false])
    office.at('2024-06-04T09:00:00Z')
    expect(await lateOn('2024-06-04')).toEqual([true])
  })

  it('a closed request never changes', async () => {
    const { reference, requestId } = await office.submit()
    await recalculateOpenRequests(office.ports)
    await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
    const before = await row(reference)
    await close('2024-05-15')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    expect(await row(reference)).toEqual(before)
  })

  it('a closure outside the counted days moves nothing', async () => {
    const { reference } = await office.submit()
    await recalculateOpenRequests(office.ports)
    await close('2024-12-02')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    expect(await row(reference)).toMatchObject({ dueOn: '2024-05-31' })
  })

  const proclaim = async (on: string, more: Partial<CalendarChange> = {}) => {
    const { calendarChanges } = office.ports.store
    const line = {
      seq: (await calendarChanges.all()).length + 1,
      calendar: 'eu',
      region: null,
      says: 'not-worked',
    } as const
    const about = { on: civilDate(on), name: 'Mourning', source: 'OJ', at: office.ports.clock.now(), by: 'system' }
    await calendarChanges.add([{ ...line, ...about, ...more }])
  }

  it('a day that the office added moves an open request once, also one that was touched before the recalculation', async () => {
    const [plain, touched] = [await office.submit(), await office.submit()]
    await recalculateOpenRequests(office.ports)
    office.at('2024-05-08T09:00:00Z')
    await proclaim('2024-05-15')
    office.at('2024-05-08T10:00:00Z')
    const officer = office.as('officer')
    expect(await office.act(officer, touched.reference, 'note-added', { text: 'Called.' })).toMatchObject({ ok: true })
    expect(await row(touched.reference)).toMatchObject({ dueOn: '2024-06-03' })
    const since = await office.submit()
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 2 })
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    for (const { requestId } of [plain, touched]) {
      const events = await office.ports.store.cases.events(requestId)
      expect(events.filter((event) => event.type === 'recalculated')).toMatchObject([
        { data: { from: '2024-05-31', to: '2024-06-03', because: '2024-05-15 Mourning' } },
      ])
    }
    const events = await office.ports.store.cases.events(since.requestId)
    expect(events.filter((event) => event.type === 'recalculated')).toEqual([])
  })

  it('one that is taken back moves it back, and what was closed before keeps the date by which it was judged', async () => {
    const [open, closed] = [await office.submit(), await office.submit()]
    await recalculateOpenRequests(office.ports)
    await office.act({ kind: 'requester', requestId: closed.requestId }, closed.reference, 'withdrawn')
    office.at('2024-05-08T09:00:00Z')
    await proclaim('2024-05-15')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 1 })
    office.at('2024-05-09T09:00:00Z')
    expect((await loadCase(office.ports, closed.reference))?.calendar.version).not.toContain('office')
    expect((await loadCase(office.ports, open.reference))?.calendar.version).toContain('office')
    expect((await checkRecords(office.ports, 1)).problems).toEqual([])
    await proclaim('2024-05-15', { says: 'as-shipped' })
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 1 })
    expect(await row(open.reference)).toMatchObject({ dueOn: '2024-05-31' })
  })

  it('one that is opened again counts by the calendar of now, and so do its figures', async () => {
    const { reference, requestId } = await office.submit()
    await recalculateOpenRequests(office.ports)
    office.at('2024-06-05T09:00:00Z')
    await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
    office.at('2024-06-10T09:00:00Z')
    await proclaim('2024-05-15')
    expect(await recalculateOpenRequests(office.ports)).toEqual({ moved: 0 })
    office.at('2024-06-11T09:00:00Z')
    const input = { reason: 'Withdrawn by mistake.', because: 'error' }
    expect(await office.act(office.as('admin'), reference, 'reopened', input)).toMatchObject({ ok: true })
    expect(await row(reference)).toMatchObject({ dueOn: '2024-06-03' })
    expect((await checkRecords(office.ports, 1)).problems).toEqual([])
    const lateOn = async (day: string) => {
      const counts = await office.ports.store.figures.counts(office.body.id, office.ports.clock.now(), {
        from: null,
        to: civilDate(day),
      })
      return counts.pending.map(({ late }) => late)
    }
    expect([await lateOn('2024-06-02'), await lateOn('2024-06-04')]).toEqual([[false], [true]])
    await rebuildFigures(office.ports, (await office.ports.store.bodies.byId(office.body.id)) ?? office.body)
    expect([await lateOn('2024-06-02'), await lateOn('2024-06-04')]).toEqual([[false], [true]])
  })
})
