import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '../../../src/app/actions.ts'
import { viewCase } from '../../../src/app/cases/view/case-view.ts'
import { viewStatus } from '../../../src/app/cases/view/status-view.ts'
import { withFile } from '../../../src/app/documents/with-file.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import { perform } from '../../../src/app/perform.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const added = { text: 'Ask the archive', dueOn: '2024-05-10', unit: 'Housing' }

async function caseOf(reference: string, person: keyof Office['people'] = 'officer') {
  const view = await viewCase(office.ports, office.as(person), reference)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value.case
}

async function openTasks() {
  const { rows } = await office.ports.store.desk.openTasks({ bodyId: office.body.id, limit: 50 })
  return rows
}

test('a task is set, done once, and its words stand in the history of both', async () => {
  const { reference } = await office.submit()
  expect((await office.act(office.as('officer'), reference, 'task-added', added)).ok).toBe(true)
  const [task] = (await caseOf(reference)).tasks
  expect(task).toMatchObject({ text: 'Ask the archive', dueOn: '2024-05-10', to: null, unit: 'Housing', state: 'open' })
  expect(await openTasks()).toMatchObject([{ id: task?.id, text: 'Ask the archive', request: { reference } }])
  expect((await office.act(office.as('approver'), reference, 'task-done', { taskId: task?.id })).ok).toBe(true)
  expect(await openTasks()).toEqual([])
  const again = await office.act(office.as('officer'), reference, 'task-dropped', { taskId: task?.id, reason: 'x' })
  expect(again).toMatchObject({ refusal: { code: 'invalid' } })
  const { history } = await caseOf(reference)
  const told = history.filter(({ type }) => type.startsWith('task-'))
  expect(told.map(({ type, text, staffId }) => [type, text, staffId])).toEqual([
    ['task-added', 'Ask the archive', office.people.officer.id],
    ['task-done', 'Ask the archive', office.people.approver.id],
  ])
})

test('a task is not set for a day that is past, nor for nobody of the body, and moves no clock', async () => {
  const { reference } = await office.submit()
  const officer = office.as('officer')
  const due = (await office.ports.store.cases.byReference(reference))?.dueOn
  expect(await office.act(officer, reference, 'task-added', { ...added, dueOn: '2024-05-01' })).toMatchObject({
    refusal: { code: 'invalid', issues: [{ path: 'dueOn' }] },
  })
  expect(await office.act(officer, reference, 'task-added', { ...added, to: 'x@y.example' })).toMatchObject({
    ok: false,
  })
  expect((await office.act(officer, reference, 'task-added', { ...added, to: office.people.admin.email })).ok).toBe(
    true,
  )
  expect((await office.ports.store.cases.byReference(reference))?.dueOn).toBe(due)
  expect((await caseOf(reference)).tasks[0]?.to).toBe(office.people.admin.id)
})

test('an auditor sets and ends no task and does not read it; the requester hears nothing of it', async () => {
  const { reference, requestId } = await office.submit()
  await office.act(office.as('officer'), reference, 'task-added', added)
  const taskId = (await caseOf(reference)).tasks[0]?.id
  for (const [type, input] of [
    ['task-added', added],
    ['task-done', { taskId }],
    ['task-dropped', { taskId, reason: 'x' }],
  ] as const) {
    expect(await office.act(office.as('auditor'), reference, type, input)).toMatchObject({
      refusal: { code: 'forbidden' },
    })
    expect(await office.act({ kind: 'requester', requestId }, reference, type, input)).toMatchObject({ ok: false })
  }
  expect((await caseOf(reference, 'auditor')).tasks[0]?.text).toBeNull()
  const status = await viewStatus(office.ports, { kind: 'requester', requestId }, reference)
  expect(JSON.stringify(status)).not.toContain('task-')
})

test('a task of a request that is closed is left open, not lost', async () => {
  const { reference } = await office.submit()
  await office.act(office.as('officer'), reference, 'task-added', added)
  await office.act(office.as('officer'), reference, 'withdrawn')
  expect(await openTasks()).toContainEqual(
    expect.objectContaining({ request: expect.objectContaining({ reference, stage: 'withdrawn' }) }),
  )
})

