import { cjk } from './cjk.ts'

/** What a word of letters is made of, an address or a number too. Chinese has no room between words: it may end anywhere. */
const isOfWord = (letter: string): boolean => !/\s/.test(letter) && !cjk.test(letter)

const isWithinWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at))

/** A place of a text with at most so many letters at each side of it, and no part of a word at either end. */
export function withWordsAround(
  text: string,
  place: { readonly start: number; readonly end: number },
  letters: number,
) {
  let from = Math.max(0, place.start - letters)
  let to = Math.min(text.length, place.end + letters)
  while (from < place.start && isWithinWord(text, from)) from += 1
  while (to > place.end && isWithinWord(text, to)) to -= 1
  return text.slice(from, to)
}

/** The beginning of a text that is too long, to the end of a word where there is one, with an ellipsis. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const words = withWordsAround(text, { start: 0, end: 0 }, maxLength - 1).trimEnd()
  return `${words || text.slice(0, maxLength - 1)}…`
}
