import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportLedger } from '../../../src/app/desk/export-ledger.ts'
import { figuresOf } from '../../../src/app/figures/figures.ts'
import { Office } from './office.ts'

const data = process.env.CANDOR_SHARED_DATA ?? '../shared/data'
const log = join(data, 'logs/us-doj-2017.csv')
const there = existsSync(log)
if (!there)
  console.warn(`Left out: the import of a real log, since ${log} is not there (CANDOR_SHARED_DATA names the folder)`)

type DojRow = {
  readonly 'Sub-Office': string
  readonly 'Submitted Date': string
  readonly 'Closed Date': string
  readonly Disposition: string
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const day = (text: string) => {
  const [month, date, year] = text.split('/').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, date)
}
const iso = (at: number) => new Date(at).toISOString().slice(0, 10)

/** 5 U.S.C. 6103, as the Office of Personnel Management lists them for 2012 to 2017; inauguration day is no holiday outside Washington. */
const holidays = new Set(
  `2012-01-02 2012-01-16 2012-02-20 2012-05-28 2012-07-04 2012-09-03 2012-10-08 2012-11-12 2012-11-22 2012-12-25
   2013-01-01 2013-01-21 2013-02-18 2013-05-27 2013-07-04 2013-09-02 2013-10-14 2013-11-11 2013-11-28 2013-12-25
   2014-01-01 2014-01-20 2014-02-17 2014-05-26 2014-07-04 2014-09-01 2014-10-13 2014-11-11 2014-11-27 2014-12-25
   2015-01-01 2015-01-19 2015-02-16 2015-05-25 2015-07-03 2015-09-07 2015-10-12 2015-11-11 2015-11-26 2015-12-25
   2016-01-01 2016-01-18 2016-02-15 2016-05-30 2016-07-04 2016-09-05 2016-10-10 2016-11-11 2016-11-24 2016-12-26
   2017-01-02 2017-01-16 2017-02-20 2017-05-29 2017-07-04 2017-09-04 2017-10-09 2017-11-10 2017-11-23 2017-12-25`.split(
    /\s+/,
  ),
)

/** Working days after the day of receipt, up to and including the day of closing: counted one by one. */
function workingDays(from: string, to: string): number {
  let count = 0
  for (let at = day(from) + 86_400_000; at <= day(to); at += 86_400_000) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(iso(at))) count += 1
  }
  return count
}

describe.runIf(there)('the log of seven offices of the US Department of Justice', () => {
  let office: Office
  let rows: readonly DojRow[]
  beforeAll(async () => {
    office = await Office.open()
    rows = parse(readFileSync(log), { columns: true, bom: true }) as DojRow[]
    expect(await office.importFile(log, { body: 'us-doj' })).toMatchObject({
      rows: 244,
      imported: 244,
      rejected: [],
      mapping: { unmapped: [] },
    })
  })
  afterAll(() => office.close())

  const figures = async () => {
    const body = await office.store.bodies.bySlug('us-doj')
    if (!body) throw new Error('no body')
    const ports = office.ports as unknown as Parameters<typeof figuresOf>[0]
    const result = await figuresOf(ports, { kind: 'public' }, body, {})
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  test('every request has a clock: when it was due, how many working days it took, whether it was late', async () => {
    const stored = await office.rows('us-doj')
    expect(stored).toHaveLength(244)
    for (const row of stored) {
      expect(row).toMatchObject({ dueOn: expect.any(String), provisional: false, closedOn: expect.any(String) })
      const doj = rows.find(
        (one) =>
          one['Submitted Date'] && (one as unknown as Record<string, string>)['Tracking Number'] === row.externalNumber,
      )
      if (!doj) throw new Error(`${row.externalNumber} is not in the file`)
      const days = workingDays(doj['Submitted Date'], doj['Closed Date'])
      expect([row.externalNumber, row.daysUsed]).toEqual([row.externalNumber, days])
      expect([row.externalNumber, row.late]).toEqual([row.externalNumber, days > 20])
    }
  })

  test('counts by disposition and by office equal the file’s own, in the figures', async () => {
    const { byDisposition, byUnit, closed } = await figures()
    expect(closed).toBe(244)
    expect(Object.fromEntries(byDisposition.map(({ disposition, count }) => [disposition, count]))).toEqual(
      tally(rows.map((row) => row.Disposition)),
    )
    expect(Object.fromEntries(byUnit.map(({ unit, received }) => [unit, received]))).toEqual(
      tally(rows.map((row) => row['Sub-Office'])),
    )
  })

  test('the median and the mean of the working days equal those counted day by day', async () => {
    const days = rows.map((row) => workingDays(row['Submitted Date'], row['Closed Date'])).sort((a, b) => a - b)
    const { medianDays, meanDays } = await figures()
    expect(medianDays).toBe(((days[121] ?? 0) + (days[122] ?? 0)) / 2)
    expect(meanDays).toBeCloseTo(days.reduce((sum, one) => sum + one, 0) / days.length, 9)
  })

  test('the exported CSV has the file’s counts by disposition', async () => {
    const text = await exported('csv')
    const records = parse(text, { columns: true }) as { disposition: string; unit: string; days: string }[]
    expect(tally(records.map((record) => record.disposition))).toEqual(tally(rows.map((row) => row.Disposition)))
    expect(tally(records.map((record) => record.unit))).toEqual(tally(rows.map((row) => row['Sub-Office'])))
  })

  test('imported again, nothing is imported', async () => {
    expect(await office.importFile(log, { body: 'us-doj' })).toMatchObject({ imported: 0, already: 244, rejected: [] })
  })

  test.each(['csv', 'sflf'] as const)(
    'exported as %s and imported elsewhere, it is exported the same',
    async (format) => {
      const path = join(office.folder, `${format}.csv`)
      writeFileSync(path, await exported(format))
      expect(await office.importFile(path, { body: `copy-${format}` })).toMatchObject({ imported: 244, rejected: [] })
      const kept = [
        'number',
        'request id',
        'unit',
        'subject',
        'received',
        'due',
        'closed',
        'disposition',
        'days',
        'late',
        'status',
        'date requested',
        'date completed',
      ]
      const relevant = (text: string) =>
        (parse(text, { columns: true }) as Record<string, string>[])
          .map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => kept.includes(name))))
          .sort((a, b) => ((a.number ?? a['request id'] ?? '') < (b.number ?? b['request id'] ?? '') ? -1 : 1))
      expect(relevant(await exported(format, `copy-${format}`))).toEqual(relevant(await exported(format)))
    },
  )

  async function exported(format: 'csv' | 'sflf', slug = 'us-doj'): Promise<string> {
    const body = await office.store.bodies.bySlug(slug)
    if (!body) throw new Error('no body')
    const pieces = exportLedger(office.ports, { kind: 'system' }, body, format, {})
    if (!pieces.ok) throw new Error(pieces.refusal.code)
    let text = ''
    for await (const piece of pieces.value) text += piece
    return text
  }
})
