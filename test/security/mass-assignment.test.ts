import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions } from '../../src/app/actions.ts'
import { uploadDocument } from '../../src/app/documents/upload-document.ts'
import { parseInput } from '../../src/app/input.ts'
import { receiveMail } from '../../src/app/mail/inbound/receive-mail.ts'
import { roles } from '../../src/domain/request/role.ts'
import { csrfTokenOf } from '../../src/http/middleware/session.ts'
import { headOf, rawMail } from '../adapters/mail/mail-builder.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'
import { putStaff } from '../support/put-row.ts'

type Schema = {
  readonly $ref?: string
  readonly properties?: { readonly [name: string]: Schema }
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
}
type Operation = {
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } }
}
type Document = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: { readonly [name: string]: Schema } }
}

let office: HttpOffice
let document: Document
let staff: Record<string, string>
let cookie: string
const places: Record<string, string> = {
  slug: 'riverford',
  form: 'figures',
  period: '2024Q1',
  token: 'none',
  id: 'none',
}
let scheduleId: string
let letterId: string
let documentId: string
let secret: string
beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const everything = { ...office.people.admin, roles }
  await putStaff(office.ports.store, everything)
  staff = { authorization: `Bearer ${await office.keyOf(everything)}` }
  cookie = await office.sessionOf(everything)
  document = await (await office.request('/api/v1/openapi.json')).json()
  const filed = await office.submit()
  places['reference'] = filed.reference
  secret = filed.secret
  const schedule = { name: 'Figures', form: 'figures', rule: 'last-month', locale: 'en', format: 'csv' }
  scheduleId = (await (await office.post('/api/v1/report-schedules', schedule, staff)).json()).id
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: 'Trees' }), '', 'Every tree, please.')
  const received = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  letterId = received.ids[0] ?? ''
  const file = { name: 'answer.txt', mediaType: 'text/plain', bytes: Buffer.from('An answer.') }
  const actor = { kind: 'staff', staffId: everything.id, bodyId: office.body.id, roles } as const
  const attached = await uploadDocument(office.ports, actor, filed, file)
  const [event] = attached.ok ? attached.value.events : []
  documentId = event?.type === 'document-attached' ? event.data.documentId : ''
})
afterAll(() => office.close())

const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema

/** The fields of an object, at its top. */
function fieldsOf(given: Schema): readonly string[] {
  const schema = resolved(given)
  const forms = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  return [...Object.keys(schema.properties ?? {}), ...forms.flatMap(fieldsOf)]
}

/** Every field that any operation takes or answers with, at whatever depth. */
function everyField(): readonly string[] {
  const names = new Set(['aFieldThatNobodyKnows', '__proto__x', 'constructor'])
  const walk = (schema: unknown): void => {
    if (Array.isArray(schema)) schema.forEach(walk)
    else if (typeof schema === 'object' && schema !== null) {
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties' && typeof value === 'object' && value !== null)
          for (const name of Object.keys(value)) names.add(name)
        walk(value)
      }
    }
  }
  walk(document.components.schemas)
  walk(document.paths)
  return [...names]
}

const addressOf = (path: string): string => {
  const ofKind = { schedules: scheduleId, intake: letterId, documents: documentId }
  const id = Object.entries(ofKind).find(([kind]) => path.includes(kind))?.[1] ?? places['id'] ?? ''
  return `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => (name === 'id' ? id : (places[name] ?? 'none')))}`
}

