import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from './run-candor.ts'

let here: ReturnType<typeof installation>
beforeAll(async () => {
  here = installation()
  const rows = Array.from({ length: 800 }, (_, row) => `W-${row},2025-01-15,2025-02-${10 + (row % 18)},Matter ${row}`)
  const ledger = join(here.folder, 'ledger.csv')
  writeFileSync(ledger, `Number,Received,Closed,Subject\n${rows.join('\n')}\n`)
  await here.run(['import', ledger, '--statute', 'uk-foia-2000', '--body', 'harbour'])
}, 120_000)
afterAll(() => rmSync(here.folder, { recursive: true, force: true }))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

test('the desk answers while a report and an export are made beside it', async () => {
  const who = ['--email', 'ann@example.org']
  await here.run(['user', 'add', '--body', 'harbour', ...who, '--name', 'Ann', '--roles', 'auditor'])
  const key = (await here.run(['user', 'key', ...who, '--name', 'script', '--scopes', 'read'])).out.trim()
  const port = await freePort()
  const child = here.start(['serve'], { PORT: String(port), HOST: '127.0.0.1', INBOUND_SMTP_PORT: '0' })
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (child.exitCode === null && !(await isUp())) await sleep(50)
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const start = async (work: object) => {
    const answer = await fetch(`${url}/api/v1/work`, { method: 'POST', headers, body: JSON.stringify(work) })
    expect(answer.status).toBe(202)
    return (await answer.json()) as { id: string; status: string }
  }
  try {
    const asked = { form: 'uk-statistics', period: '2025', asOf: '2025-12-31T00:00:00Z' }
    const report = await start({ kind: 'make-report', input: asked })
    const file = await start({ kind: 'export', input: { file: 'cases.csv', name: 'e' } })
    // Neither was waited for.
    expect([report.status, file.status]).toEqual(['queued', 'queued'])
    const of = async (id: string) =>
      (await (await fetch(`${url}/api/v1/work/${id}`, { headers })).json()) as { status: string; error: string | null }
    let answered = 0
    for (;;) {
      const works = await Promise.all([of(report.id), of(file.id)])
      if (works.every(({ status }) => status === 'done')) break
      expect(works.filter(({ status }) => status === 'failed')).toEqual([])
      expect((await fetch(`${url}/statistics`)).status).toBe(200)
      answered += 1
    }
    expect(answered).toBeGreaterThan(0)
    expect(await of(report.id)).toMatchObject({ done: 800, total: 800, result: { report: { form: 'uk-statistics' } } })
    const text = await (await fetch(`${url}/api/v1/work/${file.id}/file`, { headers })).text()
    expect(text.trim().split('\r\n')).toHaveLength(801)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
}, 120_000)
