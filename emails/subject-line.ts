import { withoutControls, withoutDirections } from '../src/domain/text/control-characters.ts'

const longest = 160
/** Latin letters with single blanks between them: most subjects are safe as they are. */
const safeAlready = /^[!-~]+( [!-~]+)*$/

/**
 * A subject that is safe as a header: one line, no control or direction-changing characters, at most 160 characters.
 * It may carry a requester's words, and those come from anywhere.
 */
export function subjectLine(text: string): string {
  if (text.length <= longest && safeAlready.test(text)) return text
  const plain = withoutDirections(withoutControls(text, ' ')).replaceAll('\uFEFF', '').replaceAll(/\s+/g, ' ').trim()
  const characters = [...plain]
  return characters.length <= longest
    ? plain
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
