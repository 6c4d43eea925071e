// How much a reader loads, and how soon the log answers: node bench/site.bench.mjs [entries]. One JSON line a figure.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/site.mjs')
await build({
  stdin: {
    contents: `export { createApp } from './src/http/app.ts'; export { pageRoutes } from './src/http/site/page-routes.ts'
      export { problemPage } from './src/http/ui/problem-page.tsx'; export { connectPorts } from './src/server/connect-ports.ts'
      export { loadDemonstration } from './src/app/demo/demo-load.ts'
      export { compiledAssets } from './src/http/static/compiled-assets.ts'
      export { statutes } from './src/domain/statute/statutes.ts'
      export { locales } from './src/domain/text/local-text.ts'; export * from './test/contract/case-builders.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'error',
})
const bench = await import(pathToFileURL(bundle).href)
const { createApp, pageRoutes, problemPage, connectPorts, loadDemonstration, compiledAssets, statutes, locales } = bench
const { aBody, aRequest, aLogRow, opening } = bench

const count = Number(process.argv[2] ?? 100_000)
const mostLoaded = 60
const mostPage = 40
const mostMilliseconds = 30
const tell = (what, value, unit, most) =>
  console.log(JSON.stringify({ what, value: Math.round(value * 10) / 10, unit, ...(most ? { most } : {}) }))

// One caller reads more here than any person does.
const unlimited = { take: () => ({ allowed: true, left: 1, resetInSeconds: 60 }) }
const folders = []
async function installation() {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  folders.push(folder)
  const { ports, close } = await connectPorts(
    {
      databaseUrl: `file:${join(folder, 'candor.db')}`,
      blobUrl: `file:${join(folder, 'blobs')}`,
      secret: 'a secret of the benchmark',
      baseUrl: 'http://localhost:3000',
      mailFrom: 'foi@example.org',
      mailDomain: 'example.org',
      maxUploadBytes: 1_000_000,
    },
    { migrate: true },
  )
  const app = createApp({ ports, pages: pageRoutes(), problemPage, limiter: unlimited })
  return { ports, close, app }
}

async function pageOf(app, path) {
  const response = await app.request(path, { headers: { accept: 'text/html' } })
  const text = await response.text()
  if (response.status !== 200 && response.status !== 410) throw new Error(`${path}: ${response.status}`)
  return text
}

const loaded = compiledAssets.filter((asset) => asset.encoding === 'text')
tell(
  'CSS and JS, compressed',
  loaded.reduce((sum, { content }) => sum + gzipSync(content).length, 0) / 1000,
  'KB',
  mostLoaded,
)

async function sizes() {
  const { ports, close, app } = await installation()
  await loadDemonstration(ports)
  const bodies = await ports.store.bodies.all()
  const { rows } = await ports.store.lists.log({ limit: 100 })
  const files = []
  const requests = []
  for (const row of rows) {
    for (const file of await ports.store.cases.documents(row.requestId)) {
      if (file.state === 'published') files.push(`/documents/${file.id}/view`)
    }
  }
  for (const body of bodies) {
    for await (const batch of ports.store.exports.requests(body.id, {})) {
      for (const row of batch) {
        requests.push(`/requests/${row.reference}?secret=${ports.secrets.requestSecret(row.id)}`)
      }
    }
  }
  const groups = {
    'home, help and sign-in': [
      '/',
      '/sign-in',
      '/my-requests',
      '/help',
      '/help/privacy',
      '/help/accessibility',
      '/help/figures',
      '/help/shortcuts',
    ],
    asking: ['/requests/new', ...bodies.map(({ slug }) => `/requests/new?body=${slug}`)],
    'the log': ['/log', '/log?q=report', ...rows.map(({ reference }) => `/log/${reference}`)],
    'published files': files,
    'a request, as the requester sees it': requests,
    performance: ['/statistics', ...bodies.map(({ slug }) => `/statistics?body=${slug}`)],
    laws: ['/law', ...statutes.map(({ id }) => `/law/${id}`)],
  }
  for (const [what, paths] of Object.entries(groups)) {
    let largest = { bytes: 0, at: '' }
    for (const path of paths) {
      for (const locale of locales) {
        const at = `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
        const bytes = Buffer.byteLength(await pageOf(app, at))
        if (bytes > largest.bytes) largest = { bytes, at: `${path.split('?secret')[0]} in ${locale}` }
      }
    }
    tell(`HTML, ${what} (${paths.length} pages): the largest, ${largest.at}`, largest.bytes / 1000, 'KB', mostPage)
  }
  await close()
}

async function speed() {
  const { ports, close, app } = await installation()
  const laws = ['uk-foia-2000', 'us-foia', 'cn-ogi-2019']
  const bodies = Array.from({ length: 20 }, (_, index) =>
    aBody({ id: `bench${index}`, slug: `bench-${index}`, statute: laws[index % 3] }),
  )
  for (const body of bodies) await ports.store.bodies.create(body)
  const outcomes = ['full-grant', 'partial', 'refused', 'not-held']
  const entry = (index) => {
    const body = bodies[index % bodies.length]
    const year = 2010 + Math.floor((index / count) * 16)
    const more = { id: `r${String(index).padStart(9, '0')}`, reference: `B-${index}`, receivedOn: `${year}-03-02` }
    const request = aRequest(body, { ...more, subject: `Report ${index} of the works` })
    const log = aLogRow(request, body, {
      title: `Report ${index} of the works in ward ${index % 97}`,
      summary: 'What was found, by street and by month, with the cost of each repair. '.repeat(3),
      outcome: outcomes[index % 4],
      publishedAt: new Date(Date.UTC(year, 5, 1) + index * 1000).toISOString(),
    })
    return opening(request, { log })
  }
  await ports.store.cases.commitAll(
    (async function* () {
      for (let done = 0; done < count; done += 500) {
        yield Array.from({ length: Math.min(500, count - done) }, (_, index) => entry(done + index))
      }
    })(),
  )
  for (let warm = 0; warm < 5; warm += 1) await pageOf(app, '/log')
  const times = []
  for (let run = 0; run < 41; run += 1) {
    const from = performance.now()
    await pageOf(app, '/log')
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  const what = `the log's first page at the server, ${count} entries`
  tell(`${what}: median`, times[20], 'ms', mostMilliseconds)
  tell(`${what}: nine of ten within`, times[36], 'ms')
  await close()
}

try {
  await sizes()
  await speed()
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
