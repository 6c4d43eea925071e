import { afterEach, beforeEach, expect, it } from 'vitest'
import { runJobs } from '../../../../src/app/run-jobs.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { lettersAsSent } from '../../../support/as-sent.ts'
import { postForm, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let reference: string
beforeEach(async () => {
  office = await openHttpOffice()
  const filed = await office.submit()
  reference = filed.reference
  await office.act({ kind: 'requester', requestId: filed.requestId }, reference, 'withdrawn')
  const entry = { title: 'Potholes in Mill Lane', summary: 'Every report.' }
  await office.act(office.as('publisher'), reference, 'log-published', entry)
  await jobs()
})
afterEach(() => office.close())

/** The jobs run while no mail server is set up: messages stay where they can be looked at. */
const jobs = (now?: string) => runJobs(office.ports, now ? instant(now) : office.ports.clock.now())

const mails = (kind: string) => lettersAsSent(office.ports, kind)

const post = (path: string, fields = {}) => postForm(office, '', path, fields)
const follow = (email: string) => submitForm(office, '', `/log/${reference}/follow`, { email }, `/log/${reference}`)
const linkIn = (text: string, what: string) => new RegExp(`(/log/${what}/\\S+)`).exec(text)?.[1] ?? ''

it('news goes only to an address that has said yes itself, and each piece once', async () => {
  expect((await follow('Reader@Example.net')).status).toBe(200)
  const [asked] = await mails('follow-confirm')
  expect(asked?.to).toBe('reader@example.net')
  const link = linkIn(asked?.text ?? '', 'follow')
  const withdraw = (reason: string) => office.act(office.as('publisher'), reference, 'log-withdrawn', { reason })
  const publish = (title: string) =>
    office.act(office.as('publisher'), reference, 'log-published', { title, summary: 'All of them.' })

  await publish('Potholes, one')
  await jobs()
  expect(await mails('follower-news')).toEqual([])

  // A program that looks at the link has not said yes.
  expect((await office.request(link)).status).toBe(200)
  await publish('Potholes, two')
  await jobs()
  expect(await mails('follower-news')).toEqual([])

  expect((await post(link)).status).toBe(200)
  await publish('Potholes, three')
  await jobs()
  await jobs()
  expect((await mails('follower-news')).map((row) => row.text)).toEqual([expect.stringContaining('Potholes, three')])

  await withdraw('It named somebody.')
  await jobs()
  const last = (await mails('follower-news')).find((row) => row.text.includes('It named somebody.'))
  expect(last?.text).not.toContain('Potholes')
  expect(last?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
})

it('one press ends it, and the address is forgotten', async () => {
  await follow('reader@example.net')
  await post(linkIn((await mails('follow-confirm'))[0]?.text ?? '', 'follow'))
  await office.act(office.as('publisher'), reference, 'log-published', { title: 'New', summary: 'All.' })
  await jobs()
  const [news] = await mails('follower-news')
  const stop = linkIn(news?.headers['List-Unsubscribe']?.replace('>', '') ?? '', 'unfollow')
  expect((await post(stop, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  expect((await post(stop, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  const { requestId } = (await office.ports.store.lists.logEntry(reference)) ?? { requestId: '' }
  expect(await office.ports.store.followers.confirmedOf(requestId, null, 9)).toEqual([])
  expect((await office.request(stop)).status).toBe(404)
})

it('typing an address tells nothing of it and floods nobody; who never says yes is forgotten', async () => {
  const first = await follow('reader@example.net')
  for (let time = 0; time < 4; time += 1) expect((await follow('reader@example.net')).text).toBe(first.text)
  expect(await mails('follow-confirm')).toHaveLength(2)
  expect((await follow('no address')).status).toBe(422)
  const link = linkIn((await mails('follow-confirm'))[0]?.text ?? '', 'follow')
  const later = new Date(Date.parse(office.ports.clock.now()) + 4 * 24 * 3_600_000).toISOString()
  await jobs(later)
  expect((await post(link)).status).toBe(404)
})

it('a mailbox is not flooded through tags and dots, and the page stays the same', async () => {
  const pages = new Set<string>()
  for (const email of ['jo+1@gmail.com', 'j.o@gmail.com', 'jo+2@googlemail.com', 'J.O+3@gmail.com', 'jo+4@gmail.com']) {
    const answer = await follow(email)
    expect(answer.status).toBe(200)
    pages.add(answer.text.replaceAll(email, 'ADDRESS'))
  }
  expect(pages.size).toBe(1)
  // The letter goes to the address as it was typed.
  expect((await mails('follow-confirm')).map(({ to }) => to).sort()).toEqual(['j.o@gmail.com', 'jo+1@gmail.com'])
})

it('one caller does not flood many mailboxes; another caller is heard, and the page stays the same', async () => {
  let caller = 'one'
  const app = await openHttpOffice({ callerOf: () => caller })
  try {
    const filed = await app.submit()
    await app.act({ kind: 'requester', requestId: filed.requestId }, filed.reference, 'withdrawn')
    await app.act(app.as('publisher'), filed.reference, 'log-published', { title: 'Potholes', summary: 'All.' })
    const ask = async (email: string) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = `email=${encodeURIComponent(email)}`
      const answer = await app.request(`/log/${filed.reference}/follow`, { method: 'POST', headers, body })
      return `${answer.status} ${(await answer.text()).replaceAll(email, 'ADDRESS')}`
    }
    const sent = async () => (await lettersAsSent(app.ports, 'follow-confirm')).length
    const pages = new Set<string>()
    for (let number = 1; number <= 40; number += 1) pages.add(await ask(`reader${number}@example.net`))
    expect([pages.size, await sent()]).toEqual([1, 30])
    const api = await app.post(`/api/v1/log/${filed.reference}/followers`, { email: 'reader41@example.net' })
    expect([api.status, await sent()]).toEqual([202, 30])
    caller = 'two'
    pages.add(await ask('reader42@example.net'))
    expect([pages.size, await sent()]).toEqual([1, 31])
    caller = 'one'
    app.at(new Date(Date.parse(app.ports.clock.now()) + 3_600_000).toISOString())
    await ask('reader43@example.net')
    expect(await sent()).toBe(32)
  } finally {
    await app.close()
  }
})
