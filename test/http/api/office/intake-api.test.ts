import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import * as schemas from '../../../../src/http/api/schemas/intake-schemas.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { answered, type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'
import type { components } from '../generated/api-types.ts'

let office: HttpOffice
let key: string
let api: ReturnType<HttpOffice['client']>
beforeAll(async () => {
  office = await openHttpOffice()
  key = await office.keyOf(office.people.officer)
  api = office.client(key)
})
afterAll(() => office.close())

async function arrived(subject: string, ...head: readonly string[]): Promise<string> {
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: subject }), ...head, '', 'Every tree, please.')
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  return ids[0] ?? ''
}
type Schemas = components['schemas']
const at = (id: string) => ({ params: { path: { id } } })
const letterOf = async (id: string) => answered(await api.GET('/intake/{id}', at(id)))
const open = (id: string, body: Schemas['OpenedLetter']) => api.POST('/intake/{id}/opened', { ...at(id), body })
const attach = (id: string, body: Schemas['JoinedLetter']) => api.POST('/intake/{id}/joined', { ...at(id), body })
const discard = (id: string, reason: string) => api.POST('/intake/{id}/discarded', { ...at(id), body: { reason } })

it('lists the letters that wait, and shows one with what it may belong to and what is like it', async () => {
  const { reference } = await office.submit({ subject: 'Trees in Mill Lane' })
  const id = await arrived(`Trees in Mill Lane ${reference}`)
  const page = answered(await api.GET('/intake', { params: { query: { limit: 5 } } }))
  expect(schemas.waitingLettersSchema.parse(page)).toEqual(page)
  expect(page.letters).toMatchObject([{ id, from: 'li@example.net', authentication: 'none', suggestion: reference }])
  const letter = await letterOf(id)
  expect(schemas.letterOfIntakeSchema.parse(letter)).toEqual(letter)
  expect(letter).toMatchObject({ status: 'waiting', text: 'Every tree, please.', similar: [{ reference }] })
})

it('makes a request of a letter, puts one on a request, puts one away; each says where it went', async () => {
  const { reference } = await office.submit()
  const [one, two, three] = [await arrived('One'), await arrived('Two'), await arrived('Three')]
  const { response, ...outcome } = await open(one, { subject: 'Trees' })
  const opened = answered({ response, ...outcome })
  expect([response.status, schemas.attachedMessageSchema.parse(opened)]).toEqual([201, opened])
  const row = await office.ports.store.cases.byReference(opened.reference)
  expect(row).toMatchObject({ subject: 'Trees', requesterEmail: 'li@example.net', channel: 'email' })
  expect(answered(await attach(two, { reference: ` ${reference.toLowerCase()} ` }))).toEqual({ reference })
  const away = answered(await discard(three, 'An advertisement'))
  expect(schemas.discardedSchema.parse(away)).toEqual(away)
  expect(await letterOf(two)).toMatchObject({ status: 'filed', reference })
  const { id: settledBy } = office.people.officer
  const gone = await letterOf(three)
  expect(schemas.letterOfIntakeSchema.parse(gone)).toEqual(gone)
  expect(gone).toMatchObject({ status: 'discarded', reason: 'An advertisement', settledBy, reference: null })
  const discarded = answered(await api.GET('/intake', { params: { query: { status: 'discarded' } } }))
  expect(discarded.letters).toMatchObject([{ id: three }])
  expect((await discard(one, 'Late')).error).toMatchObject({ status: 409, code: 'conflict' })
})

it('shows a letter that named nobody to the body that placed it, and to no other', async () => {
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: 'To whom it may concern' }), '', 'Trees?')
  const stranger = await strangerIn(office)
  const theirs = await office.keyOf(stranger)
  const seenBy = async (who: string, path: string) =>
    (await office.request(`/api/v1/intake${path}`, { headers: { authorization: `Bearer ${who}` } })).text()
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['nobody@example.org'] })
  const path = `/${ids[0]}`
  expect((await office.ports.store.intake.byId(ids[0] ?? ''))?.bodyId).toBeNull()
  expect(await seenBy(theirs, path)).toContain('To whom it may concern')
  expect(answered(await discard(ids[0] ?? '', 'Not for us'))).toMatchObject({ reason: 'Not for us' })
  for (const address of [path, '?status=discarded']) {
    expect(await seenBy(key, address)).toContain('To whom it may concern')
    expect(await seenBy(theirs, address)).not.toContain('To whom it may concern')
  }
})

it('refuses by the name of the field', async () => {
  const id = await arrived('Four')
  const fields = ({ error }: { error?: Schemas['Problem'] }) => [error?.code, error?.errors?.map((one) => one.path)]
  const headers = { authorization: `Bearer ${key}` }
  expect((await office.post(`/api/v1/intake/${id}/joined`, {}, headers)).status).toBe(422)
  expect(fields(await attach(id, { reference: '' }))).toEqual(['invalid', ['reference']])
  expect(fields(await attach(id, { reference: 'RIVER-1999-00001' }))).toEqual(['invalid', ['reference']])
  expect(fields(await discard(id, ' '))).toEqual(['invalid', ['reason']])
  expect(fields(await open(id, { subject: 'x'.repeat(301) }))).toEqual(['invalid', ['subject']])
  expect((await office.post(`/api/v1/intake/${id}/opened`, '{', headers)).status).toBe(400)
  expect((await office.ports.store.intake.byId(id))?.status).toBe('waiting')
})

it('makes no request of a report of a failed delivery', async () => {
  const raw = rawMail(...headOf({ From: 'MAILER-DAEMON@mx.example', Subject: 'Undelivered' }), '', 'Sorry')
  const { ids } = await receiveMail(office.ports, raw, { from: '', to: ['riverford@example.org'] })
  expect(await letterOf(ids[0] ?? '')).toMatchObject({ kind: 'bounce', similar: [] })
  expect((await open(ids[0] ?? '', {})).error).toMatchObject({ status: 422 })
})
