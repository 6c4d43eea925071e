import { Socket } from 'node:net'
import type { Context } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ports } from '../../src/app/ports/ports.ts'
import { type AddressRange, addressRanges } from '../../src/domain/network/address-range.ts'
import type { AppEnv } from '../../src/http/app-env.ts'
import { memoryRateLimiter, usualQuotas } from '../../src/http/middleware/rate-limit.ts'
import { callerAddress, callerOnNode, isFromThisMachine } from '../../src/server/caller-address.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'

const rangesOf = (text: string) => addressRanges(text).filter((range) => range !== undefined)
const proxies = rangesOf('10.1.0.0/16, 2001:db8:ffff::/48, 127.0.0.1')

/** A connection: nothing of it is used but where it comes from. */
const socketOf = (remoteAddress: string) =>
  Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
const from = (peer: string, forwarded?: string, more: Record<string, string> = {}) => ({
  socket: socketOf(peer),
  headers: { ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }), ...more },
})

it.each([
  ['no header', '10.1.0.1', undefined, '10.1.0.1'],
  ['a stranger who claims to be another', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
  ['a private network that nobody named', '192.168.0.2', '192.0.2.1', '192.168.0.2'],
  ['a named proxy', '10.1.0.1', '192.0.2.1', '192.0.2.1'],
  ['a proxy that is connected as IPv4 in IPv6', '::ffff:10.1.0.1', '192.0.2.1', '192.0.2.1'],
  ['what the caller wrote before the proxy', '10.1.0.1', '198.51.100.7, 192.0.2.1', '192.0.2.1'],
  ['two named proxies', '10.1.0.1', '198.51.100.7, 192.0.2.1, 10.1.9.9', '192.0.2.1'],
  ['a port', '10.1.0.1', '192.0.2.1:4711', '192.0.2.1'],
  ['IPv6', '10.1.0.1', '2001:db8::7', '2001:db8::7'],
  ['IPv6 in brackets', '10.1.0.1', '[2001:db8::7]', '2001:db8::7'],
  ['IPv6 with a port', '10.1.0.1', '[2001:db8::7]:443', '2001:db8::7'],
  ['quotes', '10.1.0.1', '"[2001:db8::7]:443"', '2001:db8::7'],
  ['a proxy in IPv6', '2001:db8:ffff::2', '192.0.2.1', '192.0.2.1'],
  ['an empty header', '10.1.0.1', '', '10.1.0.1'],
  ['no address at the end', '10.1.0.1', '192.0.2.1, unknown', '10.1.0.1'],
  ['no address before a named proxy', '10.1.0.1', 'nonsense, 10.1.9.9', '10.1.9.9'],
  ['only named proxies', '10.1.0.1', '10.1.2.2, 10.1.3.3', '10.1.2.2'],
])('the address of the caller: %s', (_name, peer, forwarded, address) => {
  expect(callerAddress(from(peer, forwarded), proxies)).toBe(address)
})

it('believes nobody where no proxy is named', () => {
  for (const peer of ['127.0.0.1', '::1', '10.1.0.1', '192.168.0.2', 'fd00::1'])
    expect(callerAddress(from(peer, '192.0.2.1'), [])).toBe(peer)
})

const ports = { secrets: { requestSecret: (text: string) => text } } as unknown as Ports
const contextOf = (incoming: object) => ({ env: { incoming } }) as unknown as Context<AppEnv>

function callersOf(named: readonly AddressRange[]) {
  const told: string[] = []
  const callerOf = callerOnNode(ports, named, (address) => told.push(address))
  return { told, of: (peer: string, forwarded?: string) => callerOf(contextOf(from(peer, forwarded))) }
}

it('counts IPv6 by its first 64 bits, and an address as the same however it is written', () => {
  const { of } = callersOf(proxies)
  expect(of('10.1.0.1', '2001:db8:1:2:3::4')).toBe(of('10.1.0.1', '2001:DB8:1:2:ffff:ffff:ffff:ffff'))
  expect(of('10.1.0.1', '2001:db8:1:2::1')).not.toBe(of('10.1.0.1', '2001:db8:1:3::1'))
  expect(of('::ffff:192.0.2.1')).toBe(of('192.0.2.1'))
  expect(of('10.1.0.1', '::ffff:192.0.2.1')).toBe(of('192.0.2.1'))
  expect(of('10.1.0.1', '192.0.2.1:1')).toBe(of('10.1.0.1', '192.0.2.1:2'))
  expect(of('192.0.2.1')).not.toBe(of('192.0.2.2'))
})

it('tells once of a proxy nearby that nobody named, whatever strangers send', () => {
  const { told, of } = callersOf(proxies)
  of('203.0.113.9', '192.0.2.1')
  of('10.1.0.1', '192.0.2.1')
  expect(told).toEqual([])
  of('192.168.0.2', '192.0.2.1')
  of('172.17.0.1', '192.0.2.1')
  expect(told).toEqual(['192.168.0.2'])
})

it('knows who asks from this machine for themselves', () => {
  expect(isFromThisMachine(from('127.0.0.1'))).toBe(true)
  expect(isFromThisMachine(from('::ffff:127.0.0.1'))).toBe(true)
  expect(isFromThisMachine(from('::1'))).toBe(true)
  expect(isFromThisMachine(from('10.1.0.1', '127.0.0.1'))).toBe(false)
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect(isFromThisMachine(from('127.0.0.1', undefined, { [name]: '127.0.0.1' }))).toBe(false)
})

it('remembers so many callers and no more', () => {
  const limiter = memoryRateLimiter(() => 0, 100)
  const quota = { name: 'read', limit: 2, seconds: 60 }
  for (let caller = 0; caller < 10_000; caller += 1) limiter.take(`caller ${caller}`, quota)
  expect(limiter.take('caller 9999', quota)).toMatchObject({ allowed: true, left: 0 })
  expect(limiter.take('caller 9999', quota)).toMatchObject({ allowed: false })
  // Forgotten: it begins anew.
  expect(limiter.take('caller 0', quota)).toMatchObject({ allowed: true, left: 1 })
})

let office: HttpOffice
let caller = 'one'
const few = Object.fromEntries(
  Object.entries(usualQuotas).map(([name, quota]) => [name, { ...quota, limit: 3 }]),
) as typeof usualQuotas
beforeAll(async () => {
  office = await openHttpOffice({ quotas: few, callerOf: () => caller })
})
afterAll(() => office.close())

const statusesOf = async (path: string, count: number, headers: Record<string, string> = {}) => {
  const statuses: number[] = []
  for (let asked = 0; asked < count; asked += 1) statuses.push((await office.request(path, { headers })).status)
  return statuses
}

it('what takes long has a budget beside that of reading', async () => {
  caller = 'reads'
  const paths = [
    '/api/v1/openapi.json',
    '/api/docs',
    '/log.csv',
    '/log.sflf.csv',
    '/log.documents.csv',
    '/log.jsonl',
    '/log.zip',
    '/sitemap/log-1.xml',
    '/statistics/reports/none',
    '/api/v1/reports/none',
    '/api/v1/exports/cases',
    '/api/v1/exports/events',
    '/api/v1/exports/sample',
    '/api/v1/exports/ledger',
    '/api/v1/work/none/file',
    '/api/v1/requests/RIVER-2024-00001/letters/1/pdf',
    '/requests/RIVER-2024-00001/letters/1',
    '/desk/requests/RIVER-2024-00001/letters/1',
    '/desk/ledger.csv',
    '/desk/ledger.xlsx',
    '/audit/comparison.csv',
    '/audit/exports/cases.csv',
    '/audit/reports/figures/2024',
    '/audit/reports/figures/2024/file/pdf',
    '/audit/work/none/file',
  ]
  for (const path of paths) {
    caller = `reads ${path}`
    const answer = await office.request(path)
    expect(answer.headers.get('ratelimit'), path).toMatch(/^"render";/)
  }
})

it('nobody uses up the budget of reading by what takes long, nor the other way round', async () => {
  caller = 'two'
  expect(await statusesOf('/api/v1/openapi.json', 4)).toEqual([200, 200, 200, 429])
  expect((await office.request('/api/v1/bodies')).status).toBe(200)
})

it('an account is counted by itself, wherever it asks from', async () => {
  const headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
  const statuses: number[] = []
  for (const place of ['a', 'b', 'c', 'd']) {
    caller = `account ${place}`
    statuses.push((await office.request('/api/v1/tasks', { headers })).status)
  }
  expect(statuses).toEqual([200, 200, 200, 429])
})

it('all accounts of one address together have a budget too', async () => {
  caller = 'office'
  const answers: Response[] = []
  // Each of 21 people asks as often as one may; the office may ask twenty times that.
  for (let number = 0; number < 21; number += 1) {
    const key = await office.keyOf(await office.addPerson(`person${number}`, ['auditor']))
    for (let asked = 0; asked < 3; asked += 1)
      answers.push(await office.request('/api/v1/bodies', { headers: { authorization: `Bearer ${key}` } }))
  }
  expect(answers.map(({ status }) => status)).toEqual([...Array(60).fill(200), 429, 429, 429])
  expect(answers.at(-1)?.headers.get('ratelimit')).toMatch(/^"read-office"/)
})

it('all callers together cannot have more rendered than the server makes', async () => {
  const names = new Set<string>()
  for (let number = 0; number < 60; number += 1) {
    caller = `of many ${number}`
    const answer = await office.request('/api/v1/openapi.json')
    if (answer.status === 429) names.add(/^"([^"]+)"/.exec(answer.headers.get('ratelimit') ?? '')?.[1] ?? '')
  }
  expect([...names]).toEqual(['render-all'])
})
