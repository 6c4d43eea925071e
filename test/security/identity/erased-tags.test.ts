import { afterAll, beforeAll, expect, test } from 'vitest'
import { runBackgroundTask } from '../../../src/app/background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../../../src/app/background-tasks/background-task-runners.ts'
import { renewArchives } from '../../../src/app/open-data/renew-archives.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { attached, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { approvalOf } from '../../support/approval.ts'
import { readableBody } from './readable-body.ts'

type Kept = { readonly path: string; readonly etag: string }

const name = 'Quartermaine'
let office: HttpOffice
let reference: string
let documentId: string
let kept: readonly Kept[]

const act = (who: keyof HttpOffice['people'], type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), reference, type, input))

/** Every public address whose answer tells of the file by its name, and the tag by which a cache asks for it again. */
async function namingAddresses(): Promise<readonly Kept[]> {
  const values: { readonly [name: string]: string } = { reference, documentId, slug: 'riverford', body: 'riverford' }
  const paths = new Set(
    office.app.routes
      .filter(({ method, path }) => method === 'GET' && !path.endsWith('*') && !/^\/(desk|audit)(\/|$)/.test(path))
      .flatMap(({ path }) => {
        const fill = (id: string) => path.replaceAll(/:(\w+)(?:\{[^}]+\})?/g, (_all, of: string) => values[of] ?? id)
        return path.includes(':') ? [fill(documentId), fill(reference)] : [path, `${path}?body=riverford`]
      }),
  )
  const found: Kept[] = []
  for (const path of paths) {
    const answer = await office.request(path)
    const etag = answer.headers.get('etag')
    const text = `${decodeURIComponent(answer.headers.get('content-disposition') ?? '')} ${await readableBody(answer)}`
    if (answer.status === 200 && etag && text.includes(name)) found.push({ path, etag })
  }
  return found
}

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  ;({ reference } = await office.submit({ name: `Zebulon ${name}`, email: 'zebulon@example.org' }))
  documentId = await attached(office, reference, `Reply to Z_${name}.TXT`, 'Twelve reports.')
  await act('approver', 'document-approved', approvalOf(documentId))
  await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' })
  await act('approver', 'decision-approved')
  await act('officer', 'decision-issued')
  await act('publisher', 'document-published', {
    documentId,
    ...{ title: 'Reports', logTitle: 'Potholes', logSummary: 'Every report.', confirmUninspected: true },
  })
  const started: string[] = []
  const threads = { run: (id: string) => started.push(id), waiting: () => started, close: async () => undefined }
  await renewArchives({ ...office.ports, threads })
  for (const id of started.splice(0)) await runBackgroundTask(office.ports, backgroundTaskRunners, id)
  kept = await namingAddresses()
  office.at(new Date(Date.parse(office.ports.clock.now()) + 1).toISOString())
  await act('admin', 'personal-data-erased', { reason: 'Asked.', confirm: true })
})
afterAll(() => office.close())

test('the name of a file is told in all ways before, so that the walk sees what changes', () => {
  const paths = kept.map(({ path }) => path)
  for (const path of [
    `/documents/${documentId}`,
    `/documents/${documentId}/view`,
    `/log/${reference}`,
    '/log.zip',
    '/log.jsonl',
    '/log.documents.csv',
  ])
    expect(paths).toContain(path)
})

test('after an erasure no cache is told that what it holds is still right, in any way out', async () => {
  const wrong: string[] = []
  for (const { path, etag } of kept) {
    for (const tag of [etag, `W/${etag.replace(/^W\//, '')}`]) {
      const answer = await office.request(path, { headers: { 'if-none-match': tag } })
      const text = `${[...answer.headers].flat().join(' ')} ${await readableBody(answer)}`
      if (answer.status !== 200) wrong.push(`${path} ${answer.status}`)
      else if (answer.headers.get('etag') === etag) wrong.push(`${path} has the same tag`)
      if (decodeURIComponent(text.replaceAll('%', '%25')).includes(name)) wrong.push(`${path} still tells the name`)
    }
  }
  expect(wrong).toEqual([])
})
