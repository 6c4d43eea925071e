import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualQuotas } from '../../../src/http/middleware/rate-limit.ts'
import { timingSafeEqual } from '../../../src/http/middleware/requester.ts'
import { csrfTokenOf } from '../../../src/http/middleware/session.ts'
import { postForm } from '../forms.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const note = { type: 'note-added', text: 'Seen.' }

describe('a change that comes with a session cookie', () => {
  const sent = async (headers: Record<string, string>) => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    const token = csrfTokenOf(office.ports, cookie.slice('candor='.length))
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('TOKEN', token)]),
    )
    return office.post(`/api/v1/requests/${reference}/events`, note, { cookie, ...filled })
  }

  it('is refused without the token of the session, and nothing is recorded', async () => {
    const answer = await sent({})
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'csrf', type: 'http://localhost:3000/docs/problems/csrf' })
  })
  it('is refused with the token of another session', async () => {
    expect((await sent({ 'x-csrf-token': csrfTokenOf(office.ports, 'another') })).status).toBe(403)
  })
  it('is taken with its own token', async () => {
    expect((await sent({ 'x-csrf-token': 'TOKEN' })).status).toBe(201)
  })
  it("is refused from another site's page even with the token", async () => {
    expect((await sent({ 'x-csrf-token': 'TOKEN', 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await sent({ 'x-csrf-token': 'TOKEN', origin: 'https://elsewhere.example' })).status).toBe(403)
  })
  it('is taken from our own page', async () => {
    expect((await sent({ 'x-csrf-token': 'TOKEN', origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    expect((await sent({ 'x-csrf-token': 'TOKEN', origin: 'http://localhost:3000' })).status).toBe(201)
  })
})

it('a form of a signed-in officer brings the token in a field', async () => {
  const cookie = await office.sessionOf(office.people.officer)
  const token = csrfTokenOf(office.ports, cookie.slice('candor='.length))
  const send = (body: string) =>
    office.request('/sign-out', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  expect((await send('csrf=wrong')).status).toBe(403)
  expect((await send(`csrf=${token}`)).status).toBe(303)
})

it('a form of a page with a secret can be sent over plain http, where browsers say nothing but Origin', async () => {
  // Fetch standard, "append a request Origin header": under these policies a form is sent with `Origin: null`.
  const policy = (await office.request('/requests/new')).headers.get('referrer-policy') ?? ''
  expect(['no-referrer', '']).not.toContain(policy)
  const send = (origin: string) =>
    office.request('/my-requests', {
      method: 'POST',
      headers: { origin, host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=jo%40example.org',
    })
  expect((await send('http://localhost:3000')).status).toBe(200)
  expect((await send('null')).status).toBe(403)
})

it('a file is read only from who may send it', async () => {
  const { reference, secret } = await office.submit()
  const address = `/requests/${reference}/documents?secret=`
  const shown = await office.request(`/requests/${reference}?secret=${secret}`)
  expect(await shown.text()).toContain(`action="${address}${secret}"`)
  let read = 0
  const sent = (given: string) => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    const chunks = [head, ...Array<string>(50).fill('y'.repeat(10_000)), '\r\n--x--\r\n']
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks[read++]
        if (chunk === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(chunk))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    return office.request(`${address}${given}`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  }
  expect((await sent('made-up')).status).toBe(404)
  expect(read).toBeLessThan(5)
  read = 0
  const taken = await sent(secret)
  expect([taken.status, taken.headers.get('location')]).toEqual([303, expect.stringContaining(secret)])
  expect(read).toBeGreaterThan(50)
})

describe('secrets', () => {
  it('an unknown reference and a wrong secret give the same bytes', async () => {
    const { reference } = await office.submit()
    const unknown = await office.request('/api/v1/requests/RIVER-2024-99999?secret=wrong')
    const wrong = await office.request(`/api/v1/requests/${reference}?secret=wrong`)
    expect(await wrong.text()).toBe(await unknown.text())
    expect([wrong.status, unknown.status]).toEqual([404, 404])
    const names = (answer: Response) => [...answer.headers.keys()].sort()
    expect(names(wrong)).toEqual(names(unknown))
  })
  it('one request’s secret does not open another', async () => {
    const first = await office.submit()
    const second = await office.submit()
    const answer = await office.request(`/api/v1/requests/${second.reference}`, {
      headers: { authorization: `Bearer ${first.secret}` },
    })
    expect(answer.status).toBe(404)
  })
  it('hashes are compared to their end', () => {
    expect(timingSafeEqual('abc', 'abc')).toBe(true)
    expect(timingSafeEqual('abc', 'abd')).toBe(false)
    expect(timingSafeEqual('abc', 'abcd')).toBe(false)
    expect(timingSafeEqual('', 'a')).toBe(false)
  })
  it('neither secrets, tokens, keys nor cookies stand in the log', async () => {
    const { reference, secret } = await office.submit()
    const key = await office.keyOf(office.people.officer)
    const cookie = await office.sessionOf(office.people.officer)
    await office.request(`/api/v1/requests/${reference}?secret=${secret}`)
    await office.request(`/requests/${reference}?secret=${secret}&lang=zh-Hant`)
    await office.request(`/api/v1/requests/${reference}x?secret=${secret}`, {
      headers: { authorization: `Bearer ${key}`, cookie },
    })
    await office.post(`/sign-in/${secret}`, '', { 'content-type': 'application/x-www-form-urlencoded' })
    const lines = office.lines.join('\n')
    expect(office.lines).toHaveLength(4)
    for (const hidden of [secret, key, cookie.slice('candor='.length)]) expect(lines).not.toContain(hidden)
    expect(lines).toContain('secret=***')
  })
  it('a page whose address lets in whoever has it passes no address on', async () => {
    const { reference, secret } = await office.submit()
    const answer = await office.request(`/requests/${reference}?secret=${secret}`)
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin')
    expect((await office.request('/log')).headers.get('referrer-policy')).toBe('same-origin')
  })
})

it('a fault of ours says its number and nothing else', async () => {
  office.ports.store.bodies.all = () => Promise.reject(new Error('the password is swordfish'))
  const answer = await office.request('/api/v1/bodies')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('swordfish')
  expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId: answer.headers.get('x-request-id') })
  expect(office.lines.join()).toContain('swordfish')
})

it('an unknown, revoked or made-up API key is refused everywhere', async () => {
  const answer = await office.request('/api/v1/log', { headers: { authorization: 'Bearer ck_made-up' } })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
})

it('every page has a strict policy, and no inline script or style', async () => {
  for (const path of ['/', '/log', '/requests/new', '/sign-in', '/api/docs', '/docs/problems']) {
    const answer = await office.request(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'self'")])
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).not.toMatch(/<style|style="|<script(?![^>]*\bsrc=)|\son\w+="/)
  }
})

it('who asks too often is told when to come back', async () => {
  const { limit } = usualQuotas['sign-in']
  for (let asked = 0; asked < limit; asked += 1) await office.post('/api/v1/sign-in-links', { email: 'a@example.org' })
  const answer = await office.post('/api/v1/sign-in-links', { email: 'a@example.org' })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.headers.get('ratelimit')).toMatch(/^"sign-in";r=0;t=\d+$/)
  expect((await office.request('/api/v1/log')).headers.get('ratelimit')).toMatch(/^"read";r=\d+;t=\d+$/)
  // What counts every case, or writes a file, for whoever asks.
  for (const path of ['statistics', 'statistics/figures', 'statistics/comparison'])
    expect((await office.request(`/api/v1/${path}`)).headers.get('ratelimit'), path).toMatch(/^"search";/)
  expect((await office.request('/api/v1/reports/x')).headers.get('ratelimit')).toMatch(/^"render";/)
})

it('cookies of an https site are Secure and bound to its host', async () => {
  const https = { ...office.ports, settings: { ...office.ports.settings, baseUrl: 'https://foi.example' } }
  const { createApp } = await import('../../../src/http/app.ts')
  const answer = await createApp({ ports: https }).request('/api/v1/log?lang=zh-TW')
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
  expect(answer.headers.get('set-cookie')).toMatch(/^lang=zh-Hant; .*HttpOnly; Secure; SameSite=Lax/)
})

describe('a file longer than a form', () => {
  const file = () => new File([new Uint8Array(400_000)], 'scan.bin')
  const sent = async (path: string, values: Record<string, string>) =>
    postForm(office, await office.sessionOf(office.people.officer), path, { ...values, file: file() })

  it('is taken where a file may come with what happened, and where a ledger is uploaded', async () => {
    const { reference, requestId } = await office.submit()
    const noted = await sent(`/desk/requests/${reference}/note-added`, { text: 'As scanned.' })
    expect(noted.status).toBe(303)
    expect((await office.ports.store.cases.events(requestId)).map(({ type }) => type)).toContain('document-attached')
    // An officer may not import: that is what it is refused for, and not its length.
    expect((await sent('/desk/import', {})).status).toBe(403)
    expect((await office.request('/api/v1/imports/files', { method: 'POST', body: file() })).status).toBe(401)
  })
  it('is refused at any other form', async () => {
    const { reference } = await office.submit()
    expect((await sent(`/desk/requests/${reference}/assigned`, {})).status).toBe(413)
    expect((await sent('/desk/views', {})).status).toBe(413)
  })
})

it('no cache keeps what staff are answered where the public is answered otherwise', async () => {
  const authorization = `Bearer ${await office.keyOf(office.people.auditor)}`
  const cookie = await office.sessionOf(office.people.auditor)
  for (const path of ['statistics?body=riverford', 'statistics/figures?body=riverford', 'reports?body=riverford'])
    for (const headers of [{ authorization }, { cookie }]) {
      const answer = await office.request(`/api/v1/${path}`, { headers })
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([200, 'private, no-store'])
    }
})
