/**
 * A record of a workbook: its view begins at the four bytes of its head. `at` is its place in the stream; `pieces` are where
 * the records begin that continue it, by offset in the view.
 */
export type BiffRecord = {
  readonly type: number
  readonly at: number
  readonly length: number
  readonly view: DataView
  readonly pieces: readonly number[]
}

const continued = 0x3c

/** Records in their order, each with those that continue it (MS-XLS, 2.1.4). A record beyond the end is left out. */
export function* biffRecords(stream: Uint8Array): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = 0
  while (at + 4 <= stream.length) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + length > stream.length) return
    let end = at + 4 + length
    const parts = [stream.subarray(at, end)]
    const pieces: number[] = []
    let total = 4 + length
    while (end + 4 <= stream.length && view.getUint16(end, true) === continued) {
      const next = end + 4 + view.getUint16(end + 2, true)
      if (next > stream.length) break
      pieces.push(total)
      parts.push(stream.subarray(end + 4, next))
      total += next - end - 4
      end = next
    }
    const whole = parts.length === 1 ? (parts[0] ?? stream) : Buffer.concat(parts)
    // A short record is read as if zeros stood behind it.
    const padded = new Uint8Array(total + 32)
    padded.set(whole)
    yield { type, at, length: total - 4, view: new DataView(padded.buffer), pieces }
    at = end
  }
}

/** A text with its flags at `at`, of so many characters (MS-XLS, 2.5.294). @param isShort the count is one byte, before the flags */
export function unicodeText({ view }: BiffRecord, at: number, count: number, isShort: boolean): string {
  const flags = at + (isShort ? 1 : 2)
  const isWide = (view.getUint8(Math.min(flags, view.byteLength - 1)) & 1) !== 0
  const start = flags + 1
  const bytes = new Uint8Array(view.buffer).subarray(start, start + count * (isWide ? 2 : 1))
  return isWide ? new TextDecoder('utf-16le').decode(bytes) : Buffer.from(bytes).toString('latin1')
}

/** The table of shared texts; one that runs over into a record that continues it has its flags again there (MS-XLS, 2.4.265). */
export function sharedTexts({ view, length, pieces }: BiffRecord): readonly string[] {
  const texts: string[] = []
  const end = length + 4
  const breaks = [...pieces, Number.POSITIVE_INFINITY]
  let at = 12
  let next = 0
  while (at + 3 <= end) {
    while ((breaks[next] ?? 0) <= at) next += 1
    let count = view.getUint16(at, true)
    let flags = view.getUint8(at + 2)
    at += 3
    const runs = (flags & 8) !== 0 ? view.getUint16(at, true) : 0
    if ((flags & 8) !== 0) at += 2
    const extra = (flags & 4) !== 0 ? view.getUint32(at, true) : 0
    if ((flags & 4) !== 0) at += 4
    let text = ''
    while (count > 0 && at < end) {
      const width = (flags & 1) !== 0 ? 2 : 1
      const border = breaks[next] ?? Number.POSITIVE_INFINITY
      const here = Math.min(count, Math.floor((Math.min(border, end) - at) / width))
      const bytes = new Uint8Array(view.buffer).subarray(at, at + here * width)
      text += width === 2 ? new TextDecoder('utf-16le').decode(bytes) : Buffer.from(bytes).toString('latin1')
      count -= here
      at += here * width
      if (count === 0) break
      if (at < border) return texts
      flags = view.getUint8(at)
      at += 1
      next += 1
    }
    texts.push(text)
    at += runs * 4 + extra
  }
  return texts
}