type Sent = { readonly status: number; readonly named: ReadonlySet<string>; readonly code: string }
async function send(method: string, path: string, body: object, headers: Record<string, string>): Promise<Sent> {
  const answer = await office.request(addressOf(path), {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const problem = (await answer.json()) as { code: string; errors?: readonly { path: string }[] }
  return { status: answer.status, code: problem.code, named: new Set((problem.errors ?? []).map(({ path: at }) => at)) }
}

/** These take a file, or an object whose keys are not fields of ours and are looked at one by one. */
const isApart = ({ requestBody }: Operation): boolean => {
  const json = requestBody?.content['application/json']
  return requestBody !== undefined && (json === undefined || (json.schema.additionalProperties ?? false) !== false)
}

it('every operation of the API refuses, by its name, every field that is none of its own', async () => {
  const all = everyField()
  expect(all.length).toBeGreaterThan(200)
  const walked: string[] = []
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      // What happened to a case is told by events, which have fields each: see below.
      if (method === 'get' || isApart(operation) || path.includes('/events')) continue
      const own = new Set(
        operation.requestBody ? fieldsOf(operation.requestBody.content['application/json']?.schema ?? {}) : [],
      )
      const foreign = all.filter((name) => !own.has(name))
      const sent = await send(method, path, Object.fromEntries(foreign.map((name) => [name, 'x'])), staff)
      walked.push(path)
      expect([method, path, sent.status, sent.code]).toEqual([method, path, 422, 'invalid'])
      expect([method, path, foreign.filter((name) => !sent.named.has(name))]).toEqual([method, path, []])
    }
  }
  expect(walked.length).toBeGreaterThan(25)
})

it('every event refuses, by its name, every field that is none of its own', () => {
  const all = everyField()
  for (const action of actions.values()) {
    const own = new Set(fieldsOf(document.components.schemas[`NewEvent-${action.type}`] ?? {}))
    const foreign = all.filter((name) => !own.has(name) && name !== 'type' && name !== 'on')
    if (action.type === 'document-attached') continue
    const parsed = parseInput(action.input, Object.fromEntries(foreign.map((name) => [name, 'x'])))
    const named = new Set(parsed.ok ? [] : (parsed.refusal.issues ?? []).map(({ path }) => path))
    expect([action.type, foreign.filter((name) => !named.has(name))]).toEqual([action.type, []])
  }
})

it.each(['/requests/{reference}/events', '/requests/{reference}/events/preview'])(
  '%s passes nothing on',
  async (path) => {
    const fields = { type: 'extended', ground: 'public-interest', actor: 'system', seq: 1, dueOn: '2030-01-01' }
    const sent = await send('post', path, fields, staff)
    expect([sent.status, sent.code, [...sent.named].sort()]).toEqual([422, 'invalid', ['actor', 'dueOn', 'seq']])
  },
)

it('a field within a field is refused by its path', async () => {
  const sent = await send(
    'post',
    '/bodies/{slug}/casework',
    { quietHours: { from: '20:00', to: '07:00', by: 'x' } },
    staff,
  )
  expect([...sent.named]).toContain('quietHours.by')
  const routes = { routes: [{ channel: '', topic: '', unit: '', bodyId: 'x' }] }
  expect([...(await send('post', '/bodies/{slug}/casework', routes, staff)).named]).toContain('routes.0.bodyId')
})

describe('whoever files without being of the body', () => {
  const filing = { body: 'riverford', subject: 'Trees', words: 'All of them.' }
  const ofStaff = {
    ...{ channel: 'post', channelId: 'letter', topic: 'trees', unit: 'Highways', viaAssistant: true },
    ...{ reachedOn: '2024-05-01', confirmedOn: '2024-05-01', firstReceivedOn: '2024-05-01' },
    ...{ telephone: '1', externalNumber: '1', statute: 'us-foia' },
  }
  const ofNobody = {
    ...{ assignee: 'x', receivedOn: '2020-01-01', dueOn: '2030-01-01', reference: 'RIVER-1', id: 'x', bodyId: 'x' },
    ...{ stage: 'closed', secret: 'x', entry: 'mail', actor: 'system' },
  }
  for (const path of ['/requests', '/requests/preview']) {
    it.each(Object.entries({ ...ofStaff, ...ofNobody }))(`${path}: may not say %s`, async (name, value) => {
      const sent = await send('post', path, { ...filing, [name]: value }, {})
      expect([name, [422, 403].includes(sent.status)]).toEqual([name, true])
      expect([...sent.named]).toEqual([name])
    })
  }

  it('staff of the body may choose among its laws, and no other', async () => {
    const sent = await send('post', '/requests/preview', { ...filing, statute: 'us-foia' }, staff)
    expect([sent.status, [...sent.named]]).toEqual([422, ['statute']])
  })

  it('a requester may not say on which day something happened, nor what only staff say', async () => {
    const bearer = { authorization: `Bearer ${secret}` }
    for (const [field, value] of Object.entries({ on: '2024-05-01', letter: 'x', actor: 'x', to: 'x' })) {
      const sent = await send(
        'post',
        '/requests/{reference}/events',
        { type: 'message-received', text: 'Hello', [field]: value },
        bearer,
      )
      expect([field, sent.status, [...sent.named]]).toEqual([field, 422, [field]])
    }
  })
})

