const longest = 160
/** Latin letters with single blanks between them: most subjects are safe as they are. */
const safeAlready = /^[!-~]+( [!-~]+)*$/

/**
 * A subject that is safe as a header: one line, no control or direction-changing characters, at most 160 characters.
 * It may carry a requester's words, and those come from anywhere.
 */
export function subjectLine(text: string): string {
  if (text.length <= longest && safeAlready.test(text)) return text
  const plain = text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const characters = [...plain]
  return characters.length <= longest
    ? plain
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
