import { decodeText } from './charset.ts'
import { lineAt } from './mail-head.ts'
import type { StepBudget } from './step-budget.ts'

export type Uuencoded = {
  /** What stands beside the files. */
  readonly rest: Buffer
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const maxFiles = 100
const maxBeginLength = 300

/** Takes the files out of a text that has them uuencoded between `begin 644 name` and `end`. */
export function takeUuencoded(text: Buffer, steps: StepBudget): Uuencoded {
  steps.spend(text.length)
  const kept: Buffer[] = []
  const files: { name: string; bytes: Uint8Array }[] = []
  let done = 0
  for (let at = nextBegin(text, 0); at !== -1 && files.length < maxFiles; ) {
    const { line, next } = lineAt(text, at)
    const name = nameOf(line)
    const file = name === undefined ? undefined : fileAt(text, next, steps)
    steps.spend(1 + line.length)
    if (name !== undefined && file) {
      kept.push(text.subarray(done, at))
      files.push({ name, bytes: file.bytes })
      done = file.end
    }
    at = nextBegin(text, file ? file.end : next)
  }
  return files.length === 0 ? { rest: text, files } : { rest: Buffer.concat([...kept, text.subarray(done)]), files }
}

/** Where the next line begins that starts with `begin `; -1 where there is none. */
function nextBegin(text: Buffer, start: number): number {
  const isHere = text.toString('latin1', start, start + 6) === 'begin ' && (start === 0 || text[start - 1] === 0x0a)
  if (isHere) return start
  const found = text.indexOf('\nbegin ', Math.max(0, start - 1), 'latin1')
  return found === -1 ? -1 : found + 1
}

function nameOf(line: Buffer): string | undefined {
  if (line.length > maxBeginLength || !/^begin [0-7]{3,4} ./.test(line.toString('latin1'))) return undefined
  return decodeText(line.subarray(line.indexOf(0x20, 6) + 1), undefined).text.trim() || undefined
}

/** The file whose lines begin here; undefined where they are no uuencode. A missing `end` is forgiven. */
function fileAt(text: Buffer, start: number, steps: StepBudget): { bytes: Uint8Array; end: number } | undefined {
  const room = Buffer.allocUnsafe(decodedRoom(text, start))
  let length = 0
  let lines = 0
  let position = start
  while (position < text.length) {
    const { line, next } = lineAt(text, position)
    if (line.length === 3 && line.toString('latin1') === 'end') return { bytes: room.subarray(0, length), end: next }
    if (line.length === 0 && lines > 0) break
    const added = decodeLine(line, room, length)
    if (added === -1) break
    steps.spend(next - position)
    length += added
    lines += 1
    position = next
  }
  return lines === 0 ? undefined : { bytes: room.subarray(0, length), end: position }
}

/** Room for all that can follow: the lines of a file end at the first that is none. */
function decodedRoom(text: Buffer, start: number): number {
  let position = start
  let room = 0
  while (position < text.length) {
    const { line, next } = lineAt(text, position)
    const length = lengthOf(line)
    if (length === undefined) break
    room += length
    position = next
  }
  return room
}

/** The first character of a line says how many bytes it holds; undefined where the line is not of that length. */
function lengthOf(line: Buffer): number | undefined {
  const first = line[0] ?? 0x60
  const length = (first - 32) & 63
  if (length === 0) return 0
  // Blanks at the end of a line may have been lost on the way.
  const isLong = line.length > Math.ceil(length / 3) * 4 + 4
  if (isLong || line.length < Math.ceil((length * 4) / 3) - 3) return undefined
  return line.every((byte) => byte >= 0x20 && byte <= 0x60) ? length : undefined
}

/** Writes what a line holds; how much that is, or -1 where the line is no uuencode. */
function decodeLine(line: Buffer, into: Buffer, at: number): number {
  const length = lengthOf(line)
  if (length === undefined) return -1
  const value = (index: number) => ((line[index] ?? 32) - 32) & 63
  for (let index = 1, done = 0; done < length; index += 4, done += 3) {
    const unit = (value(index) << 18) | (value(index + 1) << 12) | (value(index + 2) << 6) | value(index + 3)
    for (let byte = 0; byte < 3 && done + byte < length; byte += 1)
      into[at + done + byte] = (unit >> (16 - byte * 8)) & 255
  }
  return length
}
