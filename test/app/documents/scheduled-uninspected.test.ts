import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { viewCase } from '../../../src/app/cases/view/case-view.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import type { FileScanner } from '../../../src/app/ports/file-scanner-ports.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import { ok } from '../../http/answered-request.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { openReleaseOffice } from '../release/release-office.ts'

let office: Awaited<ReturnType<typeof openReleaseOffice>>
let documentId: string

beforeEach(async () => {
  office = await openReleaseOffice()
  documentId = await office.inspected()
  await office.approve(documentId)
  await office.answer()
  const words = { documentId, title: 'Reports', logTitle: 'Potholes', logSummary: 'Every report.' }
  expect(await office.act('publisher', 'publication-scheduled', { ...words, publishOn: '2024-05-20' })).toBeNull()
  // From here on another program looks too: what was looked through before has to be looked through again.
  office.use({ scanner: { ...scannerInProcess, programs: ['clamd'] } })
})
afterEach(() => office.close())

const published = async () => {
  const events = await office.ports.store.cases.events(office.lead.requestId)
  return events.filter(({ type }) => type === 'document-published').length
}
const held = async () => {
  const view = await ok(viewCase(office.ports, office.as('publisher'), office.lead.reference))
  return view.case.scheduled.map(({ heldBecause }) => heldBecause)
}
const run = (at: string) => {
  office.at(at)
  return runJobs(office.ports)
}

describe('a publication whose file is not looked through on its day', () => {
  it('asks for the look, is tried again after it, and goes out once', async () => {
    await run('2024-05-20T09:00:00Z')
    expect([await published(), await held()]).toEqual([0, [null]])
    await office.inspect()
    await run('2024-05-20T09:05:00Z')
    expect([await published(), await held()]).toEqual([1, []])
    await run('2024-05-20T12:00:00Z')
    await run('2024-05-21T12:00:00Z')
    expect(await published()).toBe(1)
  })

  it('is held where the look finds something, and the publisher is told', async () => {
    await run('2024-05-20T09:00:00Z')
    const found: FileScanner = {
      programs: ['clamd'],
      async scan(bytes, settings) {
        const { sha256 } = await scannerInProcess.scan(bytes, settings)
        return {
          type: 'text/plain',
          verdict: 'blocked',
          sha256,
          findings: [{ kind: 'malware', severity: 'high', where: {} }],
        }
      },
    }
    office.use({ scanner: found })
    await office.inspect()
    await run('2024-05-20T09:05:00Z')
    expect([await published(), await held()]).toEqual([0, ['malware-found']])
  })

  it('is held where no look comes about, and the publisher is told why', async () => {
    for (let hour = 9; hour < 21; hour += 1) {
      expect(await published()).toBe(0)
      await run(`2024-05-20T${String(hour).padStart(2, '0')}:00:00Z`)
      await run(`2024-05-20T${String(hour).padStart(2, '0')}:30:00Z`)
    }
    expect([await published(), await held()]).toEqual([0, ['not-inspected']])
    expect((await office.ports.store.jobs.list('dead', 9)).map(({ kind }) => kind)).toEqual([])
    await office.inspect()
    await runQueuedJobs(office.ports, jobHandlers)
    expect([await published(), await held()]).toEqual([0, ['not-inspected']])
  })
})
