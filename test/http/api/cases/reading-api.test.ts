import { afterAll, beforeAll, expect, it } from 'vitest'
import { letterSchema } from '../../../../src/http/api/cases/letter-routes.ts'
import {
  decisionPreviewSchema,
  requestPreviewSchema,
  stepPreviewSchema,
  whatIfSchema,
} from '../../../../src/http/api/cases/preview-routes.ts'
import { changesSchema, visitSchema } from '../../../../src/http/api/office/visit-routes.ts'
import { proposalsSchema } from '../../../../src/http/api/schemas/desk-schemas.ts'
import { answeredAndPublished } from '../../answered-request.ts'
import { answered, type HttpOffice, openHttpOffice } from '../../http-office.ts'
import type { components } from '../generated/api-types.ts'

let office: HttpOffice
let officer: Record<string, string>
let api: ReturnType<HttpOffice['client']>
let publisher: typeof api
let open: Awaited<ReturnType<HttpOffice['submit']>>
beforeAll(async () => {
  office = await openHttpOffice()
  const key = await office.keyOf(office.people.officer)
  officer = { authorization: `Bearer ${key}` }
  api = office.client(key)
  publisher = office.client(await office.keyOf(office.people.publisher))
  open = await office.submit({ subject: 'Trees, felled' })
})
afterAll(() => office.close())

const request = (path: string, headers = officer) => office.request(`/api/v1${path}`, { headers })
type Schemas = components['schemas']
const at = (reference: string) => ({ params: { path: { reference } } })
const lettersOf = async (reference: string) =>
  answered(await api.GET('/requests/{reference}/letters', at(reference))).letters
const changes = async (who = api) => answered(await who.GET('/requests/{reference}/changes', at(open.reference)))
const lengthOf = async () => (await office.ports.store.cases.events(open.requestId)).length

it('gives a letter as text and as PDF, to staff and to the requester with the secret', async () => {
  const { reference, secret } = await answeredAndPublished(office)
  const [{ number } = { number: 0 }] = await lettersOf(reference)
  const path = { reference, letter: String(number) }
  const letter = answered(await api.GET('/requests/{reference}/letters/{letter}', { params: { path } }))
  expect(letterSchema.parse(letter)).toEqual(letter)
  expect(letter).toMatchObject({ reference, draft: false, text: 'Here is what you asked for.' })
  for (const headers of [officer, { authorization: `Bearer ${secret}` }]) {
    const answer = await request(new URL(letter.pdf ?? '').pathname.replace('/api/v1', ''), headers)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-')
  }
  for (const none of ['999', 'draft', 'x'])
    expect((await request(`/requests/${reference}/letters/${none}`)).status).toBe(404)
})

it('keeps drafts and letters to third parties from the requester', async () => {
  const { reference, secret } = await office.submit()
  await office.act(office.as('officer'), reference, 'third-party-consulted', {
    party: 'A firm',
    letter: 'What say you?',
  })
  const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'A draft.' }
  await office.act(office.as('officer'), reference, 'decision-drafted', decision)
  const shown = ['draft', ...(await lettersOf(reference)).map((one) => one.number)]
  expect(shown).toHaveLength(2)
  for (const one of shown) {
    expect((await request(`/requests/${reference}/letters/${one}`)).status).toBe(200)
    const theirs = { authorization: `Bearer ${secret}` }
    for (const end of ['', '/pdf'])
      expect((await request(`/requests/${reference}/letters/${one}${end}`, theirs)).status).toBe(404)
  }
})

it('says what would follow if a request were filed, and files none', async () => {
  const asked = { body: 'riverford', subject: 'Trees', words: 'All of them.' }
  const preview = (body: Schemas['NewRequest']) => office.client().POST('/requests/preview', { body })
  const json = answered(await preview(asked))
  expect(requestPreviewSchema.parse(json)).toEqual(json)
  expect(json).toMatchObject({ statute: 'uk-foia-2000', receivedOn: '2024-05-07', dueOn: '2024-06-05' })
  const wrong = await preview({ ...asked, words: '' })
  expect(wrong.error).toMatchObject({ status: 422, errors: [{ path: 'words' }] })
  expect(answered(await api.GET('/requests', { params: { query: { q: 'All' } } })).requests).toEqual([])
})

