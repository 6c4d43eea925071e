import { expect, test } from 'vitest'
import { reportsOfOne } from '../../../src/app/figures/cell-cases.ts'
import { reportRecipe } from '../../../src/app/figures/make-report.ts'
import type { ReportForm } from '../../../src/app/figures/report-forms.ts'
import { type ReportInputs, reportInputs } from '../../../src/app/figures/report-inputs.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { type CaseOfCell, casesOfCell, cellId, cellsOf } from '../../../src/domain/report/form/report-cells.ts'
import type { Facts } from '../../../src/domain/request/event-types.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'
import { aBody, aRequest } from '../../contract/case-builders.ts'
import { offices } from '../../domain/report/random-histories.ts'
import fc from '../../support/property.ts'

const facts: fc.Arbitrary<Facts> = fc.constantFrom(
  { applicantType: 'business', track: 'complex', eir: true, feeWaiver: 'granted' },
  { applicantType: 'natural-person', track: 'expedited', feeWaiver: 'denied' },
  {},
)
const asOf = instant('2025-12-20T10:00:00.000Z')

const reports: readonly (readonly [ReportForm, string, { year: number; quarter?: 1 | 2 | 3 | 4 }])[] = [
  ['cn-annual', 'cn-ogi-2019', { year: 2024 }],
  ['us-annual', 'us-foia', { year: 2025 }],
  ['us-quarterly', 'us-foia', { year: 2025, quarter: 2 }],
  ['uk-statistics', 'uk-foia-2000', { year: 2024 }],
  ['uk-statistics', 'uk-foia-2000', { year: 2024, quarter: 3 }],
  ['plain', 'uk-foia-2000', { year: 2024 }],
  ['plain', 'cn-ogi-2019', { year: 2025 }],
  ['figures', 'uk-foia-2000', { year: 2024 }],
  ['figures', 'us-foia', { year: 2025, quarter: 4 }],
  ['figures', 'cn-ogi-2019', { year: 2025 }],
]

test.each(reports)(
  '%s of %s, %o: every cell lists its cases, and the list comes to the cell',
  async (form, law, of) => {
    const statute = statuteById(law)
    if (!statute) throw new Error(law)
    const body = aBody({ statute: law, timeZone: 'UTC' })
    const histories = fc
      .sample(offices(statute, facts), { seed: 7, numRuns: 20 })
      .flatMap((ten, at) =>
        ten.map((events) => events.map((event) => ({ ...event, requestId: `${at}-${event.requestId}` }))),
      )
    const files = histories.map((events) => ({ row: aRequest(body), events }))
    const store = {
      cases: {
        all: async function* () {
          yield files
        },
        eventsOf: async () => new Map(histories.map((events) => [events[0]?.requestId ?? '', events])),
      },
    } as unknown as Ports['store']
    const recipe = reportRecipe(body, { form, of: of as { year: number }, asOf })
    if (!recipe.ok) throw new Error(recipe.refusal.code)
    const asked = { form, of: of as { year: number }, asOf }
    const inputs = await reportInputs({ store }, body, asked, recipe.value, () => undefined, true)
    const whole = recipe.value.compute(inputs)
    if (!whole.ok) throw new Error(whole.refusal.code)
    const singles = [...reportsOfOne(recipe.value, inputs, whole.value)]
    const components = whole.value.form === 'us-annual' ? whole.value.components.map(({ name }) => name) : undefined
    const cells = cellsOf(whole.value)
    expect(new Set(cells.map(({ path }) => cellId(path))).size).toBe(cells.length)
    let listed = 0
    for (const cell of cells) {
      const cases = casesOfCell(cell, singles)
      const where = cellId(cell.path)
      if (cell.kind === 'sum')
        expect(round(cases.reduce((sum, { times }) => sum + times, 0)), where).toBe(round(Number(cell.value ?? 0)))
      if (cell.kind === 'over') {
        // The same report of the listed cases alone says the same in this cell.
        const again = recipe.value.compute(only(inputs, cases), components)
        if (!again.ok) throw new Error(again.refusal.code)
        const value = cellsOf(again.value).find(({ path }) => cellId(path) === where)?.value
        expect(value, where).toEqual(cell.value)
        expect(cases.length > 0, where).toBe(cell.value !== null && cell.value !== '-')
      }
      if (cell.kind === 'rank') expect(cases.length, where).toBe(cell.value === null ? 0 : 1)
      if (cell.kind === 'told') expect(cases).toEqual([])
      listed += cases.length
    }
    const ranks = cells.filter(({ kind, value }) => kind === 'rank' && value !== null)
    // A request may have two appeals among the oldest, and stands there twice.
    const lists = new Set(ranks.map(({ rank }) => rank?.list).filter((list) => !list?.startsWith('VI.C(5)')))
    for (const list of lists) {
      const ids = ranks.filter(({ rank }) => rank?.list === list).flatMap((cell) => casesOfCell(cell, singles))
      expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(ids.length)
    }
    expect(listed).toBeGreaterThan(50)
  },
  120_000,
)

const round = (value: number): number => Math.round(value * 100) / 100

function only({ snapshots, counted, late }: ReportInputs, cases: readonly CaseOfCell[]): ReportInputs {
  const ids = new Set(cases.map(({ requestId }) => requestId))
  return {
    snapshots: snapshots.map((of) => of.filter(({ requestId }) => ids.has(requestId))),
    counted: counted.map((of) => of.filter(({ requestId }) => ids.has(requestId))),
    late: late.filter(({ requestId }) => ids.has(requestId)),
  }
}
