import { expect, it } from 'vitest'
import { shortened, withWordsAround } from '../../../src/domain/text/whole-words.ts'

const around = (text: string, word: string, letters: number) =>
  withWordsAround(text, { start: text.indexOf(word), end: text.indexOf(word) + word.length }, letters)

it('shows a place with whole words beside it', () => {
  expect(around('It was Priya Ramanathan who wrote.', 'Priya', 8)).toBe('It was Priya ')
  expect(around('It was Priya Ramanathan who wrote.', 'Priya', 11)).toBe('It was Priya Ramanathan')
  expect(around('write to ann@example.org today', 'today', 5)).toBe(' today')
})

it('keeps letters beside a place in Chinese, where no room is between words', () => {
  expect(around('经办人为王小明，联系电话见附件。', '王小明', 3)).toBe('办人为王小明，联系')
})

it('never takes of the place itself', () => {
  expect(around('abcdefghij', 'def', 2)).toBe('def')
})

it('shortens at the end of a word, or anywhere where there is none', () => {
  expect(shortened('one two three', 9)).toBe('one two…')
  expect(shortened('one two', 7)).toBe('one two')
  expect(shortened('abcdefghij', 5)).toBe('abcd…')
  expect(shortened('一二三四五六', 5)).toBe('一二三四…')
})
