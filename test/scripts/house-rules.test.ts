import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/house-rules.mjs', import.meta.url))

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-rules-'))
  for (const folder of ['src', 'emails', 'prisma', 'test', 'scripts', 'bench', 'bin']) mkdirSync(join(root, folder))
})
afterEach(() => rmSync(root, { recursive: true }))

/** What is said of a project with this one file. */
function faults(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return spawnSync(process.execPath, [script, root], { encoding: 'utf8' }).stderr.trim()
}

test.each([
  ["const html = text.replaceAll('<', '&lt;')", 'src/domain/text/markup.ts'],
  [String.raw`const chinese = /\p{Script=Han}/u`, 'src/domain/text/cjk.ts'],
  [String.raw`const chinese = /[\u4E00-\u9FFF]/`, 'src/domain/text/cjk.ts'],
  ['const width = code > 0x2e7f ? 2 : 1', 'src/domain/text/cjk.ts'],
  [String.raw`const control = /[\u0000-\u001F]/g`, 'src/domain/text/control-characters.ts'],
  [String.raw`const control = /[\0-\x08\x0B-\x1f]/g`, 'src/domain/text/control-characters.ts'],
  [String.raw`const control = /\p{Cc}/gu`, 'src/domain/text/control-characters.ts'],
  [String.raw`const directions = /[\u202A-\u202E]/g`, 'src/domain/text/control-characters.ts'],
])('a second one of what is said once is refused: %s', (line, place) => {
  expect(faults('src/http/feeds/feed.ts', line)).toMatch(new RegExp(`^src/http/feeds/feed.ts:1: .*${place}`))
  rmSync(join(root, 'src/http'), { recursive: true })
  expect(faults(place, line)).toBe('')
})

test.each([
  "return refuse('no-draft', 'There is no draft to issue')",
  'return refuseField(path, `must not be empty`)',
  "issues.push(fieldIssue('to', 'choice', 'must be one of ours'))",
  "email: z.email({ error: 'must be an e-mail address' })",
])('a refusal in words is refused: %s', (line) => {
  expect(faults('src/app/decisions/issue.ts', line)).toMatch(/^src\/app\/decisions\/issue.ts:1: refuse with a code/)
})

test('a refusal by code and parameters is not', () => {
  expect(faults('src/app/decisions/issue.ts', "return refuse('unknown-outcome', { outcome })")).toBe('')
})

test('a folder of more than 30 files is refused, whatever they are', () => {
  mkdirSync(join(root, 'test/fixtures/scan/pdf'), { recursive: true })
  for (let number = 0; number < 30; number += 1) writeFileSync(join(root, `test/fixtures/scan/pdf/${number}.pdf`), '')
  expect(faults('test/fixtures/scan/pdf/31.pdf', '')).toBe(
    'test/fixtures/scan/pdf: 31 files, at most 30: divide it by subject',
  )
})

test('a file that shares its process registers no law or language', () => {
  const text = "import { inventedLaw } from '../support/invented-law.ts'"
  expect(faults('test/extension/new-law.test.ts', text)).toBe('')
  expect(faults('test/conformance/rolling.test.ts', text)).toMatch(
    /^test\/conformance\/rolling.test.ts: a law or language/,
  )
})

test('what a bench bundles by its path is there', () => {
  const line = "contents: `export * as store from './src/adapters/store/open-store.ts'`,"
  expect(faults('bench/figures.bench.mjs', line)).toBe(
    'bench/figures.bench.mjs:1: src/adapters/store/open-store.ts is not there',
  )
  mkdirSync(join(root, 'src/adapters/store'), { recursive: true })
  writeFileSync(join(root, 'src/adapters/store/open-store.ts'), '')
  expect(faults('bench/figures.bench.mjs', line)).toBe('')
})

test('a figure that is not told is not drawn as 0', () => {
  expect(faults('src/http/site/figures/charts.ts', 'export const bar = { value: month.received ?? 0 }')).toMatch(
    /charts\.ts:1: a figure that is not told is not 0/,
  )
})
