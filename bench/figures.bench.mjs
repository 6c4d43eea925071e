// All figures of a year over a million requests: node bench/figures.bench.mjs [requests]. Prints one JSON line a figure.
// The bars: under 2 s, under 500 MB. The floor is a bare count of the same rows in the same run.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/figures.mjs')
await build({
  stdin: {
    contents: `export * from './src/adapters/store/open-store.ts'; export { statistics } from './src/domain/report/figures/statistics.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const { openStore, statistics } = await import(pathToFileURL(bundle).href)

const requests = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const file = join(folder, 'candor.db')
const tell = (figure) => console.log(JSON.stringify(figure))
const holds = '9999-12-31T23:59:59.999Z'

try {
  const store = await openStore(`file:${file}`, { migrate: true })
  // Five years of requests by SQL: what was known at the receipt, and from the close on; one in twenty is still open.
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  // The indexes are made once the rows are there: it is the reading that is measured.
  const indexes = db
    .prepare(`SELECT name, sql FROM sqlite_master WHERE tbl_name = 'CaseMeasure' AND sql LIKE 'CREATE INDEX%'`)
    .all()
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
  const day = (days) => `date('2021-01-01', '+' || (${days}) || ' days')`
  const row = (from, until, closed) => `
    SELECT printf('r%09d', i), ${from} || 'T10:00:00.000Z', ${until}, 'bench', 'uk-foia-2000',
      CASE i % 4 WHEN 0 THEN 'portal' WHEN 1 THEN 'post' ELSE 'email' END, 'Unit ' || (i % 12), ${day('i % 1800')},
      ${
        closed
          ? `${day('i % 1800 + i % 40 + 1')}, CASE i % 9 WHEN 0 THEN 'withdrawn' ELSE 'answered' END,
             CASE i % 6 WHEN 0 THEN 'granted-in-full' WHEN 1 THEN 'not-held' ELSE 'partially-withheld' END,
             CASE i % 5 WHEN 0 THEN '["s.40(2)"]' WHEN 1 THEN '["s.40(2)","s.43"]' ELSE '[]' END,
             CASE i % 5 WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 0 END, i % 29, ${day('i % 1800 + 28')},
             CASE WHEN i % 40 > 27 THEN ${day('i % 1800 + 29')} END`
          : `NULL, NULL, NULL, '[]', 0, 0, ${day('i % 1800 + 28')}, NULL`
      },
      ${closed ? `CASE WHEN i % 5 = 0 THEN '[{"what":"extension","on":"' || ${day('i % 1800 + 1')} || '","of":"complex"}]' END` : 'NULL'},
      ${closed ? `CASE WHEN i % 5 = 0 THEN ${day('i % 1800 + 1')} END` : 'NULL'},
      ${closed ? `CASE WHEN i % 5 = 0 THEN ${day('i % 1800 + 1')} END` : 'NULL'},
      ${closed ? `substr(${day('i % 1800 + i % 40 + 1')}, 1, 7)` : 'NULL'},
      ${closed ? `CASE i % 5 WHEN 0 THEN '["s.40(2)"]' WHEN 1 THEN '["s.40(2)","s.43"]' ELSE '[]' END` : `'[]'`},
      substr(${day('i % 1800')}, 1, 7) FROM n`
  const into = `"CaseMeasure" ("requestId", "fromAt", "untilAt", "bodyId", "statute", "channel", "unit", "receivedOn", "closedOn",
    "closedBy", "outcome", "exemptions", "cited", "days", "dueOn", "lateOn", "happened", "happenedFrom", "happenedTo",
    "closedMonth", "exemptionsKey", "receivedMonth")`
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${requests - 1})`
  const ended = `CASE WHEN i % 20 = 0 THEN '${holds}' ELSE ${day('i % 1800 + i % 40 + 1')} || 'T10:00:00.000Z' END`
  db.exec(`${numbers} INSERT INTO ${into} ${row(day('i % 1800'), ended, false)}`)
  db.exec(`${numbers} INSERT INTO ${into} ${row(day('i % 1800 + i % 40 + 1'), `'${holds}'`, true)} WHERE i % 20 <> 0`)
  for (const { sql } of indexes) db.exec(sql)
  db.exec('ANALYZE "CaseMeasure"')
  db.close()
  tell({ what: `${requests} requests`, value: Math.round(statSync(file).size / 2 ** 20), unit: 'MB on disk' })

  const timed = async (what, work) => {
    await work()
    const started = performance.now()
    const used = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(used)
    return { what, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, result }
  }
  const plain = new Database(file, { readonly: true })
  const floor = await timed('count', async () =>
    plain.prepare('SELECT COUNT(*) FROM "CaseMeasure" WHERE "days" >= 0').get(),
  )
  const at = '2026-01-01T00:00:00.000Z'
  for (const [name, asOf, from, to] of [
    ['of a year, now', at, '2024-01-01', '2024-12-31'],
    ['of a year, as of its last day', '2024-12-31T23:59:59.000Z', '2024-01-01', '2024-12-31'],
    ['of all five years', at, '2021-01-01', '2025-12-31'],
  ]) {
    const period = { from, to }
    const { seconds, cpu, result } = await timed(name, async () =>
      statistics('bench', await store.figures.counts('bench', asOf, period), period),
    )
    const received = result.tables[0].rows.find(({ id }) => id === 'received').values[0]
    tell({
      what: `all figures ${name} (${received} received)`,
      value: Math.round(seconds * 1000) / 1000,
      unit: 's',
      cpuSeconds: Math.round(cpu * 1000) / 1000,
      ...(name.startsWith('of a year') ? { most: 2 } : {}),
      floor: Math.round(floor.seconds * 1000) / 1000,
      floorTimes: Math.round((seconds / floor.seconds) * 10) / 10,
    })
  }
  plain.close()
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
  tell({ what: 'memory at most', value: Math.round(peak), unit: 'MB', most: 500 })
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
