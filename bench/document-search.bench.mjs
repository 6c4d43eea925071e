// How fast the text of published documents is searched with the log:
//   node bench/document-search.bench.mjs [documents] [--postgresql | --in FOLDER]
// With a folder, the database is kept in it and used again by the next run.
// Each search is what a page of results is made of: the entries, their facets, and the pages where the words stand. The floor
// of a search is the engine's own index asked for the newest 1,000 pages with the words, and nothing else.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import pg from 'pg'
import { chinese, sentence, takeChance, wordsOf } from './words-in-bench.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/document-search.mjs')
await build({
  stdin: {
    contents: `export * from './src/adapters/store/open-store.ts'; export * from './test/contract/case-builders.ts'
      export * from './src/app/search/search-log.ts'; export * from './src/domain/text/tokens.ts'
      export * from './src/adapters/search/fts5.ts'; export * from './src/adapters/search/tsvector.ts'
      export * from './test/contract/temporary-postgresql.ts'`,
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
const { openStore, aBody, aRequest, aLogRow, aDocument, opening, searchLog } = bench

const count = Number(process.argv.slice(2).find((one) => /^\d+$/.test(one)) ?? 100_000)
const onPostgresql = process.argv.includes('--postgresql')
const limitInMs = 50
const runs = 100

const keptIn = process.argv[process.argv.indexOf('--in') + 1]
const isKept = process.argv.includes('--in')
if (isKept) mkdirSync(keptIn, { recursive: true })
const folder = isKept ? keptIn : mkdtempSync(join(tmpdir(), 'candor-bench-'))
const file = join(folder, 'candor.db')
const isThere = isKept && existsSync(file)
const server = onPostgresql ? await bench.startPostgresql(bench.postgresqlPrograms()) : undefined
process.on('exit', () => {
  server?.stop()
  if (!isKept) rmSync(folder, { recursive: true, force: true })
})
const url = server?.url ?? `file:${file}`
const store = await openStore(url, { migrate: true })
const tell = (figure) =>
  console.log(JSON.stringify({ ...figure, what: `${onPostgresql ? 'PostgreSQL' : 'SQLite'}: ${figure.what}` }))

const vocabulary = wordsOf(40_000)
const body = aBody({ statute: 'uk-foia-2000' })
if (!isThere) await store.bodies.create(body)

/** Pages that documents are made of, with their tokens; every third in Chinese. */
const pool = Array.from({ length: isThere ? 0 : Math.min(count, 10_000) }, (_, index) => {
  const text = index % 3 === 0 ? chinese(300) : sentence(200, vocabulary)
  return { text, tokens: bench.indexText(text) }
})
/** Two pages on average, some of many pages. */
const pagesOf = (documentId, requestId) =>
  Array.from({ length: takeChance() < 0.02 ? 20 : takeChance() < 0.3 ? 3 : 1 }, (_, page) => {
    const { text, tokens } = pool[Math.floor(takeChance() * pool.length)]
    return { documentId, requestId, number: page + 1, place: JSON.stringify({ page: page + 1 }), text, tokens }
  })

/** The engine by a connection of its own, for the floor, and to write many pages in one transaction. */
async function openEngine() {
  if (onPostgresql) {
    const client = new pg.Client(url)
    await client.connect()
    const numbered = ({ sql, params }) => {
      let at = 0
      return client.query(
        sql.replace(/\?/g, () => `$${++at}`),
        params,
      )
    }
    return {
      run: numbered,
      newest: async (tokens, isPhrase) => {
        const query = tokens.map((token) => `'${token}'`).join(isPhrase ? ' <-> ' : ' & ')
        const where = `"vector" @@ CAST($1 AS TSQUERY) ORDER BY "id" DESC LIMIT 1000`
        return client.query(`SELECT "id" FROM "PageSearch" WHERE ${where}`, [query])
      },
      settle: () => client.query('ANALYZE'),
      close: () => client.end(),
    }
  }
  const db = new Database(file)
  const prepared = new Map()
  const statement = (sql) => prepared.get(sql) ?? prepared.set(sql, db.prepare(sql)).get(sql)
  const where = `"PageSearchText" MATCH ? ORDER BY "rowid" DESC LIMIT 1000`
  return {
    run: async ({ sql, params = [] }) => statement(sql).run(...params),
    newest: async (tokens, isPhrase) => {
      const query = isPhrase ? `"${tokens.join(' ')}"` : tokens.map((token) => `"${token}"`).join(' AND ')
      return statement(`SELECT "rowid" FROM "PageSearchText" WHERE ${where}`).all(query)
    },
    settle: async () => db.pragma('wal_checkpoint(TRUNCATE)'),
    close: async () => db.close(),
  }
}
const engine = await openEngine()
const dialect = onPostgresql ? bench.tsvector : bench.fts5

const started = performance.now()
let pages = 0
for (let done = 0; done < count && !isThere; done += 1000) {
  const documents = Array.from({ length: Math.min(1000, count - done) }, (_, at) => {
    const index = done + at
    const [id, reference] = [`r${String(index).padStart(9, '0')}`, `B-${index}`]
    const request = aRequest(body, { id, reference, subject: 'Records' })
    const document = aDocument(request, { id: `d-${index}`, state: 'published', title: 'Record' })
    const publishedAt = new Date(Date.UTC(2010, 0, 1) + index * 60_000).toISOString()
    const words = { title: sentence(6), summary: sentence(20), publishedAt }
    const log = aLogRow(request, body, { statute: body.statute, ...words })
    const published = { documents: [document], publishedDocuments: [document] }
    return { id, documentId: document.id, change: opening(request, { log, ...published }) }
  })
  await store.cases.commitAll(
    (async function* () {
      yield documents.map(({ change }) => change)
    })(),
  )
  await engine.run({ sql: 'BEGIN' })
  for (const { id, documentId } of documents)
    for (const page of pagesOf(documentId, id)) {
      pages += 1
      for (const one of dialect.putPage(page)) await engine.run(one)
    }
  await engine.run({ sql: 'COMMIT' })
}
await engine.settle()
if (!isThere)
  tell({ what: 'pages put into the search', value: pages / ((performance.now() - started) / 1000), unit: 'pages/s' })
if (!isThere) tell({ what: 'pages in all', value: pages, unit: '' })
if (!onPostgresql) tell({ what: 'the file', value: statSync(file).size / 2 ** 20, unit: 'MB' })

const atTime = (times, part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
async function timed(action) {
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    await action(run)
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)
}

const rank = (from, to) => () => vocabulary[Math.floor(from + takeChance() * (to - from))]
const kinds = {
  'a word of nearly every page': { word: rank(0, 3), words: 1 },
  'a common word': { word: rank(50, 500), words: 1 },
  'a rare word': { word: rank(20_000, 40_000), words: 1 },
  'two common words': { word: rank(50, 500), words: 2 },
  'a common and two rare words': { word: rank(200, 30_000), words: 3 },
  'a phrase': { word: rank(0, 20), words: 2, isPhrase: true },
  'two Chinese characters': { word: () => chinese(2), words: 1, isPhrase: true },
  'four Chinese characters': { word: () => chinese(4), words: 1, isPhrase: true },
}
for (const [what, { word, words, isPhrase = false }] of Object.entries(kinds)) {
  const asked = Array.from({ length: runs }, () => Array.from({ length: words }, word))
  const found = []
  const before = process.cpuUsage()
  const times = await timed(async (run) => {
    const q = isPhrase ? `"${asked[run].join(' ')}"` : asked[run].join(' ')
    const page = await searchLog({ store }, { q })
    if (!page.ok) throw new Error(page.refusal.code)
    found.push(page.value.total)
  })
  const { user, system } = process.cpuUsage(before)
  const least = await timed((run) =>
    engine.newest(
      asked[run].flatMap((one) => bench.indexText(one).split(' ')),
      isPhrase,
    ),
  )
  const median = atTime(times, 0.5)
  const floorMedian = atTime(least, 0.5)
  const entries = Math.round(found.reduce((sum, total) => sum + total, 0) / runs)
  tell({ what: `${what} (${entries} entries): median`, value: median, unit: 'ms', floor: floorMedian })
  tell({ what: `${what}: ratio of the medians`, value: median / floorMedian, unit: '' })
  tell({ what: `${what}: p99`, value: atTime(times, 0.99), unit: 'ms', most: limitInMs })
  tell({ what: `${what}: processor time`, value: (user + system) / 1000 / runs, unit: 'ms' })
}
await engine.close()
await store.close()
