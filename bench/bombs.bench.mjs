// Pages while bombs arrive: node bench/bombs.bench.mjs [bombs [bytes of each]]. Prints one JSON line a figure.
//
// A real server takes so many hostile letters by SMTP and hostile forms by HTTP, each as often as the other, while /healthz
// and an officer's desk are asked for one time after another. The target for both is 250 ms at p99.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { createTransport } from 'nodemailer'

const candor = fileURLToPath(new URL('../bin/candor.mjs', import.meta.url))
const bombs = Number(process.argv[2] ?? 1000)
const bytes = Number(process.argv[3] ?? 800_000)
const targetMilliseconds = 250
const pollEveryMilliseconds = 20
const mailClients = 8
const formClients = 4
const longestDrainMilliseconds = 600_000

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-bombs-'))
const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data') }
const run = (...args) => execFileSync(process.execPath, [candor, ...args], { cwd: folder, env, encoding: 'utf8' })
const filled = (piece) => piece.repeat(Math.ceil(bytes / piece.length))

/** Hostile letters, each of so many bytes: what cost minutes, and their relatives. */
const letters = [
  ['Content-Type: text/plain; format=flowed; delsp=yes', filled('x \r\n')],
  ['Content-Type: text/plain', filled('\r\n')],
  ['Content-Type: text/html', `<p>${filled(' ')}</p>`],
  ['Content-Type: text/html', filled('<div>')],
  ['Content-Type: text/html', `<a ${filled('a=b ')}>`],
  ['Content-Type: text/plain\r\nContent-Transfer-Encoding: base64', filled('A=\r\n')],
  ['Content-Type: message/rfc822', filled('Content-Type: message/rfc822\r\n\r\n')],
  ['Content-Type: multipart/mixed; boundary=b', filled('--b\r\n\r\n')],
  ['Content-Type: application/ms-tnef', filled('\u0001\u0002\u0003\u0004')],
  ['Content-Type: application/rtf', `{\\rtf1${filled('{\\b ')}`],
].map(([head, body]) => `From: a@example.net\r\nTo: riverford@localhost\r\nSubject: x\r\n${head}\r\n\r\n${body}\r\n`)

/** A form of very many parts. */
const form = `${filled('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n')}--b--\r\n`

async function startServer() {
  const server = spawn(process.execPath, [candor, 'serve'], {
    cwd: folder,
    env: { ...env, PORT: '0', INBOUND_SMTP_PORT: '0', TRUSTED_RELAYS: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise((resolve) => {
    server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      if (/Candor listens on \S+/.test(said)) resolve()
    })
  })
  return {
    server,
    url: /Candor listens on (http:\S+?)[;\s]/.exec(said)[1].replace('localhost', '127.0.0.1'),
    smtpPort: Number(/received on port (\d+)/.exec(said)[1]),
  }
}

/** The cookie of an officer who signs in by the link that the command line prints. */
async function signedIn(url, link) {
  const path = new URL(link).pathname + new URL(link).search
  const first = await fetch(url + path, { redirect: 'manual' })
  const text = await first.text()
  const cookie = (answer) => answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (cookie(first).some((one) => one.startsWith('candor='))) return cookie(first).join('; ')
  const fields = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1].replaceAll('&amp;', '&') ?? path
  const second = await fetch(url + action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookie(first).join('; ') },
    body: new URLSearchParams(fields),
  })
  return [...cookie(first), ...cookie(second)].join('; ')
}

/** Asks for an address one time after another until it is told to stop; gives how long each took, in milliseconds. */
function poll(address, headers, stop) {
  const took = []
  const done = (async () => {
    while (!stop.now) {
      const from = performance.now()
      const answer = await fetch(address, { headers, redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
      took.push(performance.now() - from)
      await sleep(pollEveryMilliseconds)
    }
  })()
  return { took, done }
}

async function many(count, clients, work) {
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let index = next++; index < count; index = next++) await work(index)
    }),
  )
}

function unread() {
  const db = new Database(join(folder, 'data/candor.db'), { readonly: true })
  try {
    return db.prepare(`SELECT COUNT(*) FROM "IntakeMessage" WHERE "status" = 'new'`).pluck().get()
  } finally {
    db.close()
  }
}

const tell = (figure) => console.log(JSON.stringify(figure))
const p99 = (took) => took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)]

run('body', 'add', '--slug', 'riverford', '--statute', 'uk-foia-2000', '--name', 'Riverford')
run(
  'user',
  'add',
  '--body',
  'riverford',
  '--email',
  'ann@riverford.example',
  '--name',
  'Ann',
  '--roles',
  'case-officer',
)
const { link } = JSON.parse(run('user', 'link', '--email', 'ann@riverford.example', '--json'))
const { server, url, smtpPort } = await startServer()
try {
  const cookie = await signedIn(url, link)
  const filed = await fetch(`${url}/api/v1/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: 'riverford', subject: 'Trees', words: 'All of them.' }),
  })
  const { reference, secret } = await filed.json()
  const upload = `${url}/requests/${reference}/documents?secret=${secret}`
  const quiet = { now: false }
  const before = poll(`${url}/desk`, { cookie }, quiet)
  await sleep(3000)
  quiet.now = true
  await before.done

  const stop = { now: false }
  const polls = { '/healthz': poll(`${url}/healthz`, {}, stop), '/desk': poll(`${url}/desk`, { cookie }, stop) }
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    ignoreTLS: true,
    pool: true,
    maxConnections: mailClients,
  })
  const half = Math.ceil(bombs / 2)
  const from = performance.now()
  await Promise.all([
    many(half, mailClients, async (index) => {
      const raw = letters[index % letters.length].replace('Subject: x', `Subject: ${index}`)
      await transport.sendMail({ envelope: { from: 'a@example.net', to: 'riverford@localhost' }, raw })
    }),
    many(bombs - half, formClients, async () => {
      // Whether it is refused or cut off is all the same here.
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      await fetch(upload, { method: 'POST', headers, body: form })
        .then((answer) => answer.arrayBuffer())
        .catch(() => undefined)
    }),
  ])
  const arrived = (performance.now() - from) / 1000
  transport.close()
  for (const until = performance.now() + longestDrainMilliseconds; unread() > 0 && performance.now() < until; )
    await sleep(500)
  stop.now = true
  await Promise.all(Object.values(polls).map(({ done }) => done))
  tell({ what: `${bombs} bombs of ${bytes} bytes arrived in`, value: arrived, unit: 's' })
  tell({ what: 'and all letters were dealt with after', value: (performance.now() - from) / 1000, unit: 's' })
  tell({ what: 'letters that nobody has dealt with yet', value: unread(), unit: 'letters', most: 0 })
  tell({ what: '/desk with nothing else to do, p99', value: p99(before.took), unit: 'ms' })
  for (const [path, { took }] of Object.entries(polls)) {
    tell({ what: `${path} meanwhile, p99 of ${took.length}`, value: p99(took), unit: 'ms', most: targetMilliseconds })
    tell({ what: `${path} meanwhile, the longest`, value: Math.max(...took), unit: 'ms' })
  }
} finally {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
