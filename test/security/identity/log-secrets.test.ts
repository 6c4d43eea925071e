import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import type { AppEnv } from '../../../src/http/app-env.ts'
import { maskedPath } from '../../../src/http/operations/log.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office.close())

/** Looks like the tokens that we make: an id, a dot, and a proof. */
const canaryOf = (name: string) => `0190${name}-canary.Xk3_9-abcdefghijklmnopqrstuvwx`

const headers = {
  authorization: `Bearer ${canaryOf('bearer')}`,
  cookie: `candor=${canaryOf('cookie')}`,
  referer: `http://localhost:3000/requests/RIVER-2024-00001?secret=${canaryOf('referer')}`,
  'x-request-id': canaryOf('request-id'),
  'idempotency-key': canaryOf('key'),
}

const places: { readonly [name: string]: string } = {
  reference: 'RIVER-2024-00001',
  token: canaryOf('token'),
  slug: 'riverford',
  page: 'units',
  action: 'withdrawn',
}
const query = new URLSearchParams({ secret: canaryOf('secret'), token: canaryOf('query'), q: canaryOf('search') })

it('no token of any address, header or query stands in the log', async () => {
  const routes = office.app.routes.filter(({ path, method }) => !path.includes('*') && method !== 'ALL')
  expect(routes.filter(({ path }) => path.includes(':token')).length).toBeGreaterThan(9)
  for (const { method, path } of routes) {
    const address = path.replaceAll(/:(\w+)(\{[^/]*\})?/g, (_whole, name: string) => places[name] ?? 'none')
    const body = method === 'GET' ? null : new URLSearchParams({ secret: canaryOf('form'), csrf: canaryOf('csrf') })
    const answer = await office.request(`${address}?${query}`, { method, headers, body })
    expect(answer.headers.get('x-request-id')).not.toContain('canary')
    await answer.arrayBuffer()
  }
  expect(office.lines.length).toBeGreaterThanOrEqual(routes.length)
  expect(office.lines.filter((line) => line.includes('canary'))).toEqual([])
})

it('nor where no route takes the address', async () => {
  office.lines.length = 0
  const token = canaryOf('lost')
  for (const [method, path] of [
    ['DELETE', `/calendars/${token}`],
    ['PATCH', `/mail/stop/${token}`],
    ['GET', `/calendar/${token}`],
    ['GET', `/log/follow/${token}/more`],
    ['GET', `/calendars/%63anary-${token}`],
    ['GET', `/${token}?${token}`],
  ] as const)
    await office.request(path, { method })
  expect(office.lines).toHaveLength(6)
  expect(office.lines.filter((line) => line.includes('canary') || line.includes('anary-'))).toEqual([])
})

it('nor where an error repeats what was asked', async () => {
  const lines: string[] = []
  const pages = new Hono<AppEnv>().get('/broken/:token', (c) => {
    throw new Error(`cannot read ${c.req.url} for ${c.req.header('authorization')} and ${c.req.header('cookie')}`)
  })
  const app = createApp({
    ports: office.ports,
    pages,
    log: (level, event, fields) =>
      lines.push(JSON.stringify([level, event, typeof fields === 'function' ? fields() : fields])),
  })
  const plain = { ...headers, authorization: `Bearer ${canaryOf('bearer')}` }
  const answer = await app.request(`/broken/${canaryOf('token')}?secret=${canaryOf('secret')}`, { headers: plain })
  expect(answer.status).toBe(500)
  expect(lines.some((line) => line.includes('cannot read'))).toBe(true)
  expect(lines.filter((line) => line.includes('canary'))).toEqual([])
})

it('what is no secret can still be read', () => {
  expect(maskedPath('/requests/RIVER-2024-00001?secret=x', '/requests/:reference')).toBe(
    '/requests/RIVER-2024-00001?secret=***',
  )
  expect(maskedPath('/mail/stop/abc/resume', '/mail/stop/:token/resume')).toBe('/mail/stop/***/resume')
  expect(maskedPath('/wp-login.php', 'none')).toBe('/wp-login.php')
})

it('an address that lets in whoever has it is named to no other page', async () => {
  for (const path of ['/log/follow/', '/log/unfollow/', '/mail/stop/', '/calendars/', '/sign-in/', '/requests/'])
    expect((await office.request(`${path}${canaryOf('token')}`)).headers.get('referrer-policy'), path).toBe(
      'strict-origin',
    )
})
