import { readFile, writeFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import * as lists from '../../../src/http/api/schemas/list-schemas.ts'
import { problemSchema } from '../../../src/http/api/schemas/problem-schema.ts'
import { statusSchema, submittedSchema } from '../../../src/http/api/schemas/status-schema.ts'
import { answeredAndPublished } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

const snapshot = new URL('openapi.json', import.meta.url)
let office: HttpOffice
type Example = {
  readonly schema: object
  readonly example?: unknown
  readonly examples?: Record<string, { readonly value: unknown }>
}
type Body = { readonly content?: Readonly<Record<string, Example>> }
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly requestBody?: Body
  readonly responses: Record<string, Body>
}
let document: {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}
beforeAll(async () => {
  office = await openHttpOffice()
  document = await (await office.request('/api/v1/openapi.json')).json()
})
afterAll(() => office.close())

/** The objects in these schemas that take any field. */
function openObjects(value: unknown, seen = new Set<unknown>()): readonly unknown[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const inner = Object.values(value).flatMap((one) => openObjects(one, seen))
  if ('$ref' in value) return openObjects(document.components.schemas[String(value.$ref).split('/').at(-1) ?? ''], seen)
  return 'properties' in value && 'type' in value && !('additionalProperties' in value) ? [value, ...inner] : inner
}

type Shape = { readonly [key: string]: unknown }

/** Where a schema says nothing: no type, or an object of which no field is known. What a field of any type holds is described. */
function untold(schema: Shape, path: string, seen = new Set<unknown>()): readonly string[] {
  const { $ref: reference } = schema
  const known = typeof reference === 'string' ? document.components.schemas[reference.split('/').at(-1) ?? ''] : schema
  const shape = known as Shape
  if (seen.has(shape)) return []
  seen.add(shape)
  const { properties = {}, additionalProperties: more, items, allOf = [], anyOf = [], oneOf = [] } = shape
  const parts = [...Object.entries(properties as object), ['*', more], ['[]', items]] as [string, Shape | undefined][]
  for (const forms of [allOf, anyOf, oneOf]) parts.push(...Object.entries(forms as Shape[]))
  const inner = parts.flatMap(([name, part]) =>
    typeof part === 'object' && Object.keys(part).length > 0 ? untold(part, `${path}.${name}`, seen) : [],
  )
  const isOpen = shape['type'] === 'object' && inner.length === 0 && Object.keys(properties as object).length === 0
  const saysNothing = Object.keys(shape).length === 0 || (isOpen && Object.keys((more ?? {}) as object).length === 0)
  return saysNothing ? [path, ...inner] : inner
}

it('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
})

it('the document is the committed one (renew it with UPDATE_SNAPSHOT=1)', async () => {
  if (process.env.UPDATE_SNAPSHOT) await writeFile(snapshot, `${JSON.stringify(document, null, 2)}\n`)
  expect(document).toEqual(JSON.parse(await readFile(snapshot, 'utf8')))
})

it('says of each JSON body that no field is taken which it does not name, and of no answer', () => {
  const bodies: unknown[] = []
  const answers: unknown[] = []
  for (const methods of Object.values(document.paths))
    for (const { requestBody, responses } of Object.values(methods)) {
      bodies.push(requestBody?.content?.['application/json']?.schema)
      answers.push(responses)
    }
  expect(openObjects(bodies).length).toBe(0)
  expect(JSON.stringify(answers)).not.toContain('"additionalProperties":false')
  // The form that it is said of is refused so.
  expect(JSON.stringify(document.components.schemas['NewRequest'])).toContain('"additionalProperties":false')
})

it('every address of the API stands in it', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const routes = office.app.routes
    .filter(({ path }) => path.startsWith('/api/v1/') && !path.endsWith('*') && path !== '/api/v1/openapi.json')
    .map(({ method, path }) => `${method} ${path}`)
  expect(new Set(described)).toEqual(new Set(routes))
})

it('answers are what their schemas say, with nothing beside', async () => {
  const { reference, secret } = await answeredAndPublished(office)
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  const read = async (path: string) => (await office.request(path, { headers })).json()
  const filed = await office.post('/api/v1/requests', { body: 'riverford', subject: 'Trees', words: 'All of them.' })
  const answers = [
    [submittedSchema, await filed.json()],
    [statusSchema, await (await office.request(`/api/v1/requests/${reference}?secret=${secret}`)).json()],
    [statusSchema, await read(`/api/v1/requests/${reference}`)],
    [lists.ledgerSchema, await read('/api/v1/requests')],
    [lists.logPageSchema, await read('/api/v1/log')],
    [lists.logEntrySchema, await read(`/api/v1/log/${reference}`)],
    [lists.figuresSchema, await read('/api/v1/statistics?body=riverford')],
    [lists.bodiesSchema, await read('/api/v1/bodies')],
    [lists.statutesSchema, await read('/api/v1/statutes')],
    [lists.statuteSchema, await read('/api/v1/statutes/us-foia')],
    [problemSchema, await read('/api/v1/log/nothing')],
  ] as const
  // What a schema does not know is dropped by it: then the two differ.
  for (const [schema, answer] of answers) expect(schema.parse(answer)).toEqual(answer)
})

it('the reader shows every operation and loads nothing from elsewhere', async () => {
  const html = await (await office.request('/api/docs')).text()
  for (const path of Object.keys(document.paths)) expect(html).toContain(path)
  expect(html).not.toMatch(/(src|href)="https?:/)
})

it('every operation has an id of its own, a summary, a typed body and answer, and an example of each', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.length).toBeGreaterThan(80)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  const schemas: Record<string, object> = {}
  const examples: Record<string, unknown> = {}
  for (const { operationId, summary, requestBody, responses } of operations) {
    expect(operationId, summary).toMatch(/^[a-z]+[A-Za-z]+$/)
    expect(summary, operationId).toMatch(/\w/)
    const answers = Object.entries(responses).filter(([status]) => /^2/.test(status))
    expect(answers.length, operationId).toBe(1)
    // Only what is under way (202) and what leaves nothing to say (204) answers without a body.
    for (const [status, { content }] of answers)
      expect(content !== undefined || /^20[24]$/.test(status), operationId).toBe(true)
    for (const body of [requestBody, ...answers.map(([, answer]) => answer)])
      for (const [type, { schema, example, examples: forms }] of Object.entries(body?.content ?? {})) {
        expect(untold(schema as Shape, operationId), operationId).toEqual([])
        if (type !== 'application/json') continue
        const shown = forms ? Object.values(forms).map(({ value }) => value) : [example]
        for (const value of shown) {
          expect([undefined, '{}'], operationId).not.toContain(JSON.stringify(value))
          const name = `${operationId} ${Object.keys(examples).length}`
          schemas[name] = schema
          examples[name] = value
        }
      }
  }
  expect(Object.keys(examples).length).toBeGreaterThan(100)
  const whole = {
    type: 'object',
    properties: schemas,
    required: Object.keys(schemas),
    $defs: document.components.schemas,
  }
  const parser = z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')))
  expect(parser.safeParse(examples).error?.issues ?? []).toEqual([])
})
