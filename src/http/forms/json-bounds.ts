/** No input of ours is nested deeper, or has more values, than a part of this. */
const maxLevels = 32
const maxValues = 20_000

/**
 * What of a JSON text is too much to be read, found without reading it: in one pass over its characters.
 * @returns undefined where it is within bounds, whether or not it is JSON
 */
export function beyondBounds(text: string): 'levels' | 'values' | undefined {
  let [level, values] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at)
    else if (char === ',' || char === ':') values += 1
    else if (char === '[' || char === '{') level += 1
    else if (char === ']' || char === '}') level -= 1
    if (level > maxLevels) return 'levels'
    if (values > maxValues) return 'values'
  }
  return undefined
}

function endOfString(text: string, begin: number): number {
  let at = begin + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
