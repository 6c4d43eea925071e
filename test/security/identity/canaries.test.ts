import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCaseOf } from '../../../src/app/case-file.ts'
import { lettersOf } from '../../../src/app/decisions/read-letter.ts'
import { freezeReport } from '../../../src/app/figures/freeze-report.ts'
import { followerToken, thirdPartyProof } from '../../../src/app/mail/links/link-proofs.ts'
import { runJobs } from '../../../src/app/run-jobs.ts'
import type { EventReader } from '../../../src/domain/request/events/event-rule.ts'
import { answeredAndPublished, attached, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { lettersAsSent } from '../../support/as-sent.ts'
import { type Address, addressesOf, type Places } from './canary-addresses.ts'
import { type Canary, type CanaryCase, thirdPartyCanary, writeCanaries } from './canary-cases.ts'
import { readableBody, readsPdf } from './readable-body.ts'

let office: HttpOffice
let canaries: readonly Canary[]
let cases: readonly CanaryCase[]
let places: Places

beforeAll(async () => {
  office = await openHttpOffice(
    { limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } },
    ...(['uk-foia-2000', 'Europe/London', { brand: { seal: '#1d4f91' } }] as const),
  )
  const { ports, body } = office
  const published = await answeredAndPublished(office)
  const withheld = await attached(office, published.reference, 'cnwithheldxnamex.txt', 'cnwithheldxbytesx')
  const at = ports.clock.now()
  const follower = 'a-follower'
  const tokenHash = ports.digest.sha256(followerToken(ports, follower))
  const following = { id: follower, requestId: published.requestId, bodyId: body.id, tokenHash, locale: 'en' } as const
  await ports.store.followers.add({ ...following, email: 'follower@example.org', confirmedAt: at, createdAt: at })
  const written = await writeCanaries(office, published)
  cases = written.cases
  const own: readonly EventReader[] = ['staff']
  canaries = [...written.canaries, ...['cnwithheldxnamex', 'cnwithheldxbytesx'].map((text) => ({ text, seenBy: own }))]
  const year = { kind: 'year', year: 2024 } as const
  // The outcome of the canaries' decision is none of the law's.
  const report = { form: 'uk-statistics', of: year, asOf: at, public: true, acceptNotRecorded: true } as const
  const { id } = await ok(freezeReport(ports, office.as('auditor'), body, report))
  const letters = new Map<string, readonly number[]>()
  for (const { reference, requestId } of cases) {
    const row = await ports.store.cases.byId(requestId)
    if (!row) throw new Error(`There is no ${reference}`)
    const ofCase = lettersOf(await loadCaseOf(ports, row))
    letters.set(
      reference,
      ofCase.map(({ seq }) => seq),
    )
  }
  const documents = ['document-internal', withheld, published.documentId]
  places = { documents, reports: [id], follower, letters }
}, 60_000)
afterAll(() => office.close())

const addresses = (index: number): readonly Address[] => {
  const one = cases[index]
  return one ? addressesOf(office, places, one, index === 0) : []
}

type Sweep = {
  /** Each address where a text was found. */
  readonly found: readonly string[]
  /** The routes that gave something. */
  readonly read: ReadonlySet<string>
  /** The media types of what was read. */
  readonly types: ReadonlySet<string>
}

async function sweep(
  headers: Record<string, string>,
  forbidden: readonly string[],
  secretOf?: (index: number) => string,
  of = /^/,
): Promise<Sweep> {
  const found: string[] = []
  const read = new Set<string>()
  const types = new Set<string>()
  for (const index of cases.keys()) {
    for (const { route, address } of addresses(index).filter((one) => of.test(one.route))) {
      const secret = secretOf ? `${address.includes('?') ? '&' : '?'}secret=${secretOf(index)}` : ''
      const answer = await office.request(address + secret, { headers })
      expect(`${address} ${answer.status < 500}`).toBe(`${address} true`)
      if (answer.ok) {
        read.add(route)
        types.add((answer.headers.get('content-type') ?? '').split(';')[0] ?? '')
      }
      const text = await readableBody(answer)
      for (const canary of forbidden) if (text.includes(canary)) found.push(`${address}: ${canary}`)
    }
  }
  return { found, read, types }
}

const notFor = (...readers: readonly EventReader[]): readonly string[] => [
  ...new Set(canaries.filter(({ seenBy }) => !seenBy.some((one) => readers.includes(one))).map(({ text }) => text)),
]
const ofRequester = ['Jo Sample', 'jo@example.org']

/** What is for the people of the office alone; their calendars are under addresses that only they have. */
const ofOffice = new RegExp(
  [
    '^/(desk|audit|metrics|calendars)(/|$)',
    '^/api/v1/requests$',
    '^/api/v1/requests/:reference/(what-if|similar|changes)$',
    '^/api/v1/requests/:reference/uploads(/|$)',
    '^/api/v1/documents/:id/(findings|redaction|cuts/proof|safe-copy|copies|sheet)(/|$)',
    '^/api/v1/(exports|work|outbox|views|tasks|board|publication-proposals|scheduled-publications|satisfaction|intake|imports)(/|$)',
    '^/api/v1/bodies/:slug/',
    '^/api/v1/(report-schedules$|reports/:form/|reports/:id/verification)',
  ].join('|'),
)

