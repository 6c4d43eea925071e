import { z } from 'zod'
import type { ShownPage } from '../../domain/release/shown-pages.ts'
import type { Ports } from '../ports/ports.ts'
import type { Job, JobRow } from '../ports/store/jobs.ts'

const ofEvent = z.object({ requestId: z.string(), seq: z.number() })
const ofDocument = z.object({ documentId: z.string() })

/** So many characters are put into the index in one transaction. */
const maxLengthAtOnce = 100_000

/**
 * Reads the words of a document that was published into the search of the log. Done again after a crash, from the beginning.
 * Where nothing reads files on this installation, no words of documents are searched.
 */
export async function readWords(ports: Ports, job: JobRow): Promise<void> {
  const payload: unknown = JSON.parse(job.payload)
  const named = ofDocument.safeParse(payload)
  if (named.success) return readDocument(ports, named.data.documentId)
  const { requestId, seq } = ofEvent.parse(payload)
  const event = (await ports.store.cases.events(requestId)).find((one) => one.seq === seq)
  if (event?.type === 'document-published') await readDocument(ports, event.data.documentId)
}

async function readDocument(ports: Ports, documentId: string): Promise<void> {
  const { store, wordReader, clock } = ports
  const document = await store.cases.documentById(documentId)
  const request = document && (await store.cases.byId(document.requestId))
  if (!wordReader || !request || document.state !== 'published') return
  // Nobody looks any more for the name that may stand in it.
  const events = await store.cases.events(request.id)
  if (events.some(({ type }) => type === 'personal-data-erased')) return
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  const read = { documentId, requestId: request.id, seq: request.seq }
  // Somebody may take the document back at any moment: nothing of it is put into the search afterwards.
  let goesOn = await store.documentWords.begin(read, clock.now())
  const words = await wordReader.words(blob.stream, async (pages) => {
    for (const some of inParts(pages)) goesOn &&= await store.documentWords.add(read, some)
  })
  const isWhole = words.state === 'whole' && words.picturesNotRead === undefined
  if (goesOn) await store.documentWords.finish(read, isWhole ? 'whole' : 'part', clock.now())
}

function* inParts(pages: readonly ShownPage[]): Generator<readonly ShownPage[]> {
  let part: ShownPage[] = []
  let length = 0
  for (const page of pages) {
    part.push(page)
    length += page.text.length
    if (length < maxLengthAtOnce) continue
    yield part
    part = []
    length = 0
  }
  if (part.length > 0) yield part
}

const batchSize = 200
const afterDocument = z.object({ after: z.string() })

/** Queues the reading of published documents that nobody has read to the end, some at a time: each run queues the next. */
export async function readPublished(ports: Ports, job: JobRow): Promise<void> {
  const { after } = afterDocument.parse(JSON.parse(job.payload))
  const unread = await ports.store.documentWords.notWhole(after, batchSize)
  const last = unread.at(-1)?.documentId
  const documents = unread.map(({ documentId }) => newJob(ports, 'read-words', { documentId }))
  await ports.store.jobs.queue(
    last === undefined || unread.length < batchSize ? documents : [...documents, readPublishedJob(ports, last)],
  )
}

/** The job that reads what nobody has read to the end, from the first document on. */
export const readPublishedJob = (ports: Pick<Ports, 'ids' | 'clock'>, after = ''): Job =>
  newJob(ports, 'read-published', { after })

function newJob({ ids, clock }: Pick<Ports, 'ids' | 'clock'>, kind: string, payload: object): Job {
  const id = ids.id()
  return { id, key: `${kind} ${id}`, kind, payload: JSON.stringify(payload), runAfter: clock.now() }
}
