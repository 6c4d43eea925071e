import { expect, it } from 'vitest'
import { tagChineseNames } from '../../../src/adapters/scan/chinese-names.ts'
import { findPersonalData } from '../../../src/domain/release/personal-data/find-personal-data.ts'
import { madeMsg } from './made-msg.ts'
import { cases } from './msg-cases.ts'
import { kindsIn, scanned } from './scanned.ts'

it.each(cases)('%s: %s', async (kind, _title, has, hasNot) => {
  expect(await kindsIn(has)).toContain(kind)
  expect(await kindsIn(hasNot)).toEqual([])
})

const personal = async (bytes: Uint8Array) =>
  findPersonalData((await scanned(bytes)).texts, { names: [], patterns: [] }, tagChineseNames).map(
    ({ what, where, excerpt }) => [what, where.part, excerpt?.includes('13912345678') ?? false],
  )

it('looks for personal data in the words of a letter, and in the letter and the file within it', async () => {
  const inner = { subject: '转发', body: '联系人：李小明，手机：13912345678' }
  const found = await personal(
    madeMsg({
      body: '手机：13912345678',
      attachments: [
        { name: '原件', content: inner },
        { name: 'a.csv', content: Buffer.from('姓名,手机\n李小明,13912345678\n') },
      ],
    }),
  )
  const telephones = found.filter(([what]) => what === 'telephone').map(([, part, isIt]) => [part, isIt])
  expect(telephones).toEqual(
    expect.arrayContaining([
      ['text', true],
      ['原件/text', true],
      ['a.csv', true],
    ]),
  )
})

it('finds none in numbers that only look like telephones', async () => {
  const found = await personal(madeMsg({ body: '文号：2024139123456781，金额 13912345.678 元' }))
  expect(found).toEqual([])
})

it('tells who sent a letter and who got it, and shows no blind copies', async () => {
  const to = [
    { name: '王小平', address: 'wang@example.org' },
    { name: 'Ann Example', address: 'ann@example.org', type: 'cc' },
    { name: 'A. Quill', address: 'quill@example.org', type: 'bcc' },
  ] as const
  const { texts, pages } = await scanned(
    madeMsg({ from: { name: '李小明', address: 'li@example.org' }, to, subject: '公开', body: '见附件。' }),
  )
  const head = texts.find(({ where }) => where.part === 'head')?.text.split('\n')
  expect(head).toEqual([
    'From: 李小明 <li@example.org>',
    'To: 王小平 <wang@example.org>',
    'Cc: Ann Example <ann@example.org>',
    'Bcc: A. Quill <quill@example.org>',
    'Subject: 公开',
  ])
  const shown = pages.map(({ text }) => text).join('\n')
  expect([shown.includes('王小平'), shown.includes('quill')]).toEqual([true, false])
})

it('reads letters of programs that write no Unicode', async () => {
  // 公开 in GBK.
  const encode = () => Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa])
  expect((await scanned(madeMsg({ body: '公开', ansi: { page: 936, encode } }))).text).toContain('公开')
})
