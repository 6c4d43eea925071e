import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answerReport } from '../../../src/app/figures/answer-report.ts'
import { cellCases } from '../../../src/app/figures/cell-cases.ts'
import { freezeReport, verifyReport } from '../../../src/app/figures/freeze-report.ts'
import { makeReport } from '../../../src/app/figures/make-report.ts'
import { readReport } from '../../../src/app/figures/read-report.ts'
import { reportFile } from '../../../src/app/figures/report-file.ts'
import { documentOf } from '../../../src/app/reports/written-report.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import type { FormBlock } from '../../../src/domain/report/form/form-parts.ts'
import { type Locale, locales } from '../../../src/domain/text/local-text.ts'
import { type Office, openOffice } from '../../support/office.ts'

const asOf = instant('2025-01-31T12:00:00Z')
const asked = (year: number) => ({ form: 'plain', of: { year }, asOf }) as const

async function reportOf(office: Office, year = 2024) {
  office.at(asOf)
  const made = await makeReport(office.ports, office.as('auditor'), office.body, asked(year))
  if (!made.ok || made.value.form !== 'plain') throw new Error('no report')
  return made.value
}

const textsOf = (blocks: readonly FormBlock[]): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [])).join('\n')
const words = (report: Awaited<ReturnType<typeof reportOf>>, locale: Locale = 'en') =>
  textsOf(documentOf(report, locale, asOf).blocks)

/** One request that was withdrawn late, and one that is open and late. */
async function aYear(office: Office) {
  const { reference } = await office.submit()
  await office.submit({ subject: 'Street lamps' })
  office.at('2024-05-08T09:00:00Z')
  await office.act(office.as('officer'), reference, 'unit-consulted', { unit: 'Housing', question: 'Have you any?' })
  office.at('2024-07-01T09:00:00Z')
  await office.act(office.as('officer'), reference, 'withdrawn', {})
  return reference
}

test('an empty year says so, in each language, and divides by nothing', async () => {
  const office = await openOffice()
  const report = await reportOf(office)
  expect(words(report)).toContain('No request reached us in 2024.')
  expect(words(report)).toContain('Nothing was published in 2024.')
  expect(words(report)).toContain('There are no records of requests in 2023 here')
  expect(words(report, 'zh-Hans')).toContain('2024年，我们没有收到申请。')
  expect(words(report, 'zh-Hant')).toContain('2024年，我們沒有收到申請。')
  for (const locale of locales) expect(words(report, locale)).not.toMatch(/NaN|Infinity|undefined|null/)
  expect([...new Set(report.checks.map(({ holds }) => holds))]).toEqual([true])
  const future = await makeReport(office.ports, office.as('auditor'), office.body, asked(2026))
  expect(future).toMatchObject({ ok: false, refusal: { code: 'date-in-future' } })
  await office.close()
})

test('a year of one request has its own grammar', async () => {
  const office = await openOffice()
  await office.submit()
  office.at('2024-05-09T09:00:00Z')
  const report = await reportOf(office)
  expect(words(report)).toContain('1 request reached us in 2024.')
  expect(words(report)).toContain('It came by this website.')
  expect(words(report)).toContain(
    '1 request was late and still open at the end. The reason: nothing is recorded after it was received.',
  )
  await office.close()
})

test('the year says what went wrong, and is compared with the year before; a number leads to its cases', async () => {
  const office = await openOffice()
  const reference = await aYear(office)
  const report = await reportOf(office)
  expect(words(report)).toContain('We closed 1 request, because the requester withdrew.')
  expect(words(report)).toContain('1 request was closed late, and 1 was late and still open at the end.')
  expect(words(report)).toMatch(/The most frequent reason: .+ \(1 of 2\)\./)
  expect(report.tables.find(({ id }) => id === 'lateCauses')?.rows.map(({ id }) => id)).toEqual([
    'consulted',
    'unknown',
  ])
  const next = await reportOf(office, 2025)
  expect(words(next)).toContain('No request reached us in 2025 up to 31 January.')
  expect(words(next)).toContain('1 request was left open from the time before.')
  const found = await cellCases(office.ports, office.as('auditor'), office.body, asked(2024), [
    'lateCauses',
    'consulted',
    'closedLate',
  ])
  expect(found).toMatchObject({ ok: true, value: { cases: [{ reference, times: 1 }] } })
  await office.close()
})

