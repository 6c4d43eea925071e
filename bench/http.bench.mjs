// How fast the busiest reads of the API are beside a bare Hono app that reads the same row with a prepared statement and
// sends the same JSON: node bench/http.bench.mjs [seconds]. Each server is a process of its own; prints ratios.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const self = fileURLToPath(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/http.mjs')

async function candorServer({ folder }) {
  const { createApp, jsonLog, callerOnNode, connectPorts, officeInBench } = await import(pathToFileURL(bundle).href)
  const { createAdaptorServer } = await import('@hono/node-server')
  const { ports } = await connectPorts(
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
  const filled = await officeInBench(ports)
  const app = createApp({ ports, log: jsonLog('info'), callerOf: callerOnNode(ports, []) })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, ...filled }))
}

async function bareServer({ folder, statusJson }) {
  const [{ Hono }, { serve }, { default: Database }] = await Promise.all([
    import('hono'),
    import('@hono/node-server'),
    import('better-sqlite3'),
  ])
  const db = new Database(join(folder, 'candor.db'), { readonly: true })
  const row = db.prepare('SELECT * FROM "Request" WHERE "reference" = ?')
  const page = db.prepare('SELECT * FROM "LogEntry" ORDER BY "publishedAt" DESC, "requestId" DESC LIMIT 20')
  const status = JSON.parse(statusJson)
  const app = new Hono()
  app.get('/api/v1/requests/:reference', (c) => {
    const found = row.get(c.req.param('reference'))
    return c.json({ ...status, reference: found.reference })
  })
  app.get('/api/v1/log', (c) => c.json({ entries: page.all(), nextCursor: null }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }))
  server.on('error', console.error)
}

function start(role, given) {
  return new Promise((resolve, reject) => {
    const child = fork(self, [], {
      env: { ...process.env, BENCH_ROLE: role, BENCH_GIVEN: JSON.stringify(given) },
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    })
    child.once('message', (ready) => resolve({ child, ...ready }))
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)))
  })
}

async function measure(url) {
  const { default: autocannon } = await import('autocannon')
  const seconds = Number(process.argv[2] ?? 5)
  await autocannon({ url, connections: 10, duration: 2 })
  const { requests, non2xx, errors } = await autocannon({ url, connections: 10, duration: seconds })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return requests.average
}

async function main() {
  const { build } = await import('esbuild')
  await build({
    stdin: {
      contents: `export { createApp } from './src/http/app.ts'; export { jsonLog } from './src/http/operations/log.ts'; export { callerOnNode } from './src/server/caller-address.ts'; export { connectPorts } from './src/server/connect-ports.ts'; export { officeInBench } from './bench/office-in-bench.ts'`,
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
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
  const candor = await start('candor', { folder })
  const status = `/api/v1/requests/${candor.reference}?secret=${candor.secret}`
  const statusJson = await (await fetch(`http://127.0.0.1:${candor.port}${status}`)).text()
  const bare = await start('bare', { folder, statusJson })
  try {
    for (const [what, path] of [
      ['GET /api/v1/requests/{reference}', status],
      ['GET /api/v1/log', '/api/v1/log'],
    ]) {
      // In turns, so that a slow moment of the machine falls on both.
      let ours = 0
      let theirs = 0
      for (let round = 0; round < 2; round += 1) {
        theirs += await measure(`http://127.0.0.1:${bare.port}${path}`)
        ours += await measure(`http://127.0.0.1:${candor.port}${path}`)
      }
      const ratio = Math.round((ours / theirs) * 100) / 100
      console.log(
        JSON.stringify({
          what,
          value: ratio,
          unit: 'of a bare server',
          least: 0.5,
          perSecond: Math.round(ours / 2),
          bare: Math.round(theirs / 2),
        }),
      )
    }
  } finally {
    for (const { child } of [candor, bare]) child.removeAllListeners('exit').kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const roles = { candor: candorServer, bare: bareServer }
const role = roles[process.env.BENCH_ROLE]
if (role) await role(JSON.parse(process.env.BENCH_GIVEN))
else await main()
