import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { loadCaseOf } from '../../src/app/case-file.ts'
import { receiveMail } from '../../src/app/mail/inbound/receive-mail.ts'
import { headOf, rawMail } from '../adapters/mail/mail-builder.ts'
import { answeredAndPublished, attached } from './answered-request.ts'
import { type ActorName, actors, form, type Places, type Row, rows } from './data/access-rows.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from './http-office.ts'

let office: HttpOffice
let at: Places
const keys = new Map<ActorName, string>()

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const open = await office.submit({ subject: 'A very private subject' })
  const published = await answeredAndPublished(office)
  const { events } = await loadCaseOf(office.ports, await rowOf(published.reference))
  const decisionSeq = events.find(({ type }) => type === 'decision-issued')?.seq ?? 0
  const unpublished = await attached(office, open.reference, 'inner.txt', 'not for everybody')
  const raw = rawMail(...headOf({ Subject: 'A very private subject' }), '', 'Which trees?')
  const taken = await receiveMail(office.ports, raw, { from: 'jo@example.org', to: ['riverford@example.org'] })
  at = { open, published, unpublished, decisionSeq, letter: taken.ids[0] ?? '' }
  for (const name of ['officer', 'approver', 'publisher', 'auditor', 'admin'] as const) {
    keys.set(name, await office.keyOf(office.people[name]))
  }
  keys.set('readKey', await office.keyOf(office.people.officer, ['read']))
  keys.set('stranger', await office.keyOf(await strangerIn(office)))
})
afterAll(() => office.close())

async function rowOf(reference: string) {
  const row = await office.ports.store.cases.byReference(reference)
  if (!row) throw new Error(`There is no ${reference}`)
  return row
}

async function as(actor: ActorName, { route, path, body, type = 'application/json' }: Row): Promise<Response> {
  const method = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].find((one) => route.startsWith(one)) ?? 'GET'
  const secret = actor === 'requester' ? at.open.secret : actor === 'wrong' ? 'made-up' : undefined
  const given = path(at)
  const address = secret === undefined ? given : `${given}${given.includes('?') ? '&' : '?'}secret=${secret}`
  const key = keys.get(actor)
  const headers = { 'content-type': type, ...(key ? { authorization: `Bearer ${key}` } : {}) }
  return office.request(
    address,
    method === 'GET' ? { headers } : { method, headers, body: body?.(secret ?? '', at) ?? '' },
  )
}

describe('who may do what, at every address', () => {
  it.each(rows.map((row) => ({ ...row, shown: row.path.toString().slice(8) })))('$route $shown', async (row) => {
    const got: number[] = []
    for (const actor of actors) got.push((await as(actor, row)).status)
    expect(got.join(' ')).toBe(row.expected)
  })
})

/** Staff's own pages, whichever there are: nobody else gets one. */
const staffOnly = /^\/(desk|audit)(\/|$)/

describe('what one person is answered is kept by no cache', () => {
  it.each(
    rows
      .filter(({ route }) => route.startsWith('GET '))
      .map((row) => ({ ...row, shown: row.path.toString().slice(8) })),
  )('$route $shown', async (row) => {
    const open = await as('public', row)
    const shared = open.status === 200 ? await open.text() : null
    const mayBeKept: string[] = []
    for (const actor of actors.filter((name) => name !== 'public')) {
      const answer = await as(actor, row)
      const isOwn = answer.status === 200 && (await answer.text()) !== shared
      if (isOwn && !answer.headers.get('cache-control')?.includes('no-store')) mayBeKept.push(actor)
    }
    expect(mayBeKept).toEqual([])
  })
})

/** Probes, and pages that let in whoever has their address. */
const keptNowhere = /^GET (\/healthz|\/readyz|\/sign-in|(\/api\/v1)?\/requests\/)/

describe('what the public is shown is compared before it is shown again', () => {
  const shown = rows
    .filter(({ route, expected }) => route.startsWith('GET ') && expected.startsWith('200') && !keptNowhere.test(route))
    .map((row) => ({ ...row, shown: row.path.toString().slice(8) }))

  it.each(shown)('$route $shown', async (row) => {
    const path = row.path(at)
    const { headers } = await office.request(path)
    expect(headers.get('cache-control')).toMatch(/^(public, )?no-cache$/)
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^(W\/)?"[0-9a-f-]+"$/)
    // A page with a nonce is another page each time.
    const isMadeAnew = headers.get('content-security-policy')?.includes('nonce')
    const again = await office.request(path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(isMadeAnew ? 200 : 304)
    expect((await office.request(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('at no address is it kept for a time', async () => {
    for (const row of rows.filter(({ route }) => route.startsWith('GET '))) {
      const kept = (await office.request(row.path(at))).headers.get('cache-control') ?? ''
      expect([row.route, kept]).toEqual([row.route, expect.stringMatching(/no-store|no-cache/)])
      expect(kept).not.toContain('max-age')
    }
  })
})

test('every route has a row, or is only for staff', () => {
  const known = new Set(rows.map((row) => row.route))
  const routes = new Set(
    office.app.routes.filter(({ path }) => !path.endsWith('*')).map(({ method, path }) => `${method} ${path}`),
  )
  const missing = [...routes].filter((route) => !known.has(route) && !staffOnly.test(route.split(' ')[1] ?? ''))
  expect(missing).toEqual([])
})

test("staff's pages show nothing to anybody else", async () => {
  const routes = office.app.routes.filter(({ path }) => staffOnly.test(path) && !path.endsWith('*'))
  expect(routes.length).toBeGreaterThan(30)
  for (const { method, path } of routes) {
    const address = path.replace(':reference', at.open.reference).replace(/:\w+(\{[^}]+\})?/g, 'x')
    for (const actor of ['public', 'wrong', 'requester'] as const) {
      const answer = await as(actor, { route: `${method} `, path: () => address, expected: '', type: form })
      expect(`${method} ${path} ${actor} ${answer.status < 300}`).toBe(`${method} ${path} ${actor} false`)
    }
    const answer = await as('stranger', { route: `${method} `, path: () => address, expected: '', type: form })
    expect(await answer.text()).not.toContain('A very private subject')
  }
})

test('the ledger of another body holds none of our requests', async () => {
  const answer = await as('stranger', { route: 'GET', path: () => '/api/v1/requests', expected: '' })
  expect(await answer.json()).toMatchObject({ requests: [] })
})
