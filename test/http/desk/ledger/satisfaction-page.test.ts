import { afterAll, beforeAll, expect, it } from 'vitest'
import { answeredAndPublished } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'
import { pageOf } from '../../site/published-office.ts'

const comment = 'They never rang me back.'
let office: HttpOffice
let reference: string
let requestId: string
beforeAll(async () => {
  office = await openHttpOffice()
  ;({ reference, requestId } = await answeredAndPublished(office))
  await office.act({ kind: 'requester', requestId }, reference, 'feedback-given', { score: 2, comment })
})
afterAll(() => office.close())

const readBy = async (person: keyof HttpOffice['people'], path: string) =>
  pageOf(office, path, 'en', await office.sessionOf(office.people[person]))
const people = ['officer', 'approver', 'publisher', 'auditor', 'admin'] as const
const mayRead = (person: string) => person === 'approver' || person === 'admin'

it('the page of how satisfied people were is for those who answer for the office', async () => {
  for (const person of people) {
    const { status, text } = await readBy(person, '/desk/satisfaction')
    expect([person, status, text.includes(comment)]).toEqual(
      mayRead(person) ? [person, 200, true] : [person, 403, false],
    )
  }
})

it('nobody else reads a comment anywhere: not on the case, not in the audit, not by the API', async () => {
  for (const person of people) {
    const headers = { authorization: `Bearer ${await office.keyOf(office.people[person])}` }
    const addresses = [`/desk/requests/${reference}`, `/audit/${reference}`, `/audit`, '/desk']
    // One session for all: a new link to sign in ends the one before.
    const cookie = await office.sessionOf(office.people[person])
    const texts = await Promise.all(addresses.map(async (path) => (await pageOf(office, path, 'en', cookie)).text))
    for (const path of [`requests/${reference}`, `requests/${reference}/changes`, 'satisfaction', 'exports/events']) {
      texts.push(await (await office.request(`/api/v1/${path}`, { headers })).text())
    }
    expect([person, texts.some((text) => text.includes(comment))]).toEqual([person, mayRead(person)])
  }
})

it('visitors are sent to sign in, and see the comment nowhere', async () => {
  expect((await pageOf(office, '/desk/satisfaction')).status).toBe(303)
  for (const path of ['/statistics', `/log/${reference}`, '/log.csv', '/api/v1/statistics?body=riverford']) {
    expect((await pageOf(office, path)).text).not.toContain(comment)
  }
})
