import { afterEach, beforeEach, expect, it } from 'vitest'
import { exportView } from '../../../../src/app/desk/export-view.ts'
import { exportCases } from '../../../../src/app/figures/export-cases.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
const hotline = { id: 'hotline-12345', name: { en: '12345 hotline' }, kind: 'hotline', entry: 'typed' } as const
beforeEach(async () => {
  office = await openHttpOffice({}, 'service-standard', 'Asia/Shanghai', { channels: [hotline] })
})
afterEach(() => office.close())

const call = {
  ...{ body: 'riverford', channelId: 'hotline-12345', subject: 'A lamp is out', words: 'Since Monday.' },
  ...{ name: 'Caller Sample', telephone: '0550-555 0134', externalNumber: 'GD202405070012' },
}

async function entered(more: object = {}) {
  const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  const answer = await office.post('/api/v1/requests', { ...call, ...more }, { authorization })
  return { status: answer.status, json: (await answer.json()) as { reference: string; issues?: object } }
}
async function page(path: string, person: keyof HttpOffice['people'] = 'officer') {
  const cookie = await office.sessionOf(office.people[person])
  const answer = await office.request(path, { headers: { cookie, accept: 'text/html' } })
  return { status: answer.status, text: await answer.text() }
}
async function closed() {
  const { json } = await entered()
  const { reference } = json
  const steps = [
    ['officer', 'decision-drafted', { parts: [{ outcome: 'granted' }], letter: 'The lamp is mended.' }],
    ['approver', 'decision-approved', {}],
    ['officer', 'decision-issued', {}],
  ] as const
  for (const [who, type, input] of steps) {
    const done = await office.act(office.as(who), reference, type, input)
    if (!done.ok) throw new Error(`${type}: ${done.refusal.code}`)
  }
  return reference
}

async function allOf<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

it('the number of the work order stands on the case, is found at the desk and goes with the ledger; the telephone does not', async () => {
  const { status, json } = await entered()
  expect(status).toBe(201)
  const shown = await page(`/desk/requests/${json.reference}`)
  expect(shown.text).toContain('Work-order number')
  expect(shown.text).toContain('GD202405070012')
  expect(shown.text).toContain('0550-555 0134')
  // Who approves needs no telephone number.
  expect((await page(`/desk/requests/${json.reference}`, 'approver')).text).not.toContain('0550-555 0134')
  for (const text of ['GD202405070012', 'gd20240507'])
    expect((await page(`/desk?view=all&q=${text}`)).text).toContain(json.reference)
  const view = await exportView(office.ports, office.as('officer'), office.body, {
    ...{ filter: {}, sort: 'due', direction: 'asc' },
  })
  if (!view.ok) throw new Error(view.refusal.code)
  const rows = await allOf(view.value)
  expect(rows).toMatchObject([{ number: 'GD202405070012' }])
  expect(JSON.stringify(rows)).not.toContain('0550')
  const anonymous = await exportCases(office.ports, office.as('auditor'), office.body, {}, 'a name')
  if (!anonymous.ok) throw new Error(anonymous.refusal.code)
  expect(JSON.stringify(await allOf(anonymous.value))).not.toMatch(/0550|GD2024/)
})

it('a work order is entered once, and the form says so', async () => {
  await entered()
  const again = await entered()
  expect(again.status).toBe(422)
  expect(JSON.stringify(again.json)).toContain('externalNumber')
})

it('the public gives neither', async () => {
  for (const field of ['telephone', 'externalNumber'])
    expect(await office.submit({ [field]: '123' }).catch((error: Error) => error.message)).toContain(field)
})

it('the telephone is erased with the name', async () => {
  const reference = await closed()
  await office.act(office.as('admin'), reference, 'personal-data-erased', { reason: 'Kept long enough', confirm: true })
  const row = await office.ports.store.cases.byReference(reference)
  expect(JSON.stringify(await office.ports.store.cases.words(row?.id ?? ''))).not.toContain('0550')
  expect((await page(`/desk/requests/${reference}`)).text).not.toContain('0550')
})

it('who called and has no e-mail is asked by telephone, once; the history says that an officer wrote it down', async () => {
  const reference = await closed()
  expect((await page(`/desk/requests/${reference}`)).text).toContain('Record their satisfaction')
  const refused = await office.act(office.as('approver'), reference, 'feedback-given', { score: 5 })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  const given = await office.act(office.as('officer'), reference, 'feedback-given', { score: 4, comment: 'Quick.' })
  expect(given.ok).toBe(true)
  const shown = await page(`/desk/requests/${reference}`)
  expect(shown.text).toContain('asked by telephone')
  expect(shown.text).not.toContain('Record their satisfaction')
  const again = await office.act(office.as('officer'), reference, 'feedback-given', { score: 5 })
  expect(again).toMatchObject({ ok: false, refusal: { code: 'already-given' } })
})

it('whoever has an address says it themselves', async () => {
  const { json } = await entered({ email: 'caller@example.org', externalNumber: 'GD2' })
  await office.act(office.as('officer'), json.reference, 'withdrawn', { reason: 'By telephone.' })
  const refused = await office.act(office.as('officer'), json.reference, 'feedback-given', { score: 5 })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect((await page(`/desk/requests/${json.reference}`)).text).not.toContain('Record their satisfaction')
})

it('nobody is asked by telephone once their data are erased: the address that they had has gone with them', async () => {
  const reference = await closed()
  const allowed = async () => {
    const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
    const answer = await office.request(`/api/v1/requests/${reference}`, { headers: { authorization } })
    return JSON.stringify((await answer.json()).case.allowed).includes('feedback-given')
  }
  expect(await allowed()).toBe(true)
  const erased = { reason: 'Kept long enough', confirm: true }
  expect((await office.act(office.as('admin'), reference, 'personal-data-erased', erased)).ok).toBe(true)
  expect(await allowed()).toBe(false)
  const given = await office.act(office.as('officer'), reference, 'feedback-given', { score: 5 })
  expect(given).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
})

it('the desk of an enquiry speaks of nobody who applies, and offers no review that no law gives', async () => {
  const { json } = await entered()
  const at = `/desk/requests/${json.reference}`
  const shown = (await page(`${at}?lang=zh-Hans`)).text
  const main = shown.slice(shown.indexOf('<main'), shown.indexOf('</main>'))
  expect(main).toContain('请咨询人补充说明')
  expect(main).not.toMatch(/申请人|补正|登记救济申请/)
  expect(main).toContain('本机关设置')
  const asked = (await page(`${at}/clarification-requested?lang=zh-Hans`)).text
  expect(asked).toContain('需要补充说明的内容')
  expect(asked).toContain('返回咨询')
  expect((await page(`${at}/split?lang=zh-Hans`)).text).toContain('分办咨询')
  const entry = (await page('/desk/requests/new?channel=hotline-12345&lang=zh-Hans')).text
  expect(entry).toContain('用于以电话、信函或者当面方式提出的咨询')
})
