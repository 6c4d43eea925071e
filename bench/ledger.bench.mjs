// The ledger and the board over 20,000 requests of one body, whole pages through the app: node bench/ledger.bench.mjs [rows].
// The floor of each is the same run's simplest program with the same rows: one statement on an index, and no page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/ledger.mjs')
await build({
  stdin: {
    contents: `export * from './test/http/http-office.ts'; export * from './test/support/office.ts'; export * from './test/contract/case-builders.ts'
      export { createApp } from './src/http/app.ts'; export { pageRoutes } from './src/http/site/page-routes.ts'
      export { problemPage } from './src/http/ui/problem-page.tsx'; export { openStore } from './src/adapters/store/open-store.ts'
      export { fileBlobs } from './src/adapters/blobs/file-blobs.ts'; export { signIn } from './src/app/office/sign-in.ts'`,
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
const bench = await import(pathToFileURL(bundle).href)

const rows = Number(process.argv[2] ?? 20_000)
const bar = 100
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const file = join(folder, 'candor.db')
const store = await bench.openStore(`file:${file}`, { migrate: true })
const office = await bench.officeOn({ store, blobs: bench.fileBlobs(join(folder, 'blobs')) })
const { ports, body, people } = office
await store.bodies.create({
  ...body,
  settings: {
    ...body.settings,
    unitMembers: { Highways: { members: [people.officer.id] } },
    topics: ['Roads', 'Trees'],
  },
})

const day = (number) => new Date(Date.UTC(2024, 3, 1) + number * 86_400_000).toISOString().slice(0, 10)
const openStages = ['open', 'open', 'open', 'drafted', 'approved']
function aRow(n) {
  // One in ten is open, as in a ledger of some years.
  const open = n % 10 === 0
  const stage = open ? openStages[(n / 10) % 5] : n % 7 === 0 ? 'withdrawn' : 'answered'
  const due = open ? day((n / 10) % 60) : day(-400 + (n % 400))
  const paused = open && (n / 10) % 6 === 5
  return bench.aRequest(body, {
    id: `bench-${String(n).padStart(6, '0')}`,
    reference: `RIVER-2024-${String(n).padStart(6, '0')}`,
    externalNumber: `E${n}`,
    subject: `Inspection ${n} of the ${['bridge', 'road', 'school', 'park'][n % 4]} in lane ${n % 500}`,
    stage,
    clockState: open ? (paused ? 'paused' : 'running') : 'answered',
    unit: ['Highways', 'Housing', null][n % 3],
    assigneeId: n % 4 === 0 ? people.officer.id : null,
    topic: ['Roads', 'Trees', null][n % 3],
    receivedOn: day(-420 + (n % 420)),
    dueOn: paused ? null : due,
    lastDueOn: due,
    closedOn: open ? null : day(-380 + (n % 380)),
    outcome: stage === 'answered' ? 'granted' : null,
    updatedAt: new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString(),
  })
}
await store.cases.commitAll(
  (async function* () {
    for (let n = 1; n <= rows; n += 500)
      yield Array.from({ length: Math.min(500, rows - n + 1) }, (_, index) => bench.opening(aRow(n + index)))
  })(),
)
await store.check()

const { createApp, pageRoutes, problemPage } = bench
const app = createApp({ ports, pages: pageRoutes(), problemPage, log: () => undefined })
const token = ports.ids.secret()
await store.signIn.saveToken({
  tokenHash: ports.digest.sha256(token),
  staffId: people.officer.id,
  expiresAt: '2030-01-01T00:00:00.000Z',
})
const signed = await bench.signIn(ports, token)
const headers = { cookie: `candor=${signed.value.token}` }

async function get(path) {
  const response = await app.request(path, { headers })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`)
  return text
}

const db = new Database(file, { readonly: true })
const floorStatement = db.prepare(
  'SELECT * FROM "Request" WHERE "bodyId" = ? AND "open" = 1 ORDER BY "sortDueOn", "id" LIMIT 51',
)

/** The middle and the slowest but one in twenty, in milliseconds, and what each cost the processor: the machine may be busy. */
async function measured(times, work) {
  for (let i = 0; i < 5; i += 1) await work()
  const all = []
  const cpu = process.cpuUsage()
  for (let i = 0; i < times; i += 1) {
    const from = performance.now()
    await work()
    all.push(performance.now() - from)
  }
  const spent = process.cpuUsage(cpu)
  all.sort((a, b) => a - b)
  return {
    middle: all[times >> 1],
    late: all[Math.floor(times * 0.95)],
    cpu: (spent.user + spent.system) / 1000 / times,
  }
}

const floor = (await measured(60, () => floorStatement.all(body.id))).middle
const round = (value) => Math.round(value * 100) / 100
async function tell(what, path) {
  const { middle, late, cpu } = await measured(40, () => get(path))
  console.log(
    JSON.stringify({
      what,
      value: round(middle),
      unit: 'ms',
      floor: round(floor),
      most: bar,
      late: round(late),
      cpu: round(cpu),
    }),
  )
}

/** The address of a later page, as somebody comes to it. */
async function pageAt(path, number) {
  let address = path
  for (let page = 1; page < number; page += 1) {
    const next = /href="([^"]+)" rel="next"/.exec(await get(address))?.[1]
    if (!next) throw new Error(`no page after ${page} of ${path}`)
    address = next.replaceAll('&amp;', '&')
  }
  return address
}

await tell('ledger, all open, first page', '/desk?view=open')
await tell('ledger, everything, first page', '/desk?view=all')
await tell('ledger, unit and state', '/desk?unit=Highways&state=drafted')
await tell('ledger, my unit, open', '/desk?view=unit')
await tell('ledger, topic and officer', '/desk?topic=Roads&officer=me')
await tell('ledger, by reference', '/desk?sort=reference')
await tell('ledger, by last change', '/desk?sort=changed')
await tell('ledger, due last first', '/desk?state=open&dir=desc')
await tell('ledger, everything, page 50', await pageAt('/desk?view=all', 50))
await tell('ledger, a search', '/desk?q=bridge+inspection')
await tell('board', '/desk/board')
await tell('tasks', '/desk/tasks')
db.close()
await store.close()
rmSync(folder, { recursive: true })
