import { describe, expect, test } from 'vitest'
import { type Clause, parseSearch, type SearchQuery } from '../../../src/domain/text/search-query.ts'
import fc from '../../support/property.ts'

/** The query in a line: `+` joins the tokens of a phrase, `*` stands for a beginning. */
function written({ all, none }: SearchQuery): string {
  const clause = (one: Clause) =>
    one.map((terms) => terms.map(({ tokens, prefix }) => tokens.join('+') + (prefix ? '*' : '')).join(' ')).join(' | ')
  return [...all.map(clause), ...none.map((one) => `-${clause(one)}`)].join('; ')
}

describe('what a person types', () => {
  test.each([
    ['words are all wanted', 'Cabinet emails', 'cabinet; emails'],
    ['a phrase', '"cabinet emails" 2024', 'cabinet+emails; 2024'],
    ['other quotes', '“cabinet emails” 「政府信息」', 'cabinet+emails; 政府+府信+信息'],
    ['an unfinished phrase', 'pay "senior staff', 'pay; senior+staff'],
    ['a beginning', 'environ*', 'environ*'],
    ['words that punctuation joins', 'covid-19 RIVER-2026-00012', 'covid+19; river+2026+00012'],
    ['operators that mean what is meant anyway', 'cats AND dogs', 'cats; dogs'],
    ['either of two', 'cats OR dogs food', 'cats | dogs; food'],
    ['without', 'cats -dogs NOT food', 'cats; -dogs; -food'],
    ['only without is with', '-dogs', 'dogs'],
    ['words in small letters are words', 'this and that', 'this; and; that'],
    ['operators alone', 'AND OR NOT', ''],
    ['operators at the ends', 'OR cats OR', 'cats'],
    ['a single Chinese character', '水', '水*'],
    ['two characters', '水质', '水质'],
    ['three', '海淀区', '海淀+淀区'],
    ['four: as they stand, or as two words', '北京水质', '北京+京水+水质 | 北京 水质'],
    ['five', '海淀区预算', '海淀+淀区+区预+预算 | 海淀 区预+预算 | 海淀+淀区 预算'],
    ['traditional', '環境', '环境'],
    ['Chinese and a number', '预算2024', '预算; 2024'],
    ['a Chinese phrase with a space', '"信息 公开"', '信息+息+公开'],
    ['a mixed phrase', '"第3章"', '第+3+章*'],
    ['only punctuation', '"" * ( ) : ^ - --', ''],
    ['emoji', '🙂🙂', ''],
    ['code', `'; DROP TABLE "LogEntry"; -- NEAR(a b)`, 'drop; table; logentry; near+a; b'],
    ['column filters are words', 'title:secret', 'title+secret'],
    ['spaces', '  \n\t', ''],
  ])('%s', (_, typed, expected) => {
    expect(written(parseSearch(typed))).toBe(expected)
  })

  test.each([
    ['the last word may go on', 'cabinet ema', 'cabinet; ema*'],
    ['one letter is too little', 'cabinet e', 'cabinet; e'],
    ['a space ends it', 'cabinet ', 'cabinet'],
    ['inside a phrase', '"cabinet ema', 'cabinet+ema*'],
    ['a closed phrase is closed', '"cabinet ema"', 'cabinet+ema'],
  ])('while typing: %s', (_, typed, expected) => {
    expect(written(parseSearch(typed, { typing: true }))).toBe(expected)
  })

  test('ten thousand characters are answered, and the query stays small', () => {
    const long = parseSearch('水'.repeat(10_000))
    expect(long.all).toHaveLength(1)
    expect(long.all.flat(2)).toHaveLength(1)
    const many = parseSearch('word '.repeat(2_000))
    expect(many.all).toHaveLength(32)
    const mixed = parseSearch('a水'.repeat(5_000))
    expect(mixed.all.length).toBeLessThanOrEqual(32)
  })

  test('any text gives a query', () => {
    const syntax = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      'OR',
      'NOT',
      'AND',
      'NEAR',
      '-',
      ':',
      '政府',
      'a',
      ' ',
      '“',
      '^',
      '{',
      '\u0000',
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(syntax, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anything, fc.boolean(), (text, typing) => {
        const { all, none } = parseSearch(text, { typing })
        for (const term of [...all, ...none].flat(2)) {
          expect(term.tokens.length).toBeGreaterThan(0)
          for (const token of term.tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        }
      }),
    )
  })
})
