import jsonld from 'jsonld'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredAndPublished, ok } from '../../answered-request.ts'
import { type HostileLog, hostileTitles, openHostileLog, withdrawnTitle } from './hostile-log.ts'

let office: HostileLog
let answered: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHostileLog()
  answered = await answeredAndPublished(office)
})
afterAll(() => office.close())

/** The terms of schema.org, which stand at its address. */
const documentLoader = async (address: string) => ({
  documentUrl: address,
  contextUrl: '',
  document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
})

async function described(path: string) {
  const answer = await office.request(path)
  expect(`${answer.status} ${answer.headers.get('content-type')}`).toBe('200 application/ld+json')
  const node = await answer.json()
  const triples = String(await jsonld.toRDF(node, { format: 'application/n-quads', documentLoader }))
  return { node, triples }
}

/** Where a page says that its data stand. */
async function linkedFrom(page: string): Promise<string> {
  const text = await office.text(page)
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/)
  return /<link rel="alternate" type="application\/ld\+json" href="([^"]+)"/.exec(text)?.[1] ?? 'missing'
}

test('the page of a file leads to what it is, with the hash of its bytes', async () => {
  const { documentId, reference } = answered
  const { node, triples } = await described(await linkedFrom(`/documents/${documentId}/view`))
  const bytes = await (await office.request(`/documents/${documentId}`)).text()
  expect(node).toMatchObject({
    '@type': 'DigitalDocument',
    url: `http://localhost:3000/documents/${documentId}/view`,
    isPartOf: { '@id': `http://localhost:3000/log/${reference}#entry` },
    encoding: {
      contentUrl: `http://localhost:3000/documents/${documentId}`,
      sha256: office.ports.digest.sha256(bytes),
      contentSize: String(new TextEncoder().encode(bytes).length),
    },
  })
  for (const property of ['name', 'datePublished', 'publisher', 'encodingFormat', 'contentUrl', 'sha256'])
    expect(triples).toContain(`<https://schema.org/${property}>`)
})

test('the page of an entry leads to what was published with it', async () => {
  const { documentId, reference } = answered
  const { node, triples } = await described(await linkedFrom(`/log/${reference}`))
  expect(node).toMatchObject({ '@type': 'Report', identifier: reference })
  expect(node.hasPart.map((one: { url: string }) => one.url)).toEqual([
    `http://localhost:3000/documents/${documentId}/view`,
  ])
  expect(triples).toContain('<https://schema.org/Report>')
})

test('the log, and that of a body, are datasets whose files can be had', async () => {
  expect(await linkedFrom('/log')).toBe('/log.jsonld')
  for (const query of ['', '?body=riverford']) {
    const { node, triples } = await described(`/log.jsonld${query}`)
    expect(triples).toContain('<https://schema.org/Dataset>')
    expect(node['@id']).toBe(`http://localhost:3000/log${query}#dataset`)
    for (const { contentUrl, encodingFormat } of node.distribution) {
      const answer = await office.request(contentUrl.replace('http://localhost:3000', ''))
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(encodingFormat)
      await answer.body?.cancel()
    }
  }
  expect((await office.request('/log.jsonld?body=nowhere')).status).toBe(404)
})

test('titles that break formats are the same when they are read', async () => {
  const { rows } = await office.ports.store.lists.log({ limit: 50 })
  for (const { reference, title } of rows.filter((row) => Object.values<string>(hostileTitles).includes(row.title)))
    expect((await described(`/log/${reference}/about.jsonld`)).node.name).toBe(title)
})

test('of what was withdrawn there is nothing', async () => {
  const { rows } = await office.ports.store.lists.log({ limit: 50 })
  const withdrawn = rows.find(({ title }) => title === withdrawnTitle)
  expect((await office.request(`/log/${withdrawn?.reference}/about.jsonld`)).status).toBe(404)
  const { reference, documentId } = await answeredAndPublished(office)
  expect((await office.request(`/documents/${documentId}/about.jsonld`)).status).toBe(200)
  await ok(office.act(office.as('publisher'), reference, 'log-withdrawn', { reason: 'A name was in it' }))
  for (const path of [`/documents/${documentId}/about.jsonld`, `/log/${reference}/about.jsonld`])
    expect((await office.request(path)).status).toBe(404)
})
