import { expect, it } from 'vitest'
import { isFileWithSheet, withSheet } from '../../../src/adapters/redact/append-sheet.ts'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { loadPdfium } from '../../../src/adapters/scan/pdf/pdfium.ts'
import { madePdf } from './made-pdf.ts'

const title = { title: 'x', language: 'en' }
const cut = [{ text: 'Marlow', ground: 's.40(2)' }]
const whole = { textGone: true, pixelsUniform: true, outsideUnchanged: true }
const page = (line: string) => madePdf({ lines: [line] })

it('the proof holds for the result with a sheet, and for the words of the sheet alone', async () => {
  const sheet = await page('Page 1: s.40(2)')
  const { proof, result } = await redactPdf(await page('Anna Marlow came'), cut, title, sheet)
  expect(proof).toEqual(whole)
  const read = await textBySecondReader(result)
  expect(read).toHaveLength(2)
  expect(read[0]).not.toContain('Marlow')
  expect(read[1]).toContain('Page 1: s.40(2)')
})

it('two originals that differ under the box alone have the same result with their sheet', async () => {
  const sheet = await page('Page 1: s.40(2)')
  const box = [{ page: 1, rect: [60, 25, 115, 45] as const, ground: 's.40(2)' }]
  const [one, other] = await Promise.all(
    ['Anna Marlow came', 'Anna Norton came'].map(async (line) => redactPdf(await page(line), box, title, sheet)),
  )
  expect(one?.proof).toEqual(whole)
  expect(other?.sha256.result).toBe(one?.sha256.result)
})

it('is not taken for the same where a page says or shows something else', async () => {
  const engine = await loadPdfium()
  const [proved, unlike, sheet] = await Promise.all(['Anna came', 'Anna went', 'Sheet'].map(page))
  if (!proved || !unlike || !sheet) throw new Error('not made')
  const made = withSheet(engine, proved, sheet, title)
  expect(await isFileWithSheet(engine, made, proved, sheet)).toEqual({ hasSameText: true, looksAlike: true })
  expect(await isFileWithSheet(engine, made, unlike, sheet)).toEqual({ hasSameText: false, looksAlike: false })
  expect(await isFileWithSheet(engine, proved, proved, sheet)).toEqual({ hasSameText: false, looksAlike: false })
})
