import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { jobHandlers } from '../../../src/app/job-handlers.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import type { WordReader } from '../../../src/app/ports/word-reader-ports.ts'
import { runQueuedJobs } from '../../../src/app/run-queued-jobs.ts'
import { readPublishedJob } from '../../../src/app/search/read-words.ts'
import { rebuildSearch } from '../../../src/app/search/rebuild-search.ts'
import { approvalOf } from '../../support/approval.ts'
import { openOffice } from '../../support/office.ts'

/** Each line of a file is a page. */
const linesAsPages: WordReader = {
  async words(bytes, take) {
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    const lines = Buffer.concat(pieces).toString('utf8').split('\n')
    await take(lines.map((text, index) => ({ number: index + 1, where: { page: index + 1 }, text })))
    return { state: 'whole' }
  },
}

let office: Awaited<ReturnType<typeof openOffice>>
let ports: Ports
beforeEach(async () => {
  office = await openOffice()
  ports = { ...office.ports, wordReader: linesAsPages }
})
afterEach(() => office.close())

function ok<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function published(text: string) {
  const { reference, requestId } = await office.submit({ name: 'Zebulon Quartermaine', email: 'z@example.org' })
  const { officer, approver, publisher } = {
    officer: office.as('officer'),
    approver: office.as('approver'),
    publisher: office.as('publisher'),
  }
  const file = { name: 'minutes.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
  ok(await uploadDocument(ports, officer, { reference }, file))
  const [document] = await ports.store.cases.documents(requestId)
  const documentId = document?.id ?? ''
  const draft = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' }
  ok(await office.act(officer, reference, 'decision-drafted', draft))
  ok(await office.act(approver, reference, 'document-approved', approvalOf(documentId)))
  ok(await office.act(approver, reference, 'decision-approved'))
  ok(await office.act(officer, reference, 'decision-issued'))
  const title = { documentId, title: 'Minutes', logTitle: 'The harbour', logSummary: 'x', confirmUninspected: true }
  ok(await office.act(publisher, reference, 'document-published', title))
  return { reference, documentId, publisher }
}

const totalOf = async (text: string) => (await ports.store.search.log({ text, limit: 5 })).total
const run = (with_: Ports = ports) => runQueuedJobs(with_, jobHandlers)

describe('the words of a document', () => {
  test('are searched once it is published, and at once no more when it is taken back', async () => {
    const { reference, documentId, publisher } = await published('the dredger\nthe tide')
    expect(await totalOf('dredger')).toBe(0)
    await run()
    expect([await totalOf('dredger'), await totalOf('dredger tide')]).toEqual([1, 1])
    ok(await office.act(publisher, reference, 'document-withdrawn', { documentId, reason: 'A mistake' }))
    expect(await totalOf('dredger')).toBe(0)
    await run()
    expect(await totalOf('dredger')).toBe(0)
  })

  test('that is taken back while it is read stays unread', async () => {
    const { reference, documentId, publisher } = await published('the dredger')
    const slow: WordReader = {
      async words(bytes, take) {
        await linesAsPages.words(bytes, take)
        ok(await office.act(publisher, reference, 'document-withdrawn', { documentId, reason: 'A mistake' }))
        await take([{ number: 2, where: {}, text: 'the dredger' }])
        return { state: 'whole' }
      },
    }
    await run({ ...ports, wordReader: slow })
    expect(await totalOf('dredger')).toBe(0)
    expect(await ports.store.documentWords.stateOf(documentId)).toBeNull()
  })

  test('are read anew where the process ended in the middle', async () => {
    const { documentId } = await published('the dredger\nthe tide')
    const broken: WordReader = {
      async words(_bytes, take) {
        await take([{ number: 1, where: {}, text: 'the dredger' }])
        throw new Error('The process ended')
      },
    }
    await run({ ...ports, wordReader: broken })
    expect(await ports.store.documentWords.stateOf(documentId)).toEqual({ state: 'reading', pages: 1 })
    office.at('2024-06-30T09:00:00Z')
    await run()
    expect(await ports.store.documentWords.stateOf(documentId)).toEqual({ state: 'whole', pages: 2 })
    expect(await totalOf('tide')).toBe(1)
  })

  test('of documents from before are read by one job, and without a reader by none', async () => {
    const { documentId } = await published('the dredger')
    await run(office.ports)
    expect(await ports.store.documentWords.stateOf(documentId)).toBeNull()
    await ports.store.jobs.queue([readPublishedJob(ports)])
    await run()
    expect(await totalOf('dredger')).toBe(1)
  })

  test('of pictures that nothing could read are read when the index is made anew', async () => {
    const { documentId } = await published('the dredger')
    const withoutPictures: WordReader = { words: async () => ({ state: 'whole', picturesNotRead: 1 }) }
    await run({ ...ports, wordReader: withoutPictures })
    expect(await ports.store.documentWords.stateOf(documentId)).toEqual({ state: 'part', pages: 0 })
    await rebuildSearch(ports)
    await run()
    expect(await ports.store.documentWords.stateOf(documentId)).toEqual({ state: 'whole', pages: 1 })
    expect(await totalOf('dredger')).toBe(1)
  })

  test('that are erased from while they are read end there, and are not being read for ever', async () => {
    const { reference, documentId } = await published('the dredger')
    const slow: WordReader = {
      async words(bytes, take) {
        await linesAsPages.words(bytes, take)
        ok(await office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked', confirm: true }))
        await take([{ number: 2, where: {}, text: 'sent to Mr Quartermaine' }])
        return { state: 'whole' }
      },
    }
    await run({ ...ports, wordReader: slow })
    expect(await totalOf('quartermaine')).toBe(0)
    expect(await ports.store.documentWords.stateOf(documentId)).toEqual({ state: 'part', pages: 1 })
  })

  test('of an erased case are not read into the search', async () => {
    const { reference, documentId } = await published('sent to Mr Quartermaine')
    ok(await office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked', confirm: true }))
    await run()
    await ports.store.jobs.queue([readPublishedJob(ports)])
    await run()
    expect(await totalOf('quartermaine')).toBe(0)
    expect(await ports.store.documentWords.stateOf(documentId)).toBeNull()
  })

  test('that say who asked are in no table after an erasure', async () => {
    const { reference } = await published('sent to Mr Quartermaine\nthe dredger')
    await run()
    expect(await totalOf('quartermaine')).toBe(1)
    ok(await office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Asked', confirm: true }))
    expect([await totalOf('quartermaine'), await totalOf('dredger')]).toEqual([0, 1])
    const db = new Database(`${office.folder}/candor.db`)
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(db.serialize().toString('utf8').toLowerCase().includes('quartermaine')).toBe(false)
    db.close()
  })
})
