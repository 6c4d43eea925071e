import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Words } from '../../../src/app/ports/store/records.ts'
import { newWords, refTo } from '../../../src/app/words.ts'
import { type EventReader, eventRules } from '../../../src/domain/request/event-rules.ts'
import type { EventType, RequestEvent } from '../../../src/domain/request/event-types.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

/** Fields that are pointers to words; whatever else is not in `fixed` is filled with a plain text. */
const words = new Set(
  'answer comment email grounds identity letter note party question reason subject task words'.split(' '),
)
const on = '2024-05-07'
/** Values that the fold and the clock need. */
const fixed: { readonly [field: string]: unknown } = {
  'submitted.channel': 'portal',
  'submitted.statute': 'uk-foia-2000',
  'submitted.locale': 'en',
  'submitted.facts': {},
  'submitted.partOf': undefined,
  'statute-changed.from': 'uk-foia-2000',
  'statute-changed.to': 'uk-foia-2000',
  'corrected.event': 3,
  'corrected.field': 'on',
  'corrected.from': on,
  'corrected.to': on,
  'decision-approved.step': 1,
  'decision-approved.of': 2,
  'document-withdrawn.documentId': 'document-internal',
  'feedback-given.score': 3,
  'fee-notice.amount': '10.00',
  'fee-notice.currency': 'GBP',
  'fee-paid.amount': '10.00',
  'part-closed.stage': 'answered',
  'personal-data-erased.words': [],
  'transferred.whole': false,
  'message-received.thirdParty': undefined,
  'document-attached.origin': 'officer',
  'document-attached.copyOf': undefined,
  'document-attached.event': undefined,
  'linked.how': 'related',
  'task-added.to': null,
  'review-lodged.kind': 'internal-review',
  'review-assigned.kind': 'internal-review',
  'review-decided.kind': 'internal-review',
  'review-decided.outcome': 'upheld',
  'recalculated.from': on,
  'recalculated.to': on,
  'received.on': on,
  'extended.to': '2024-07-01',
  'extended.ground': 'public-interest',
}
const dates = /^(replyBy|dueOn|noticeOn|confirmedOn|firstReceivedOn|perfectedOn)$/
const lists = /^(parts|exemptions)$/
const flags =
  /^(urgent|expedited|viaAssistant|agrees|whole|rest|ownDraft|ownWork|unconfirmed|automatic|byTelephone|uninspectedConfirmed)$/

/** Events that end a case or belong to its end; each of the others happens while it is open. */
const atTheEnd: readonly EventType[] = [
  'decision-issued',
  'review-lodged',
  'review-assigned',
  'review-decided',
  'publication-proposed',
  'publication-declined',
  'feedback-given',
  'document-published',
  'log-published',
]
const ends: readonly EventType[] = [
  'withdrawn',
  'abandoned',
  'merged',
  'reopened',
  'personal-data-erased',
  'log-withdrawn',
]

type Canary = { readonly text: string; readonly seenBy: readonly EventReader[] }
const canaries: Canary[] = []
let office: HttpOffice
const cases: { readonly reference: string; readonly secret: string; readonly requestId: string }[] = []

function dataOf(
  type: EventType,
  field: string,
  seenBy: readonly EventReader[],
  requestId: string,
  said: Words[],
): unknown {
  const key = `${type}.${field}`
  if (key in fixed) return fixed[key]
  if (dates.test(field)) return '2024-06-03'
  if (lists.test(field)) return []
  if (flags.test(field)) return true
  if (/^(size|count|step|of|score)$/.test(field)) return 1
  if (/^(by)$/.test(field)) return { count: 5, unit: 'working-day' }
  if (field === 'facts') return {}
  if (field === 'documentId') return 'document-internal'
  const text = `cn${type.replaceAll('-', '')}x${field.toLowerCase()}x`
  // The only file of these cases is one that is neither released nor public.
  const isOfFile = type === 'document-withdrawn' || type === 'document-attached'
  const own = seenBy.filter((reader) => reader !== 'requester' && reader !== 'public')
  canaries.push({ text, seenBy: isOfFile ? own : seenBy })
  if (!words.has(field) || (type === 'document-withdrawn' && field === 'reason')) return text
  const row = newWords(office.ports, requestId, 'note', field === 'identity' ? JSON.stringify({ name: text }) : text)
  said.push(row)
  return refTo(row)
}