test('what people write stands in it; published, it is computed again and equal, and small counts are not told', async () => {
  const office = await openOffice('uk-foia-2000', 'Europe/London', { smallCounts: 5 })
  await aYear(office)
  office.at(asOf)
  const { ports, body } = office
  const answers = { texts: { foreword: 'A year of many hands.\n\nWe thank them.' } }
  const refused = await answerReport(ports, office.as('officer'), body, { ...asked(2024), answers })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect((await answerReport(ports, office.as('auditor'), body, { ...asked(2024), answers })).ok).toBe(true)
  const frozen = await freezeReport(ports, office.as('auditor'), body, { ...asked(2024), public: true })
  if (!frozen.ok) throw new Error(frozen.refusal.code)
  expect(await verifyReport(ports, office.as('auditor'), frozen.value.id)).toMatchObject({ value: { equal: true } })
  const inside = await readReport(ports, office.as('auditor'), frozen.value.id)
  const outside = await readReport(ports, { kind: 'public' }, frozen.value.id)
  if (!inside.ok || !outside.ok) throw new Error('not read')
  expect(textsOf(documentOf(inside.value.report, 'en', asOf).blocks)).toContain('2 requests reached us')
  const told = textsOf(documentOf(outside.value.report, 'en', asOf).blocks)
  expect(told).toContain('A year of many hands.\nWe thank them.')
  expect(told).toContain('Some numbers are not shown')
  expect(told).not.toMatch(/reached us|closed late|No request|oldest had waited/)
  expect(JSON.stringify(outside.value.report)).not.toContain('"values":[2]')
  await office.close()
})

/** The text of a file in a ZIP archive. */
function unzipped(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes)
  const at = buffer.indexOf(Buffer.from(`PK\x01\x02`, 'latin1'))
  for (let entry = at; entry >= 0; entry = buffer.indexOf(Buffer.from('PK\x01\x02', 'latin1'), entry + 4)) {
    const length = buffer.readUInt16LE(entry + 28)
    if (buffer.toString('utf8', entry + 46, entry + 46 + length) !== name) continue
    const start = buffer.readUInt32LE(entry + 42)
    const data = start + 30 + buffer.readUInt16LE(start + 26) + buffer.readUInt16LE(start + 28)
    return inflateRawSync(buffer.subarray(data, data + buffer.readUInt32LE(entry + 20))).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

test.each(locales)('as a page, a PDF and a document for a word processor in %s', async (locale) => {
  const office = await openOffice()
  await aYear(office)
  const report = await reportOf(office)
  const file = async (format: 'pdf' | 'docx' | 'html' | 'xlsx' | 'csv' | 'json') => {
    const made = await reportFile(office.ports, office.body, report, { format, asOf, locale, of: { year: 2024 } })
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value
  }
  const { title } = documentOf(report, locale, asOf)
  const pdf = await file('pdf')
  expect(pdf.name).toBe('riverford-plain-2024.pdf')
  expect(Buffer.from(pdf.content).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const docx = unzipped(new Uint8Array(Buffer.from((await file('docx')).content)), 'word/document.xml')
  expect(docx).toContain(title)
  expect(docx.match(/<w:tbl>/g)?.length).toBeGreaterThanOrEqual(4)
  const html = String((await file('html')).content)
  expect(html).toContain('<svg')
  expect(html).toContain(title)
  expect(String((await file('csv')).content)).toContain('requests,received,count,2')
  expect(JSON.parse(String((await file('json')).content))).toMatchObject({ form: 'plain', year: 2024 })
  const none = await reportFile({}, office.body, report, { format: 'docx', asOf, locale, of: { year: 2024 } })
  expect(none.ok).toBe(false)
  await office.close()
})
