import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { runBackgroundTask } from '../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../src/app/background-tasks/background-task-runners.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import type { SafeCopies } from '../../../src/app/ports/safe-copy-ports.ts'
import { copyWork, startCopy } from '../../../src/app/release/start-copy.ts'
import { openOffice } from '../../support/office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
let ports: Ports
let started: string[]
let copied: number
let fails: boolean
let original: string
let filed: { readonly reference: string; readonly requestId: string }

beforeEach(async () => {
  office = await openOffice()
  started = []
  copied = 0
  fails = false
  const safeCopies: SafeCopies = {
    async make(source, title) {
      if (fails) return { refused: 'unreadable', message: 'broken' }
      copied += 1
      const pieces: Uint8Array[] = []
      for await (const piece of source) pieces.push(piece)
      return makeSafeCopy(Buffer.concat(pieces), title)
    },
    cutCells: async () => ({ refused: 'unreadable', message: 'not a spreadsheet' }),
    viewSheet: async () => ({ refused: 'unreadable', message: 'not asked here' }),
  }
  // As a server has it: work is begun, and somebody else does it.
  const threads = { run: (id: string) => void started.push(id), waiting: () => [], close: async () => undefined }
  ports = { ...office.ports, safeCopies, threads }
  filed = await office.submit()
  const bytes = new TextEncoder().encode('The harbour is open.')
  await uploadDocument(ports, office.as('officer'), filed, { name: 'a.txt', mediaType: 'text/plain', bytes })
  original = (await ports.store.cases.documents(filed.requestId))[0]?.id ?? ''
})
afterEach(() => office.close())

const work = () => Promise.all(started.splice(0).map((id) => runBackgroundTask(ports, backgroundTaskRunners, id)))
const start = async (who: 'officer' | 'auditor' = 'officer') => {
  const begun = await startCopy(ports, office.as(who), original)
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value
}
const names = async () => (await ports.store.cases.documents(filed.requestId)).map(({ name }) => name)

test('a copy is begun at once and made beside: nobody waits for it', async () => {
  const begun = await start()
  expect([begun.status, begun.result, copied]).toEqual(['queued', null, 0])
  await work()
  const ended = await copyWork(ports, office.as('officer'), original, begun.id)
  expect(ended).toMatchObject({ ok: true, value: { status: 'done', result: { failed: null } } })
  expect(await names()).toEqual(['a.txt', 'a (safe copy).txt'])
})

test('two presses make one copy: at the same moment, while it is made, and once it is there', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(two.id).toBe(one.id)
  expect((await start()).id).toBe(one.id)
  await work()
  expect((await start()).status).toBe('done')
  await work()
  expect([copied, await names()]).toEqual([1, ['a.txt', 'a (safe copy).txt']])
})

test('what failed is begun anew, and so is a copy that the case has no more', async () => {
  fails = true
  const begun = await start()
  await work()
  const ended = await copyWork(ports, office.as('officer'), original, begun.id)
  expect(ended).toMatchObject({ ok: true, value: { result: { failed: 'unreadable', documentId: null } } })
  expect((await start()).id).not.toBe(begun.id)
})

test('nobody begins or watches it who may not read the file, or of another file', async () => {
  const begun = await start()
  for (const who of ['auditor', 'publisher'] as const)
    expect(await copyWork(ports, office.as(who), original, begun.id)).toMatchObject({ ok: false })
  expect(await startCopy(ports, office.as('auditor'), original)).toMatchObject({ ok: false })
  const another = await office.submit()
  const bytes = new TextEncoder().encode('Another.')
  await uploadDocument(ports, office.as('officer'), another, { name: 'b.txt', mediaType: 'text/plain', bytes })
  const other = (await ports.store.cases.documents(another.requestId))[0]?.id ?? ''
  expect(await copyWork(ports, office.as('officer'), other, begun.id)).toMatchObject({ ok: false })
})
