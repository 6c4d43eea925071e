import { afterEach, beforeEach, expect, it } from 'vitest'
import { ledgerFiles } from '../../../src/adapters/import/ledger-files.ts'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { actions } from '../../../src/app/actions.ts'
import { runBackgroundTask, startBackgroundTask } from '../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../src/app/background-tasks/background-task-runners.ts'
import { saveView } from '../../../src/app/desk/save-view.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { withFile } from '../../../src/app/documents/with-file.ts'
import { exportFiles } from '../../../src/app/figures/figures-work.ts'
import { startFiguresWork } from '../../../src/app/figures/start-figures-work.ts'
import { isKnownColumn } from '../../../src/app/import/import-columns.ts'
import { startImport, takeLedgerFile } from '../../../src/app/import/start-import.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import { caseAddressOf } from '../../../src/app/mail/case-address.ts'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import { perform } from '../../../src/app/perform.ts'
import { erasedTaskError } from '../../../src/app/ports/background-task-ports.ts'
import type { MailPorts } from '../../../src/app/ports/ports.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { xlsxOf } from '../../../src/http/feeds/xlsx-stream.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { openOffice } from '../../support/office.ts'
import { tracesOf } from './traces.ts'

/**
 * Columns in which a trace may stay, each with its reason. Nothing of a person stays anywhere: the list is empty, and
 * whoever wants to add to it has to say why to the person whose name it is.
 */
const exceptions: ReadonlySet<string> = new Set()

const person = {
  name: 'Zebulon Quartermaine',
  email: 'zebulon@quartermaine.example',
  address: '77 Obsidian Row, Riverford',
}
/** What somebody who has the database and the files would look for: who it was, and what was said. */
const texts = {
  ...person,
  telephone: '020 7946 0999',
  first: 'Zebulon',
  family: 'Quartermaine',
  street: 'Obsidian',
  subject: 'The lease of the glasshouse',
  words: 'Whatever was written of my glasshouse lease since 2019',
  theirFile: 'glasshouse-plan.txt',
  ourFile: 'Reply to Z_Quartermaine.TXT',
  noteFile: 'call-with-zebulon.txt',
  note: 'Rang from a telephone box in the rain',
  question: 'Which of the two leases do you mean',
  answer: 'The one that my grandmother signed',
  letter: 'The council holds one lease that was signed in 1971',
  message: 'The archive is closed until Thursday',
  mail: 'Please send it by pigeon',
  messageId: 'pigeon.77@quartermaine.example',
  task: 'Look for the lease in cupboard nineteen',
  reason: 'Withdrawn because the cat is ill',
}
const all = Object.values(texts)
const bytes = (text: string) => new TextEncoder().encode(text)
const day = 24 * 3_600_000

let office: Awaited<ReturnType<typeof openOffice>>
let ports: MailPorts
let isClosed = false
beforeEach(async () => {
  office = await openOffice()
  isClosed = false
  // Files carry the time of the machine, so the office lives in it too.
  office.at(new Date().toISOString())
  ports = { ...office.ports, mailReader, ledgerFiles: ledgerFiles(office.ports.blobs, isKnownColumn) }
})
afterEach(async () => {
  if (!isClosed) await office.close()
})

function ok<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** A case in which everything was said that may name a person, and what the office made of its ledger. */
async function eventfulCase() {
  const { reference, requestId } = await office.submit({
    ...person,
    ...{ subject: texts.subject, words: texts.words },
  })
  const requester: Actor = { kind: 'requester', requestId }
  const officer = office.as('officer')
  const act = async (actor: Actor, type: EventType, input: object) =>
    ok(await office.act(actor, reference, type, input))
  const upload = (actor: Actor, name: string, content: string) =>
    uploadDocument(ports, actor, { reference }, { name, mediaType: 'text/plain', bytes: bytes(content) })
  ok(await upload(requester, texts.theirFile, `My name is ${person.name}`))
  ok(await upload(officer, texts.ourFile, 'A map of the town'))
  ok(await upload(officer, 'roads.csv', 'road,length'))
  const note = actions.get('note-added')
  if (!note) throw new Error('no notes')
  const noted = await withFile(ports, note, { name: texts.noteFile, mediaType: 'text/plain', bytes: bytes('14:05') })
  ok(await perform(ports, officer, { reference }, ok(noted), { text: `${texts.note}. ${texts.telephone}` }))
  await act(officer, 'clarification-requested', { question: texts.question })
  await act(requester, 'clarification-received', { answer: texts.answer })
  await act(officer, 'message-sent', { text: texts.message })
  await act(officer, 'task-added', { text: texts.task, dueOn: '2099-01-04' })
  const row = await ports.store.cases.byId(requestId)
  const head = headOf({ From: `${person.name} <${person.email}>`, 'Message-ID': `<${texts.messageId}>` })
  const to = (row && caseAddressOf(ports, office.body, row)) ?? ''
  await receiveMail(ports, rawMail(...head, '', texts.mail), { from: person.email, to: [to] })
  await act(officer, 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: texts.letter })
  await act(requester, 'withdrawn', { reason: texts.reason })
  return { reference, requestId }
}

