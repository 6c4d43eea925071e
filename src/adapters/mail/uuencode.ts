export type Uuencoded = {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const mostFiles = 100

/** A line of uuencode: its first character says how many bytes it holds. */
function lineBytes(line: string): number[] | undefined {
  const length = (line.charCodeAt(0) - 32) & 63
  if (length === 0) return []
  const needed = Math.ceil(length / 3) * 4
  // Blanks at the end of a line may have been lost on the way.
  if (!/^[ -`]+$/.test(line) || line.length > needed + 4 || line.length < Math.ceil((length * 4) / 3) - 3)
    return undefined
  const value = (index: number) => ((line.charCodeAt(index) || 32) - 32) & 63
  const bytes: number[] = []
  for (let index = 1; bytes.length < length; index += 4) {
    const [a, b, c, d] = [value(index), value(index + 1), value(index + 2), value(index + 3)]
    bytes.push((a << 2) | (b >> 4), ((b << 4) | (c >> 2)) & 255, ((c << 6) | d) & 255)
  }
  return bytes.slice(0, length)
}

/** Takes the files out of a text that has them uuencoded between `begin 644 name` and `end`. */
export function takeUuencoded(text: string): Uuencoded {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] }
  const lines = text.split('\n')
  const kept: string[] = []
  const files: { name: string; bytes: Uint8Array }[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const [, name] = /^begin [0-7]{3,4} (.{1,255})$/.exec(line.trimEnd()) ?? []
    const file = name === undefined || files.length >= mostFiles ? undefined : fileAt(lines, index + 1)
    if (name === undefined || !file) kept.push(line)
    else {
      files.push({ name: name.trim(), bytes: file.bytes })
      index = file.last
    }
  }
  return { text: kept.join('\n'), files }
}

/** The file whose lines begin here; undefined where they are no uuencode. A missing `end` is forgiven. */
function fileAt(lines: readonly string[], first: number): { bytes: Uint8Array; last: number } | undefined {
  const chunks: number[][] = []
  let index = first
  for (; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').replace(/\r$/, '')
    if (line === 'end' || (line === '' && chunks.length > 0)) break
    const bytes = lineBytes(line === '' ? '`' : line)
    if (!bytes) return chunks.length === 0 ? undefined : { bytes: Uint8Array.from(chunks.flat()), last: index - 1 }
    chunks.push(bytes)
  }
  return chunks.length === 0
    ? undefined
    : { bytes: Uint8Array.from(chunks.flat()), last: Math.min(index, lines.length) }
}
