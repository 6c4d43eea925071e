import { once } from 'node:events'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { installation } from '../cli/run-candor.ts'

const rows = 30_000

function ledger(): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `N-${row},01/${String(1 + (row % 28)).padStart(2, '0')}/2020,02/15/2020,Records of ${row},No records`,
  )
  return ['Tracking Number,Submitted Date,Closed Date,Detail,Disposition', ...lines, ''].join('\n')
}

test('a server that is told to stop while an import writes ends well, and leaves nothing of it', {
  timeout: 240_000,
}, async () => {
  const here = installation()
  await here.run(['body', 'add', '--slug', 'riverford', '--statute', 'us-foia', '--name', 'Riverford'])
  const ann = ['--body', 'riverford', '--email', 'ann@riverford.example']
  await here.run(['user', 'add', ...ann, '--name', 'Ann', '--roles', 'administrator'])
  const { out } = await here.run(['user', 'key', ...ann, '--name', 'k', '--scopes', 'read', '--scopes', 'write'])
  const authorization = `Bearer ${/ck_[\w-]+/.exec(out)?.[0]}`
  const server = here.start(['serve'], { PORT: '0' })
  server.stderr.resume()
  let output = ''
  server.stdout.setEncoding('utf8')
  while (!/listens on \S+/.test(output)) output += String((await once(server.stdout, 'data'))[0])
  const url = /listens on ([^\s;]+)/.exec(output)?.[1] ?? ''
  server.stdout.resume()
  const post = async (path: string, type: string, body: string) => {
    const init = { method: 'POST', headers: { authorization, 'content-type': type }, body }
    return (await (await fetch(`${url}/api/v1/imports${path}`, init)).json()) as { id: string; sha256: string }
  }
  const { sha256 } = await post('/files', 'text/csv', ledger())
  const asked = JSON.stringify({ sha256, dryRun: false, statute: 'us-foia' })
  const { id } = await post('', 'application/json', asked)
  // Once it is known how many rows there are, they are being written.
  for (let writes = false; !writes; ) {
    const answer = await fetch(`${url}/api/v1/imports/${id}`, { headers: { authorization } })
    const work = (await answer.json()) as { status: string; total: number | null }
    expect(['queued', 'running']).toContain(work.status)
    writes = work.total !== null
  }
  server.kill('SIGTERM')
  expect(await once(server, 'close')).toEqual([0, null])

  const db = new Database(`${here.folder}/data/candor.db`, { readonly: true })
  const work = db.prepare('SELECT "status", "error" FROM "LongWork" WHERE "id" = ?').get(id)
  const left = ['Request', 'LedgerImport', 'Event'].map((name) =>
    db.prepare(`SELECT COUNT(*) FROM "${name}"`).pluck().get(),
  )
  db.close()
  expect(work).toEqual({ status: 'failed', error: 'The server was stopped before the work ended: start it again' })
  expect(left).toEqual([0, 0, 0])
})
