import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { isAlikeOutside } from '../../../src/adapters/redact/page-pixels.ts'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'
import { redactPdf } from '../../../src/adapters/redact/redact-pdf.ts'
import { renderPage } from '../../../src/adapters/redact/render-page.ts'
import { loadPdfium, openDocument } from '../../../src/adapters/scan/pdf/pdfium.ts'
import { madePdf } from './made-pdf.ts'

const title = { title: '纪要', language: 'zh-Hans' }
const rect = [15, 48, 200, 70] as const
const redacted = async (ground: string, name = '出席人：李小明') =>
  redactPdf(await madePdf({ lines: ['会议纪要', name, '散会'], chinese: true }), [{ page: 1, rect, ground }], title)

async function pictureOf(bytes: Uint8Array) {
  const engine = await loadPdfium()
  const document = openDocument(engine, bytes)
  try {
    return document.withPage(0, (page) => renderPage(engine, page))
  } finally {
    document.close()
  }
}

it('a ground in Chinese stands in its box as text, and only there do the pixels change', async () => {
  const [labelled, bare] = [await redacted('条例第15条'), await redacted('')]
  expect(Object.values(labelled.proof)).toEqual([true, true, true])
  const text = (await textBySecondReader(labelled.result)).join('\n')
  expect(text).toContain('条例第15条')
  expect(text).not.toContain('李小明')
  const [one, other] = [await pictureOf(labelled.result), await pictureOf(bare.result)]
  const [x, y] = [one.width / 300, one.height / 200]
  const box = { left: 15 * x, right: 200 * x, top: 48 * y, bottom: 70 * y }
  expect(isAlikeOutside(one, other, [box])).toBe(true)
  expect(isAlikeOutside(one, other, [])).toBe(false)
})

it('gives the same bytes whatever stood in the box', async () => {
  // Both names stand outside too: the font of the original has the same letters in the same order.
  const of = async (name: string) => {
    const made = await madePdf({ lines: ['李小明王大力', name, '散会'], chinese: true })
    return redactPdf(made, [{ page: 1, rect, ground: '条例第15条、第16条' }], title)
  }
  const results = await Promise.all([of('李小明'), of('王大力')])
  expect(new Set(results.map(({ result }) => createHash('sha256').update(result).digest('hex'))).size).toBe(1)
  expect(new Set(results.map(({ sha256 }) => sha256.original)).size).toBe(2)
})

it('the font of the labels is there in part alone', async () => {
  const { result } = await redacted('条例第15条')
  expect(result.length).toBeLessThan(100_000)
})
