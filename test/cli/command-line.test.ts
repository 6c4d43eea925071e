import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installation } from './run-candor.ts'

let here: ReturnType<typeof installation>
beforeAll(async () => {
  here = installation()
  // The first call builds.
  await here.run(['help'])
}, 120_000)
afterAll(() => rmSync(here.folder, { recursive: true, force: true }))

const json = (text: string) => JSON.parse(text) as Record<string, unknown>

function ledger(name: string, text: string): string {
  const path = join(here.folder, name)
  writeFileSync(path, text)
  return path
}

describe('candor', { timeout: 120_000 }, () => {
  test('help lists what there is, and a command that is not there ends with 2', async () => {
    const help = await here.run(['help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const name of ['serve', 'demo', 'clock', 'import', 'export', 'user', 'jobs', 'doctor'])
      expect(help.out).toContain(`\n  ${name} `)
    expect(await here.run(['repot'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no command "repot"'),
    })
  })

  test('a wrong variable is one line that names it, and ends with 2', async () => {
    const { code, err } = await here.run(['user', 'list'], { PORT: 'abc' })
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/PORT: given "abc"; accepted: /)])
  })

  test('clock answers without an installation', async () => {
    const cases = JSON.stringify([
      { id: 'a', statute: 'uk-foia-2000', asOf: '2024-06-01', events: [{ type: 'received', on: '2024-05-07' }] },
    ])
    const { code, out } = await here.run(['clock', '-', '--json'], {}, cases)
    expect([code, JSON.parse(out)]).toMatchObject([0, [{ id: 'a', due: '2024-06-05', state: 'running' }]])
  })

  test('import: a dry run writes nothing, a bad row stops all, --skip-bad leaves it in a file, and again it is imported once', async () => {
    const path = ledger(
      'log.csv',
      'Number,Received,Closed,Subject,Outcome\nA-1,2025-01-15,2025-01-20,Budget,Full grant\nA-2,2025-02-30,,"Roads, and ""bridges""",\n',
    )
    const args = ['import', path, '--statute', 'us-foia', '--body', 'town', '--json']
    const dry = await here.run([...args, '--dry-run'])
    expect([dry.code, json(dry.out)]).toMatchObject([
      1,
      { rows: 2, rejected: [{ row: 3, column: 'Received', value: '2025-02-30', code: 'no-such-date' }] },
    ])
    expect((await here.run(['body', 'list', '--json'])).out).toBe('[]\n')
    const bad = await here.run(args)
    expect([bad.code, json(bad.out)]).toMatchObject([1, { imported: 0, mapping: { columns: { Number: 'number' } } }])
    expect((await here.run(['export', 'jsonl', '--body', 'town'])).out).toBe('')
    const skipped = await here.run([...args, '--skip-bad'])
    expect([skipped.code, json(skipped.out)]).toMatchObject([0, { imported: 1, rejectedFile: `${path}.rejected.csv` }])
    expect(readFileSync(`${path}.rejected.csv`, 'utf8').split('\r\n')[1]).toMatch(
      /^A-2,2025-02-30,,"Roads, and ""bridges""",,3,/,
    )
    const again = await here.run([...args, '--skip-bad'])
    expect(json(again.out)).toMatchObject({ imported: 0, already: 1 })
    const csv = await here.run(['export', 'csv', '--body', 'town', '--out', join(here.folder, 'out.csv')])
    expect([csv.code, readFileSync(join(here.folder, 'out.csv'), 'utf8')]).toEqual([
      0,
      expect.stringContaining('TOWN-2025-00001,A-1,us-foia'),
    ])
  })

  test('import: wrong options end with 2, a missing file and an unknown law with 1', async () => {
    expect(await here.run(['import', 'x.csv', '--body', 'b'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--statute is needed'),
    })
    expect(await here.run(['import', 'x.csv', '--body', 'b', '--statute', 'us-foia', '--colour'])).toMatchObject({
      code: 2,
    })
    expect(await here.run(['import', 'x.csv', '--body', 'b', '--statute', 'us-foia'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no file x.csv'),
    })
    const path = ledger('one.csv', 'Number,Received\n1,2025-01-15\n')
    expect(await here.run(['import', path, '--body', 'b', '--statute', 'atlantis'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('atlantis'),
    })
  })

  test('an import that is killed leaves nothing, and can be made again', async () => {
    const rows = Array.from({ length: 2500 }, (_, row) => `K-${row},2025-01-15,,Matter ${row}`).join('\n')
    const path = ledger('long.csv', `Number,Received,Closed,Subject\n${rows}\n`)
    const args = ['import', path, '--statute', 'uk-foia-2000', '--body', 'killed', '--json']
    const child = here.start(args)
    const closed = once(child, 'close')
    // What does not fit into its memory is in the log of the database before it is committed.
    const log = join(here.folder, 'data', 'candor.db-wal')
    const written = () => (existsSync(log) ? statSync(log).size : 0)
    for (let waited = 0; waited < 60_000 && written() < 1_000_000; waited += 5) await sleep(5)
    child.kill('SIGKILL')
    await closed
    expect((await here.run(['export', 'jsonl', '--body', 'killed'])).out).toBe('')
    expect(json((await here.run(args)).out)).toMatchObject({ imported: 2500, already: 0 })
  })

  test.skipIf(process.platform === 'win32')('what it writes is read by nobody else on the machine', async () => {
    await here.run(['body', 'list'])
    const others = (...path: string[]) => statSync(join(here.folder, ...path)).mode & 0o077
    expect([others('data'), others('data', 'candor.db'), others('data', 'secret')]).toEqual([0, 0, 0])
  })

  test('user: add, list, link, key, deactivate', async () => {
    await here.run(['body', 'add', '--slug', 'harbour', '--name', 'Harbour Board', '--statute', 'uk-foia-2000'])
    const who = ['--body', 'harbour', '--email', 'Ann@example.org']
    expect(await here.run(['user', 'add', ...who, '--name', 'Ann', '--roles', 'boss'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('must be one of'),
    })
    expect((await here.run(['user', 'add', ...who, '--name', 'Ann', '--roles', 'case-officer,intake'])).code).toBe(0)
    expect(json((await here.run(['user', 'link', '--email', 'ann@example.org', '--json'])).out)).toMatchObject({
      link: expect.stringMatching(/^http:\/\/localhost:3000\/sign-in\/\S{20,}$/),
    })
    const key = await here.run(['user', 'key', '--email', 'ann@example.org', '--name', 'script', '--scopes', 'read'])
    expect(key).toMatchObject({ code: 0, out: expect.stringMatching(/^ck_\S{20,}\n$/) })
    expect((await here.run(['user', 'deactivate', '--email', 'ann@example.org'])).code).toBe(0)
    expect(JSON.parse((await here.run(['user', 'list', '--body', 'harbour', '--json'])).out)).toMatchObject([
      { email: 'ann@example.org', active: false },
    ])
    expect((await here.run(['user', 'link', '--email', 'ann@example.org'])).code).toBe(1)
  })

  test('demo is refused where the store has bodies of its own; doctor finds nothing wrong', async () => {
    expect(await here.run(['demo'])).toMatchObject({ code: 1, err: expect.stringContaining('--force') })
    const doctor = await here.run(['doctor', '--json'])
    expect([doctor.code, json(doctor.out)]).toMatchObject([0, { ok: true }])
    expect(
      await here.run(['doctor'], { DATABASE_URL: `file:${join(here.folder, 'log.csv')}/candor.db` }),
    ).toMatchObject({ code: 1 })
  })
})
