import jsonld from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dcatApShapes } from './dcat-ap-shapes.ts'
import { type HostileLog, openHostileLog, secretTitle, withdrawnTitle } from './hostile-log.ts'

let office: HostileLog
beforeAll(async () => {
  office = await openHostileLog()
  await office.addBody('empty', { name: { en: 'An "office"\nwith \\ nothing', 'zh-Hans': '清河县' } })
  await office.changeSettings({ licence: 'ogl-uk-3.0' })
  const madeAt = office.ports.clock.now()
  const made = { sha256: 'a'.repeat(64), bytes: 5_000_000_000, madeAt, version: '1', documents: 1, missing: [] }
  await office.ports.store.logArchives.begin(office.body.id, 'build', madeAt)
  await office.ports.store.logArchives.finish(office.body.id, 'build', made)
})
afterAll(() => office.close())

const quadsOf = (text: string): Quad[] => new Parser().parse(text)
const nquads = async (document: object) => String(await jsonld.toRDF(document, { format: 'application/n-quads' }))
const faultsOf = async (quads: Quad[]) => {
  const report = await new SHACLValidator(new Store(quadsOf(dcatApShapes))).validate(new Store(quads))
  return report.results.map(
    ({ focusNode, path, message }) => `${focusNode?.value} ${path?.value} ${message.map(({ value }) => value).join()}`,
  )
}

test('the catalogue keeps to DCAT-AP', async () => {
  const catalog = JSON.parse(await office.text('/catalog.jsonld'))
  const quads = quadsOf(await nquads(catalog))
  expect(quads.length).toBeGreaterThan(100)
  expect(await faultsOf(quads)).toEqual([])
  const properties = new Set(quads.map(({ predicate }) => predicate.value))
  for (const known of ['http://purl.org/dc/terms/license', 'http://spdx.org/rdf/terms#checksumValue'])
    expect(properties).toContain(known)
})

test('the rules find what is missing', async () => {
  const catalog = JSON.parse(await office.text('/catalog.jsonld'))
  delete catalog['dct:publisher']
  delete catalog['dcat:dataset'][0]['dct:title']
  delete catalog['dcat:dataset'][0]['dcat:distribution'][0]['dcat:accessURL']
  expect(await faultsOf(quadsOf(await nquads(catalog)))).toHaveLength(3)
})

test('Turtle says the same as JSON-LD', async () => {
  const triples = (quads: Quad[]) =>
    quads
      .map(({ subject, predicate, object }) =>
        [subject, predicate, object]
          .map((term) =>
            term.termType === 'BlankNode'
              ? '_'
              : `${term.termType} ${term.value} ${'language' in term ? `${term.language} ${term.datatype.value}` : ''}`,
          )
          .join(' | '),
      )
      .toSorted()
  const turtle = await office.request('/catalog.ttl')
  expect(turtle.headers.get('content-type')).toBe('text/turtle; charset=utf-8')
  const fromTurtle = new Set(triples(quadsOf(await turtle.text())))
  const fromJson = new Set(triples(quadsOf(await nquads(JSON.parse(await office.text('/catalog.jsonld'))))))
  expect(fromTurtle).toEqual(fromJson)
})

test('each address of a file in it answers with the type that it names', async () => {
  const text = await office.text('/catalog.jsonld')
  for (const words of [secretTitle, withdrawnTitle]) expect(text).not.toContain(words)
  const [{ 'dcat:distribution': files }] = JSON.parse(text)['dcat:dataset']
  for (const file of files) {
    const answer = await office.request(file['dcat:downloadURL']['@id'].replace('http://localhost:3000', ''))
    const mediaType = file['dcat:mediaType']['@id'].replace('https://www.iana.org/assignments/media-types/', '')
    expect(`${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`).toBe(`200 ${mediaType}`)
  }
})
