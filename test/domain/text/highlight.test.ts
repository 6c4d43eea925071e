import { describe, expect, test } from 'vitest'
import { excerpt, highlight, type Segment } from '../../../src/domain/text/highlight.ts'
import { parseSearch } from '../../../src/domain/text/search-query.ts'
import fc from '../../support/property.ts'

const marked = (segments: readonly Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('what was looked for, in the words of the original', () => {
  test.each([
    ['a word, whatever its accents', 'The RÉSUMÉ of 2024', 'resume', 'The [RÉSUMÉ] of 2024'],
    ['a beginning marks the whole word', 'Environmental law', 'environ*', '[Environmental] law'],
    [
      'a phrase and not its words',
      'staff pay and senior staff pay',
      '"senior staff"',
      'staff pay and [senior staff] pay',
    ],
    ['simplified in traditional', '環境資訊公開', '环境', '[環境]資訊公開'],
    ['traditional in simplified', '北京市环境信息', '環境', '北京市[环境]信息'],
    ['one character only', '水质监测', '水', '[水]质监测'],
    ['a last character', '饮用水', '水', '饮用[水]'],
    ['words of a run that stand apart', '北京市的水质报告', '北京水质', '[北京]市的[水质]报告'],
    ['neighbours together', '政府信息公开', '政府信息', '[政府信息]公开'],
    ['full width', 'ＦＯＩ request', 'foi', '[ＦＯＩ] request'],
    ['one sign for several', '㍿トヨタ', '会社', '[㍿]トヨタ'],
    ['nothing', 'Nothing here', 'absent', 'Nothing here'],
    ['markup is text', '<b>bold</b>', 'bold', '<b>[bold]</b>'],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(highlight(text, parseSearch(typed)))).toBe(expected)
  })

  test('the segments joined are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, typed) => {
        const query = parseSearch(`${typed} ${text.slice(0, 5)}`)
        expect(
          highlight(text, query)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
        expect(excerpt(text.repeat(40), query, 60).length).toBeGreaterThanOrEqual(text === '' ? 0 : 1)
      }),
    )
  })

  test('an excerpt is where the words are', () => {
    const text = `${'Nothing of interest. '.repeat(50)}The bridge was closed in March. ${'More of nothing. '.repeat(50)}`
    const shown = marked(excerpt(text, parseSearch('bridge march'), 120))
    expect(shown).toContain('[bridge] was closed in [March]')
    expect(shown.startsWith('…')).toBe(true)
    expect(shown.endsWith('…')).toBe(true)
    expect(shown.length).toBeLessThan(160)
  })

  test('without a hit an excerpt is the beginning', () => {
    expect(marked(excerpt('word '.repeat(100), parseSearch('absent'), 20))).toBe('word word word word…')
  })
})
