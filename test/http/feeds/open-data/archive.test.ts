import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { answeredAndPublished, ok } from '../../answered-request.ts'
import { type HostileLog, hostileTitles, openHostileLog, secretTitle, withdrawnTitle } from './hostile-log.ts'

let office: HostileLog
beforeAll(async () => {
  office = await openHostileLog()
})
afterAll(() => office.close())

/** The files of an archive, read by another program that refuses paths which lead out of it. */
async function unpacked(path: string): Promise<Map<string, string>> {
  const bytes = Buffer.from(await (await office.request(path)).arrayBuffer())
  const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true })
  const found = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    expect(found.has(entry.fileName)).toBe(false)
    found.set(entry.fileName, Buffer.concat(parts).toString())
  }
  return found
}

test('/log.zip has every released document with the tables that describe them', async () => {
  const { documentId, documentText, reference } = await answeredAndPublished(office)
  const files = await unpacked('/log.zip')
  const rows = parse(files.get('documents.csv') ?? '', { columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(Object.keys(hostileTitles).length + 1)
  expect([...files.keys()].filter((path) => path.startsWith('documents/')).toSorted()).toEqual(
    rows.map(({ path }) => path).toSorted(),
  )
  expect(rows.find(({ id }) => id === documentId)).toMatchObject({
    reference,
    path: `documents/${reference}/reports 河.txt`,
  })
  expect(files.get(`documents/${reference}/reports 河.txt`)).toBe(documentText)
  const described = JSON.parse(files.get('datapackage.json') ?? '') as {
    resources: { path: string; schema: { fields: { name: string }[] } }[]
  }
  for (const { path, schema } of described.resources) {
    const [header] = parse(files.get(path) ?? '', { to: 1 }) as string[][]
    expect(header).toEqual(schema.fields.map(({ name }) => name))
  }
})

test('neither what was withdrawn nor what was never published is in it', async () => {
  for (const query of ['', '?body=riverford', '?q=river']) {
    const text = [...(await unpacked(`/log.zip${query}`))].flat().join('\n')
    expect(text).not.toContain(secretTitle)
    expect(text).not.toContain(withdrawnTitle)
  }
})

test('what is withdrawn is gone from it at once, also from one that is being sent', async () => {
  const { reference } = await answeredAndPublished(office)
  await office.publish({ title: 'Big' }, { text: 'x'.repeat(900_000), mediaType: 'application/pdf' })
  const path = `documents/${reference}/reports 河.txt`
  expect((await unpacked('/log.zip')).has(path)).toBe(true)
  const answer = await office.request('/log.zip')
  await ok(office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A name was in it' }))
  const sent = Buffer.from(await answer.arrayBuffer())
  expect(sent.includes(Buffer.from(path))).toBe(false)
  expect((await unpacked('/log.zip')).has(path)).toBe(false)
})

test('of a body, of a year and of a search', async () => {
  const countOf = async (query: string) =>
    [...(await unpacked(`/log.zip${query}`)).keys()].filter((path) => path.startsWith('documents/')).length
  const all = await countOf('')
  expect(all).toBeGreaterThan(1)
  expect(await countOf('?body=riverford')).toBe(all)
  expect(await countOf('?body=nowhere')).toBe(0)
  const { reference } = await answeredAndPublished(office)
  expect(await countOf('?q=Pothole&year=2024')).toBeGreaterThan(0)
  expect(await countOf('?q=Pothole&year=2020')).toBe(0)
  expect([...(await unpacked('/log.zip?q=Pothole')).keys()]).toContain(`documents/${reference}/reports 河.txt`)
})
