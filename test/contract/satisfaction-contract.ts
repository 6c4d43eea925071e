import { expect, test } from 'vitest'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aRequest, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const rated = (score: number | null, closed: string | null, more: Partial<RequestRow> = {}): Partial<RequestRow> => ({
  ...{ feedbackScore: score, closedOn: closed === null ? null : civilDate(closed) },
  ...more,
})

/** The row as its commit writes it, with the snapshot that figures count. */
function withSnapshot(row: RequestRow): RequestRow {
  const { id: requestId, statute, channel, unit, receivedOn, closedOn, feedbackScore: score, exemptions } = row
  const none = { outcome: null, disposition: null, dueOn: null, lateOn: null, days: 0, happened: [] }
  const snapshot = {
    requestId,
    statute,
    channel,
    unit,
    receivedOn,
    closedOn,
    closedBy: null,
    exemptions,
    score,
    ...none,
  }
  return { ...row, snapshots: { from: row.updatedAt, begun: [{ snapshot, fromOn: null, untilOn: null }], kept: [] } }
}

export function satisfactionContract(engine: () => EngineUnderTest): void {
  async function aRatedBody() {
    const { store } = engine()
    const [body, other] = [aBody(), aBody()]
    await putBody(store, body)
    await putBody(store, other)
    const rows = [
      rated(5, '2026-01-31', { unit: 'Legal' }),
      rated(4, '2026-03-05', { unit: 'Legal' }),
      rated(3, '2025-12-31', { unit: 'Legal' }),
      rated(1, '2026-04-01'),
      rated(2, '2026-04-02', { statute: 'uk-eir-2004' }),
      rated(null, '2026-04-03', { unit: 'Legal' }),
      rated(5, null, { unit: 'Legal' }),
    ].map((row) => withSnapshot(aRequest(body, row)))
    const elsewhere = withSnapshot(aRequest(other, rated(5, '2026-01-31')))
    await store.cases.commit([...rows, elsewhere].map((row) => opening(row)))
    return { body, rows }
  }

  test('the scores are counted by unit, law and year of closing, and only those of closed requests of the body', async () => {
    const { body } = await aRatedBody()
    const { store } = engine()
    expect(await store.satisfaction.scores(body.id, {})).toEqual([
      { unit: '', statute: 'uk-eir-2004', year: '2026', count: 1, sum: 2, good: 0 },
      { unit: '', statute: 'uk-foia-2000', year: '2026', count: 1, sum: 1, good: 0 },
      { unit: 'Legal', statute: 'uk-foia-2000', year: '2025', count: 1, sum: 3, good: 0 },
      { unit: 'Legal', statute: 'uk-foia-2000', year: '2026', count: 2, sum: 9, good: 2 },
    ])
    const spring = { from: civilDate('2026-02-01'), to: civilDate('2026-04-01') }
    expect((await store.satisfaction.scores(body.id, spring)).map(({ unit, sum }) => [unit, sum])).toEqual([
      ['', 1],
      ['Legal', 4],
    ])
  })

  test('rated requests come latest closed first, as many as are asked for', async () => {
    const { body, rows } = await aRatedBody()
    const found = await engine().store.satisfaction.rated(body.id, 3)
    expect(found.map((row) => row.id)).toEqual([rows[4]?.id, rows[3]?.id, rows[1]?.id])
  })
}
