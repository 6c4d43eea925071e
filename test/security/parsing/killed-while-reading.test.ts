import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { installation } from '../../cli/run-candor.ts'

const isLinux = existsSync('/proc/self/stat')

/** The parser processes of a server. */
function parsersOf(server: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return parent === server && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('outside-bytes')
      } catch {
        return false
      }
    })
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await sleep(5)
  }
}

const here = installation()
const file = () => join(here.folder, 'data/candor.db')
type Row = { readonly status: string; readonly attempts: number; readonly failedReads: number }
const rowsNow = (): readonly Row[] => {
  const db = new Database(file(), { readonly: true })
  try {
    return db.prepare<[], Row>('SELECT "status", "attempts", "failedReads" FROM "IntakeMessage"').all()
  } finally {
    db.close()
  }
}

/** Starts a server whose parser stops before it has read anything, and kills both when the reading has begun. */
async function killedWhileReading(attempts: number, send: (port: number) => Promise<void>): Promise<void> {
  const server = here.start(['serve'], { PORT: '0', INBOUND_SMTP_PORT: '0' })
  let said = ''
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const stopped = until(() => {
    const [pid] = parsersOf(server.pid ?? 0)
    if (pid !== undefined) process.kill(pid, 'SIGSTOP')
    return pid
  })
  const port = await until(() => /received on port (\d+)/.exec(said)?.[1])
  await send(Number(port))
  const parser = await stopped
  const [row] = await until(() => {
    const rows = rowsNow()
    return rows[0]?.attempts === attempts ? rows : undefined
  })
  expect(row).toEqual({ status: 'new', attempts, failedReads: attempts })
  const ended = once(server, 'close')
  server.kill('SIGKILL')
  await ended
  process.kill(parser, 'SIGKILL')
}

test('kill -9 in the middle of reading: the letter is read twice, never more, and then waits whole', {
  skip: !isLinux,
  timeout: 180_000,
}, async () => {
  await here.run(['body', 'add', '--slug', 'riverford', '--statute', 'uk-foia-2000', '--name', 'Riverford'])
  await killedWhileReading(1, async (port) => {
    const mail = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    await mail.sendMail({ from: 'jo@example.net', to: 'riverford@localhost', subject: 'Trees', text: 'words' })
    mail.close()
  })
  await killedWhileReading(2, async () => undefined)
  const db = new Database(file())
  // Two minutes later: nobody can be reading it any more.
  db.prepare(`UPDATE "IntakeMessage" SET "readBegunAt" = '2020-01-01T00:00:00.000Z'`).run()
  db.close()
  const { out } = await here.run(['intake', '--json'])
  const letters = JSON.parse(out) as { from: string; subject: string; warnings: { code: string }[] }[]
  expect(letters.map(({ from, warnings }) => [from, warnings[0]?.code])).toEqual([['jo@example.net', 'unreadable']])
  expect(rowsNow()).toEqual([{ status: 'waiting', attempts: 2, failedReads: 2 }])
})