it('every event type has canaries, and the people of the office can read them, in letters as PDF too', async () => {
  expect(canaries.length).toBeGreaterThan(60)
  const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  const texts = ['cnfeewaivedxreasonx', 'cnnoteaddedxnotex', 'cnabandonedxreasonx', thirdPartyCanary]
  const ofCases = /^\/api\/v1\/requests\/:reference/
  const { found } = await sweep({ authorization }, [...texts, 'cnthirdpartyconsultedxletterx'], undefined, ofCases)
  expect(new Set(found.map((line) => line.split(': ')[1])).size).toBe(5)
  if (!readsPdf()) console.warn('The words of PDFs were not read: there is no pdftotext')
  else expect(found.filter((line) => line.includes('/pdf: cnthirdparty'))).not.toEqual([])
}, 120_000)

it('a requester finds no field that is the body’s own in any answer, page, letter, report or feed', async () => {
  const seen = ['cnclarificationrequestedxletterx', 'Riverford']
  const own = (index: number) => cases[index]?.secret ?? ''
  const { found, read, types } = await sweep({}, [...notFor('requester', 'public'), ...seen], own)
  expect(found.filter((line) => !seen.some((text) => line.endsWith(text)))).toEqual([])
  // The sweep did read: letters as PDF, and the report in each form.
  const where = (text: string) => found.filter((line) => line.endsWith(text)).map((line) => line.split(': ')[0])
  expect(where('Riverford').filter((address) => address?.includes('?format=docx'))).toHaveLength(1)
  expect(where('Riverford').filter((address) => address?.includes('?format=xlsx'))).toHaveLength(1)
  if (readsPdf()) {
    expect(where('Riverford').filter((address) => address?.includes('?format=pdf'))).toHaveLength(1)
    expect(where(seen[0] ?? '').filter((address) => address?.includes('/pdf'))).toHaveLength(1)
  }
  expect([...types]).toEqual(expect.arrayContaining(['application/pdf', 'text/calendar', 'application/atom+xml']))
  // Each route is one that they could read, or one of the office alone. No file was cut here, and no office has a logo.
  const nothingThere = ['/api/v1/documents/:id/cuts', '/sitemap/:part', '/bodies/:slug/logo']
  const routes = new Set([...cases.keys()].flatMap((index) => addresses(index)).map(({ route }) => route))
  expect([...routes].filter((route) => read.has(route) === ofOffice.test(route))).toEqual(nothingThere)
}, 120_000)

it('the public, a third party and the requester of another case find nothing that is not published', async () => {
  const texts = [...notFor('public'), ...ofRequester]
  expect((await sweep({}, texts)).found).toEqual([])
  const other = (index: number) => cases[(index + 1) % cases.length]?.secret ?? ''
  expect((await sweep({}, texts, other)).found).toEqual([])
  const proof = (index: number) => thirdPartyProof(office.ports, { id: cases[index]?.requestId ?? '' })
  expect((await sweep({}, texts, proof)).found).toEqual([])
}, 120_000)

it('an auditor finds no words, and a publisher no identity', async () => {
  const key = async (person: 'auditor' | 'publisher') => ({
    authorization: `Bearer ${await office.keyOf(office.people[person], ['read'])}`,
  })
  expect((await sweep(await key('auditor'), notFor('auditor', 'public'))).found).toEqual([])
  const identity = [...ofRequester, ...notFor('public', 'requester', 'staff', 'auditor', 'feedback')]
  expect((await sweep(await key('publisher'), identity)).found).toEqual([])
}, 120_000)

it('no message to a requester, a third party or a follower holds a field that is not theirs', async () => {
  const officer = office.as('officer')
  // After the dates of the canaries.
  office.at('2024-06-10T09:00:00Z')
  const open = cases[0]?.reference
  const published = cases.at(-1)?.reference
  const act = (reference = '', ...of: [Parameters<HttpOffice['act']>[2], object]) =>
    ok(office.act(officer, reference, ...of))
  await act(open, 'third-party-consulted', { party: 'A firm', email: 'firm@example.org' })
  await act(open, 'interim-reply', { note: 'We are still looking.' })
  await act(open, 'message-sent', { text: 'News of your request.' })
  await ok(office.act(office.as('publisher'), published ?? '', 'log-withdrawn', { reason: 'It was early.' }))
  await runJobs(office.ports, office.ports.clock.now())
  const sent = await lettersAsSent(office.ports)
  const to = (address: string) =>
    sent.filter((one) => one.to === address).map(({ subject, text, html }) => `${subject}\n${text}\n${html}`)
  const inAny = (letters: readonly string[], texts: readonly string[]) => {
    expect(letters.length).toBeGreaterThan(0)
    return texts.filter((text) => letters.join('\n').includes(text))
  }
  expect(inAny(to('jo@example.org'), notFor('requester', 'public'))).toEqual([])
  expect(inAny(to('firm@example.org'), [...notFor('public'), ...ofRequester])).toEqual([])
  expect(inAny(to('follower@example.org'), [...notFor('public'), ...ofRequester])).toEqual([])
})
