// How fast the store is on SQLite: node bench/store.bench.mjs [rows]. Prints one JSON line a figure.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/store.mjs')
await build({
  stdin: {
    contents: `export * from './src/adapters/store/open-store.ts'; export * from './test/contract/case-builders.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const { openStore, aBody, aRequest, aLogRow, aMessage, opening, adding, someWords } = await import(
  pathToFileURL(bundle).href
)

const rows = Number(process.argv[2] ?? 100_000)
const url = process.env.CANDOR_BENCH_DATABASE ?? ''
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const store = await openStore(url || `file:${join(folder, 'candor.db')}`, { migrate: true })
const tell = (what, value, unit) => console.log(JSON.stringify({ what, value: Math.round(value * 10) / 10, unit }))

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 20)

const body = aBody({ slug: `bench-${Date.now()}`, id: `bench-${Date.now()}` })
await store.bodies.create(body)
const stamp = Date.now().toString(36)
let made = 0
function newRequest() {
  made += 1
  const id = `${stamp}-${String(made).padStart(9, '0')}`
  const day = String(1 + (made % 28)).padStart(2, '0')
  return aRequest(body, {
    id,
    reference: `B-${id}`,
    externalNumber: id,
    receivedOn: `2025-03-${day}`,
    dueOn: `2025-04-${day}`,
  })
}
const imported = (request) => opening(request, { words: [someWords(request, { id: `w-${request.id}` })] }, 3)

// An import: three events, a row of words and the list row each. An officer saves meanwhile, and waits.
const started = performance.now()
const before = process.memoryUsage().rss
const outcome = await store.cases.commitAll(
  (async function* () {
    for (let done = 0; done < rows; done += 500) {
      yield Array.from({ length: Math.min(500, rows - done) }, () => imported(newRequest()))
    }
  })(),
)
if (!outcome.ok) throw new Error(JSON.stringify(outcome))
tell('commitAll', rows / ((performance.now() - started) / 1000), 'requests/s')
tell('commitAll, memory before', before / 2 ** 20, 'MB')
tell('commitAll, memory at most', peak / 2 ** 20, 'MB')
clearInterval(watch)
if (!url) tell('the file', statSync(join(folder, 'candor.db')).size / 2 ** 20, 'MB')

async function timed(what, count, action) {
  for (let index = 0; index < Math.min(count, 50); index += 1) await action(index)
  const from = performance.now()
  for (let index = 0; index < count; index += 1) await action(index)
  const each = (performance.now() - from) / count
  tell(what, each * 1000, 'µs')
}

let request = newRequest()
let seq = 1
await store.cases.commit([opening(request, { log: aLogRow(request, body) })])
await timed('commit: one event, words and a message', 1_000, async () => {
  const message = aMessage({ id: `m-${request.id}-${seq}`, key: `k-${request.id}-${seq}` })
  await store.cases.commit([
    adding(request, seq, { words: [someWords(request, { id: `x-${request.id}-${seq}` })], outbox: [message] }),
  ])
  seq += 1
})
request = newRequest()
await store.cases.commit([opening(request, { log: aLogRow(request, body) }, 5)])
for (let index = 0; index < 60; index += 1) {
  const logged = newRequest()
  await store.cases.commit([opening(logged, { log: aLogRow(logged, body) })])
}
await timed('requestByReference', 20_000, () => store.cases.byReference(request.reference))
await timed('events (5)', 20_000, () => store.cases.events(request.id))
await timed('bodyBySlug', 20_000, () => store.bodies.bySlug(body.slug))
await timed('logEntry', 20_000, () => store.lists.logEntry(request.reference))
await timed('log, first page of 20', 2_000, () => store.lists.log({ limit: 20 }))
await timed('log of a body, filtered, 20', 200, () =>
  store.lists.log({ bodySlug: body.slug, text: 'bridge', limit: 20 }),
)
await timed('ledger by due date, open, 50', 100, () =>
  store.lists.ledger({ bodyId: body.id, sort: 'due', stages: ['open'], limit: 50 }),
)
await timed('ledger by receipt, 50', 100, () => store.lists.ledger({ bodyId: body.id, sort: 'received', limit: 50 }))
await timed('remindersDue, none', 500, () => store.lists.remindersDue(body.id, '2026-01-01', 50))
await timed('claimOutbox, 10', 100, (index) =>
  store.outbox.claim('2027-01-01T00:00:00.000Z', `2027-01-02T00:00:00.${String(index).padStart(3, '0')}Z`, 'me', 10),
)
await timed('statistics', 5, () => store.statistics.counts(body.id, { from: '2025-03-01', to: '2025-03-31' }))
const exporting = performance.now()
let exported = 0
for await (const batch of store.exports.requests(body.id, {})) exported += batch.length
tell('exportRequests', exported / ((performance.now() - exporting) / 1000), 'rows/s')
await store.close()
rmSync(folder, { recursive: true })
