import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBackgroundTask } from '../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../src/app/background-tasks/background-task-runners.ts'
import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import { renewArchives } from '../../../src/app/open-data/renew-archives.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { attached, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { approvalOf } from '../../support/approval.ts'
import { readableBody } from './readable-body.ts'

/** A file, and everything by which one could tell that it was there. */
type Planted = {
  readonly kind: string
  readonly reference: string
  readonly id: string
  readonly traces: readonly string[]
}

let office: HttpOffice
let gone: Planted[]
let standing: Planted
let references: readonly string[]
const oldTags: string[] = []
let oldArchiveTag = ''
const started: string[] = []
const atOnce = { run: (id: string) => started.push(id), waiting: () => started, close: async () => undefined }

const act = (who: keyof HttpOffice['people'], reference: string, type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), reference, type, input))

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function plant(kind: string, reference: string): Promise<Planted> {
  const word = kind.replaceAll('-', '')
  const text = `contentof${word} ${kind}`
  const id = await attached(office, reference, `nameof${word}.txt`, text)
  return { kind, reference, id, traces: [`contentof${word}`, `nameof${word}`, `titleof${word}`, sha256(text)] }
}

async function answered(reference: string, also: readonly string[] = []) {
  await act('officer', reference, 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here.' })
  await act('approver', reference, 'decision-approved')
  await act('officer', reference, 'decision-issued', { also })
}

const approve = ({ reference, id }: Planted) => act('approver', reference, 'document-approved', approvalOf(id))

const publish = ({ reference, id, kind }: Planted) =>
  act('publisher', reference, 'document-published', {
    documentId: id,
    title: `titleof${kind.replaceAll('-', '')}`,
    logTitle: `entryof${kind.replaceAll('-', '')}`,
    logSummary: 'Potholes.',
    confirmUninspected: true,
  })

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const [open, shown, listed, erased, lead] = await Promise.all([
    office.submit(),
    office.submit(),
    office.submit(),
    office.submit(),
    office.submit(),
  ])
  const copy = await office.submit({ email: 'bo@example.org' })
  await act('officer', copy.reference, 'linked', { to: lead.reference, how: 'related' })
  references = [open, shown, listed, erased, lead, copy].map(({ reference }) => reference)

  const files = {
    attached: await plant('attached', open.reference),
    ofNote: await plant('of-note', open.reference),
    approved: await plant('approved', shown.reference),
    standing: await plant('standing', shown.reference),
    withdrawn: await plant('withdrawn', shown.reference),
    withEntry: await plant('with-entry', listed.reference),
    ofErased: await plant('of-erased', erased.reference),
    joint: await plant('joint', lead.reference),
  }
  await act('officer', open.reference, 'note-added', { text: 'A file of ours.' })
  for (const file of [files.approved, files.standing, files.withdrawn, files.withEntry, files.ofErased, files.joint])
    await approve(file)
  await answered(shown.reference)
  await answered(listed.reference)
  await answered(erased.reference)
  await answered(lead.reference, [copy.reference])
  const withheld = await plant('withheld', shown.reference)
  await act('officer', shown.reference, 'document-withheld', { documentId: withheld.id, reason: 'Not asked for.' })
  const sent = {
    name: 'nameofrequester.txt',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode('contentofrequester requester'),
  }
  const requester = { kind: 'requester', requestId: open.requestId } as const
  await ok(uploadDocument(office.ports, requester, { reference: open.reference }, sent))
  for (const file of [files.standing, files.withdrawn, files.withEntry, files.joint]) await publish(file)
  const copies = await office.ports.store.cases.documents((await rowOf(copy.reference)).id)
  const copied = copies[0]
  if (!copied) throw new Error('The answer was not copied')
  const ofCopy = { ...files.joint, kind: 'joint', reference: copy.reference, id: copied.id }
  await publish(ofCopy)

  const wasPublic = [files.withdrawn, files.withEntry, files.joint, ofCopy]
  for (const { id } of wasPublic) {
    const { status, headers } = await office.request(`/documents/${id}`)
    expect(status).toBe(200)
    oldTags.push(headers.get('etag') ?? '')
  }
  await renewArchives({ ...office.ports, threads: atOnce })
  for (const id of started.splice(0)) await runBackgroundTask(office.ports, backgroundTaskRunners, id)
  const archive = await office.request('/log.zip')
  expect(archive.headers.get('accept-ranges')).toBe('bytes')
  oldArchiveTag = archive.headers.get('etag') ?? ''
  await act('publisher', shown.reference, 'document-withdrawn', { documentId: files.withdrawn.id, reason: 'Why1.' })
  await act('publisher', listed.reference, 'log-withdrawn', { reason: 'Why2.' })
  await act('publisher', lead.reference, 'document-withdrawn', { documentId: files.joint.id, reason: 'Why3.' })
  await act('admin', erased.reference, 'personal-data-erased', { reason: 'Asked.', confirm: true })

  standing = files.standing
  const [requesters] = (await office.ports.store.cases.documents((await rowOf(open.reference)).id)).filter(
    ({ origin }) => origin === 'requester',
  )
  const ofRequester = {
    kind: 'requester',
    reference: open.reference,
    id: requesters?.id ?? 'missing',
    traces: ['contentofrequester', 'nameofrequester', sha256('contentofrequester requester')],
  }
  gone = [files.attached, files.ofNote, withheld, files.approved, files.ofErased, ofRequester, ...wasPublic]
})
afterAll(() => office.close())

