import PDFDocument from 'pdfkit'
import { afterAll, describe, expect, it } from 'vitest'
import type { PageGap, PageRect } from '../../../src/app/ports/page-reader-ports.ts'
import { madePdf } from '../redact/made-pdf.ts'
import { inProcessPages, paged } from './in-process-pages.ts'

const pages = inProcessPages()
afterAll(() => pages.close())

async function gapOf(bytes: Uint8Array, text: string, names: readonly string[]): Promise<PageGap | null | undefined> {
  const found = await pages.reader.find(paged(bytes), { words: text, wholeWords: false }, 10)
  const rects = 'hits' in found ? found.hits.flatMap((hit) => hit.rects) : []
  return gapsAt(bytes, rects.slice(0, 1), names)
}

async function gapsAt(bytes: Uint8Array, rects: readonly PageRect[], names: readonly string[]) {
  const gaps = await pages.reader.gaps(paged(bytes), 1, rects, names)
  return gaps && !('unreadable' in gaps) ? gaps[0] : undefined
}

function withFont(font: string, line: string): Promise<Buffer> {
  const document = new PDFDocument({ size: [400, 200], margin: 20 })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  document.font(font).fontSize(11).text(line, 20, 30, { lineBreak: false })
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.end()
  })
}

describe('the gap of a box', () => {
  const line = 'We met Anna Marlow there, and left.'

  it('fits the names that are as wide in letters of one width', async () => {
    const gap = await gapOf(await madePdf({ lines: [line.slice(0, 30)] }), 'Anna Marlow', [
      ...['Anna Marlow', 'Brian Stone', 'Li Wu', 'Christoph Featherstone'],
    ])
    expect(gap?.fits).toEqual([0, 1])
  })

  it('tells names apart by the widths of the letters of the font', async () => {
    const names = ['Anna Marlow', 'Brian Stone', 'Anna Morlaw', 'Mia Billiton']
    const gap = await gapOf(await withFont('Helvetica', line), 'Anna Marlow', names)
    expect(gap?.fits).toEqual([0, 2])
    const times = await gapOf(await withFont('Times-Roman', line), 'Anna Marlow', names)
    expect(times?.fits).toEqual([0, 2])
  })

  it('compares one word with the words of names, and leaves signs at its edges out', async () => {
    const gap = await gapOf(await withFont('Helvetica', 'We met Marlow, there.'), 'Marlow,', ['Anna Marlow', 'Bo Xi'])
    expect(gap?.fits).toEqual([0])
  })

  it('grows to the words between two signs, and to the line, where it tells no name any more', async () => {
    const bytes = await withFont('Helvetica', line)
    const names = ['Anna Marlow']
    const gap = await gapOf(bytes, 'Anna Marlow', names)
    expect(gap?.group?.[0]).toBeLessThan(21)
    expect(gap?.group?.[2]).toBeLessThan(gap?.line[2] ?? 0)
    for (const rect of [gap?.group, gap?.line]) expect(await gapsAt(bytes, rect ? [rect] : [], names)).toBeNull()
  })

  it('tells nothing where a whole line is cut, no letter is, or the box goes far beyond the end of the line', async () => {
    const names = ['Anna Marlow']
    expect(await gapOf(await madePdf({ lines: ['Anna Marlow'] }), 'Anna Marlow', names)).toBeNull()
    const bytes = await withFont('Helvetica', 'We met Anna Marlow')
    expect((await gapOf(bytes, 'Anna Marlow', names))?.fits).toEqual([0])
    expect(await gapsAt(bytes, [[57, 28, 300, 44]], names)).toBeNull()
    expect(await gapsAt(bytes, [[20, 100, 300, 140]], names)).toBeNull()
  })

  it('counts Chinese names by their characters', async () => {
    const bytes = await madePdf({ lines: ['经办人王小明同意办理'], chinese: true })
    const gap = await gapOf(bytes, '王小明', ['王小明', '李建国', '张伟'])
    expect(gap?.fits[0]).toBe(0)
    expect(gap?.fits).not.toContain(2)
  })
})
