import { describe, expect, it } from 'vitest'
import { bytes, cases, joined, png } from './other-file-cases.ts'
import { kindsIn, scanned, unreadableReason } from './scanned.ts'

describe('pictures, letters, pages, RTF', () => {
  it.each(cases)('%s: %s', async (kind, _title, has, hasNot) => {
    expect(await kindsIn(has)).toContain(kind)
    expect(await kindsIn(hasNot)).toEqual([])
  })

  it.each([
    ['a,b\n1,2\n3,4\n', 'text/csv', 'a\nb\na: 1'],
    ['姓名;电话\n李小明;13800138000\n', 'text/csv', '姓名: 李小明'],
    ['Minutes of the meeting.\nNobody spoke.\n', 'text/plain', 'Minutes'],
    ['From here, it goes on: well.\n\nNo letter.\n', 'text/plain', 'No letter'],
  ])('the text %j is told by what it is', async (text, type, words) => {
    const read = await scanned(bytes(text))
    expect([read.type, read.text.includes(words)]).toEqual([type, true])
  })

  it('words in UTF-16 and GB 18030 are read', async () => {
    const wide = joined(
      [0xff, 0xfe],
      new Uint8Array(Uint16Array.from([...'Hello there'].map((one) => one.charCodeAt(0))).buffer),
    )
    expect((await scanned(wide)).text).toBe('Hello there')
    const gb = Uint8Array.from([0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa])
    expect((await scanned(gb)).text).toBe('政府信息公开')
  })

  it.each([
    ['a program', joined(bytes('\x7fELF'), new Uint8Array(100)), 'unknown-type'],
    ['a picture that is cut off', png().subarray(0, 40), 'broken'],
    ['RTF that is cut off', bytes('{\\rtf1 {\\b x'), 'broken'],
  ])('%s is unreadable', async (_title, file, reason) => {
    expect(await unreadableReason(file)).toBe(reason)
  })
})
