import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePdf } from '../../../src/adapters/pdf/write-pdf.ts'
import type { Paper } from '../../../src/domain/text/paper.ts'

/** With it comes pdfinfo. */
const pdftotext = process.env.CANDOR_TEST_PDFTOTEXT
const folder = mkdtempSync(join(tmpdir(), 'candor-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const row = (n: number) => [{ text: `第${n}项` }, { text: n }, { text: 'reg. 12(4)(a)' }]
const paper: Paper = {
  title: '政府信息公开申请答复书',
  author: '青河县人民政府',
  language: 'zh-CN',
  foot: 'QINGHE-2026-00001',
  pageNumber: (page, of) => `第${page}页，共${of}页`,
  madeAt: '2026-03-02T01:00:00.000Z',
  blocks: [
    { kind: 'heading', level: 1, text: '政府信息公开申请答复书', align: 'center' },
    { kind: 'rule' },
    { kind: 'paragraph', text: '根据《中华人民共和国政府信息公开条例》第三十六条，現答覆如下。', indent: true },
    { kind: 'list', items: ['Straße, £600, “as it stands”'] },
    {
      kind: 'table',
      title: '表',
      head: [
        [
          { text: '项目', header: true },
          { text: '数', header: true },
          { text: '依据', header: true },
        ],
      ],
      body: Array.from({ length: 70 }, (_, n) => row(n + 1)),
    },
  ],
}

test.skipIf(pdftotext === undefined)(
  'a paper as PDF gives its words back, Chinese too, with title, tags and a number on each page',
  async () => {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, await writePdf(paper))
    const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' })
    expect(text).toContain('根据《中华人民共和国政府信息公开条例》第三十六条，現答覆如下。')
    expect(text).toContain('Straße, £600, “as it stands”')
    expect(text).toContain('第70项')
    expect(text).toContain('第2页，共')
    expect(text.split('依据').length - 1).toBeGreaterThan(1)
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    expect(info).toMatch(/Title:\s+政府信息公开申请答复书/)
    expect(info).toMatch(/Tagged:\s+yes/)
  },
)

test.skipIf(pdftotext === undefined)('the same paper gives the same bytes', async () => {
  expect(Buffer.from(await writePdf(paper)).equals(Buffer.from(await writePdf(paper)))).toBe(true)
})

test.skipIf(pdftotext === undefined)(
  'an apostrophe in a Latin word is narrow, in an English paper and in a Chinese one, and can be searched',
  async () => {
    const widthOf = async (language: string, words: string) => {
      const file = join(folder, `${language}.pdf`)
      writeFileSync(file, await writePdf({ ...paper, language, blocks: [{ kind: 'paragraph', text: words }] }))
      const boxes = execFileSync(pdftotext ?? '', ['-bbox', file, '-'], { encoding: 'utf8' })
      const [, from, to, word] = /<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]+)</.exec(boxes) ?? []
      return { word, width: Number(to) - Number(from) }
    }
    const plain = await widthOf('en', 'Commissioners')
    for (const [language, mark] of [
      ['en', '’'],
      ['zh-CN', "'"],
    ] as const) {
      const { word, width } = await widthOf(language, 'Commissioner’s')
      expect(word?.replace('&apos;', "'")).toBe(`Commissioner${mark}s`)
      // A third of a character at 10.5 points, not a whole one.
      expect(width - plain.width).toBeLessThan(5)
    }
  },
)
