import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../../../../src/app/demo/demo-load.ts'
import { makeReport } from '../../../../src/app/figures/make-report.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { type UsAnnual, usChecks } from '../../../../src/domain/report/us/us-annual.ts'
import { usAnnualXml } from '../../../../src/domain/report/us/us-annual-xml.ts'
import { openOffice } from '../../../support/office.ts'
import { readUsAnnual } from './read-us-annual.ts'

const shared = process.env.CANDOR_SHARED_DATA
const xmllint = process.env.CANDOR_TEST_XMLLINT
if (!shared || !xmllint)
  console.log('Left out: the American report against its schema: xmllint or ../shared/data is not there')

const folder = mkdtempSync(join(tmpdir(), 'candor-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

function validated(xml: string): string {
  const path = join(folder, 'report.xml')
  writeFileSync(path, xml)
  const schema = join(shared ?? '', 'us-annual-report/xsd/exchange/FoiaAnnualReport.xsd')
  const { status, stderr } = spawnSync(xmllint ?? '', ['--noout', '--schema', schema, path], { encoding: 'utf8' })
  return status === 0 ? 'validates' : stderr
}

const doj = () => readFileSync(join(shared ?? '', 'us-annual-report/DOJ_2017.xml'), 'utf8')

describe.skipIf(!shared)('the report that the Department of Justice published for 2017', () => {
  test('is read, each component and overall', async () => {
    const report = await readUsAnnual(doj())
    expect(report.agency).toEqual({ name: 'Department of Justice', abbreviation: 'DOJ' })
    expect([report.fiscalYear, report.createdOn, report.components.length]).toEqual([2017, '2017-12-20', 37])
    const { sections } = report
    expect(sections.processedRequests.at(-1)).toEqual({
      component: null,
      value: { pendingStart: 16232, received: 82088, processed: 79390, pendingEnd: 18930 },
    })
    expect(sections.appealTimes[0]?.value).toEqual({ median: 34, average: 47.95, lowest: '<1', highest: 871 })
    expect(sections.personnel[0]?.value.totalCost).toBe(1155154.49)
    expect(report.exemption3).toHaveLength(39)
    expect(Object.values(sections).every((rows) => rows.length > 0)).toBe(true)
    expect(usChecks(report).filter(({ holds }) => !holds)).toEqual([])
  })

  test.skipIf(!xmllint)('written again, it validates, and reads as the same', async () => {
    const report = await readUsAnnual(doj())
    const xml = usAnnualXml(report)
    expect(await readUsAnnual(xml)).toEqual(report)
    expect(validated(xml)).toBe('validates')
  })
})

test.skipIf(!shared || !xmllint)(
  'ours, of the demonstration, validates with and without answers, and reads as it was made',
  async () => {
    // It has the name of a body of the demonstration, and so its units too.
    const office = await openOffice('uk-foia-2000', 'Europe/London', {
      units: ['Highways and Transport', 'Housing and Planning', 'Finance and Procurement'],
    })
    const asOf = instant('2026-12-01T15:00:00Z')
    const ports = { ...office.ports, clock: { now: () => asOf } }
    await loadDemonstration(ports)
    const body = await ports.store.bodies.bySlug('harbor-agency')
    if (!body) return expect.unreachable()
    const make = async (answers?: unknown) => {
      const made = await makeReport(ports, { kind: 'system' }, body, {
        form: 'us-annual',
        of: { year: 2026 },
        asOf,
        answers,
      })
      if (!made.ok) throw new Error(made.refusal.code)
      return made.value as UsAnnual
    }
    const bare = await make()
    expect(bare.needs.map(({ answer }) => answer)).toContain('personnel')
    expect(validated(usAnnualXml(bare))).toBe('validates')
    expect(bare.sections.processedRequests.at(-1)?.value.received).toBeGreaterThan(5)

    const names = bare.components.map(({ name }) => name)
    const each = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value]))
    const answered = await make({
      agency: { name: 'Harbor & Coastal <Safety> Agency', abbreviation: 'HCSA' },
      exemption3: [
        { statute: '49 U.S.C. § 114(r)', withheld: 'Security information', counts: { [names[0] ?? '']: 2 } },
      ],
      personnel: each({ fullTime: 2, equivalent: 0.5, processingCost: 100_000.5, litigationCost: 0 }),
      exclusions: each(0),
      postedByProgram: each(3),
      consultations: each({ pendingStart: 1, received: 2, processed: 2, pendingEnd: 1 }),
      oldestConsultations: each([{ receivedOn: '2026-08-03', days: 40 }]),
    })
    const xml = usAnnualXml(answered)
    expect(validated(xml)).toBe('validates')
    expect(
      answered.needs.map(({ answer }) => answer).filter((answer) => !['expedited', 'feeWaivers'].includes(answer)),
    ).toEqual([])
    const { form: _form, checks: _checks, needs: _needs, warnings: _warnings, ...data } = answered
    expect(await readUsAnnual(xml)).toEqual(JSON.parse(JSON.stringify(data)))

    const strange = await makeReport(ports, { kind: 'system' }, body, {
      form: 'us-annual',
      of: { year: 2026 },
      asOf,
      answers: { exclusions: { Nowhere: 1 } },
    })
    expect(strange).toMatchObject({ refusal: { issues: [{ code: 'unknown', params: { name: 'Nowhere' } }] } })
    await office.close()
  },
  120_000,
)
