import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { loadCase } from '../../src/app/case-file.ts'
import { attached, ok } from '../http/answered-request.ts'
import { openHttpOffice } from '../http/http-office.ts'
import { approvalOf } from '../support/approval.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Inside the project, so that the bundle finds its packages. */
const bundle = join(root, 'node_modules/.cache/candor-crash', `publisher-${process.pid}.mjs`)

test('what is published on a day is published once, though the process is killed before and after the commit', async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('publisher.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const office = await openHttpOffice()
  const { reference } = await office.submit()
  const documentId = await attached(office, reference, 'reports.txt', 'Twelve reports.')
  await ok(office.act(office.as('approver'), reference, 'document-approved', approvalOf(documentId)))
  const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' }
  await ok(office.act(office.as('officer'), reference, 'decision-drafted', decision))
  await ok(office.act(office.as('approver'), reference, 'decision-approved'))
  await ok(office.act(office.as('officer'), reference, 'decision-issued'))
  const what = { documentId, title: 'Reports', logTitle: 'Potholes', logSummary: 'All.', confirmUninspected: true }
  const when = { publishOn: '2024-05-20' }
  await ok(office.act(office.as('publisher'), reference, 'publication-scheduled', { ...what, ...when }))

  const database = `file:${join(office.folder, 'candor.db')}`
  const run = async (second: number, moment: string) => {
    const now = `2024-05-20T09:00:${String(second).padStart(2, '0')}.000Z`
    const args = [bundle, database, join(office.folder, 'blobs'), 'smtp://127.0.0.1:9', now, moment]
    return (await once(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'close'))[1]
  }
  const published = async () =>
    (await loadCase(office.ports, reference))?.events.filter(({ type }) => type === 'document-published').length

  expect(await run(0, 'before')).toBe('SIGKILL')
  expect(await published()).toBe(0)
  expect(await run(10, 'after')).toBe('SIGKILL')
  expect(await published()).toBe(1)
  expect(await run(20, 'never')).toBeNull()
  expect(await published()).toBe(1)
  const told = (await office.ports.store.outbox.list({ status: 'queued', limit: 50 })).rows
  expect(told.filter(({ kind }) => kind === 'published')).toHaveLength(1)
  await office.close()
  rmSync(bundle, { force: true })
}, 120_000)
