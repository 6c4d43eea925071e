import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliveredType } from '../../../src/app/documents/delivered-type.ts'
import { csvLine } from '../../../src/domain/text/csv.ts'
import { localeOfTag } from '../../../src/domain/text/local-text.ts'
import { escapeMarkup } from '../../../src/domain/text/markup.ts'
import { contentDisposition, deliveryHeaders } from '../../../src/http/feeds/delivery-headers.ts'
import { localeOfHeader } from '../../../src/http/middleware/locale.ts'
import { answeredAndPublished } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

let office: HttpOffice
let published: Awaited<ReturnType<typeof answeredAndPublished>>
let takenBack: Awaited<ReturnType<typeof answeredAndPublished>>
beforeAll(async () => {
  office = await openHttpOffice({ metricsToken: 'a-token-of-this-test' })
  published = await answeredAndPublished(office)
  takenBack = await answeredAndPublished(office)
  const reason = 'A name was in it'
  await office.act(office.as('publisher'), takenBack.reference, 'log-withdrawn', { reason })
})
afterAll(() => office.close())

const text = async (path: string) => (await office.request(path)).text()
const table = async (path: string) => parse(await text(path), { columns: true }) as Record<string, string>[]

it('/log.csv has a row for every entry, and the tombstones without their words', async () => {
  const rows = await table('/log.csv')
  expect(rows.find((row) => row.reference === published.reference)).toMatchObject({
    title: 'Pothole reports in Mill Lane',
    outcome: 'granted-in-full',
    'received on': '2024-05-07',
    documents: '1',
  })
  expect(rows.find((row) => row.reference === takenBack.reference)).toMatchObject({
    title: '',
    summary: '',
    'withdrawn because': 'A name was in it',
  })
  expect(await table('/log.csv?body=nowhere')).toEqual([])
})

it('/log.sflf.csv has the columns of SFLF 1.5, and never a requester', async () => {
  const [row, ...rest] = await table('/log.sflf.csv')
  expect(rest).toEqual([])
  expect(row).toMatchObject({
    'request id': published.reference,
    requester: '',
    'requester organization': '',
    status: 'done',
  })
  expect(await text('/log.sflf.csv')).not.toContain('Jo Sample')
})

it('/log.atom is well-formed, with ids that stay', async () => {
  const feed = await text('/log.atom')
  execFileSync('xmllint', ['--noout', '-'], { input: feed })
  expect(feed).toContain(`<id>tag:localhost,2026:log/${published.reference}</id>`)
  expect(feed).toContain('<link rel="self"')
  expect(await text('/log.atom')).toBe(feed)
})

it('/catalog.jsonld names every format of the log', async () => {
  const catalog = JSON.parse(await text('/catalog.jsonld'))
  expect(catalog['@type']).toBe('dcat:Catalog')
  expect(JSON.stringify(catalog)).toContain('http://localhost:3000/log.sflf.csv?body=riverford')
})

it('no cell runs as a formula', () => {
  expect(csvLine(['=1+1', '+1', '-cmd', '@x', '\tx', '-5', 5, 'a,"b"', null, true])).toBe(
    `'=1+1,'+1,'-cmd,'@x,"'\tx",-5,5,"a,""b""",,true\r\n`.replace(`'+1`, `'+1`).replace(`"'\tx"`, `'\tx`),
  )
})

it('XML holds no character that it cannot', () => {
  expect(escapeMarkup('a\u0000\u000bb<&>"\ud800')).toBe('ab&lt;&amp;&gt;&quot;')
})

it('a document is sent as it is, in a sandbox, under its own name', async () => {
  const answer = await office.request(`/documents/${published.documentId}`)
  expect(await answer.text()).toBe(published.documentText)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/)
  expect(answer.headers.get('content-disposition')).toBe(
    `inline; filename="reports _.txt"; filename*=UTF-8''reports%20%E6%B2%B3.txt`,
  )
  const etag = answer.headers.get('etag') ?? ''
  expect(
    (await office.request(`/documents/${published.documentId}`, { headers: { 'if-none-match': etag } })).status,
  ).toBe(304)
})

it('what a browser could run is only ever saved', () => {
  const page = new TextEncoder().encode('<html><script>alert(1)</script></html>')
  const runnable = ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript', 'text/css']
  for (const claimed of [...runnable, 'text/plain', 'application/pdf', 'image/png']) {
    const headers = deliveryHeaders({ name: 'a.html', type: deliveredType(claimed, page), isPublished: true })
    expect(headers['content-disposition']).toMatch(/^attachment;/)
    expect(headers['content-type']).toBe('application/octet-stream')
  }
  expect(contentDisposition('attachment', 'minutes/March/a.pdf')).toBe(
    `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
  )
  expect(contentDisposition('inline', `a"\r\nb'.pdf`)).toBe(
    `inline; filename="a___b'.pdf"; filename*=UTF-8''a%22%0D%0Ab%27.pdf`,
  )
})

it('a document that was taken back leaves a tombstone with its reason', async () => {
  const answer = await office.request(`/documents/${takenBack.documentId}`)
  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('A name was in it')
})

it('/metrics counts requests by route, and messages that wait', async () => {
  const headers = { authorization: 'Bearer a-token-of-this-test' }
  const metrics = await (await office.request('/metrics', { headers })).text()
  expect(metrics).toMatch(/candor_http_requests_total\{method="GET",route="\/documents\/:id",status="410"\} \d+/)
  expect(metrics).toMatch(/candor_outbox_messages\{status="queued"\} [1-9]/)
  expect(metrics).not.toContain(published.documentId)
})

it('the reader’s language goes by tag, region and weight', () => {
  expect(localeOfHeader('fr, zh-HK;q=0.9, en;q=0.8')).toBe('zh-Hant')
  expect(localeOfHeader('en;q=0.5, zh-CN')).toBe('zh-Hans')
  expect(localeOfHeader('fr, de')).toBeNull()
  expect(localeOfTag('zh-Hans-HK')).toBe('zh-Hans')
  expect(localeOfTag('zh')).toBe('zh-Hans')
})
