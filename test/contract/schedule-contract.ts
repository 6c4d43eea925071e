import { expect, test } from 'vitest'
import type { ReportSchedule } from '../../src/app/ports/store/figures/report-schedules.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

export function scheduleContract(engine: () => EngineUnderTest): void {
  test('a saved report is kept, is due on its day, moves on once, and can be taken away', async () => {
    const { reportSchedules } = engine().store
    const monthly: ReportSchedule = {
      id: 'schedule-1',
      bodyId: 'scheduling-body',
      what: { name: '月报 "figures"', form: 'figures', rule: 'last-month', locale: 'zh-Hans', format: 'pdf', day: 3 },
      every: 'month',
      to: ['auditor@riverford.example'],
      nextRunOn: civilDate('2025-03-03'),
      createdBy: 'staff:1',
      createdAt: at(1),
      version: 1,
    }
    await reportSchedules.create(monthly)
    await reportSchedules.create({ ...monthly, id: 'schedule-2', nextRunOn: civilDate('2025-04-03') })
    expect(await reportSchedules.byId('schedule-1')).toEqual(monthly)
    const due = async (on: string) => (await reportSchedules.due(civilDate(on), 10)).map(({ id }) => id)
    expect(await due('2025-03-02')).toEqual([])
    expect(await due('2025-03-03')).toEqual(['schedule-1'])
    expect(await due('2025-05-01')).toEqual(['schedule-1', 'schedule-2'])
    await reportSchedules.moveOn('schedule-1', monthly.nextRunOn, civilDate('2025-06-03'))
    await reportSchedules.moveOn('schedule-1', monthly.nextRunOn, civilDate('2025-07-03'))
    expect((await reportSchedules.byId('schedule-1'))?.nextRunOn).toBe('2025-06-03')
    await reportSchedules.update({ ...monthly, what: { ...monthly.what, paused: true } })
    expect((await reportSchedules.of('scheduling-body')).map(({ what }) => what.paused)).toEqual([true, undefined])
    expect(await reportSchedules.remove({ id: 'schedule-1', version: 1 })).toBe(false)
    expect(await reportSchedules.remove({ id: 'schedule-1', version: 2 })).toBe(true)
    await reportSchedules.remove({ id: 'schedule-2', version: 1 })
    expect(await reportSchedules.of('scheduling-body')).toEqual([])
  })
}