/** A case with these events, written as a store of any version might hold them. */
async function caseOf(types: readonly EventType[]): Promise<void> {
  const filed = await office.submit({ subject: 'A case with canaries' })
  const row = await office.ports.store.requestById(filed.requestId)
  if (!row) throw new Error('no row')
  const said: Words[] = []
  const events = types.map((type, index) => {
    const fields: { readonly [name: string]: { readonly seenBy: readonly EventReader[] } } = eventRules[type].fields
    const data = Object.fromEntries(
      Object.entries(fields).flatMap(([name, { seenBy }]) => {
        const value = dataOf(type, name, seenBy, filed.requestId, said)
        return value === undefined ? [] : [[name, value]]
      }),
    )
    const at = office.ports.clock.now()
    return {
      requestId: filed.requestId,
      seq: row.seq + 1 + index,
      type,
      at,
      on,
      actor: 'system',
      data,
    } as unknown as RequestEvent
  })
  const seq = row.seq + events.length
  const request = { ...row, seq, editSeq: seq }
  const done = await office.ports.store.commit([
    { requestId: row.id, expectedSeq: row.seq, events, request, words: said },
  ])
  if (!done.ok) throw new Error('The case was not written')
  cases.push(filed)
}

beforeAll(async () => {
  office = await openHttpOffice({ limiter: { take: () => ({ allowed: true, left: 1, resetInSeconds: 1 }) } })
  const types = Object.keys(eventRules) as EventType[]
  const open = types.filter((type) => type !== 'submitted' && !atTheEnd.includes(type) && !ends.includes(type))
  await caseOf(open)
  await caseOf([
    'document-attached',
    ...atTheEnd.filter((type) => type !== 'document-published' && type !== 'log-published'),
  ])
  for (const type of ends.filter((one) => one !== 'reopened' && one !== 'personal-data-erased')) await caseOf([type])
  await caseOf(['withdrawn', 'reopened'])
  await caseOf(['withdrawn', 'personal-data-erased'])
}, 60_000)
afterAll(() => office.close())

/** Every address that can be read, from the app itself. */
function addresses(reference: string): readonly string[] {
  const routes = office.app.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('*'))
  const filled = new Set(
    routes.map(({ path }) =>
      path
        .replace(':reference', reference)
        .replace(':id', 'document-internal')
        .replace(':letter', '4')
        .replace(/:(slug|body)/, 'riverford')
        .replaceAll(/:\w+(\{[^}]+\})?/g, 'x'),
    ),
  )
  return [...filled].filter((path) => path.includes(reference) || reference === cases[0]?.reference)
}

async function sweep(
  headers: Record<string, string>,
  forbidden: readonly string[],
  secretOf?: (index: number) => string,
) {
  const found: string[] = []
  for (const [index, { reference }] of cases.entries()) {
    for (const path of addresses(reference)) {
      const address = secretOf ? `${path}?secret=${secretOf(index)}` : path
      const answer = await office.request(address, { headers })
      const type = answer.headers.get('content-type') ?? ''
      if (/pdf|zip|image|font|spreadsheet/.test(type)) continue
      const text = await answer.text()
      expect(`${path} ${answer.status < 500}`).toBe(`${path} true`)
      for (const canary of forbidden) if (text.includes(canary)) found.push(`${path}: ${canary}`)
    }
  }
  return found
}

const notFor = (...readers: readonly EventReader[]): readonly string[] =>
  canaries.filter(({ seenBy }) => !seenBy.some((one) => readers.includes(one))).map(({ text }) => text)

it('every event type has canaries, and the people of the office can read them', async () => {
  expect(canaries.length).toBeGreaterThan(60)
  const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  const read = await sweep({ authorization }, ['cnfeewaivedxreasonx', 'cnnoteaddedxnotex', 'cnabandonedxreasonx'])
  expect(new Set(read.map((line) => line.split(': ')[1])).size).toBe(3)
}, 120_000)

it('a requester finds no field that is the body’s own in any answer, page or feed', async () => {
  expect(await sweep({}, notFor('requester', 'public'), (index) => cases[index]?.secret ?? '')).toEqual([])
}, 120_000)

it('the public, and the requester of another case, find nothing of a case that is not published', async () => {
  const all = canaries.map(({ text }) => text)
  expect(await sweep({}, all)).toEqual([])
  expect(await sweep({}, all, (index) => cases[(index + 1) % cases.length]?.secret ?? '')).toEqual([])
}, 120_000)

it('an auditor finds no words, and a publisher no identity', async () => {
  const key = async (person: 'auditor' | 'publisher') => ({
    authorization: `Bearer ${await office.keyOf(office.people[person], ['read'])}`,
  })
  expect(await sweep(await key('auditor'), notFor('auditor', 'public'))).toEqual([])
  const identity = ['Jo Sample', 'jo@example.org', ...notFor('public', 'requester', 'staff', 'auditor', 'feedback')]
  expect(await sweep(await key('publisher'), identity)).toEqual([])
}, 120_000)

it('no message to the requester holds a field that is the body’s own', async () => {
  const { rows } = await office.ports.store.outbox({ limit: 200 })
  const sent = rows.filter(({ to }) => to === 'jo@example.org').map(({ subject, text, html }) => subject + text + html)
  expect(notFor('requester', 'public').filter((canary) => sent.join().includes(canary))).toEqual([])
})