async function letters(kind: string, reference: string) {
  const { rows } = await office.ports.store.outbox.list({ limit: 200 })
  return rows.filter((row) => row.kind === kind && row.subject.includes(reference)).map(({ to }) => to)
}

test('who it is set for is told, else the head of the unit; not who set it for themselves', async () => {
  const { reference } = await office.submit()
  const { officer, admin, approver } = office.people
  const unitMembers = { Housing: { members: [admin.id, approver.id], head: approver.id } }
  await office.changeSettings({ unitMembers })
  const { unit: _unit, ...task } = added
  await office.act(office.as('officer'), reference, 'task-added', { ...task, to: officer.email })
  expect(await letters('task-set', reference)).toEqual([])
  await office.act(office.as('officer'), reference, 'task-added', { ...task, to: admin.email })
  expect(await letters('task-set', reference)).toEqual([admin.email])
  await office.act(office.as('officer'), reference, 'task-added', added)
  expect((await letters('task-set', reference)).sort()).toEqual([admin.email, approver.email])
})

test('a unit that has not replied by its day is in the morning mail of the officer; one that has is not', async () => {
  office.at('2024-05-07T09:00:00Z')
  const [waits, replied] = [await office.submit(), await office.submit()]
  const asked = { unit: 'Highways', question: 'Who mended it?', replyBy: '2024-05-09' }
  for (const { reference } of [waits, replied]) {
    await office.act(office.as('officer'), reference, 'assigned', { to: office.people.officer.email })
    await office.act(office.as('officer'), reference, 'unit-consulted', asked)
  }
  await office.act(office.as('officer'), replied.reference, 'unit-replied', { unit: 'Highways' })
  office.at('2024-05-09T20:00:00Z')
  await runQueuedJobs(office.ports, jobHandlers)
  expect(await letters('reply-overdue', waits.reference)).toEqual([])
  office.at('2024-05-10T12:00:00Z')
  await runQueuedJobs(office.ports, jobHandlers)
  expect(await letters('reply-overdue', waits.reference)).toEqual([office.people.officer.email])
  expect(await letters('reply-overdue', replied.reference)).toEqual([])
  office.at('2024-05-07T09:00:00Z')
})

test('a note takes a file: one commit, and the file says to which event it belongs', async () => {
  const { reference } = await office.submit()
  const note = actions.get('note-added')
  if (!note) throw new Error('no note')
  const upload = { name: 'scan.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('A scan') }
  const action = await withFile(office.ports, note, upload)
  if (!action.ok) throw new Error(action.refusal.code)
  const performed = await perform(office.ports, office.as('officer'), { reference }, action.value, { text: 'See it' })
  if (!performed.ok) throw new Error(performed.refusal.code)
  const [first, second] = performed.value.events
  expect([first?.type, second?.type]).toEqual(['note-added', 'document-attached'])
  expect(second?.data).toMatchObject({ size: 6, origin: 'officer', event: first?.seq })
  const view = await viewCase(office.ports, office.as('officer'), reference)
  expect(JSON.stringify(view)).toContain('"name":"scan.txt"')
  const refused = await perform(office.ports, office.as('publisher'), { reference }, action.value, { text: 'No' })
  expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
  const huge = { ...upload, bytes: new Uint8Array(1_000_001) }
  expect(await withFile(office.ports, note, huge)).toMatchObject({ refusal: { code: 'too-large' } })
})

test('a file names an event of its request, and none that is not there', async () => {
  const { reference } = await office.submit()
  const file = { name: 'a.txt', mediaType: 'text/plain', size: 1, sha256: 'a'.repeat(64) }
  const attach = (event: number) => office.act(office.as('officer'), reference, 'document-attached', { ...file, event })
  expect((await attach(1)).ok).toBe(true)
  expect(await attach(99)).toMatchObject({ refusal: { code: 'invalid' } })
})
