import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { usualLimits } from '../../../src/adapters/parse/parser-limits.ts'
import { type ParserPool, parserPool } from '../../../src/adapters/parse/parser-pool.ts'
import { privateMemoryLimit, reservedCodeBytes } from '../../../src/adapters/parse/start-process.ts'
import { ParseFailed } from '../../../src/app/ports/parse-ports.ts'
import { builtEntry } from '../writes/built-entry.ts'

const mebibyte = 1024 * 1024
const isLinux = existsSync('/proc/self/stat')
const limits = { cpuSeconds: 10, wallSeconds: 60, memoryBytes: 256 * mebibyte, outputBytes: 2 * mebibyte }

let hostile: Awaited<ReturnType<typeof builtEntry>>
let pool: ParserPool
beforeAll(async () => {
  hostile = await builtEntry('test/security/parsing/hostile-parser.ts')
})
afterAll(() => hostile.remove())
beforeEach(() => {
  pool = parserPool({ entry: hostile.entry, limits, size: 1 })
})
afterEach(() => pool.close())

const ask = async (name: string, bytes?: Uint8Array) => {
  const parser = await pool.take()
  try {
    return await parser.call(name, {}, bytes)
  } finally {
    parser.release()
  }
}
const failureOf = (name: string) =>
  ask(name).then(
    () => 'none',
    (error: unknown) => (error instanceof ParseFailed ? error.failure : String(error)),
  )

test.each([
  ['endless', 'timed-out'],
  ['buffers', 'out-of-memory'],
  ['objects', 'out-of-memory'],
  ['flood', 'too-much-output'],
  ['crash', 'crashed'],
  ['throws', 'crashed'],
])('a parser that goes wrong by "%s" is ended and replaced, and its caller is told "%s"', async (name, failure) => {
  // Spinning is ended by processor time; filling a heap takes some too, and must be ended by memory.
  if (name === 'endless') pool = parserPool({ entry: hostile.entry, limits: { ...limits, cpuSeconds: 1 }, size: 1 })
  const before = await ask('pid')
  let turns = 0
  const watch = setInterval(() => {
    turns += 1
  }, 1)
  expect(await failureOf(name)).toBe(failure)
  clearInterval(watch)
  // The main thread had its turn while the parser spun.
  if (name === 'endless') expect(turns).toBeGreaterThan(0)
  const after = await ask('pid')
  expect(after.value).not.toBe(before.value)
  expect(() => process.kill(Number(before.value), 0)).toThrow('ESRCH')
})

test('a parser that waits for ever without working is ended too', async () => {
  const impatient = parserPool({ entry: hostile.entry, limits: { ...limits, wallSeconds: 0.2 }, size: 1 })
  const parser = await impatient.take()
  await expect(parser.call('silent', {})).rejects.toMatchObject({ failure: 'timed-out' })
  parser.release()
  await impatient.close()
})

test('memory outside the heap is limited by the operating system, not by who watches', { skip: !isLinux }, async () => {
  // Nobody looks at its memory: the watch sees only what is more than there is.
  const parser = await pool.take()
  const pid = Number((await parser.call('pid', {})).value)
  const { readFileSync } = await import('node:fs')
  const line = readFileSync(`/proc/${pid}/limits`, 'utf8')
    .split('\n')
    .find((one) => one.startsWith('Max data size'))
  expect(line?.split(/\s+/)[3]).toBe(String(privateMemoryLimit(limits)))
  parser.release()
})

test('memory that V8 only reserves for code is not taken from what a parser may use', () => {
  const node24 = '7f5e20241000-7f5e40000000 rwxp 00000000 00:00 0 \n7f5e48000000-7f5e50000000 ---p 00000000 00:00 0 \n'
  const node20 = '7f5e20241000-7f5e20280000 rwxp 00000000 00:00 0 \n7f5e20280000-7f5e40000000 ---p 00000000 00:00 0 \n'
  expect([node24, node20, ''].map(reservedCodeBytes)).toEqual([0x7f5e40000000 - 0x7f5e20241000, 0, 0])
})

test('a parser knows no variable of the environment, and its temporary files go with it', async () => {
  process.env.SECRET_OF_THE_TEST = 'a secret'
  expect((await ask('environment')).value).toEqual([])
  delete process.env.SECRET_OF_THE_TEST
  const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`candor-parser-${process.pid}-`))
  expect(own()).toHaveLength(1)
  await pool.close()
  expect(own()).toEqual([])
})

test('what a killed server left behind goes when the next one reads', async () => {
  const left = join(tmpdir(), 'candor-parser-4194999-left')
  mkdirSync(left, { recursive: true })
  await ask('pid')
  expect(existsSync(left)).toBe(false)
})

test('bytes come back as they went, and one is served after another', async () => {
  const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251)
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('echo', bytes)))
  expect(answers.map(({ value }) => value)).toEqual(Array(5).fill(bytes.length))
  expect(Buffer.compare(answers[4]?.bytes ?? new Uint8Array(), bytes)).toBe(0)
})

test('no more than so many wait, and a pool that closes lets nobody wait', async () => {
  const small = parserPool({ entry: hostile.entry, limits: usualLimits, size: 1, maxWaiting: 1 })
  const first = await small.take()
  const second = small.take()
  await expect(small.take()).rejects.toMatchObject({ name: 'ParserBusy' })
  const closing = small.close()
  await expect(second).rejects.toMatchObject({ name: 'ParserBusy' })
  first.release()
  await closing
  await expect(small.take()).rejects.toMatchObject({ name: 'ParserBusy' })
})

test('what a closing pool cuts off has not failed: it is read again', async () => {
  const small = parserPool({ entry: hostile.entry, limits: usualLimits, size: 1 })
  const parser = await small.take()
  const cut = parser.call('silent', {})
  const closing = small.close()
  await expect(cut).rejects.toMatchObject({ name: 'ParserBusy' })
  parser.release()
  await closing
})
