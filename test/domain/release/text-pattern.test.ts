import { expect, it } from 'vitest'
import { foldText } from '../../../src/domain/release/folded-text.ts'
import {
  findPattern,
  isTelling,
  isWholeWord,
  signsPattern,
  type TextPattern,
  wordsPattern,
} from '../../../src/domain/release/text-pattern.ts'

const places = (text: string, pattern: TextPattern) =>
  findPattern(foldText(text), pattern).map(({ start, end }) => text.slice(start, end))

it('finds words whatever their capitals, spaces and line ends', () => {
  expect(places('Ada  LOVELACE and\nada\nlovelace', wordsPattern('Ada Lovelace'))).toEqual([
    'Ada  LOVELACE',
    'ada\nlovelace',
  ])
})

it('finds a word that a line end broke, a ligature and letters of full width', () => {
  expect(
    places('the infor\u00ad\nmation, the o\ufb03ce, \uff21\uff22\uff11', wordsPattern('information')),
  ).toHaveLength(1)
  expect(places('the o\ufb03ce', wordsPattern('office'))).toEqual(['o\ufb03ce'])
  expect(places('No. \uff21\uff22\uff11', wordsPattern('ab1'))).toHaveLength(1)
})

it('finds a Chinese name over a line end and spread over its column', () => {
  expect(places('申请人张\n三丰，张　三　丰', wordsPattern('张三丰'))).toHaveLength(2)
})

it('takes no sign of typed words for a pattern', () => {
  expect(places('a#1 a#2 a31', wordsPattern('a#1'))).toEqual(['a#1'])
})

it('finds patterns of digits, of any sign, and of the rest of a word', () => {
  expect(places('call 0123-4567 or 999-1', signsPattern('####-####'))).toEqual(['0123-4567'])
  expect(places('Smith, Smythe and Smart', signsPattern('Sm?th*'))).toEqual(['Smith,', 'Smythe'])
  expect(places('case 12 and case 7', signsPattern('case ##'))).toEqual(['case 12'])
  expect(places('is it so? so!', signsPattern('so\\?'))).toEqual(['so?'])
})

it('finds every place that follows another at once', () => {
  expect(places('aaaa', wordsPattern('aa'))).toEqual(['aa', 'aa'])
  expect(places('a1b a2b', signsPattern('a*b'))).toEqual(['a1b', 'a2b'])
})

it('knows a pattern that asks for nothing', () => {
  expect([isTelling(signsPattern('**')), isTelling(signsPattern('*1'))]).toEqual([false, true])
  expect(places('any words', signsPattern('*'))).toEqual([])
})

it('takes time by the length of the text alone, whatever the pattern', () => {
  const text = 'a'.repeat(20_000)
  expect(places(text, signsPattern(`${'a*'.repeat(60)}b`))).toEqual([])
})

it('tells a whole word from a part of one', () => {
  const text = 'Li, police 李四'
  expect([0, 6].map((start) => isWholeWord(text, { start, end: start + 2 }))).toEqual([true, false])
  expect(isWholeWord(text, { start: 11, end: 12 })).toBe(true)
})
