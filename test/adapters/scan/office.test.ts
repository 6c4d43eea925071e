import { describe, expect, it } from 'vitest'
import { cases, plainSheet } from './office-cases.ts'
import { cell, data, docx, row, run, xlsx } from './office-files.ts'
import { kindsIn, scanned, unreadableReason, zip } from './scanned.ts'

describe('office files', () => {
  it.each(cases)('%s: %s', async (kind, _title, has, hasNot) => {
    expect(await kindsIn(has)).toContain(kind)
    expect(await kindsIn(hasNot)).toEqual([])
  })

  it('a workbook says which sheet and which cells', async () => {
    const { findings } = await scanned(
      xlsx([
        {
          name: 'Costs',
          xml: data(row(1, cell('A1', 'x')), ...[2, 3, 5].map((at) => row(at, cell(`A${at}`, 'secret'), 'hidden="1"'))),
        },
      ]),
    )
    expect(findings).toEqual([
      {
        kind: 'hidden-rows',
        severity: 'high',
        where: { sheet: 'Costs', cell: '2:3, 5:5' },
        count: 3,
        excerpt: 'secret, secret, secret',
      },
    ])
  })

  it('a file in a file is looked into, and says where it lies', async () => {
    const hidden = xlsx([plainSheet, { ...plainSheet, name: 'Names', state: 'hidden' }])
    const { findings } = await scanned(zip({ 'costs/list.docx': docx(run('x'), { 'word/embeddings/a.xlsx': hidden }) }))
    expect(findings.map(({ kind, where }) => [kind, where.part, where.sheet])).toEqual([
      ['embedded-object', 'costs/list.docx/word/embeddings/a.xlsx', undefined],
      ['hidden-sheet', 'costs/list.docx/word/embeddings/a.xlsx', 'Names'],
    ])
  })

  it('refuses an archive whose files share their bytes', async () => {
    const archive = Buffer.from(zip({ 'a.txt': 'one', 'b.txt': 'two' }))
    const second = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    archive.writeUInt32LE(0, second + 42)
    expect(await unreadableReason(archive)).toBe('broken')
  })

  it('what cannot be read to its end is never clean', async () => {
    const whole = docx(run('x'))
    expect(await unreadableReason(whole.subarray(0, whole.length - 40))).toBe('broken')
    expect(await unreadableReason(zip({ 'a.zip': zip({ 'b.bin': Uint8Array.from([0, 1, 2, 3]) }) }))).toBe(
      'unknown-type',
    )
    let nested = zip({ 'a.txt': 'x' })
    for (let depth = 0; depth < 12; depth += 1) nested = zip({ 'a.zip': nested })
    expect(await unreadableReason(nested)).toBe('too-large')
    expect(await unreadableReason(docx('<w:p>'.repeat(1000)))).toBe('broken')
  })
})
