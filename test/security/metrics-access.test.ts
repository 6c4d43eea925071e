import type { HttpBindings } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isFromThisMachine } from '../../src/server/caller-address.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'

const metricsToken = 'a-token-of-this-test'
let office: HttpOffice
let scans = 0
beforeAll(async () => {
  office = await openHttpOffice({
    metricsToken,
    isFromThisMachine: (c) => isFromThisMachine((c.env as HttpBindings).incoming),
  })
  const { list } = office.ports.store.outbox
  Object.assign(office.ports.store.outbox, {
    list: (...given: Parameters<typeof list>) => {
      scans += 1
      return list(...given)
    },
  })
})
afterAll(() => office.close())

const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
  office.app.request('/metrics', { headers }, { incoming: { socket: { remoteAddress }, headers } })

it('answers this machine, and whoever has the token', async () => {
  expect((await ask('127.0.0.1')).status).toBe(200)
  expect((await ask('::1')).status).toBe(200)
  expect((await ask('203.0.113.9', { authorization: `Bearer ${metricsToken}` })).status).toBe(200)
})

it('does not exist for anybody else', async () => {
  expect((await ask('203.0.113.9')).status).toBe(404)
  expect((await ask('10.0.0.1')).status).toBe(404)
  expect((await ask('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  expect((await ask('203.0.113.9', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  for (const wrong of ['Bearer wrong', `Basic ${metricsToken}`, `Bearer ${metricsToken}x`, 'Bearer', metricsToken])
    expect((await ask('203.0.113.9', { authorization: wrong })).status, wrong).toBe(404)
})

it('counts what waits once for many calls', async () => {
  await ask('127.0.0.1')
  const before = scans
  for (let call = 0; call < 20; call += 1) await ask('127.0.0.1')
  expect(scans).toBe(before)
})
