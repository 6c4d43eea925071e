import { expect, test } from 'vitest'
import { answerReport } from '../../../src/app/figures/answer-report.ts'
import { rebuildFigures } from '../../../src/app/figures/case-snapshots.ts'
import { cellCases } from '../../../src/app/figures/cell-cases.ts'
import { freezeReport, type ToFreeze, verifyReport } from '../../../src/app/figures/freeze-report.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import type { CountedCase } from '../../../src/domain/report/case/case-snapshot.ts'
import { type Office, openOffice } from '../../support/office.ts'

const asked = (asOf: string, more: Partial<ToFreeze> = {}): ToFreeze => ({
  form: 'figures',
  of: { year: 2024 },
  asOf: instant(asOf),
  public: true,
  ...more,
})

async function withLife(): Promise<Office & { reference: string }> {
  const office = await openOffice()
  const { reference } = await office.submit()
  await office.submit({ subject: 'Street lamps' })
  office.at('2024-05-20T09:00:00Z')
  await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which end?' })
  office.at('2024-05-25T09:00:00Z')
  await office.act(office.as('officer'), reference, 'clarification-received', { answer: 'The upper' })
  office.at('2024-06-03T09:00:00Z')
  await office.act(office.as('officer'), reference, 'withdrawn', {})
  return { ...office, reference }
}

test('a frozen report is computed again from the events and is equal; a later one says what it corrects', async () => {
  const office = await withLife()
  const { ports, body } = office
  const auditor = office.as('auditor')
  const first = await freezeReport(ports, auditor, body, asked('2024-06-01T00:00:00Z'))
  if (!first.ok) throw new Error(first.refusal.code)
  expect(first.value.inputsDigest).toMatch(/^[0-9a-f]{64}$/)
  expect(await ports.store.reports.frozen(first.value.id)).toEqual(first.value)
  // What comes later changes nothing of it.
  office.at('2024-06-10T09:00:00Z')
  await office.submit({ subject: 'Bins' })
  const checked = await verifyReport(ports, auditor, first.value.id)
  expect(checked).toMatchObject({
    ok: true,
    value: { equal: true, sameInputs: true, sameDefinitions: true, changes: [] },
  })
  const second = await freezeReport(ports, auditor, body, asked('2024-06-10T09:00:00Z', { corrects: first.value.id }))
  if (!second.ok) throw new Error(second.refusal.code)
  expect(second.value.correctsId).toBe(first.value.id)
  expect(second.value.changes).toContainEqual({ path: ['requests', 'received', 'count'], before: 2, after: 3 })
  expect(second.value.changes).toContainEqual({ path: ['requests', 'withdrawn', 'count'], before: 0, after: 1 })
  const listed = await ports.store.reports.list({ bodyId: body.id, publicOnly: true, limit: 10 })
  expect(listed.map(({ id }) => id)).toEqual([second.value.id, first.value.id])
  const future = await freezeReport(ports, auditor, body, asked('2034-06-10T10:00:00Z'))
  expect(future.ok).toBe(false)
  await office.close()
})

test('what a commit keeps for the figures is what its events give', async () => {
  const office = await withLife()
  const { ports, body } = office
  const known = async () => {
    const found: CountedCase[][] = []
    for (const day of ['2024-05-08', '2024-05-21', '2024-05-26', '2024-06-04']) {
      for await (const batch of ports.store.figures.snapshots(body.id, instant(`${day}T00:00:00Z`), civilDate(day)))
        found.push([...batch])
    }
    return found
  }
  const committed = await known()
  expect(committed).toHaveLength(4)
  expect(await rebuildFigures(ports, body)).toBe(2)
  expect(await known()).toEqual(committed)
  await office.close()
})

test('a cell lists its cases to those who audit; others may neither see them nor publish', async () => {
  const office = await withLife()
  const { ports, body, reference } = office
  const all = { form: 'figures', of: { year: 2024 }, asOf: instant('2024-06-04T00:00:00Z') } as const
  const cell = await cellCases(ports, office.as('auditor'), body, all, ['requests', 'withdrawn', 'count'])
  expect(cell).toMatchObject({ ok: true, value: { cell: { value: 1 }, cases: [{ reference, times: 1 }] } })
  const officer = office.as('officer')
  const refused = [
    await cellCases(ports, officer, body, all, ['requests', 'withdrawn', 'count']),
    await freezeReport(ports, officer, body, asked('2024-06-01T00:00:00Z')),
    await answerReport(ports, officer, body, { form: 'figures', of: { year: 2024 }, answers: {} }),
    await verifyReport(ports, { kind: 'public' }, 'x'),
  ]
  expect(refused.map((one) => (one.ok ? 'ok' : one.refusal.code))).toEqual([
    'forbidden',
    'forbidden',
    'forbidden',
    'not-found',
  ])
  await office.close()
})

test('what people told for a report is kept and goes into it', async () => {
  const office = await openOffice('cn-ogi-2019', 'Asia/Shanghai')
  const { ports, body } = office
  const auditor = office.as('auditor')
  const of = { year: 2024 }
  const wrong = await answerReport(ports, auditor, body, { form: 'cn-annual', of, answers: { texts: { general: 7 } } })
  expect(wrong).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
  const answers = { texts: { general: '本年度共收到申请若干件。' } }
  expect((await answerReport(ports, auditor, body, { form: 'cn-annual', of, answers })).ok).toBe(true)
  const frozen = await freezeReport(ports, auditor, body, {
    ...asked('2024-05-07T00:00:00Z', { form: 'cn-annual', public: false }),
  })
  expect(frozen).toMatchObject({
    ok: true,
    value: { public: false, result: { answers, report: { texts: answers.texts } } },
  })
  expect(await ports.store.reports.list({ publicOnly: true, limit: 5 })).toEqual([])
  await office.close()
})

test('what is recorded while the figures are made anew is in them afterwards', async () => {
  const office = await withLife()
  const { ports, body } = office
  const { reference } = await office.submit({ subject: 'Hedges' })
  let isRecorded = false
  const figures = {
    ...ports.store.figures,
    async replace(...made: Parameters<typeof ports.store.figures.replace>) {
      if (!isRecorded) await office.act(office.as('officer'), reference, 'withdrawn', {})
      isRecorded = true
      await ports.store.figures.replace(...made)
    },
  }
  await rebuildFigures({ store: { ...ports.store, figures } }, body)
  const on = civilDate('2024-06-03')
  const period = { from: null, to: on }
  const counts = await ports.store.figures.counts(body.id, ports.clock.now(), period)
  expect(counts.closed.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  await office.close()
})

test('a report of which the records do not say all is published once somebody has seen that', async () => {
  const office = await openOffice('us-foia', 'America/New_York')
  const { ports, body } = office
  const { reference } = await office.submit({ facts: { track: 'simple' } })
  office.at('2024-05-20T09:00:00Z')
  await office.submit({ facts: {} })
  expect(reference).toBeTruthy()
  const asOf = '2024-10-02T00:00:00Z'
  const form = 'us-annual' as const
  office.at(asOf)
  const refused = await freezeReport(ports, office.as('auditor'), body, asked(asOf, { form }))
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'not-recorded', params: { 'track-not-recorded': '1' } },
  })
  const accepted = await freezeReport(ports, office.as('auditor'), body, asked(asOf, { form, acceptNotRecorded: true }))
  expect(accepted.ok).toBe(true)
  await office.close()
})
