// Letters out: node bench/mail.bench.mjs [reminders [open requests]]. Prints one JSON line a figure.
//
// 1. So many reminders are due at once: how long until they are queued, rendered and committed with their cases.
// 2. They leave through a local SMTP server: how many a second, against nodemailer alone with the same letters.
// 3. The scheduler's query among so many open requests, with its plan, on SQLite and on PostgreSQL.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { build } from 'esbuild'
import { createTransport } from 'nodemailer'
import pg from 'pg'

let sentInAll = 0

/** A mail server in a process of its own, as in life: it takes everything, and says how much there was when asked. */
async function serve() {
  const { SMTPServer } = await import('smtp-server')
  let taken = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      stream.resume()
      stream.on('end', () => {
        taken += 1
        callback(null)
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1', () => process.send(server.server.address().port))
  process.on('message', () => process.send(taken))
  process.on('disconnect', () => process.exit())
}

async function measure() {
  const reminders = Number(process.argv[2] ?? 50_000)
  const open = Number(process.argv[3] ?? 1_000_000)
  const candor = await load()
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-mail-'))
  try {
    await queueAndSend(candor, folder, reminders)
    await planOnSqlite(candor, folder, open)
    await planOnPostgresql(candor, open)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function load() {
  const outfile = fileURLToPath(new URL('../node_modules/.cache/candor-bench/mail.mjs', import.meta.url))
  await build({
    stdin: {
      contents: `
        export * from './src/server/connect-ports.ts'
        export * from './src/app/mail/reminders/send-reminders.ts'
        export * from './src/app/mail/send-outbox.ts'
        export * from './src/domain/calendar/instant.ts'
        export * from './src/adapters/store/open-store.ts'
        export * from './src/adapters/store/lists.ts'
        export * from './bench/office-of-reminders.ts'
        export * from './test/contract/temporary-postgresql.ts'`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

function tell(figure) {
  console.log(JSON.stringify(figure))
}

async function timed(work) {
  const from = performance.now()
  const result = await work()
  return [(performance.now() - from) / 1000, result]
}

async function queueAndSend(candor, folder, reminders) {
  const file = join(folder, 'candor.db')
  const server = fork(fileURLToPath(import.meta.url), ['server'])
  const port = await new Promise((resolve) => server.once('message', resolve))
  const { ports, close } = await candor.connectPorts(
    {
      baseUrl: 'http://localhost:3000',
      mailFrom: 'foi@example.org',
      mailDomain: 'example.org',
      maxUploadBytes: 1_000_000,
      databaseUrl: `file:${file}`,
      blobUrl: `file:${join(folder, 'blobs')}`,
      smtpUrl: `smtp://127.0.0.1:${port}`,
      secret: 'a secret of the bench, long enough',
    },
    { migrate: true },
  )
  const day = await candor.officeOfReminders(ports, candor.instant('2026-03-02T09:00:00Z'), reminders)
  const at = candor.instant(`${day}T09:00:00Z`)
  const then = { ...ports, clock: { now: () => at } }

  // Everybody else's turn while it works: the longest that a request to the desk would have waited.
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const processor = process.cpuUsage()
  const [queueing, report] = await timed(() => candor.sendReminders(then))
  const { user, system } = process.cpuUsage(processor)
  clearInterval(watch)
  if (report.sent !== reminders) throw new Error(`${report.sent} of ${reminders} were queued`)
  const bare = bareInserts(file, folder)
  tell({
    what: `${reminders} reminders due at once are queued in`,
    value: queueing,
    unit: 's',
    floor: bare,
    ratio: queueing / bare,
    floorIs: 'the same rows written by bare statements, a transaction for each 200',
  })
  tell({
    what: 'that is, for 50,000',
    value: (queueing / reminders) * 50_000,
    unit: 's',
    most: 30,
  })
  tell({ what: 'processor time of that', value: (((user + system) / 1e6) * 50_000) / reminders, unit: 's' })
  tell({ what: 'the longest that others wait meanwhile', value: longest, unit: 'ms' })

  const letters = (await ports.store.outbox.list({ status: 'queued', limit: 2_000 })).rows
  const floor = await bareSending(port, letters)
  const few = Math.min(reminders, 10_000)
  const sent = await sendingFor(candor, then, few)
  tell({
    what: 'letters leave for a local server',
    value: sent,
    unit: 'a second',
    floor,
    ratio: sent / floor,
    floorIs: 'nodemailer alone on one connection, the same letters, nothing marked',
  })
  tell({ what: 'that is, at least 200 a second', value: sent, unit: 'a second', least: 200 })
  server.send('how many')
  const taken = await new Promise((resolve) => server.once('message', resolve))
  tell({
    what: 'letters that arrived there more than once',
    value: taken - letters.length - sentInAll,
    unit: 'letters',
    most: 0,
  })
  await close()
  server.disconnect()
}

/** Sends until at least so many have left, and gives how many a second did. */
async function sendingFor(candor, ports, few) {
  const stop = { sent: 0 }
  const counting = {
    ...ports,
    mailer: {
      ...ports.mailer,
      send: async (message) => {
        const outcome = await ports.mailer.send(message)
        stop.sent += outcome.ok ? 1 : 0
        return outcome
      },
    },
    store: {
      ...ports.store,
      outbox: {
        ...ports.store.outbox,
        claim: async (...args) => (stop.sent >= few ? [] : ports.store.outbox.claim(...args)),
      },
    },
  }
  const [seconds] = await timed(() => candor.sendOutbox(counting))
  sentInAll = stop.sent
  return stop.sent / seconds
}

async function bareSending(port, letters) {
  const transport = createTransport({ pool: true, maxConnections: 1, host: '127.0.0.1', port, ignoreTLS: true })
  const [seconds] = await timed(async () => {
    for (const { to, subject, text, html, headers, messageId } of letters)
      await transport.sendMail({ from: 'foi@example.org', to, subject, text, html, headers, messageId })
  })
  transport.close()
  return letters.length / seconds
}

/** What was written of the reminders, written once more by bare statements into tables without a history. */
function bareInserts(file, folder) {
  const from = new Database(file, { readonly: true })
  const rows = from.prepare(`SELECT * FROM "OutboxMessage" WHERE "kind" = 'reminder'`).all()
  const schema = from
    .prepare(`SELECT "sql" FROM sqlite_master WHERE "tbl_name" IN ('OutboxMessage', 'Event') AND "sql" IS NOT NULL`)
    .all()
  from.close()
  const to = new Database(join(folder, 'floor.db'))
  to.pragma('journal_mode = WAL')
  to.pragma('synchronous = FULL')
  to.pragma('foreign_keys = OFF')
  for (const { sql } of schema) to.exec(sql)
  const names = Object.keys(rows[0])
  const message = to.prepare(`INSERT INTO "OutboxMessage" VALUES (${names.map((name) => `@${name}`).join(', ')})`)
  const event = to.prepare(`INSERT INTO "Event" VALUES (?, ?, 'reminder-sent', ?, ?, 'system', ?)`)
  const started = performance.now()
  for (let start = 0; start < rows.length; start += 200) {
    to.transaction(() => {
      for (const [index, row] of rows.slice(start, start + 200).entries()) {
        event.run(
          row.requestId,
          start + index,
          row.queuedAt,
          row.queuedAt.slice(0, 10),
          '{"kind":"before-5","to":["ann"]}',
        )
        message.run(row)
      }
    })()
  }
  const seconds = (performance.now() - started) / 1000
  to.close()
  return seconds
}

const dueAmong = 1000

/** Open requests whose reminder is years away, and a few that are due: by one statement that counts up. */
function manyRequests(columns, open, series) {
  const value = (column) =>
    ({
      id: `'r' || n`,
      bodyId: `'b'`,
      reference: `'R-' || n`,
      open: 'TRUE',
      late: 'FALSE',
      provisional: 'FALSE',
      seq: '1',
      editSeq: '1',
      daysUsed: '0',
      approvalStep: '0',
      nextReminderOn: `CASE WHEN n <= ${dueAmong} THEN '2026-03-02' ELSE '2027-01-01' END`,
      sortDueOn: `'2027-01-10'`,
      dueOn: `'2027-01-10'`,
      receivedOn: `'2026-02-02'`,
      exemptions: `'[]'`,
      facts: `'{}'`,
    })[column] ?? `''`
  const optional = new Set(columns.filter(({ isOptional }) => isOptional).map(({ name }) => name))
  const names = columns.map(({ name }) => name)
  const values = names.map((name) => (optional.has(name) && value(name) === `''` ? 'NULL' : value(name)))
  return `INSERT INTO "Request" (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM ${series(open)}`
}

async function askHowLong(store, dueOn) {
  await store.lists.remindersDue('b', dueOn, 200)
  const [seconds, rows] = await timed(() => store.lists.remindersDue('b', dueOn, 200))
  return { milliseconds: seconds * 1000, count: rows.length }
}

const body = (id) => ({
  id,
  slug: id,
  name: { en: id },
  statute: 'uk-foia-2000',
  timeZone: 'Europe/London',
  settings: { locale: 'en', referencePrefix: 'R', approvesOwnWork: true, closures: [], reminders: [], units: [] },
})

async function tellPlan(engine, store, open, plan) {
  const due = await askHowLong(store, '2026-03-02')
  const none = await askHowLong(store, '2026-03-01')
  if (due.count !== 200 || none.count !== 0) throw new Error(`${due.count} and ${none.count} were found`)
  console.log(`${engine}, ${open} open requests, ${dueAmong} of them due: ${plan}`)
  tell({ what: `the scheduler asks among ${open} on ${engine}: 200 due`, value: due.milliseconds, unit: 'ms' })
  tell({ what: `the scheduler asks among ${open} on ${engine}: none due`, value: none.milliseconds, unit: 'ms' })
}

async function planOnSqlite(candor, folder, open) {
  const file = join(folder, 'many.db')
  const store = await candor.openStore(`file:${file}`, { migrate: true })
  await store.bodies.create(body('b'))
  const db = new Database(file)
  db.pragma('synchronous = OFF')
  const columns = db.pragma('table_info("Request")').map(({ name, notnull }) => ({ name, isOptional: notnull === 0 }))
  const series = (count) =>
    `(WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${count}) SELECT n FROM counted)`
  db.exec(manyRequests(columns, open, series))
  const { sql, params } = candor.remindersDueStatement('b', '2026-03-02', 200)
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params)
  await tellPlan('SQLite', store, open, plan.map(({ detail }) => detail).join('; '))
  db.close()
  await store.close()
}

async function planOnPostgresql(candor, open) {
  const programs = candor.postgresqlPrograms()
  if (programs === undefined) {
    console.log('PostgreSQL is not installed: its plan is not shown')
    return
  }
  const server = await candor.startPostgresql(programs)
  try {
    const store = await candor.openStore(server.url, { migrate: true })
    await store.bodies.create(body('b'))
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const { rows: columns } = await client.query(
      `SELECT column_name AS "name", is_nullable = 'YES' AS "isOptional" FROM information_schema.columns WHERE table_name = 'Request'`,
    )
    await client.query(manyRequests(columns, open, (count) => `generate_series(1, ${count}) AS n`))
    await client.query('ANALYZE "Request"')
    const { sql, params } = candor.remindersDueStatement('b', '2026-03-02', 200)
    const numbered = sql.split('?').reduce((text, part, index) => `${text}$${index}${part}`)
    const { rows: plan } = await client.query(`EXPLAIN ${numbered}`, params)
    await tellPlan('PostgreSQL', store, open, plan.map((row) => row['QUERY PLAN'].trim()).join('; '))
    await client.end()
    await store.close()
  } finally {
    server.stop()
  }
}

if (process.argv[2] === 'server') await serve()
else await measure()
