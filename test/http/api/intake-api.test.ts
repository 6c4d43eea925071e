import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiveMail } from '../../../src/app/mail/inbound/receive-mail.ts'
import * as schemas from '../../../src/http/api/schemas/intake-schemas.ts'
import { headOf, rawMail } from '../../adapters/mail/mail-builder.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../http-office.ts'

let office: HttpOffice
let headers: Record<string, string>
beforeAll(async () => {
  office = await openHttpOffice()
  headers = { authorization: `Bearer ${await office.keyOf(office.people.officer)}` }
})
afterAll(() => office.close())

async function arrived(subject: string, ...head: readonly string[]): Promise<string> {
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: subject }), ...head, '', 'Every tree, please.')
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  return ids[0] ?? ''
}
async function get(path: string) {
  const answer = await office.request(`/api/v1/intake${path}`, { headers })
  return { status: answer.status, json: await answer.json() }
}
async function post(path: string, body: unknown) {
  const answer = await office.post(`/api/v1/intake${path}`, body, headers)
  return { status: answer.status, json: await answer.json() }
}

it('lists the letters that wait, and shows one with what it may belong to and what is like it', async () => {
  const { reference } = await office.submit({ subject: 'Trees in Mill Lane' })
  const id = await arrived(`Trees in Mill Lane ${reference}`)
  const { json: page } = await get('?limit=5')
  expect(schemas.waitingLettersSchema.parse(page)).toEqual(page)
  expect(page.letters).toMatchObject([{ id, from: 'li@example.net', authentication: 'none', suggestion: reference }])
  const { json: letter } = await get(`/${id}`)
  expect(schemas.letterOfIntakeSchema.parse(letter)).toEqual(letter)
  expect(letter).toMatchObject({ status: 'waiting', text: 'Every tree, please.', similar: [{ reference }] })
})

it('makes a request of a letter, puts one on a request, puts one away; each says where it went', async () => {
  const { reference } = await office.submit()
  const [one, two, three] = [await arrived('One'), await arrived('Two'), await arrived('Three')]
  const opened = await post(`/${one}/opened`, { subject: 'Trees' })
  expect([opened.status, schemas.attachedMessageSchema.parse(opened.json)]).toEqual([201, opened.json])
  const row = await office.ports.store.cases.byReference(opened.json.reference)
  expect(row).toMatchObject({ subject: 'Trees', requesterEmail: 'li@example.net', channel: 'email' })
  expect(await post(`/${two}/joined`, { reference: ` ${reference.toLowerCase()} ` })).toEqual({
    ...{ status: 200, json: { reference } },
  })
  const away = await post(`/${three}/discarded`, { reason: 'An advertisement' })
  expect(schemas.discardedSchema.parse(away.json)).toEqual(away.json)
  expect((await get(`/${two}`)).json).toMatchObject({ status: 'filed', reference })
  const { id: settledBy } = office.people.officer
  const { json: gone } = await get(`/${three}`)
  expect(schemas.letterOfIntakeSchema.parse(gone)).toEqual(gone)
  expect(gone).toMatchObject({ status: 'discarded', reason: 'An advertisement', settledBy, reference: null })
  expect((await get('?status=discarded')).json.letters).toMatchObject([{ id: three }])
  const late = await post(`/${one}/discarded`, { reason: 'Late' })
  expect([late.status, late.json.code]).toEqual([409, 'conflict'])
})

it('shows a letter that named nobody to the body that placed it, and to no other', async () => {
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: 'To whom it may concern' }), '', 'Trees?')
  const stranger = await strangerIn(office)
  const theirs = { authorization: `Bearer ${await office.keyOf(stranger)}` }
  const seenBy = async (who: Record<string, string>, path: string) =>
    (await office.request(`/api/v1/intake${path}`, { headers: who })).text()
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['nobody@example.org'] })
  const path = `/${ids[0]}`
  expect((await office.ports.store.intake.byId(ids[0] ?? ''))?.bodyId).toBeNull()
  expect(await seenBy(theirs, path)).toContain('To whom it may concern')
  expect((await post(`${path}/discarded`, { reason: 'Not for us' })).status).toBe(200)
  for (const address of [path, '?status=discarded']) {
    expect(await seenBy(headers, address)).toContain('To whom it may concern')
    expect(await seenBy(theirs, address)).not.toContain('To whom it may concern')
  }
})

it('refuses by the name of the field', async () => {
  const id = await arrived('Four')
  const fields = async (path: string, body: unknown) => {
    const { status, json } = await post(path, body)
    return [status, json.code, json.errors?.map((one: { path: string }) => one.path)]
  }
  expect(await fields(`/${id}/joined`, {})).toEqual([422, 'invalid', ['reference']])
  expect(await fields(`/${id}/joined`, { reference: 'RIVER-1999-00001' })).toEqual([422, 'invalid', ['reference']])
  expect(await fields(`/${id}/discarded`, { reason: ' ' })).toEqual([422, 'invalid', ['reason']])
  expect(await fields(`/${id}/opened`, { subject: 'x'.repeat(301) })).toEqual([422, 'invalid', ['subject']])
  expect((await post(`/${id}/opened`, '{')).status).toBe(400)
  expect((await office.ports.store.intake.byId(id))?.status).toBe('waiting')
})

it('makes no request of a report of a failed delivery', async () => {
  const raw = rawMail(...headOf({ From: 'MAILER-DAEMON@mx.example', Subject: 'Undelivered' }), '', 'Sorry')
  const { ids } = await receiveMail(office.ports, raw, { from: '', to: ['riverford@example.org'] })
  expect((await get(`/${ids[0]}`)).json).toMatchObject({ kind: 'bounce', similar: [] })
  expect((await post(`/${ids[0]}/opened`, {})).status).toBe(422)
})
