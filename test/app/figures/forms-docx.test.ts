import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeReport } from '../../../src/app/figures/make-report.ts'
import { reportFile } from '../../../src/app/figures/report-file.ts'
import type { ReportForm } from '../../../src/app/figures/report-forms.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { type Office, openOffice } from '../../support/office.ts'

const asOf = instant('2025-01-31T12:00:00Z')

async function docxOf(office: Office, form: ReportForm): Promise<string> {
  office.at(asOf)
  const of = form === 'us-quarterly' ? ({ year: 2024, quarter: 3 } as const) : { year: 2024 }
  const made = await makeReport(office.ports, office.as('auditor'), office.body, { form, of, asOf })
  if (!made.ok) throw new Error(made.refusal.code)
  const file = await reportFile(office.ports, office.body, made.value, { format: 'docx', asOf, locale: 'en', of })
  if (!file.ok) throw new Error(file.refusal.code)
  return strFromU8(unzipSync(Buffer.from(file.value.content))['word/document.xml'] ?? new Uint8Array())
}

test.each([
  ['us-foia', 'us-annual', 'V.A. FOIA requests: received, processed and pending', true],
  ['us-foia', 'us-quarterly', 'Ten oldest pending requests', false],
  ['uk-foia-2000', 'uk-statistics', 'Freedom of Information statistics', false],
  ['uk-foia-2000', 'figures', 'The ten that wait longest', false],
  ['cn-ogi-2019', 'cn-annual', '三、收到和处理政府信息公开申请情况', false],
] as const)('%s: %s for a word processor has its tables with their names', async (law, form, name, isWide) => {
  const office = await openOffice(law)
  await office.submit()
  const text = await docxOf(office, form)
  expect(text).toContain(name)
  expect(text).toContain('<w:tbl>')
  expect(text.includes('w:orient="landscape"')).toBe(isWide)
  // China's is published as it stands.
  expect(text.includes(asOf)).toBe(form !== 'cn-annual')
  await office.close()
})
