import { afterEach, beforeEach, expect, it } from 'vitest'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import { alreadyPublished } from '../../../../src/app/search/already-published.ts'
import type { EventType } from '../../../../src/domain/request/event-types.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { getPage, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const pageFor = async (person: keyof HttpOffice['people'], path: string) =>
  getPage(office, await office.sessionOf(office.people[person]), path)

async function act(who: keyof HttpOffice['people'], reference: string, type: EventType, input: object = {}) {
  const done = await office.act(office.as(who), reference, type, input)
  if (!done.ok) throw new Error(done.refusal.code)
}

/** Three people ask for the same, and get one answer. */
async function askedThreeTimes(): Promise<string> {
  const lead = await office.submit({ name: 'Ada Sample', email: 'ada@example.org' })
  const others = [await office.submit({ email: 'bo@example.org' }), await office.submit({ email: 'cy@example.org' })]
  for (const { reference } of others)
    await act('officer', reference, 'linked', { to: lead.reference, how: 'duplicate' })
  await act('officer', lead.reference, 'decision-drafted', {
    parts: [{ outcome: 'granted-in-full' }],
    letter: 'Here it is.',
  })
  await act('approver', lead.reference, 'decision-approved')
  await act('officer', lead.reference, 'decision-issued', { also: others.map(({ reference }) => reference) })
  return lead.reference
}

it('what three have asked for stands on the publisher’s board and view, and nobody else’s, until it is published', async () => {
  const reference = await askedThreeTimes()
  for (const path of ['/desk/board', '/desk?view=publish', '/desk']) {
    const { text } = await pageFor('publisher', path)
    expect(text).toContain('Publish for all?')
    expect(text).toContain('3 requests ask for this')
    expect(text).toContain(`/desk/requests/${reference}/log-published`)
    expect(text).toContain(`/desk/requests/${reference}/publication-declined`)
  }
  expect((await pageFor('publisher', `/desk/requests/${reference}/publication-declined`)).status).toBe(200)
  expect((await pageFor('officer', '/desk/board')).text).not.toContain('Publish for all?')
  await act('publisher', reference, 'log-published', { title: 'Potholes', summary: 'Reports.' })
  expect((await pageFor('publisher', '/desk/board')).text).not.toContain('Publish for all?')
  expect(await (await office.request(`/log/${reference}`)).text()).toContain('3 requests for the same')
})

it('a proposal that is declined goes with its reason; a colleague may propose what only one has asked for', async () => {
  const reference = await askedThreeTimes()
  await act('publisher', reference, 'publication-declined', { reason: 'It will be on the web site in May.' })
  expect((await pageFor('publisher', '/desk/board')).text).not.toContain('Publish for all?')
  expect((await pageFor('publisher', `/desk/requests/${reference}`)).text).toContain(
    'It will be on the web site in May.',
  )
  await act('officer', reference, 'publication-proposed')
  expect((await pageFor('publisher', '/desk/board')).text).toContain(reference)
})

it('before a letter or a form becomes a request, its officer sees what is like it, and not who asked', async () => {
  const reference = await askedThreeTimes()
  await act('publisher', reference, 'log-published', { title: 'Potholes in Mill Lane', summary: 'Reports since 2020.' })
  const raw = rawMail(...headOf({ From: 'Li <li@example.net>', Subject: 'Potholes in Mill Lane' }), '', 'All reports?')
  const { ids } = await receiveMail(office.ports, raw, { from: 'li@example.net', to: ['riverford@example.org'] })
  const letter = await pageFor('officer', `/desk/intake/${ids[0]}`)
  const officer = await office.sessionOf(office.people.officer)
  const typed = {
    ...{ step: 'fill', subject: 'Potholes in Mill Lane', words: 'All reports.', name: 'Li', channel: 'post' },
    reachedOn: '2024-05-07',
  }
  const form = '/desk/requests/new?channel=plain'
  const check = await submitForm(office, officer, '/desk/requests/new', typed, form)
  for (const { status, text } of [letter, check]) {
    expect(status).toBe(200)
    expect(text).toContain('Similar requests')
    expect(text).toContain(`href="/desk/requests/${reference}"`)
    expect(text).toContain('Published already')
    expect(text).toContain(`href="/log/${reference}"`)
    expect(text).not.toMatch(/Ada Sample|ada@example|bo@example/)
  }
})

it('one word in common, or a year, suggests nothing', async () => {
  const reference = await askedThreeTimes()
  const title = 'Pothole reports in Mill Lane'
  await act('publisher', reference, 'log-published', { title, summary: 'Every report since 2020.' })
  const near = await alreadyPublished(office.ports, 'Pothole reports in Mill Lane')
  expect(near.length).toBe(1)
  for (const other of ['Lane closures at the harbour in 2020', 'Reports of noise in 2020', '2020'])
    expect(await alreadyPublished(office.ports, other), other).toEqual([])
})
