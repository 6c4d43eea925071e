// Whether the time of an answer tells who is known here: node bench/timing.bench.mjs [calls]. Asks for links of addresses
// that are known and of others, in turn; the best threshold of one half is tried on the other half of the calls.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'node_modules/.cache/candor-bench/timing.mjs')
const calls = Number(process.argv[2] ?? 1000)
const mostRight = 0.6

await build({
  stdin: {
    contents: `export { createApp } from './src/http/app.ts'
      export { connectPorts } from './src/server/connect-ports.ts'
      export { officeInBench } from './bench/office-in-bench.ts'
      export { submitRequest } from './src/app/cases/receive/submit-request.ts'`,
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

/** The share that a threshold gets right, learnt from the even calls and tried on the odd ones. */
function rightShare(known, others) {
  const half = (times, rest) => times.filter((_time, index) => index % 2 === rest)
  const [learnt, other] = [half(known, 0), half(others, 0)]
  const share = (threshold, isSlower, [a, b]) => {
    const hits = a.filter((time) => time > threshold === isSlower).length
    const misses = b.filter((time) => time > threshold !== isSlower).length
    return (hits + misses) / (a.length + b.length)
  }
  let best = { share: 0, threshold: 0, isSlower: true }
  for (const threshold of [...learnt, ...other]) {
    for (const isSlower of [true, false]) {
      const found = share(threshold, isSlower, [learnt, other])
      if (found > best.share) best = { share: found, threshold, isSlower }
    }
  }
  return share(best.threshold, best.isSlower, [half(known, 1), half(others, 1)])
}

const { createApp, connectPorts, officeInBench, submitRequest } = await import(pathToFileURL(bundle).href)
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
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
try {
  await officeInBench(ports)
  const email = (name) => `${name.padEnd(12, 'x')}@people.example`
  await ports.store.staff.create({
    id: 'officer',
    bodyId: 'bench',
    email: email('officer'),
    name: 'Officer',
    roles: ['case-officer'],
    active: true,
    locale: 'en',
  })
  for (let count = 0; count < 40; count += 1)
    await submitRequest(
      ports,
      { kind: 'public' },
      { body: 'bench', subject: 'Roads', words: 'All.', email: email('known') },
    )
  let caller = 0
  const app = createApp({ ports, log: () => {}, callerOf: () => `caller ${caller++}` })
  const ask = async (path, address) => {
    const begun = performance.now()
    const answer = await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: address }),
    })
    const time = performance.now() - begun
    if (answer.status !== 202) throw new Error(`${path} answered ${answer.status}`)
    return time
  }
  for (const [path, known] of [
    ['/api/v1/my-requests', email('known')],
    ['/api/v1/sign-in-links', email('officer')],
  ]) {
    const times = { known: [], other: [] }
    for (let call = -100; call < calls; call += 1) {
      // In an order that no drift of the machine follows.
      const isKnown = (call * 7919) % 13 < 6 !== (call % 2 === 0)
      const time = await ask(path, isKnown ? known : email(`no${call + 100}`))
      if (call >= 0) times[isKnown ? 'known' : 'other'].push(time)
    }
    const fewer = Math.min(times.known.length, times.other.length)
    const value = rightShare(times.known.slice(0, fewer), times.other.slice(0, fewer))
    console.log(
      JSON.stringify({
        what: `POST ${path}: who is known, guessed by the time`,
        value: Math.round(value * 1000) / 1000,
        unit: 'right',
        most: mostRight,
      }),
    )
  }
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}
