import { expect, test } from 'vitest'
import { compareFigures, comparisonCsv } from '../../../src/app/figures/compare-figures.ts'
import { openOffice } from '../../support/office.ts'

const asked = {
  by: 'unit',
  a: { year: 2024, quarter: 2 },
  b: { year: 2024, quarter: 3 },
  measures: ['received', 'closed', 'shareInTime'],
} as const

test('two periods of each unit and of the body, with what differs; small counts stay unknown to the public', async () => {
  const office = await openOffice('uk-foia-2000', 'Europe/London', { smallCounts: 3 })
  const { ports, body } = office
  const officer = office.as('officer')
  const { reference } = await office.submit()
  await office.act(officer, reference, 'assigned', { unit: 'Housing' })
  office.at('2024-07-10T09:00:00Z')
  for (const subject of ['Bins', 'Trees']) {
    const { reference: next } = await office.submit({ subject })
    await office.act(officer, next, 'assigned', { unit: 'Housing' })
  }
  await office.act(officer, reference, 'withdrawn', {})
  office.at('2024-10-01T09:00:00Z')
  const compared = await compareFigures(ports, office.as('auditor'), [body], asked)
  if (!compared.ok) throw new Error(compared.refusal.code)
  const [housing] = compared.value.rows
  expect(housing).toMatchObject({
    id: 'Housing',
    values: [
      { measure: 'received', a: 1, b: 2, difference: 1, change: 1, path: ['units', 'Housing', 'received'] },
      { measure: 'closed', a: 0, b: 1, difference: 1, change: null },
    ],
  })
  expect(comparisonCsv(compared.value)).toContain('Housing,received,1,2,1,1\r\n')
  const outside = await compareFigures(ports, { kind: 'public' }, [body], { ...asked, by: 'body' })
  if (!outside.ok) throw new Error(outside.refusal.code)
  expect(outside.value.rows[0]?.values[0]).toMatchObject({ a: null, b: null, difference: null, change: null })
  await office.close()
})
