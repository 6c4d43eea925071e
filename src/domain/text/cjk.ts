/** A Chinese character, for a pattern that is made of text. */
export const hanCharacter = String.raw`\p{Script=Han}`

/** Chinese characters. */
export const han = /\p{Script=Han}/u

/** Letters of scripts that put no blanks between words, as the index of the search takes them. */
export const unspacedLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u

/** Runs of characters of Chinese and Japanese, or of letters and digits. */
export const wordRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu

/** Three letters or two Chinese characters, of whatever script: the least that says something. */
export const hasWord = (text: string): boolean => /\p{L}\P{L}?\p{L}\P{L}?\p{L}|\p{Script=Han}{2}/u.test(text)

/** Characters and punctuation of Chinese and Japanese, before and after which a line may break. */
export const cjk =
  /[\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u

// Punctuation that is narrow in Latin type and wide in Chinese type counts as wide: no reader's line gets too long.
const wide =
  /[\u1100-\u115F\u2014\u2018\u2019\u201C\u201D\u2026\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const combining = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a terminal: Chinese, Japanese and Korean characters count two. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += wide.test(character) ? 2 : combining.test(character) ? 0 : 1
  return columns
}