/** What lies beside the case for a week, or for good: exports, ledgers, results and searches. */
async function copiesBeside(reference: string) {
  const [officer, admin, auditor] = [office.as('officer'), office.as('admin'), office.as('auditor')]
  const view = (name: string, query: string) => saveView(ports, officer, { name, query })
  ok(await view('Zebulon', 'stage=open'))
  ok(await view('That one again', new URLSearchParams({ q: person.email }).toString()))
  ok(await view('Open ones', 'stage=open'))
  for (const file of exportFiles)
    ok(await startFiguresWork(ports, auditor, office.body, { kind: 'export', input: { file, period: {}, name: 'a' } }))
  const columns = { No: 'number', Received: 'received', Subject: 'subject' }
  const rows = [
    ['No', 'Received', 'Subject'],
    ['A-1', person.name, texts.subject],
  ]
  async function* batches() {
    yield rows.slice(1)
  }
  const csv = bytes(rows.map((row) => row.join(',')).join('\n'))
  for (const file of [csv, xlsxOf('cases', rows[0] ?? [], batches())]) {
    const sha256 = ok(await takeLedgerFile(ports, admin, office.body, file))
    const input = { sha256, statute: office.body.statute, columns, dates: '', dryRun: true, skipBad: false }
    ok(await startImport(ports, admin, office.body, rows[0] ?? [], input))
  }
  const asked = { bodyId: office.body.id, kind: 'a kind of a later version', startedBy: 'staff' }
  const failing = new Map([[asked.kind, () => Promise.reject(new Error(`${reference}: ${person.name} twice`))]])
  await startBackgroundTask(ports, failing, { ...asked, input: { subject: texts.subject } })
}

const erase = (reference: string) =>
  office.act(office.as('admin'), reference, 'personal-data-erased', { reason: `${person.name} asked`, confirm: true })

it('after an erasure nothing of the person or their words is found in any column of any table, nor in any file', async () => {
  const { reference, requestId } = await eventfulCase()
  await copiesBeside(reference)
  const before = await tracesOf(office.folder, all)
  // The search finds what it is to find, or it would find nothing afterwards either.
  for (const text of all) expect(before.some((trace) => trace.includes(`: ${text} (`))).toBe(true)
  for (const place of ['LongWork.result', 'LongWork.error', 'SavedView.query', 'a stored workbook', 'Words.content'])
    expect(before.some((trace) => trace.startsWith(place))).toBe(true)

  ok(await erase(reference))
  office.at(new Date().toISOString())
  await runQueuedJobs(ports, jobHandlers)
  const works = await ports.store.backgroundTasks.of(office.body.id, 50)
  expect(works.length).toBeGreaterThan(exportFiles.length)
  expect(new Set(works.map(({ status, error }) => `${status}: ${error}`))).toEqual(
    new Set([`failed: ${erasedTaskError}`]),
  )
  const views = await ports.store.desk.allViews(office.body.id)
  expect(views.map(({ name }) => name)).toEqual(['Open ones'])
  const named = (await ports.store.cases.documents(requestId)).filter(({ origin }) => origin === 'officer')
  expect(named.map(({ name }) => name).toSorted()).toEqual(['file-2.txt', 'file-4.txt', 'roads.csv'])

  // The letters as they came, and what the requester sent, go a day later.
  office.at(new Date(Date.now() + day + 3_600_000).toISOString())
  await runQueuedJobs(ports, jobHandlers)
  await ports.store.close()
  isClosed = true
  const left = await tracesOf(office.folder, all)
  expect(left.filter((trace) => !exceptions.has(trace.split(':')[0] ?? ''))).toEqual([])
  expect(await tracesOf(office.folder, [reference])).not.toEqual([])
})

it('a task that read before the erasure and runs through it fails, and what it made is removed', async () => {
  const { reference } = await eventfulCase()
  const file = `A ledger with ${person.name}`
  const runners = new Map([
    [
      'export',
      async () => {
        const made = await ports.blobs.put(bytes(file), 100)
        ok(await erase(reference))
        office.at(new Date().toISOString())
        return made
      },
    ],
  ])
  const asked = { bodyId: office.body.id, kind: 'export', startedBy: 'staff', input: {} }
  const work = await startBackgroundTask(ports, runners, asked)
  expect(work).toMatchObject({ status: 'failed', error: erasedTaskError, result: null })
  expect((await ports.blobs.get(office.ports.digest.sha256(file))) === null).toBe(true)
})

it('a task that waits while personal data are erased is not begun, and one that says how far it is ends there', async () => {
  const { reference } = await eventfulCase()
  const steps: string[] = []
  const runners = new Map([
    [
      'export',
      async (_ports: unknown, _work: unknown, progress: (done: number) => void) => {
        ok(await erase(reference))
        for (let step = 0; step < 1_000_000; step += 1) {
          progress(step)
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        steps.push('ended')
        return null
      },
    ],
  ])
  const asked = { bodyId: office.body.id, kind: 'export', startedBy: 'staff', input: {} }
  const waiting = { ...asked, ...{ id: 'waits', status: 'queued', done: 0, total: null, result: null, error: null } }
  const at = ports.clock.now()
  await ports.store.backgroundTasks.save({ ...waiting, status: 'queued', createdAt: at, updatedAt: at })
  expect(await startBackgroundTask(ports, runners, asked)).toMatchObject({ status: 'failed', error: erasedTaskError })
  expect(await runBackgroundTask(ports, backgroundTaskRunners, 'waits')).toMatchObject({ error: erasedTaskError })
  expect(steps).toEqual([])
})

it('reports, which are counts, stay', async () => {
  const { reference } = await eventfulCase()
  const at = ports.clock.now()
  const report = { id: 'r', bodyId: office.body.id, kind: 'make-report', startedBy: 'staff', input: {}, done: 1 }
  const made = { ...report, status: 'done', total: 1, result: { report: {} }, error: null } as const
  await ports.store.backgroundTasks.save({ ...made, createdAt: at, updatedAt: at })
  ok(await erase(reference))
  expect(await ports.store.backgroundTasks.byId('r')).toMatchObject({ status: 'done', result: { report: {} } })
})
