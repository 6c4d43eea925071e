// How soon the redaction desk of the built server shows a page of a PDF of 1,000 pages, with 500 marks in it:
//   node bench/redaction.bench.mjs [pages]
// The first opening, for which the server gives the file to the process that shows pages, is told apart. The floor of a page is the
// answer of /readyz, which no page can be sooner than.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { upToDateBuild } from '../scripts/build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/redaction.mjs')
await upToDateBuild()
await build({
  stdin: {
    contents: `export * from './src/server/connect-ports.ts'; export * from './bench/office-in-bench.ts'
      export { pdfWithPages } from './test/adapters/scan/pdf/scan-speed.ts'; export { signIn } from './src/app/office/sign-in.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const { connectPorts, officeInBench, pdfWithPages, signIn } = await import(pathToFileURL(bundle).href)

const pages = Number(process.argv[2] ?? 1000)
const marks = pages / 2
const runs = 60
const limitInMs = 300
const tell = (figure) => console.log(JSON.stringify(figure))

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address()
    server.close(() => resolve(free))
  })
})
const url = `http://127.0.0.1:${port}`
const secret = 'a secret of the benchmark that is long enough'
const database = `file:${join(folder, 'candor.db')}`
const blobs = `file:${join(folder, 'blobs')}`
const key = `ck_${'b'.repeat(43)}`

async function fillOffice() {
  const settings = { secret, baseUrl: url, mailFrom: 'foi@example.org', mailDomain: 'example.org' }
  const config = { ...settings, databaseUrl: database, blobUrl: blobs, maxUploadBytes: 2 ** 20 }
  const { ports, close } = await connectPorts(config, { migrate: true })
  const { reference } = await officeInBench(ports)
  const person = { id: 'officer', bodyId: 'bench', email: 'officer@example.org', name: 'Officer', active: true }
  await ports.store.staff.create({ ...person, roles: ['case-officer'], locale: 'en' })
  const made = { staffId: 'officer', name: 'bench', scopes: ['read', 'write'], revokedAt: null }
  await ports.store.apiKeys.create({ ...made, keyHash: ports.digest.sha256(key), createdAt: ports.clock.now() })
  const token = ports.ids.secret()
  const expiresAt = '2100-01-01T00:00:00Z'
  await ports.store.signIn.saveToken({ tokenHash: ports.digest.sha256(token), staffId: 'officer', expiresAt })
  const signed = await signIn(ports, token)
  await close()
  return { reference, cookie: `candor=${signed.value.token}` }
}
const { reference, cookie } = await fillOffice()

const env = { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', BASE_URL: url, DATA_DIR: folder }
const server = spawn(process.execPath, [join(root, 'bin/candor.mjs'), 'serve'], {
  env: { ...env, DATABASE_URL: database, BLOB_URL: blobs, SECRET: secret, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const serverEnded = new Promise((resolve) => server.once('exit', resolve))
/** It writes to the folder until it has ended. */
async function removeAll() {
  server.kill('SIGKILL')
  await serverEnded
  rmSync(folder, { recursive: true, force: true })
}
for (const event of ['SIGINT', 'SIGTERM', 'uncaughtException'])
  process.on(event, (reason) => {
    console.error(reason)
    void removeAll().then(() => process.exit(1))
  })

async function ready() {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not start')
}
await ready()

const withKey = { authorization: `Bearer ${key}` }
const asked = async (path, { method = 'GET', headers = withKey, body } = {}) => {
  const answer = await fetch(`${url}${path}`, { method, headers, body, redirect: 'manual' })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`)
  return Buffer.from(await answer.arrayBuffer())
}
const json = { ...withKey, 'content-type': 'application/json' }

const tus = { ...withKey, 'tus-resumable': '1.0.0' }
const file = await pdfWithPages(pages)
const begun = await fetch(`${url}/api/v1/requests/${reference}/uploads`, {
  method: 'POST',
  headers: { ...tus, 'upload-length': String(file.length), 'upload-metadata': `filename ${btoa('large.pdf')}` },
})
const at = begun.headers.get('location').replace(url, '')
const sent = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
await asked(at, { method: 'PATCH', headers: sent, body: file })
const { documentId } = JSON.parse(await asked(at))

const api = `/api/v1/documents/${documentId}/redaction`
const desk = () => asked(`/desk/requests/${reference}/redaction/${documentId}`, { headers: { cookie } })
const timeOf = async (work) => {
  const from = performance.now()
  await work()
  return performance.now() - from
}
tell({ what: `${pages} pages, the first opening: the page`, value: await timeOf(desk), unit: 'ms' })
const sizes = () => asked(`${api}/pages`)
tell({ what: `${pages} pages, the first opening: the sizes of its pages`, value: await timeOf(sizes), unit: 'ms' })

const changes = Array.from({ length: marks }, (_, index) => ({
  ...{ op: 'put', id: crypto.randomUUID(), page: index * 2 + 1, rect: [50, 300, 250, 330] },
  ...{ grounds: ['s.40(2)'], note: 'A name.' },
}))
for (let from = 0; from < changes.length; from += 100)
  await asked(`${api}/marks`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ changes: changes.slice(from, from + 100) }) },
  })

const atTime = (times, part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
async function timesOf(work) {
  const times = []
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(() => work(run)))
  return times.sort((a, b) => a - b)
}
const floor = atTime(await timesOf(() => asked('/readyz')), 0.5)
// Pages that nobody has asked for before, from everywhere in the file.
const pageOf = (run) => ((run * 617) % pages) + 1
for (const [what, work] of [
  ['the page of the desk', desk],
  ['its marks', () => asked(api)],
  ['the sizes of its pages', sizes],
  ['the picture of a page', (run) => asked(`${api}/pages/${pageOf(run)}/picture?width=1000`)],
  ['the words of a page', (run) => asked(`${api}/pages/${pageOf(run)}/text`)],
]) {
  const times = await timesOf(work)
  tell({ what: `${pages} pages, ${what}: median`, value: atTime(times, 0.5), unit: 'ms', floor })
  tell({ what: `${pages} pages, ${what}: p95`, value: atTime(times, 0.95), unit: 'ms', most: limitInMs })
}
await removeAll()
