import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actions } from '../../../src/app/actions.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import { perform } from '../../../src/app/perform.ts'
import { ParserBusy } from '../../../src/app/ports/parse-ports.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { storedInspection } from '../../../src/app/release/inspect-file.ts'
import { inspectionLane } from '../../../src/app/release/inspect-waiting.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { docx, run } from '../../adapters/scan/office-files.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { openOffice } from '../../support/office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
let ports: Ports
let filed: Awaited<ReturnType<typeof office.submit>>
beforeEach(async () => {
  office = await openOffice()
  ports = { ...office.ports, scanner: scannerInProcess }
  filed = await office.submit({ name: 'Wilhelmina Sample' })
})
afterEach(() => office.close())

const leaking = docx(run('secret price', '<w:vanish/>') + run('To Wilhelmina Sample'))

async function attach(bytes: Uint8Array, actor: Actor = office.as('officer'), through = ports) {
  const upload = { name: 'answer.docx', mediaType: 'application/octet-stream', bytes }
  const done = await uploadDocument(through, actor, filed, upload)
  const [event] = done.ok ? done.value.events : []
  return event?.type === 'document-attached' ? event.data.documentId : ''
}

const state = async () => caseStateOf(await ports.store.cases.events(filed.requestId))
const documentOf = async (id: string) => (await state()).documents.get(id)
async function findingsOf(id: string) {
  const document = await documentOf(id)
  return (document && (await storedInspection(ports, document)))?.findings ?? []
}
const inspect = (with_ = ports) => inspectionLane(with_)()

it('looks through what an officer attaches, and keeps what it found apart from the event', async () => {
  const id = await attach(leaking)
  expect((await documentOf(id))?.verdict).toBeNull()
  await inspect()
  const document = await documentOf(id)
  expect(document).toMatchObject({ verdict: 'blocked', inspection: { open: [expect.any(String), expect.any(String)] } })
  expect(JSON.stringify(await ports.store.cases.events(filed.requestId))).not.toContain('secret price')
  expect(await findingsOf(id)).toMatchObject([
    { kind: 'hidden-text', excerpt: 'secret price' },
    { kind: 'personal-data', what: 'name', saysWhoAsked: true },
  ])
})

it('looks for the names and patterns of the body too, and again once there are others', async () => {
  const id = await attach(docx(run('Approved by Odette Sample, RV-12345.')))
  await inspect()
  const kindsOf = async () => (await findingsOf(id)).map(({ what, excerpt }) => [what, excerpt?.includes('RV-')])
  expect(await kindsOf()).toEqual([])
  const changed = await changeCasework(ports, office.as('admin'), office.body.id, {
    namesToFind: ['Odette Sample'],
    patternsToFind: [{ title: 'Staff', pattern: 'RV-#####', sample: 'RV-54321' }],
  })
  expect(changed.ok).toBe(true)
  const later = instant(new Date(Date.parse(ports.clock.now()) + 60_000).toISOString())
  await inspect({ ...ports, clock: { now: () => later } })
  expect((await kindsOf()).map(([what]) => what)).toEqual(['name', 'pattern'])
})

it('looks through what the requester sends', async () => {
  const id = await attach(leaking, { kind: 'requester', requestId: filed.requestId })
  await inspect()
  expect((await documentOf(id))?.verdict).toBe('blocked')
})

it('queues nothing where nothing looks through files', async () => {
  const id = await attach(leaking, office.as('officer'), office.ports)
  await runJobs(office.ports)
  expect(await office.ports.store.jobs.list('queued', 9)).toEqual([])
  expect((await documentOf(id))?.verdict).toBeNull()
})

it('looks through files that were attached before there was a scanner', async () => {
  const id = await attach(leaking, office.as('officer'), office.ports)
  await inspect()
  expect((await documentOf(id))?.verdict).toBe('blocked')
})

it('tries again where too many files are being read', async () => {
  const id = await attach(leaking)
  const busy = async () => {
    throw new ParserBusy('Too much waits to be read')
  }
  await inspect({ ...ports, scanner: { scan: busy } })
  expect((await documentOf(id))?.verdict).toBeNull()
  office.at('2024-05-07T10:00:00Z')
  await inspect()
  expect((await documentOf(id))?.verdict).toBe('blocked')
})

it('begins again where the process was killed in the middle', async () => {
  const id = await attach(leaking)
  const job = await ports.store.jobs.claim(ports.clock.now(), instant('2024-05-07T09:00:30Z'), 'a dead process', 9)
  expect(job).toMatchObject([{ kind: 'inspect-file' }])
  office.at('2024-05-07T09:01:00Z')
  await inspect()
  expect((await documentOf(id))?.verdict).toBe('blocked')
})

it('looks again for whoever is asked for their view meanwhile, and remembers the other findings by the same name', async () => {
  const id = await attach(docx(run('Offer of Brandywine Works', '<w:vanish/>')))
  await inspect()
  const [before] = await findingsOf(id)
  const consulted = { party: 'Brandywine Works\n1 High Street', on: '2024-05-07' }
  const consult = actions.get('third-party-consulted')
  if (!consult) throw new Error('nobody can be asked')
  await perform(ports, office.as('officer'), filed, consult, consulted)
  await inspect()
  const after = await findingsOf(id)
  expect(after.map(({ kind }) => kind)).toEqual(['hidden-text', 'personal-data'])
  expect(after[0]?.fingerprint).toBe(before?.fingerprint)
  expect(after[1]?.saysWhoAsked).toBeUndefined()
})

it.each([
  ['missing', (file: string) => rm(file)],
  ['damaged', (file: string) => writeFile(file, 'other bytes')],
] as const)('says that the stored bytes are %s', async (reason, spoil) => {
  const id = await attach(leaking)
  const blobs = join(office.folder, 'blobs')
  for (const name of await readdir(blobs, { recursive: true }))
    if (/[0-9a-f]{60,}$/.test(name)) await spoil(join(blobs, name))
  await inspect()
  expect(await documentOf(id)).toMatchObject({ verdict: 'unreadable', inspection: { reason } })
})

it('loses what it found with the personal data of the case', async () => {
  const id = await attach(leaking)
  await inspect()
  await office.act(office.as('officer'), filed.reference, 'withdrawn')
  await office.act(office.as('admin'), filed.reference, 'personal-data-erased', { reason: 'Asked', confirm: true })
  expect(await findingsOf(id)).toEqual([])
  const words = await ports.store.cases.words(filed.requestId, { withFindings: true })
  expect(words.map(({ content }) => content).join()).not.toContain('secret price')
})

it('keeps that a person has to look where there was no time to read all pictures of a file', async () => {
  const scan = async (...given: Parameters<typeof scannerInProcess.scan>) =>
    ({ ...(await scannerInProcess.scan(...given)), verdict: 'review', picturesNotRead: 1 }) as const
  const id = await attach(docx(run('The road was mended.')))
  await inspect({ ...ports, scanner: { programs: ['ocr'], scan } })
  const document = await documentOf(id)
  expect(document?.verdict).toBe('review')
  expect(document && (await storedInspection(ports, document))?.picturesNotRead).toBe(1)
})
