import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { aBody } from '../contract/case-builders.ts'
import { putBody } from '../support/put-row.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Inside the project, so that the bundle finds its packages and the migrations. */
const bundle = join(root, 'node_modules/.cache/candor-crash', `writer-${process.pid}.mjs`)

/** When to kill the writer: so long after its first line, or after the line that announces an import. */
interface Moment {
  readonly after: 'first line' | 'import announced'
  readonly milliseconds: number
}
const moments: readonly Moment[] = [
  ...[20, 75, 130, 190, 260, 330].map((milliseconds) => ({ after: 'first line' as const, milliseconds })),
  ...[0, 15, 40].map((milliseconds) => ({ after: 'import announced' as const, milliseconds })),
]

/** Starts the writer, kills it at that moment, and gives the lines that it wrote. */
async function killAt({ after, milliseconds }: Moment, args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  const began = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (after === 'first line' || said.includes('\nw ')) resolve()
    })
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)))
  await Promise.race([began, ended])
  await sleep(milliseconds)
  child.kill('SIGKILL')
  expect(await ended, complaint).toBe('SIGKILL')
  // The last line may have been cut off by the kill; then nobody has read it.
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}

test('a process killed in the middle of its writes loses nothing that it acknowledged and leaves nothing half done', async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const folder = mkdtempSync(join(tmpdir(), 'candor-crash-'))
  const file = join(folder, 'candor.db')
  const body = aBody()
  const first = await openStore(`file:${file}`, { migrate: true })
  await putBody(first, body)
  await first.close()

  const acknowledged = new Map<string, number>()
  const imports: { begun: string[]; done: string[] }[] = []
  for (const moment of moments) {
    const lines = await killAt(moment, [`file:${file}`, JSON.stringify(body)])
    const begun: string[] = []
    const done: string[] = []
    for (const line of lines) {
      const [kind, id = '', seq = ''] = line.split(' ')
      if (kind === 'w') begun.push(id)
      else acknowledged.set(id, Number(seq))
      if (kind === 'i') done.push(id)
    }
    imports.push({ begun, done })
  }
  expect(acknowledged.size).toBeGreaterThan(20)

  const db = new Database(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const cases = db
    .prepare<[], { id: string; seq: number; last: number; events: number; words: number; messages: number }>(
      `SELECT id, seq,
        (SELECT MAX(seq) FROM Event WHERE requestId = r.id) AS last,
        (SELECT COUNT(*) FROM Event WHERE requestId = r.id) AS events,
        (SELECT COUNT(*) FROM Words WHERE requestId = r.id) AS words,
        (SELECT COUNT(*) FROM OutboxMessage WHERE requestId = r.id) AS messages
       FROM Request r
       WHERE NOT EXISTS (SELECT 1 FROM LedgerImport i WHERE i.id = r.importId AND NOT i.visible)`,
    )
    .all()
  const half = cases.filter(({ seq, last, events, words, messages }) =>
    [last, events, words, messages].some((number) => number !== seq),
  )
  expect(half).toEqual([])
  const stored = new Map(cases.map(({ id, seq }) => [id, seq]))
  const lost = [...acknowledged].filter(([id, seq]) => (stored.get(id) ?? 0) < seq)
  expect(lost).toEqual([])
  expect(imports.filter(({ begun }) => begun.length >= 200)).not.toEqual([])
  for (const { begun } of imports) {
    // An import of 200 at a time: each is there whole or not at all.
    for (let start = 0; start + 200 <= begun.length; start += 200) {
      const there = begun.slice(start, start + 200).filter((id) => stored.has(id)).length
      expect([0, 200]).toContain(there)
    }
  }
  // A step over two cases is whole: the second case follows the first.
  expect(cases.filter(({ seq }) => ![2, 3, 4, 5].includes(seq))).toEqual([])

  // What a killed import had written is seen by nobody, and removed when a server starts.
  const again = await openStore(`file:${file}`, { migrate: true })
  await again.cases.removeBrokenImports()
  expect(db.prepare('SELECT COUNT(*) AS number FROM LedgerImport WHERE NOT visible').get()).toEqual({ number: 0 })
  const shown = new Set(cases.map(({ id }) => id))
  const left = db.prepare<[], { id: string }>('SELECT id FROM Request').all()
  expect(left.filter(({ id }) => !shown.has(id))).toEqual([])
  expect(await again.check()).toEqual({ ok: true, problems: [] })
  await again.close()
  db.close()
  rmSync(folder, { recursive: true })
  rmSync(bundle, { force: true })
}, 60_000)