async function rowOf(reference: string) {
  const row = await office.ports.store.cases.byReference(reference)
  if (!row) throw new Error(`There is no ${reference}`)
  return row
}

/** Every address that the app has for reading, with each thing that it may be about; a new route is among them. */
function addresses(): readonly string[] {
  const ids = [...gone, standing].map(({ id }) => id)
  const values: { readonly [name: string]: readonly string[] } = {
    reference: references,
    id: [...ids, ...references],
    documentId: ids,
    slug: ['riverford'],
    body: ['riverford'],
  }
  const words = ['contentofwithdrawn', 'titleofwithentry', 'nameofjoint']
  const routes = new Set(
    office.app.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('*')).map(({ path }) => path),
  )
  return [...routes].flatMap((route) => {
    const names = [...route.matchAll(/:(\w+)(?:\{[^}]+\})?/g)].map(([, name = '']) => name)
    const filled = names.reduce<readonly string[]>(
      (paths, name) =>
        paths.flatMap((path) =>
          (values[name] ?? [...ids, ...references, '1', 'x']).map((value) =>
            path.replace(new RegExp(`:${name}(\\{[^}]+\\})?`), encodeURIComponent(value)),
          ),
        ),
      [route],
    )
    if (names.length > 0) return isOfStaff(route) ? filled.slice(0, 2) : filled
    return isOfStaff(route) ? [route] : [route, `${route}?body=riverford`, ...words.map((word) => `${route}?q=${word}`)]
  })
}

/** What somebody sends who had the file before, or part of it. */
const asking = (): readonly Record<string, string>[] => [
  {},
  { 'if-none-match': oldTags.join(', ') },
  { 'if-none-match': '*' },
  { range: 'bytes=0-9' },
  { range: 'bytes=0-9', 'if-range': oldTags[0] ?? '' },
]

/** What somebody sends who had a piece of the archive before it was taken away. */
const askingForArchive = (): readonly Record<string, string>[] => [
  {},
  { 'if-none-match': oldArchiveTag },
  { range: 'bytes=0-', 'if-range': oldArchiveTag },
  { range: 'bytes=1-' },
]

/** Its answers to a visitor are ways to sign in: what stands behind them is held by the table of who may. */
const isOfStaff = (path: string) => /^\/(desk|audit)(\/|$)/.test(path)

/** Any token has a page there, which asks for a press of its button. */
const isOfFile = (path: string) => !path.startsWith('/sign-in/') && gone.some(({ id }) => path.includes(id))

test('what was withdrawn, and what never was public, is at no address of the app', async () => {
  const found: string[] = []
  const all = addresses()
  expect(all.length).toBeGreaterThan(300)
  for (const path of all) {
    for (const headers of isOfFile(path) ? asking() : path.startsWith('/log.zip') ? askingForArchive() : [{}]) {
      const answer = await office.request(path, { headers })
      if (isOfFile(path) && answer.status < 400 && answer.status !== 303) found.push(`${path} ${answer.status}`)
      const text = `${[...answer.headers].flat().join(' ')} ${await readableBody(answer)}`.replaceAll(/[?&]q=\w+/g, '')
      // The page repeats what was searched for.
      const searched = new URL(path, 'http://x').searchParams.get('q')
      for (const { kind, traces } of gone) {
        const told = traces.filter((trace) => trace !== searched && text.includes(trace))
        if (told.length > 0) found.push(`${path} ${kind} ${told.join()}`)
      }
    }
  }
  expect(found).toEqual([])
}, 600_000)

test('what stands is found where it should be, so that the walk would see the rest', async () => {
  for (const path of [`/documents/${standing.id}`, `/log/${standing.reference}`, '/log?q=titleofstanding']) {
    const text = await readableBody(await office.request(path))
    expect(standing.traces.some((trace) => text.includes(trace))).toBe(true)
  }
})

test.each(['', '/view'])('what was public leaves when, why and by which office at /documents/:id%s', async (view) => {
  const reasons = ['Why1.', 'Why2.', 'Why3.', 'Why3.']
  for (const [index, { id }] of gone.slice(-4).entries()) {
    const answer = await office.request(`/documents/${id}${view}`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, expect.stringContaining('no-')])
    expect(text).toContain(reasons[index])
    expect(text).toContain('Riverford Borough Council')
    expect(text).toMatch(/2024/)
  }
})

test('a search finds nothing by what was withdrawn', async () => {
  for (const { traces } of gone) {
    for (const word of traces) {
      const answer = await office.request(`/api/v1/log?q=${word}`)
      expect(await answer.json()).toMatchObject({ entries: [] })
    }
  }
})

test('no letter that waits leads to a file that was withdrawn', async () => {
  const { rows } = await office.ports.store.outbox.list({ status: 'queued', limit: 200 })
  expect(rows.length).toBeGreaterThan(0)
  for (const { text, html } of rows) expect(gone.some(({ id }) => `${text}${html}`.includes(id))).toBe(false)
})

test('the requester has the tombstone of what was taken back, and not the file', async () => {
  const row = await rowOf(standing.reference)
  const secret = office.ports.secrets.requestSecret(row.id)
  const answers = gone.filter(({ reference }) => reference === standing.reference)
  for (const { id, kind } of answers) {
    const { status } = await office.request(`/documents/${id}?secret=${secret}`)
    expect([kind, status]).toEqual([kind, { withheld: 404, approved: 200, withdrawn: 410 }[kind]])
  }
})
