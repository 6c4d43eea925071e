import { afterEach, beforeEach, expect, it } from 'vitest'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import type { Actor } from '../../../../src/domain/request/policy.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const run = (day: string) => runJobs(office.ports, instant(`${day}T09:30:00Z`))
const kinds = /^(clarification-reminder|abandoned-soon|satisfaction-question)$/

async function written() {
  const { rows } = await office.ports.store.outbox.list({ limit: 50 })
  return rows
    .filter((row) => kinds.test(row.kind))
    .map((row) => row.kind)
    .reverse()
}

async function asked(input: object) {
  const { reference, requestId } = await office.submit()
  const question = { question: 'Which end of the lane?', ...input }
  const answer = await office.act(office.as('officer'), reference, 'clarification-requested', question)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { reference, requestId }
}

it('a question that stays open is reminded of five working days before its last day, and warned of one before; each once', async () => {
  const { requestId } = await asked({ replyBy: '2024-05-24' })
  await run('2024-05-16')
  expect(await written()).toEqual([])
  await run('2024-05-17')
  await run('2024-05-17')
  expect(await written()).toEqual(['clarification-reminder'])
  await run('2024-05-23')
  await run('2024-05-24')
  expect(await written()).toEqual(['clarification-reminder', 'abandoned-soon'])
  const events = await office.ports.store.cases.events(requestId)
  expect(events.filter((event) => event.type === 'message-sent').map((event) => event.data)).toMatchObject([
    { kind: 'clarification-reminder' },
    { kind: 'abandoned-soon' },
  ])
  const mail = (await office.ports.store.outbox.list({ limit: 9 })).rows.find((row) => row.kind === 'abandoned-soon')
  expect(mail?.text).toMatch(/Friday 24 May 2024[\s\S]*Which end of the lane\?/)
})

it('who has answered hears no more of the question, and after an outage nothing is made up for that is over', async () => {
  const { reference, requestId } = await asked({ replyBy: '2024-05-24' })
  const requester: Actor = { kind: 'requester', requestId }
  office.at('2024-05-15T10:00:00Z')
  await office.act(requester, reference, 'clarification-received', { answer: 'The north end.' })
  await run('2024-05-30')
  expect(await written()).toEqual([])
})

it('without a last day, the officer’s or the law’s, there is one reminder and no warning', async () => {
  await asked({})
  await run('2024-05-20')
  expect(await written()).toEqual([])
  await run('2024-05-21')
  await run('2024-09-30')
  expect(await written()).toEqual(['clarification-reminder'])
})

it('a fee that is not paid is warned of before the three months of the UK Act are over, unless it is paid', async () => {
  const charged = async () => {
    const { reference } = await office.submit()
    const answer = await office.act(office.as('officer'), reference, 'fee-notice', { amount: '20', currency: 'GBP' })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return reference
  }
  await charged()
  const paid = await charged()
  office.at('2024-06-03T10:00:00Z')
  await office.act(office.as('officer'), paid, 'fee-paid')
  // 5 August is a bank holiday in Scotland, so Friday the 2nd is the working day before the last one, the 6th.
  await run('2024-08-01')
  expect(await written()).toEqual([])
  await run('2024-08-06')
  expect(await written()).toEqual(['abandoned-soon'])
})

it('a week after the answer the requester is asked once how it was, in the morning, unless they have said so', async () => {
  const answer = async () => {
    const { reference, requestId } = await office.submit()
    const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
    for (const [who, type, input] of [
      ['officer', 'decision-drafted', decision],
      ['approver', 'decision-approved', {}],
      ['officer', 'decision-issued', {}],
    ] as const) {
      const done = await office.act(office.as(who), reference, type, input)
      if (!done.ok) throw new Error(done.refusal.code)
    }
    return { reference, requestId }
  }
  await answer()
  const content = await answer()
  const requester: Actor = { kind: 'requester', requestId: content.requestId }
  await office.act(requester, content.reference, 'feedback-given', { score: 5 })
  await run('2024-05-13')
  expect(await written()).toEqual([])
  await run('2024-05-14')
  await run('2024-05-15')
  expect(await written()).toEqual(['satisfaction-question'])
})
