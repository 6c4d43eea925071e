/** What a call costs: the characters, bytes or elements that it looks at. */
type Cost = (self: unknown, given: readonly unknown[], result: unknown) => number

const lengthOf = (value: unknown): number => {
  const length = (value as { readonly length?: unknown } | undefined)?.length
  return typeof length === 'number' ? length : 0
}
const all: Cost = (self) => lengthOf(self)
const found: Cost = (self, [, from], result) => {
  const start = typeof from === 'number' ? from : 0
  return (typeof result === 'number' && result >= 0 ? result : lengthOf(self)) - start
}
const methods: readonly (readonly [object, string, Cost])[] = [
  [String.prototype, 'indexOf', found],
  [String.prototype, 'includes', all],
  [String.prototype, 'split', all],
  [String.prototype, 'trim', all],
  [String.prototype, 'trimEnd', all],
  [String.prototype, 'toLowerCase', all],
  [Array.prototype, 'join', all],
  [Array.prototype, 'concat', all],
  [Array.prototype, 'findIndex', all],
  [Array.prototype, 'filter', all],
  [Buffer.prototype, 'indexOf', found],
  [Buffer.prototype, 'toString', (_self, _given, result) => lengthOf(result)],
  [Buffer, 'concat', (_self, _given, result) => lengthOf(result)],
  [TextDecoder.prototype, 'decode', (_self, [bytes]) => lengthOf(bytes)],
]

/**
 * Counts what built-in functions look at while some work is done. Regular expressions are counted by what they are given:
 * how far from the beginning they look, and all of it where nothing matches.
 */
export async function builtinStepsOf(work: () => unknown): Promise<number> {
  let steps = 0
  const before = methods.map(([owner, name]) => Reflect.get(owner, name) as (...given: unknown[]) => unknown)
  const exec = RegExp.prototype.exec
  for (const [at, [owner, name, cost]] of methods.entries()) {
    const own = before[at]
    Reflect.set(owner, name, function counting(this: unknown, ...given: unknown[]): unknown {
      const result = own?.apply(this, given)
      steps += cost(this, given, result)
      return result
    })
  }
  RegExp.prototype.exec = function counting(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    steps += match ? match.index + match[0].length + 1 - from : lengthOf(text) - from
    return match
  }
  try {
    await work()
  } finally {
    for (const [at, [owner, name]] of methods.entries()) Reflect.set(owner, name, before[at])
    RegExp.prototype.exec = exec
  }
  return steps
}
