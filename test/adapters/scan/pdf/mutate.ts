/** Numbers from 0 up to 1 that are the same in each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = [
  '0',
  '-1',
  '99999999999',
  '1 0 R',
  '3 0 R',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  'endobj',
  'stream',
  '/Kids',
  '/Prev 0',
]

/** The same bytes with a few of them changed, cut out, said twice, or with other words of the language of PDF. */
export function mutated(bytes: Buffer, random: () => number): Buffer {
  let result = Buffer.from(bytes)
  const changes = 1 + Math.floor(random() * 4)
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(random() * result.length)
    const length = Math.floor(random() ** 3 * 200)
    const kind = Math.floor(random() * 6)
    const word = Buffer.from(words[Math.floor(random() * words.length)] ?? '')
    const [before, after] = [result.subarray(0, at), result.subarray(at)]
    if (kind === 0) result[at] = Math.floor(random() * 256)
    else if (kind === 1) result = Buffer.concat([before, after.subarray(length)])
    else if (kind === 2) result = Buffer.concat([before, after.subarray(0, length), after])
    else if (kind === 3) result = Buffer.concat([before, word, after.subarray(word.length)])
    else if (kind === 4) result = Buffer.concat([before, Buffer.from(` ${word.toString()} `), after])
    else if (random() < 0.3) result = Buffer.from(before)
    if (result.length === 0) return Buffer.from(bytes.subarray(0, 10))
  }
  return result
}