it('says what a step would do to the clock with its letter, and does nothing', async () => {
  const before = await lengthOf()
  const preview = (body: Schemas['NewEvent']) =>
    api.POST('/requests/{reference}/events/preview', { ...at(open.reference), body })
  const json = answered(await preview({ type: 'clarification-requested', question: 'Which trees?' }))
  expect(stepPreviewSchema.parse(json)).toEqual(json)
  expect(json).toMatchObject({ due: null, letter: expect.stringContaining('Which trees?') })
  const refused = async (body: Schemas['NewEvent']) => {
    const { error } = await preview(body)
    return [error?.status, error?.code, error?.errors?.[0]?.path]
  }
  expect(await refused({ type: 'clarification-requested', question: '' })).toEqual([422, 'invalid', 'question'])
  expect(await refused({ type: 'note-added', text: 'x' })).toEqual([422, 'unknown-event', 'type'])
  const tomorrow = await refused({ type: 'clarification-requested', question: 'Which?', on: '2024-05-08' })
  expect(tomorrow.slice(0, 2)).toEqual([422, 'date-in-future'])
  expect(await lengthOf()).toBe(before)
})

it('says what a step today would do, and makes the letter of a decision with what its draft would lack', async () => {
  const before = await lengthOf()
  const steps = answered(await api.GET('/requests/{reference}/what-if', at(open.reference)))
  expect(whatIfSchema.parse(steps)).toEqual(steps)
  expect(steps).toMatchObject({ today: '2024-05-07', due: '2024-06-05' })
  expect(steps.steps.map(({ what }) => what)).toContain('clarification-requested')
  const preview = (body: Schemas['DecisionToPreview']) =>
    api.POST('/requests/{reference}/decision-preview', { ...at(open.reference), body })
  const json = answered(await preview({ parts: [{ outcome: '' }] }))
  expect(decisionPreviewSchema.parse(json)).toEqual(json)
  expect(json.letter).toContain(open.reference)
  expect(json.checks.map(({ code }) => code)).toContain('part-unanswered')
  const unknown = await preview({ parts: [{ outcome: 'burned' }] })
  expect(unknown.error).toMatchObject({ status: 422, code: 'unknown-outcome' })
  expect((await preview({ parts: [] })).error?.errors).toMatchObject([{ path: 'parts' }])
  expect(await lengthOf()).toBe(before)
})

it('says what is new since one last looked', async () => {
  const fresh = await changes()
  expect(changesSchema.parse(fresh)).toEqual(fresh)
  expect(fresh.seen).toBeNull()
  const visit = answered(await api.POST('/requests/{reference}/visits', at(open.reference)))
  expect(visitSchema.parse(visit)).toEqual(visit)
  expect(await changes()).toEqual({ ...visit, history: [] })
  await office.act(office.as('approver'), open.reference, 'note-added', { text: 'Look again.' })
  const { seen, history } = await changes()
  expect(seen).toBe(visit.seen)
  expect(history).toMatchObject([{ type: 'note-added', text: 'Look again.' }])
  // To look at what is new is no visit, and a colleague's visits are their own.
  expect((await changes()).history).toHaveLength(1)
  expect((await changes(publisher)).seen).toBeNull()
})

it('lists for the publisher what waits to be published for all', async () => {
  const { reference } = await office.submit()
  const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
  await office.act(office.as('officer'), reference, 'decision-drafted', decision)
  await office.act(office.as('approver'), reference, 'decision-approved')
  await office.act(office.as('officer'), reference, 'decision-issued')
  await office.act(office.as('officer'), reference, 'publication-proposed')
  const json = answered(await publisher.GET('/publication-proposals'))
  expect(proposalsSchema.parse(json)).toEqual(json)
  expect(json.proposals).toMatchObject([{ reference, askedBy: 1 }])
})

it('exports the ledger as it is filtered', async () => {
  const lines = (await (await request('/exports/ledger?q=felled')).text()).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(open.reference)
  const workbook = await request('/exports/ledger?format=xlsx&state=open')
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
  expect((await request('/exports/ledger?state=none')).status).toBe(422)
  expect((await request('/exports/ledger?view=none')).status).toBe(404)
})

it('makes an address of one’s own calendar, told once, and ends it', async () => {
  const { pathname } = new URL(answered(await api.POST('/calendar-address')).url)
  expect((await office.request(pathname)).status).toBe(200)
  expect((await api.POST('/calendar-address/ended')).response.status).toBe(204)
  expect((await office.request(pathname)).status).toBe(404)
})
