// Anonymised exports of a million requests: node bench/export.bench.mjs [requests]. Prints one JSON line a figure.
// The bar: 50,000 rows a second, at constant memory. The floor is a bare SELECT of the same columns in the same order,
// written to a file as it comes, in the same run.
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/export.mjs')
await build({
  stdin: {
    contents: `export { openStore } from './src/adapters/store/open-store.ts'
export { exportCases } from './src/app/figures/export-cases.ts'
export { casesDownload } from './src/http/feeds/anonymous-cases.ts'
export { derivedSecrets } from './src/adapters/system/secrets.ts'
export { systemDigest } from './src/adapters/system/digest.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  packages: 'external',
  logLevel: 'error',
})
const { openStore, exportCases, casesDownload, derivedSecrets, systemDigest } = await import(pathToFileURL(bundle).href)

const requests = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const file = join(folder, 'candor.db')
const tell = (figure) => console.log(JSON.stringify(figure))
const columns = `"id", "parentId", "statute", "unit", "topic", "channel", "receivedOn", "dueOn", "closedOn", "stage",
  "outcome", "exemptions", "daysUsed", "late", "provisional", "openReview", "feedbackScore"`

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024

/** How long the work took, and the most memory that was held above what was held before it. */
async function timed(work) {
  globalThis.gc?.()
  const before = memory()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, memory())
  }, 50)
  const [started, used] = [performance.now(), process.cpuUsage()]
  await work()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(used)
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, grown: most - before }
}

try {
  const store = await openStore(`file:${file}`, { migrate: true })
  const body = {
    ...{ id: 'bench', slug: 'bench', name: { en: 'Bench' }, statute: 'uk-foia-2000', timeZone: 'Europe/London' },
    settings: { units: Array.from({ length: 12 }, (_, unit) => `Unit ${unit}`), topics: [], locale: 'en' },
  }
  await store.bodies.create(body)
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  const indexes = db
    .prepare(`SELECT name, sql FROM sqlite_master WHERE tbl_name = 'Request' AND sql LIKE 'CREATE%INDEX%'`)
    .all()
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
  const day = (days) => `date('2021-01-01', '+' || (${days}) || ' days')`
  const values = {
    id: `printf('%032x', i)`,
    bodyId: `'bench'`,
    reference: `'FOI-2024-' || printf('%07d', i)`,
    statute: `'uk-foia-2000'`,
    locale: `'en'`,
    channel: `CASE i % 4 WHEN 0 THEN 'portal' ELSE 'email' END`,
    stage: `'answered'`,
    clockState: `'answered'`,
    subject: `'Correspondence about the plans for lot ' || i`,
    unit: `'Unit ' || (i % 12)`,
    receivedOn: day(`i / ${Math.ceil(requests / 1800)}`),
    submittedAt: `'2024-01-01T10:00:00.000Z'`,
    dueOn: day('i % 1800 + 28'),
    closedOn: day('i % 1800 + i % 40'),
    outcome: `'partially-withheld'`,
    exemptions: `CASE i % 3 WHEN 0 THEN '["s.40(2)"]' ELSE '[]' END`,
    facts: `'{"disposition":"Partly released"}'`,
    daysUsed: 'i % 29',
    late: '0',
    provisional: '0',
    approvalStep: '0',
    seq: '4',
    editSeq: '4',
    updatedAt: `'2024-02-01T10:00:00.000Z'`,
    open: '0',
    sortDueOn: day('i % 1800 + 28'),
  }
  db.exec(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${requests - 1})
    INSERT INTO "Request" (${Object.keys(values).map((name) => `"${name}"`)}) SELECT ${Object.values(values)} FROM n`)
  for (const { sql } of indexes) db.exec(sql)
  db.close()

  const out = join(folder, 'out')
  const plain = new Database(file, { readonly: true })
  function* bare() {
    const rows = plain.prepare(`SELECT ${columns} FROM "Request" WHERE "bodyId" = 'bench' ORDER BY "receivedOn", "id"`)
    let lines = []
    for (const row of rows.raw().iterate()) {
      if (lines.push(row.join(',')) < 1000) continue
      yield `${lines.join('\n')}\n`
      lines = []
    }
    yield lines.join('\n')
  }
  const floor = await timed(() => pipeline(Readable.from(bare()), createWriteStream(out)))
  plain.close()
  tell({ what: 'bare SELECT to a file', value: Math.round(requests / floor.seconds), unit: 'rows/s' })

  const clock = { now: () => '2026-01-01T00:00:00.000Z' }
  const ports = { store, clock, secrets: derivedSecrets('a secret for the bench, of 32 bytes'), digest: systemDigest }
  const auditor = { kind: 'system' }
  for (const [format, least] of [['csv', 50_000], ['jsonl', 50_000], ['xlsx']]) {
    const cases = exportCases(ports, auditor, body, {}, 'bench')
    const made = await timed(() =>
      pipeline(Readable.fromWeb(casesDownload(cases.value, format, 'bench').body), createWriteStream(out)),
    )
    const rate = Math.round(requests / made.seconds)
    tell({
      what: `export of ${requests} cases as ${format}`,
      value: rate,
      unit: 'rows/s',
      ...(least ? { least } : {}),
      cpuSeconds: Math.round(made.cpu * 10) / 10,
      megabytes: Math.round(statSync(out).size / 2 ** 20),
    })
    tell({
      what: `time of ${format} to that of the bare SELECT`,
      value: Math.round(made.seconds * 10) / 10,
      unit: 's',
      floor: Math.round(floor.seconds * 10) / 10,
      ratio: Math.round((made.seconds / floor.seconds) * 10) / 10,
      ...(least ? { most: 3 } : {}),
    })
    tell({ what: `memory grown by it (${format})`, value: Math.round(made.grown), unit: 'MB', most: 150 })
  }
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
