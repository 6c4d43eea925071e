// How much memory the built server takes while a file of 2 GB is sent to it in pieces (tus) and read again by Range:
//   node bench/large-files.bench.mjs [megabytes]
// The bar is on what comes with the file: the most that the server's process has in memory (`VmHWM`, RSS) while the file is on its
// way, less what it has at rest before (`VmRSS`). The program itself takes more than the bar. The floor of the speed is a copy of the same bytes from file to file by one process.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { upToDateBuild } from '../scripts/build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/large-files.mjs')
await upToDateBuild()
await build({
  stdin: {
    contents: `export * from './src/server/connect-ports.ts'; export * from './bench/office-in-bench.ts'`,
    resolveDir: root,
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
})
const { connectPorts, officeInBench } = await import(pathToFileURL(bundle).href)

const megabyte = 2 ** 20
const megabytes = Number(process.argv[2] ?? 2047)
// So few that the limit of a person's writes in a minute is not reached.
const pieceMegabytes = 64
const limitInMegabytes = 150
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
  const config = { ...settings, databaseUrl: database, blobUrl: blobs, maxUploadBytes: megabyte }
  const { ports, close } = await connectPorts(config, { migrate: true })
  const { reference } = await officeInBench(ports)
  const person = { id: 'officer', bodyId: 'bench', email: 'officer@example.org', name: 'Officer', active: true }
  await ports.store.staff.create({ ...person, roles: ['case-officer'], locale: 'en' })
  const keyHash = ports.digest.sha256(key)
  const made = { keyHash, staffId: 'officer', name: 'bench', scopes: ['read', 'write'], revokedAt: null }
  await ports.store.apiKeys.create({ ...made, createdAt: ports.clock.now() })
  await close()
  return reference
}
const reference = await fillOffice()

/** Bytes that no disk packs, the same in each run. */
const piece = (number) => {
  const bytes = Buffer.alloc(pieceMegabytes * megabyte)
  const block = createHash('sha512').update(String(number)).digest()
  for (let at = 0; at < bytes.length; at += block.length) block.copy(bytes, at)
  return bytes
}
const pieces = Math.ceil(megabytes / pieceMegabytes)
const length = megabytes * megabyte
const piecesOf = (number) =>
  piece(number).subarray(0, Math.min(pieceMegabytes * megabyte, length - number * pieceMegabytes * megabyte))

function floorSeconds() {
  const [from, to] = [join(folder, 'floor'), join(folder, 'floor-copy')]
  writeFileSync(from, piece(0))
  const begun = performance.now()
  const handle = openSync(to, 'w')
  for (let number = 0; number < pieces; number += 1) writeSync(handle, readFileSync(from))
  fsyncSync(handle)
  closeSync(handle)
  rmSync(to)
  return (performance.now() - begun) / 1000
}
const floor = megabytes / floorSeconds()

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
const memoryOf = (name) => {
  const status = readFileSync(`/proc/${server.pid}/status`, 'latin1')
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024
}

async function ready() {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not start')
}
await ready()
const authorization = `Bearer ${key}`
const expected = async (answer, ...statuses) => {
  if (!statuses.includes(answer.status)) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return answer
}
await expected(await fetch(`${url}/api/v1/requests/${reference}`, { headers: { authorization } }), 200)
const before = memoryOf('VmRSS')
tell({ what: 'memory at rest before (VmRSS)', value: before, unit: 'MB' })
// The start has a peak of its own.
writeFileSync(`/proc/${server.pid}/clear_refs`, '5')

const tus = { authorization, 'tus-resumable': '1.0.0' }
const metadata = `filename ${btoa('large.bin')}`
const begun = await expected(
  await fetch(`${url}/api/v1/requests/${reference}/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(length), 'upload-metadata': metadata },
  }),
  201,
)
const at = begun.headers.get('location')
const whole = createHash('sha256')
let from = performance.now()
for (let number = 0, offset = 0; number < pieces; number += 1) {
  const body = piecesOf(number)
  whole.update(body)
  const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
  await expected(await fetch(at, { method: 'PATCH', headers, body }), 204)
  offset += body.length
}
const sent = megabytes / ((performance.now() - from) / 1000)
tell({ what: 'sent in pieces', value: sent, unit: 'MB/s', floor, ratio: sent / floor })
const afterSending = memoryOf('VmHWM')
tell({ what: 'most memory while it was sent (VmHWM)', value: afterSending, unit: 'MB' })
tell({ what: 'memory that came with sending', value: afterSending - before, unit: 'MB', most: limitInMegabytes })
writeFileSync(`/proc/${server.pid}/clear_refs`, '5')

const { documentId } = await (await expected(await fetch(at, { headers: { authorization } }), 200)).json()
const read = createHash('sha256')
from = performance.now()
const rangeBytes = 64 * megabyte
for (let first = 0; first < length; first += rangeBytes) {
  const range = `bytes=${first}-${Math.min(length, first + rangeBytes) - 1}`
  const answer = await fetch(`${url}/documents/${documentId}`, { headers: { authorization, range } })
  for await (const bytes of (await expected(answer, 206)).body) read.update(bytes)
}
const got = megabytes / ((performance.now() - from) / 1000)
tell({ what: 'read by Range', value: got, unit: 'MB/s', floor, ratio: got / floor })
if (read.digest('hex') !== whole.digest('hex')) throw new Error('What came back is not what was sent')
const afterReading = memoryOf('VmHWM')
tell({ what: 'most memory while it was read (VmHWM)', value: afterReading, unit: 'MB' })
tell({ what: 'memory that came with reading', value: afterReading - before, unit: 'MB', most: limitInMegabytes })
await removeAll()
