import { afterEach, beforeEach, expect, it } from 'vitest'
import { similarRequests } from '../../../../src/app/search/similar-requests.ts'
import { caseStateOf } from '../../../../src/domain/request/fold-case.ts'
import { isProposed } from '../../../../src/domain/request/publication.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const granted = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' }
const events = (id: string) => office.ports.store.cases.events(id)
const state = async (id: string) => caseStateOf(await events(id))
async function ok(outcome: ReturnType<Office['act']>) {
  const result = await outcome
  if (!result.ok) throw new Error(result.refusal.code)
}
async function three() {
  const lead = await office.submit({ email: 'ada@example.org' })
  const others = [await office.submit({ email: 'bo@example.org' }), await office.submit({ email: 'cy@example.org' })]
  for (const other of others) {
    await ok(office.act(office.as('officer'), other.reference, 'linked', { to: lead.reference, how: 'duplicate' }))
  }
  await ok(office.act(office.as('officer'), lead.reference, 'decision-drafted', granted))
  await ok(office.act(office.as('approver'), lead.reference, 'decision-approved'))
  return { lead, others }
}

it('one approved decision answers all three, each with its own number in its own letter, and is proposed for publication', async () => {
  const { lead, others } = await three()
  const also = others.map((other) => other.reference)
  await ok(office.act(office.as('officer'), lead.reference, 'decision-issued', { also }))
  for (const other of others) {
    expect(await state(other.requestId)).toMatchObject({ stage: 'answered', decision: { approvedIn: lead.reference } })
  }
  const mails = (await office.ports.store.outbox.list({ limit: 100 })).rows.filter((mail) => mail.kind === 'decision')
  expect(mails.map((mail) => mail.to).sort()).toEqual(['ada@example.org', 'bo@example.org', 'cy@example.org'])
  expect(isProposed(await state(lead.requestId))).toBe(true)
  await ok(office.act(office.as('publisher'), lead.reference, 'log-published', { title: 'Potholes', summary: 'All.' }))
  expect((await state(others[0]?.requestId ?? '')).listedWith).toBe(lead.reference)
})

it('one of them changed meanwhile: nobody is answered, and the refusal names it', async () => {
  const { lead, others } = await three()
  const also = [`${others[0]?.reference}@1`, others[1]?.reference]
  const outcome = await office.act(office.as('officer'), lead.reference, 'decision-issued', { also })
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { code: 'conflict', params: { reference: others[0]?.reference } },
  })
  expect((await state(lead.requestId)).stage).toBe('approved')
})

it('a link stands on both sides, and goes from both', async () => {
  const [one, other] = [await office.submit(), await office.submit()]
  await ok(office.act(office.as('officer'), one.reference, 'linked', { to: other.reference, how: 'answered-by' }))
  expect((await state(other.requestId)).links).toEqual([{ to: one.reference, how: 'answers' }])
  await ok(office.act(office.as('officer'), other.reference, 'unlinked', { to: one.reference }))
  expect((await state(one.requestId)).links).toEqual([])
})

it('only the same person’s copy is merged; somebody else’s is not, and a publisher merges nothing', async () => {
  const lead = await office.submit()
  const copy = await office.submit()
  const stranger = await office.submit({ email: 'bo@example.org' })
  const into = { into: lead.reference }
  const refused = await office.act(office.as('officer'), stranger.reference, 'merged', into)
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'another-person' } })
  const forbidden = await office.act(office.as('publisher'), copy.reference, 'merged', into)
  expect(forbidden).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  await ok(office.act(office.as('officer'), copy.reference, 'merged', into))
  expect(await state(copy.requestId)).toMatchObject({ stage: 'withdrawn', mergedInto: lead.reference })
})

it('similar requests are found by subject, without the one that asks, for those who read the ledger', async () => {
  const lead = await office.submit()
  await office.submit({ subject: 'School meals' })
  const found = await similarRequests(office.ports, office.as('officer'), office.body.id, 'Potholes near Mill Lane')
  expect(found.ok && found.value.map(({ row }) => row.reference)).toEqual([lead.reference])
  const refused = await similarRequests(office.ports, office.as('auditor'), office.body.id, 'Potholes')
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
})

// 条例第36条第6项 and the United States' annual report, V.B(2), count repeats by a row of their own: a decision.
it.each([
  ['cn-ogi-2019', 'Asia/Shanghai', 'not-processed.repeat'],
  ['us-foia', 'America/New_York', 'duplicate-request'],
])('merging under %s drafts the law’s own answer, which a colleague approves', async (law, timeZone, outcome) => {
  await office.close()
  office = await openOffice(law, timeZone)
  const [lead, copy] = [await office.submit(), await office.submit()]
  await ok(office.act(office.as('officer'), copy.reference, 'merged', { into: lead.reference }))
  const drafted = await state(copy.requestId)
  expect(drafted).toMatchObject({ stage: 'drafted', draft: { parts: [{ part: 'whole', outcome }] } })
  expect(drafted.links).toContainEqual({ to: lead.reference, how: 'duplicate' })
  // Whoever drafted it names the organ to which one may turn: no installation knows it.
  const words = await office.ports.store.cases.words(copy.requestId)
  const letter = words.find(({ id }) => id === drafted.draft?.letter.id)?.content ?? ''
  expect(letter).toContain(lead.reference)
  const filled = {
    parts: [{ outcome, reason: 'Sent twice.' }],
    letter: letter.replaceAll(/\[…[^\]]*\]/g, 'the Ministry'),
  }
  await ok(office.act(office.as('officer'), copy.reference, 'decision-drafted', filled))
  await ok(office.act(office.as('approver'), copy.reference, 'decision-approved'))
  await ok(office.act(office.as('officer'), copy.reference, 'decision-issued'))
  expect(await office.ports.store.cases.byId(copy.requestId)).toMatchObject({ stage: 'answered', outcome })
  expect((await state(lead.requestId)).stage).toBe('open')
})
