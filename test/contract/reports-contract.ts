import { expect, test } from 'vitest'
import type { FrozenReport, ReportAnswer } from '../../src/app/ports/store/figures/reports.ts'
import { at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const frozen = (id: string, more: Partial<FrozenReport> = {}): FrozenReport => ({
  id,
  bodyId: 'reporting',
  form: 'cn-annual',
  period: '2025',
  asOf: at(1),
  definitionVersion: '2-0a1b2c',
  inputsDigest: 'ab'.repeat(32),
  result: { report: { form: 'cn-annual', note: '部分公开 "1"', rows: [1, null, 0.5] }, answers: null },
  correctsId: null,
  changes: null,
  public: false,
  madeBy: 'staff:auditor',
  madeAt: at(1),
  ...more,
})

export function reportsContract(engine: () => EngineUnderTest): void {
  test('what people told for a report is kept for the body, the form and the period, and the next version takes its place', async () => {
    const { reports } = engine().store
    const first: ReportAnswer = {
      bodyId: 'reporting',
      form: 'cn-annual',
      period: '2025',
      answers: { texts: { general: '总体情况，“引号”' }, proactive: { 规章: [1, 0, 2.5] } },
      by: 'staff:auditor',
      at: at(1),
      version: 1,
    }
    await reports.createAnswers(first)
    await reports.createAnswers({ ...first, period: '2024' })
    await reports.createAnswers({ ...first, bodyId: 'another' })
    const second = { ...first, answers: {}, at: at(2) }
    await reports.updateAnswers(second)
    expect(await reports.answers('reporting', 'cn-annual', '2025')).toEqual({ ...second, version: 2 })
    expect(await reports.answers('reporting', 'cn-annual', '2024')).toEqual({ ...first, period: '2024' })
    expect(await reports.answers('another', 'cn-annual', '2025')).toEqual({ ...first, bodyId: 'another' })
    expect(await reports.answers('reporting', 'us-annual', '2025')).toBeNull()
  })

  test('a published report is read as it was written, and lists are the latest first', async () => {
    const { reports } = engine().store
    const first = frozen('report-1')
    const change = { path: ['三', 'new', '总计'], before: 1, after: null }
    const second = frozen('report-2', { correctsId: 'report-1', changes: [change], public: true, madeAt: at(2) })
    await reports.freeze(first)
    await reports.freeze(second)
    expect(await reports.frozen('report-1')).toEqual(first)
    expect(await reports.frozen('report-2')).toEqual(second)
    expect(await reports.frozen('report-3')).toBeNull()
    await expect(reports.freeze({ ...first, period: '2024' })).rejects.toThrow()
    const list = async (publicOnly: boolean, limit = 10) =>
      (await reports.list({ bodyId: 'reporting', publicOnly, limit })).map(({ id }) => id)
    expect(await list(false)).toEqual(['report-2', 'report-1'])
    expect(await list(false, 1)).toEqual(['report-2'])
    expect(await list(true)).toEqual(['report-2'])
    const [listed] = await reports.list({ publicOnly: true, limit: 1 })
    const { result: _result, ...without } = second
    expect(listed).toEqual(without)
  })
}
