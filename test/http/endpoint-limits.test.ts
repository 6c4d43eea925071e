import { afterAll, beforeAll, expect, expectTypeOf, it } from 'vitest'
import type { anyone, readersOfRequest, staffWho } from '../../src/http/api/callers.ts'
import type { OperationLimit } from '../../src/http/api/operation.ts'
import { onDesk } from '../../src/http/desk/desk-of.ts'
import { limitsOfHandler } from '../../src/http/middleware/endpoint-limits.ts'
import { everyone, type Pages, within } from '../../src/http/ui/pages.ts'
import { type HttpOffice, openHttpOffice } from './http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

it('every endpoint says how often it answers one caller', () => {
  const endpoints = office.app.routes.filter(({ method }) => method !== 'ALL')
  expect(endpoints.length).toBeGreaterThan(150)
  const without = endpoints.filter(({ handler }) => !limitsOfHandler(handler))
  expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})

it('a change that anybody may make, and a file, do not compile without a limit', () => {
  type Writer = Parameters<Pages['form']>[1]
  type FileReader = Parameters<Pages['file']>[1]
  const searching = within('search', everyone)
  const filing = within('file', everyone)
  expectTypeOf(everyone).not.toExtend<Writer>()
  expectTypeOf(searching).not.toExtend<Writer>()
  expectTypeOf(filing).toExtend<Writer>()
  expectTypeOf(onDesk('read-case')).toExtend<Writer>()
  expectTypeOf(everyone).not.toExtend<FileReader>()
  expectTypeOf(searching).toExtend<FileReader>()
  expect([searching.limit, filing.limit]).toEqual(['search', 'file'])
  type Post<Who> = { readonly method: 'post'; readonly who: Who; readonly answer: { readonly status: 204 } }
  expectTypeOf<Post<typeof anyone>>().not.toExtend<OperationLimit>()
  expectTypeOf<Post<ReturnType<typeof readersOfRequest>>>().not.toExtend<OperationLimit>()
  expectTypeOf<Post<typeof anyone> & { readonly limit: 'sign-in' }>().toExtend<OperationLimit>()
  expectTypeOf<Post<typeof anyone> & { readonly limit: 'read' }>().not.toExtend<OperationLimit>()
  expectTypeOf<Post<ReturnType<typeof staffWho>>>().toExtend<OperationLimit>()
  type Export = { readonly method: 'get'; readonly answer: { readonly files: readonly ['text/csv'] } }
  expectTypeOf<Export>().not.toExtend<OperationLimit>()
  expectTypeOf<Export & { readonly limit: 'render' }>().toExtend<OperationLimit>()
})

it('the limits of mail to whoever asks are counted apart', async () => {
  const limitOf = async (path: string) => (await office.post(path, {})).headers.get('ratelimit-policy')
  expect(await limitOf('/sign-in')).toBe('"sign-in";q=30;w=600')
  expect(await limitOf('/api/v1/sign-in-links')).toBe('"sign-in";q=30;w=600')
  expect(await limitOf('/my-requests')).toBe('"my-requests";q=30;w=600')
  expect(await limitOf('/api/v1/my-requests')).toBe('"my-requests";q=30;w=600')
  expect(await limitOf('/requests/new')).toBe('"file";q=300;w=60')
  expect(await limitOf('/api/v1/requests')).toBe('"file";q=300;w=60')
  expect(await limitOf('/nowhere')).toBe('"write";q=600;w=60')
  const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  const counter = await office.post('/api/v1/requests', {}, { authorization })
  expect(counter.headers.get('ratelimit-policy')).toBe('"write";q=600;w=60')
})
