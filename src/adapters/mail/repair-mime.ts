import type { IntakeWarning } from '../../app/ports/intake-ports.ts'
import { decodeText } from './charset.ts'
import { parameterOf } from './header-words.ts'

const mostHeadBytes = 256 * 1024
const mostFieldBytes = 64 * 1024
const mostParts = 2000
const newLine = Buffer.from('\r\n')

export type Repaired = { readonly bytes: Buffer; readonly warnings: readonly IntakeWarning[] }

/** One field of a head, its folded lines together, as text: other charsets than UTF-8 are told by their bytes. */
export type Field = { readonly name: string; readonly value: string }

type Head = { readonly fields: Field[]; readonly end: number; readonly wholeEnd: boolean; readonly cut: boolean }

const fieldName = /^([!-9;-~]{1,100})[ \t]*:/

/** The line that begins at `start`, without its end, and where the next one begins. */
function lineAt(raw: Buffer, start: number): { line: Buffer; next: number } {
  const found = raw.indexOf(0x0a, start)
  const next = found === -1 ? raw.length : found + 1
  let end = found === -1 ? raw.length : found
  while (end > start && raw[end - 1] === 0x0d) end -= 1
  return { line: raw.subarray(start, end), next }
}

/** Reads the head of a message or a part. `wholeEnd` is false where no blank line ends it. */
export function readHead(raw: Buffer, start: number): Head {
  const collected: Buffer[][] = []
  let position = start
  let cut = false
  const finished = (end: number, wholeEnd: boolean): Head => ({
    fields: collected.flatMap(fieldOf),
    end,
    wholeEnd,
    cut,
  })
  while (position < raw.length) {
    const { line, next } = lineAt(raw, position)
    if (line.length === 0) return finished(next, true)
    const first = line[0]
    const isFolded = (first === 0x20 || first === 0x09) && collected.length > 0
    if (!isFolded && !fieldName.test(line.toString('latin1', 0, 110))) {
      // Mailbox files begin with a line "From address date".
      const isMailbox = position === start && /^>?From /.test(line.toString('latin1', 0, 6))
      if (!isMailbox) return finished(position, false)
    } else if (position - start > mostHeadBytes) cut = true
    else if (isFolded) collected.at(-1)?.push(line)
    else collected.push([line])
    position = next
  }
  return finished(raw.length, true)
}

function fieldOf(lines: readonly Buffer[]): Field[] {
  const bytes = Buffer.concat(lines).subarray(0, mostFieldBytes)
  const colon = bytes.indexOf(0x3a)
  const name = bytes.toString('latin1', 0, colon).trim()
  const value = decodeText(bytes.subarray(colon + 1), undefined)
    .text.replaceAll(/[\u0000\r\n]/g, ' ')
    .trim()
  return [{ name, value }]
}

export const fieldValue = (fields: readonly Field[], name: string): string | undefined =>
  fields.find((field) => field.name.toLowerCase() === name)?.value

/** The first line that looks like the beginning of a part: `--something` and then a field or nothing. */
function guessedBoundary(raw: Buffer, start: number): string | undefined {
  const text = raw.toString('latin1', start, start + 200_000)
  const [, boundary] = /(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n(?=Content-[A-Za-z-]+:|\r?\n)/i.exec(text) ?? []
  return boundary === undefined || /^[\s-]*$/.test(boundary) ? undefined : boundary
}

const quoted = (boundary: string) => `"${boundary.replaceAll(/["\\]/g, '\\$&')}"`

/**
 * Puts the structure right, so that a parser that keeps to the standard sees what was meant: heads in UTF-8 and within
 * bounds, boundaries that were not named or named wrongly, a missing blank line before the body.
 */
export function repairMime(given: Buffer): Repaired {
  const warnings = new Map<string, string>()
  const raw = given.includes(0x0a) ? given : Buffer.from(given.toString('latin1').replaceAll('\r', '\n'), 'latin1')
  const out: Buffer[] = []
  const boundaries = new Set<string>()

  function head(start: number, isPart: boolean): { end: number; type: string } {
    const read = readHead(raw, start)
    if (read.cut)
      warnings.set('header-too-long', 'The head is longer than 256 KiB; the rest of it is only in the raw message')
    if (!read.wholeEnd && (!isPart || read.fields.length > 0))
      warnings.set('no-blank-line', 'No blank line stands between the head and the body')
    const fields = withBoundary(read, isPart)
    for (const { name, value } of fields) out.push(Buffer.from(`${name}: ${value}\r\n`, 'utf8'))
    out.push(newLine)
    const type = (fieldValue(fields, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    return { end: read.end, type }
  }

  /** The fields, their Content-Type with a boundary that is there. */
  function withBoundary({ fields, end }: Head, isPart: boolean): readonly Field[] {
    const contentType = fieldValue(fields, 'content-type') ?? ''
    const isMultipart = /^\s*multipart\//i.test(contentType)
    const said = isMultipart ? parameterOf(contentType, 'boundary') : undefined
    if (said && raw.indexOf(`--${said}`, end, 'utf8') !== -1) {
      boundaries.add(said)
      return fields
    }
    const startsWithOne = () => /^\s*--[^\r\n]{1,200}\r?\nContent-/i.test(raw.toString('latin1', end, end + 1000))
    if (!isMultipart && (isPart || !startsWithOne())) return fields
    const guess = guessedBoundary(raw, end)
    const others = fields.filter(({ name }) => name.toLowerCase() !== 'content-type')
    if (guess === undefined || boundaries.has(guess)) {
      if (said === undefined || end >= raw.length)
        warnings.set('no-boundary', 'The parts of the message have no boundary')
      return isMultipart ? [...others, { name: 'Content-Type', value: 'text/plain' }] : fields
    }
    warnings.set('boundary-guessed', 'The boundary of the parts is not the one that the message names')
    boundaries.add(guess)
    const type = isMultipart ? (contentType.split(';')[0]?.trim() ?? 'multipart/mixed') : 'multipart/mixed'
    return [...others, { name: 'Content-Type', value: `${type}; boundary=${quoted(guess)}` }]
  }

  let { end: position } = head(0, false)
  let parts = 0
  while (position < raw.length) {
    const found = boundaries.size === 0 ? -1 : nextDelimiter(raw, position)
    if (found === -1) {
      out.push(raw.subarray(position))
      break
    }
    const { line, next } = lineAt(raw, found)
    out.push(raw.subarray(position, next))
    position = next
    if (!boundaries.has(line.toString('utf8', 2).trimEnd())) continue
    parts += 1
    if (parts > mostParts) {
      warnings.set(
        'too-many-parts',
        `The message has more than ${mostParts} parts; the rest is only in the raw message`,
      )
      break
    }
    const part = head(position, true)
    position = part.end
    if (part.type === 'message/rfc822' && position < raw.length) position = head(position, true).end
  }
  return { bytes: Buffer.concat(out), warnings: [...warnings].map(([code, message]) => ({ code, message })) }
}

/** Where the next line begins that starts with `--`. */
function nextDelimiter(raw: Buffer, start: number): number {
  if (raw[start] === 0x2d && raw[start + 1] === 0x2d) return start
  const found = raw.indexOf('\n--', start, 'latin1')
  return found === -1 ? -1 : found + 1
}
