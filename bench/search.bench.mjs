// How fast the log is searched on SQLite: node bench/search.bench.mjs [entries]. Prints one JSON line a figure.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { takeChance as chance, chinese, pick, sentence, words } from './words-in-bench.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/search.mjs')
await build({
  stdin: {
    contents: `export * from './src/adapters/store/open-store.ts'; export * from './test/contract/case-builders.ts'
      export * from './src/app/search/search-log.ts'; export * from './src/app/search/already-published.ts'
      export * from './src/app/search/rebuild-search.ts'; export * from './src/adapters/system/clock.ts'
      export * from './src/adapters/system/ids.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const bench = await import(pathToFileURL(bundle).href)
const {
  openStore,
  aBody,
  aRequest,
  aLogRow,
  aDocument,
  opening,
  searchLog,
  alreadyPublished,
  rebuildSearch,
  systemClock,
  systemIds,
} = bench

const count = Number(process.argv[2] ?? 100_000)
const limitInMs = 30
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const file = join(folder, 'candor.db')
const store = await openStore(process.env.CANDOR_BENCH_DATABASE || `file:${file}`, { migrate: true })
const tell = (what, value, unit, limit) =>
  console.log(
    JSON.stringify({ what, value: Math.round(value * 10) / 10, unit, ...(limit ? { limit, ok: value <= limit } : {}) }),
  )

const laws = ['uk-foia-2000', 'us-foia', 'cn-ogi-2019']
const outcomes = ['full-grant', 'partial', 'refused', 'not-held', 'not-processed']
const exemptions = {
  'uk-foia-2000': ['s.40(2)', 's.43(2)', 's.12', 's.35(1)(a)', 's.36'],
  'us-foia': ['(b)(6)', '(b)(5)', '(b)(7)(C)', '(b)(4)', '(b)(7)(E)'],
  'cn-ogi-2019': ['cn-14', 'cn-15', 'cn-16'],
}
const types = [
  'application/pdf',
  'text/csv',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]
const bodies = Array.from({ length: 20 }, (_, index) =>
  aBody({ id: `bench${index}`, slug: `bench-${index}`, statute: laws[index % 3] }),
)
for (const body of bodies) await store.bodies.create(body)

function entry(index) {
  const body = pick(bodies)
  const year = 2010 + Math.floor((index / count) * 16)
  const request = aRequest(body, {
    id: `r${String(index).padStart(9, '0')}`,
    reference: `B-${index}`,
    subject: sentence(6),
    receivedOn: `${year}-03-02`,
  })
  const documents =
    chance() < 0.5
      ? []
      : [aDocument(request, { id: `d-${index}`, state: 'published', mediaType: pick(types), title: sentence(4) })]
  const inChinese = index % 3 === 0
  const log = aLogRow(request, body, {
    statute: body.statute,
    title: inChinese ? chinese(14) : sentence(8),
    summary: inChinese ? chinese(90) : sentence(40),
    outcome: pick(outcomes),
    exemptions:
      chance() < 0.6
        ? []
        : [pick(exemptions[body.statute]), ...(chance() < 0.3 ? [pick(exemptions[body.statute])] : [])],
    publishedAt: new Date(Date.UTC(year, 5, 1) + index * 1000).toISOString(),
  })
  return opening(request, { log, documents, publishedDocuments: documents })
}

const started = performance.now()
await store.cases.commitAll(
  (async function* () {
    for (let done = 0; done < count; done += 500) {
      yield Array.from({ length: Math.min(500, count - done) }, (_, index) => entry(done + index))
    }
  })(),
)
tell('requests with log entries written', count / ((performance.now() - started) / 1000), 'entries/s')
if (!process.env.CANDOR_BENCH_DATABASE) tell('the file', statSync(file).size / 2 ** 20, 'MB')

async function timed(what, action) {
  const times = []
  const before = process.cpuUsage()
  for (let run = 0; run < 21; run += 1) {
    const from = performance.now()
    await action()
    times.push(performance.now() - from)
  }
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  tell(`${what}: median`, times[10], 'ms', limitInMs)
  tell(`${what}: processor time`, (user + system) / 1000 / 21, 'ms', limitInMs)
}

const search = (input) => async () => {
  const found = await searchLog({ store }, input)
  if (!found.ok) throw new Error(found.refusal.message)
  return found.value
}
const cases = {
  'first page with facets': {},
  'narrowed to a body and a year': { body: 'bench-3', year: '2020' },
  'narrowed to an exemption and a type': { exemption: 'us-foia:(b)(6)', type: 'pdf' },
  'a word that most entries have': { q: words[0] },
  'the same, newest first': { q: words[0], sort: 'newest' },
  'a common word, narrowed': { q: words[0], law: 'us-foia', outcome: 'refused' },
  'a rare word': { q: words[5000] },
  'two words': { q: `${words[3]} ${words[40]}` },
  'a phrase': { q: `"${words[0]} ${words[1]}"` },
  'a beginning': { q: 'ba*' },
  'while typing': { q: `${words[3]} ba`, typing: true },
  'one Chinese character': { q: '水' },
  'two Chinese characters': { q: '政府' },
  'a run of eight': { q: '政府信息公开报告' },
  traditional: { q: '環境' },
  'nothing found': { q: 'absent' },
}
for (const [what, input] of Object.entries(cases)) {
  const { total, capped } = await search(input)()
  await timed(`${what} (${total}${capped ? '+' : ''})`, search(input))
}
await timed('already published?', () => alreadyPublished({ store }, `${sentence(40)} ${chinese(30)}`))
await timed('desk', () => store.search.desk({ bodyId: 'bench3', text: words[2], limit: 50 }))

if (process.argv.includes('--rebuild')) {
  const from = performance.now()
  let longest = 0
  let last = from
  await rebuildSearch({ store, ids: systemIds(), clock: systemClock }, () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  })
  tell('rebuilt', (performance.now() - from) / 1000, 's')
  tell('its longest step', longest, 'ms')
}
await store.close()
rmSync(folder, { recursive: true })