describe('forms', () => {
  /** Only forms that ask people have answers, and their fields are the places of a report: test/http/desk/audit/report-answers.test.ts. */
  const apart = new Set(['/audit/reports/:form/:period/answers'])
  const ofCase = ['assigned', 'topic-set', 'note-added', 'extended', 'corrected', 'decision-drafted', 'statute-changed']
  it('every form refuses, by its name, a field that it does not ask', async () => {
    const csrf = csrfTokenOf(office.ports, cookie.slice('candor='.length))
    const forms = office.app.routes.filter(
      ({ method, path }) => method === 'POST' && !path.startsWith('/api/') && !path.includes('*'),
    )
    const walked = new Set<string>()
    for (const { path } of forms) {
      if (walked.has(path) || apart.has(path)) continue
      walked.add(path)
      const named: { readonly [name: string]: readonly string[] } = {
        ':action': path.startsWith('/desk') ? ofCase : ['message-received', 'withdrawn', 'review-lodged'],
        ':step': ['submit', 'return', 'approve', 'reopen'],
        ':placement': ['open', 'join', 'discard'],
        ':page': ['channels', 'units', 'routing', 'approval', 'watching', 'personal-data'],
      }
      const many = Object.entries(named).find(([name]) => path.includes(name))
      for (const value of many?.[1] ?? ['']) {
        const address = path
          .replace(many?.[0] ?? ' ', value)
          .replaceAll(/:(\w+)(\{[^/]*\})?/g, (_whole, name: string) =>
            name === 'id'
              ? path.includes('intake')
                ? letterId
                : path.includes('schedules')
                  ? scheduleId
                  : path.includes('people')
                    ? office.people.officer.id
                    : /redaction|safe-copy/.test(path)
                      ? documentId
                      : 'none'
              : (places[name] ?? 'none'),
          )
        const isPublic = /^\/(requests|log|my-requests|sign-in|mail)/.test(path)
        const body = new URLSearchParams({
          csrf: isPublic ? '' : csrf,
          ...(path.startsWith('/requests/:reference') ? { secret } : {}),
          ...(path.startsWith('/requests/new') ? { body: 'riverford' } : {}),
          aFieldThatNobodyKnows: 'x',
        })
        const query = path.startsWith('/requests/:reference') ? `?secret=${secret}` : ''
        const answer = await office.request(`${address}${query}`, {
          method: 'POST',
          headers: isPublic ? {} : { cookie },
          body,
        })
        const text = await answer.text()
        expect([address, answer.status, text.includes('aFieldThatNobodyKnows')]).toEqual([address, 422, true])
      }
    }
    expect(walked.size).toBeGreaterThan(30)
  })

  it('the form of asking refuses what only staff may say', async () => {
    for (const name of ['statute', 'channel', 'receivedOn', 'reachedOn', 'unit', 'topic', 'facts.unknown']) {
      const body = new URLSearchParams({ body: 'riverford', subject: 'Trees', words: 'All.', [name]: 'us-foia' })
      const answer = await office.request('/requests/new', { method: 'POST', body })
      expect([name, answer.status, (await answer.text()).includes(`"path":"${name}"`)]).toEqual([name, 422, true])
    }
  })
})
