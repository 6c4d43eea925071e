import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WordReader } from '../../../src/app/ports/word-reader-ports.ts'
import { inspectionLane, readingLane } from '../../../src/app/release/inspect-waiting.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { answeredAndPublished, attached } from '../../http/answered-request.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { type Office, openOffice } from '../../support/office.ts'

let office: Office
let published: Awaited<ReturnType<typeof answeredAndPublished>>
beforeEach(async () => {
  office = await openOffice()
  // Before there is a scanner: what is published needs no look then.
  published = await answeredAndPublished(office)
  Object.assign(office.ports, { scanner: scannerInProcess })
})
afterEach(() => office.close())

const whole: WordReader = {
  async words(_bytes, take) {
    await take([{ number: 1, where: {}, text: 'the dredger' }])
    return { state: 'whole' }
  },
}
const wordsOf = () => office.ports.store.documentWords.stateOf(published.documentId)

it('a document that is long in being read for the search keeps no look at a file waiting', async () => {
  let finish = () => {}
  const long = new Promise<void>((resolve) => {
    finish = resolve
  })
  const begun = new Promise<void>((resolve) => {
    const slow: WordReader = {
      async words(bytes, take) {
        resolve()
        await long
        return whole.words(bytes, take)
      },
    }
    Object.assign(office.ports, { wordReader: slow })
  })
  const reading = readingLane(office.ports)()
  await begun
  const { reference, requestId } = await office.submit()
  const id = await attached(office, reference, 'answer.txt', 'The road was mended.')
  await inspectionLane(office.ports)()
  const events = await office.ports.store.cases.events(requestId)
  expect(events.some((event) => event.type === 'document-inspected' && event.data.documentId === id)).toBe(true)
  expect(await wordsOf()).toMatchObject({ state: 'reading' })
  finish()
  await reading
  expect(await wordsOf()).toEqual({ state: 'whole', pages: 1 })
})

it('the work of both lanes is left to them, and neither does the other’s', async () => {
  Object.assign(office.ports, { wordReader: whole })
  const { reference } = await office.submit()
  await attached(office, reference, 'answer.txt', 'The road was mended.')
  const waiting = async () => {
    const jobs = await office.ports.store.jobs.list('queued', 50)
    return [...new Set(jobs.map(({ kind }) => kind))].filter((kind) => /^(inspect-file|read-words)$/.test(kind)).sort()
  }
  await runJobs(office.ports)
  expect(await waiting()).toEqual(['inspect-file', 'read-words'])
  await inspectionLane(office.ports)()
  expect(await waiting()).toEqual(['read-words'])
  await readingLane(office.ports)()
  expect(await waiting()).toEqual([])
})

it('a document is read again where the process was killed in the middle', async () => {
  Object.assign(office.ports, { wordReader: whole })
  const kinds = { only: ['read-words'] }
  const [job] = await office.ports.store.jobs.claim(
    office.ports.clock.now(),
    instant('2024-05-07T09:00:30Z'),
    'a dead process',
    1,
    kinds,
  )
  expect(job?.kind).toBe('read-words')
  const row = await office.ports.store.cases.byId(published.requestId)
  const read = { documentId: published.documentId, requestId: published.requestId, seq: row?.seq ?? 0 }
  await office.ports.store.documentWords.begin(read, office.ports.clock.now())
  await readingLane(office.ports)()
  expect(await wordsOf()).toEqual({ state: 'reading', pages: 0 })
  office.at('2024-05-07T09:01:00Z')
  await readingLane(office.ports)()
  expect(await wordsOf()).toEqual({ state: 'whole', pages: 1 })
})
