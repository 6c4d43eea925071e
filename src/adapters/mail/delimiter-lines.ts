import { lineAt } from './mail-head.ts'
import type { StepBudget } from './step-budget.ts'

const maxDistinct = 100_000
const maxBoundaryLength = 200
const guessedWithin = 200_000

/** Where the next line begins that starts with `--`; -1 where there is none. */
export function nextDelimiter(raw: Buffer, start: number): number {
  if (raw[start] === 0x2d && raw[start + 1] === 0x2d && (start === 0 || raw[start - 1] === 0x0a)) return start
  const found = raw.indexOf('\n--', start, 'latin1')
  return found === -1 ? -1 : found + 1
}

/** What a line says after `--`, without the blanks at its end; undefined where it is too long for a boundary. */
export function delimiterOf(line: Buffer): string | undefined {
  return line.length > maxBoundaryLength + 4 ? undefined : line.toString('utf8', 2).trimEnd()
}

/** Every line of a message that could part it, found in one pass, so that no part has to look through all that follows. */
export class DelimiterLines {
  readonly #last = new Map<string, number>()
  readonly #beginnings: { readonly at: number; readonly boundary: string }[] = []
  #next = 0

  constructor(raw: Buffer, steps: StepBudget) {
    steps.spend(raw.length)
    for (let at = nextDelimiter(raw, 0); at !== -1; ) {
      const { line, next } = lineAt(raw, at)
      steps.spend(line.length)
      const boundary = delimiterOf(line)
      if (boundary !== undefined && (this.#last.size < maxDistinct || this.#last.has(boundary))) {
        this.#last.set(boundary, at)
        if (beginsPart(raw, next) && !/^[\s-]*$/.test(boundary) && this.#beginnings.length < maxDistinct)
          this.#beginnings.push({ at, boundary })
      }
      at = nextDelimiter(raw, next)
    }
  }

  /** Whether a part begins under this boundary at `position` or later. */
  hasAfter(boundary: string, position: number): boolean {
    return (this.#last.get(boundary.trimEnd()) ?? -1) >= position
  }

  /** The boundary of the first line soon after `position` that looks like the beginning of a part. Positions only grow. */
  guessAfter(position: number): string | undefined {
    while ((this.#beginnings[this.#next]?.at ?? position) < position) this.#next += 1
    const found = this.#beginnings[this.#next]
    return found && found.at - position < guessedWithin ? found.boundary : undefined
  }
}

/** After the boundary comes a field of a part, or the blank line below a head that is empty. */
function beginsPart(raw: Buffer, position: number): boolean {
  return /^(Content-[A-Za-z-]{1,60}:|\r?\n)/i.test(raw.toString('latin1', position, position + 80))
}
