import { type CodeTable, maxCodeBits, modeTable, runTables } from './fax-codes.ts'

/** How a TIFF of black and white is packed: as lines by themselves, as a fax sends them (T.4), or each by the one above (T.6). */
export const faxCompressions: { readonly [compression: number]: 'lines' | 'group-3' | 'group-4' } = {
  2: 'lines',
  3: 'group-3',
  4: 'group-4',
}

export type FaxShape = {
  readonly kind: 'lines' | 'group-3' | 'group-4'
  readonly columns: number
  readonly rows: number
  /** Of Group 3: a bit says of each line whether it is written by the one above. */
  readonly isTwoDimensional: boolean
}

/** Where the colour changes in a line, from white: the first pixel of a black run, the first behind it, and so on. */
type Changes = readonly number[]

const missing = () => new RangeError('Lines of the picture are missing')

/** Lines of one bit a pixel, black is 1. @throws RangeError where there are fewer lines, or what is packed breaks the code */
export function decodeFax(packed: Uint8Array, { kind, columns, rows, isTwoDimensional }: FaxShape): Uint8Array {
  const lineBytes = Math.ceil(columns / 8)
  const out = new Uint8Array(lineBytes * rows)
  const bits = new Bits(packed)
  let above: Changes = []
  for (let row = 0; row < rows; row += 1) {
    if (kind === 'lines') bits.align()
    if (kind === 'group-3') bits.skipEndOfLine()
    const isByAbove = kind === 'group-4' || (kind === 'group-3' && isTwoDimensional && bits.take(1) === 0)
    above = isByAbove ? lineByAbove(bits, columns, above) : lineByItself(bits, columns)
    draw(out, row * lineBytes, columns, above)
  }
  return out
}

class Bits {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The bits to come, without taking them; zeros behind the end. */
  #peek(count: number): number {
    const byte = this.#at >> 3
    const three = ((this.#bytes[byte] ?? 0) << 16) | ((this.#bytes[byte + 1] ?? 0) << 8) | (this.#bytes[byte + 2] ?? 0)
    return (three >> (24 - (this.#at & 7) - count)) & (2 ** count - 1)
  }

  take(count: number): number {
    const value = this.#peek(count)
    this.#at += count
    if (this.#at > this.#bytes.length * 8) throw missing()
    return value
  }

  align(): void {
    this.#at = (this.#at + 7) & ~7
  }

  /** Eleven zeros or more, and a one. A picture may be without them. */
  skipEndOfLine(): void {
    if (this.#peek(11) !== 0) return
    while (this.take(1) === 0);
  }

  code<T>(table: CodeTable<T>): T {
    const found = table[this.#peek(maxCodeBits)]
    if (!found) throw this.#at + maxCodeBits > this.#bytes.length * 8 ? missing() : unknown()
    this.take(found.bits)
    return found.value
  }

  /** @param colour 0 white, 1 black */
  run(colour: number): number {
    const table = runTables[colour & 1] ?? []
    let length = 0
    for (let part = this.code(table); ; part = this.code(table)) {
      length += part
      if (part < 64) return length
    }
  }
}

const unknown = () => new RangeError('The picture is packed in an unknown way')

function lineByItself(bits: Bits, columns: number): Changes {
  const changes: number[] = []
  let at = 0
  for (let colour = 0; at < columns; colour += 1) {
    at += bits.run(colour)
    if (at > columns) throw unknown()
    changes.push(at)
  }
  return withoutEmptyRuns(changes)
}

function lineByAbove(bits: Bits, columns: number, above: Changes): Changes {
  const changes: number[] = []
  // Before the first pixel, so that a change at it lies to the right.
  let at = -1
  let next = 0
  const changeAbove = (index: number) => above[index] ?? columns
  const goTo = (to: number) => {
    if (to < Math.max(at, 0) || to > columns) throw unknown()
    at = to
  }
  while (at < columns) {
    // The first change above that lies to the right and is to the other colour.
    if (next % 2 !== changes.length % 2) next += next === 0 ? 1 : -1
    while (next >= 2 && changeAbove(next - 2) > at) next -= 2
    while (next < above.length && changeAbove(next) <= at) next += 2
    const mode = bits.code(modeTable)
    if (mode === 'pass') goTo(changeAbove(next + 1))
    else if (mode === 'runs') {
      const colour = changes.length
      for (const run of [bits.run(colour), bits.run(colour + 1)]) {
        goTo(Math.max(at, 0) + run)
        changes.push(at)
      }
    } else {
      goTo(changeAbove(next) + Number(mode))
      changes.push(at)
    }
  }
  return withoutEmptyRuns(changes)
}

/** Runs of no pixels are no change; the first one is, where a line begins black. */
function withoutEmptyRuns(changes: readonly number[]): Changes {
  const kept: number[] = []
  for (const change of changes)
    if (kept.length > 0 && kept.at(-1) === change) kept.pop()
    else kept.push(change)
  return kept
}

function draw(out: Uint8Array, line: number, columns: number, changes: Changes): void {
  for (let index = 0; index < changes.length; index += 2) {
    const [from, to] = [changes[index] ?? columns, changes[index + 1] ?? columns]
    for (let at = from; at < to; at += 1) {
      if (at % 8 === 0 && to - at >= 8) {
        const wholeBytes = Math.floor((to - at) / 8)
        out.fill(0xff, line + at / 8, line + at / 8 + wholeBytes)
        at += wholeBytes * 8 - 1
      } else {
        const place = line + (at >> 3)
        out[place] = (out[place] ?? 0) | (0x80 >> (at & 7))
      }
    }
  }
}
