import { decodeText } from './charset.ts'
import { parameterOf } from './header-words.ts'
import type { StepBudget } from './step-budget.ts'

const maxHeadBytes = 256 * 1024
const maxFieldBytes = 64 * 1024
const maxFields = 1000

/** One field of a head, its folded lines together, as text: other charsets than UTF-8 are told by their bytes. */
export type Field = { readonly name: string; readonly value: string }

export type Head = {
  readonly fields: readonly Field[]
  /** Where the body begins. */
  readonly end: number
  /** False where no blank line ends the head. */
  readonly wholeEnd: boolean
  /** The head was longer than is read. */
  readonly cut: boolean
}

const fieldName = /^([!-9;-~]{1,100})[ \t]{0,100}:/

/** The line that begins at `start`, without its end, and where the next one begins. */
export function lineAt(raw: Buffer, start: number): { line: Buffer; next: number } {
  const found = raw.indexOf(0x0a, start)
  const next = found === -1 ? raw.length : found + 1
  let end = found === -1 ? raw.length : found
  while (end > start && raw[end - 1] === 0x0d) end -= 1
  return { line: raw.subarray(start, end), next }
}

/** Reads the head of a message or a part: at most 256 KiB and 1,000 fields of it. */
export function readHead(raw: Buffer, start: number, steps: StepBudget): Head {
  const collected: Buffer[][] = []
  let position = start
  let cut = false
  const finished = (end: number, wholeEnd: boolean): Head => ({ fields: fieldsOf(collected), end, wholeEnd, cut })
  while (position < raw.length) {
    const { line, next } = lineAt(raw, position)
    steps.spend(next - position)
    if (line.length === 0) return finished(next, true)
    const first = line[0]
    const isFolded = (first === 0x20 || first === 0x09) && collected.length > 0
    if (!isFolded && !fieldName.test(line.toString('latin1', 0, 210))) {
      // Mailbox files begin with a line "From address date".
      const isMailbox = position === start && /^>?From /.test(line.toString('latin1', 0, 6))
      if (!isMailbox) return finished(position, false)
    } else if (position - start > maxHeadBytes || (!isFolded && collected.length >= maxFields)) cut = true
    else if (isFolded) collected.at(-1)?.push(line)
    else collected.push([line])
    position = next
  }
  return finished(raw.length, true)
}

type RawField = { readonly name: string; readonly value: Buffer }

/** A field that names no charset has that of the letter, if it is not in UTF-8. */
function fieldsOf(collected: readonly (readonly Buffer[])[]): Field[] {
  const raw = collected.map(rawFieldOf)
  const contentType = raw.find(({ name }) => name.toLowerCase() === 'content-type')?.value.toString('latin1') ?? ''
  const charset = parameterOf(contentType, 'charset')
  return raw.map(({ name, value }) => ({
    name,
    value: decodeText(value, value.some((byte) => byte > 0x7f) ? charset : undefined)
      .text.replaceAll(/[\u0000\r\n]/g, ' ')
      .trim(),
  }))
}

function rawFieldOf(lines: readonly Buffer[]): RawField {
  const bytes = Buffer.concat(lines.slice()).subarray(0, maxFieldBytes)
  const colon = bytes.indexOf(0x3a)
  return { name: bytes.toString('latin1', 0, colon).trim(), value: bytes.subarray(colon + 1) }
}

export const fieldValue = (fields: readonly Field[], name: string): string | undefined =>
  fields.find((field) => field.name.toLowerCase() === name)?.value
