import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bandsOf } from '../../../../src/app/figures/breakdown.ts'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { languages } from '../../../../src/locales/locales.ts'
import { type HttpOffice, openHttpOffice, strangerIn } from '../../http-office.ts'
import { pageOf, release } from '../published-office.ts'

describe('the figures of performance', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
    office.at('2024-01-08T09:00:00Z')
    await office.submit({ subject: 'Waiting for months' })
    office.at('2024-03-04T09:00:00Z')
    await release(office, { title: 'Pay', outcome: 'partially-withheld', exemptions: ['s.40(2)'] })
    office.at('2024-05-07T09:00:00Z')
    await release(office, { title: 'Bins' })
    office.at('2024-06-03T09:00:00Z')
  })
  afterAll(() => office?.close())

  it('every number and every chart leads to what it means', async () => {
    const { text } = await pageOf(office, '/statistics')
    const definitions = (await pageOf(office, '/help/figures')).text
    const meanings = [...text.matchAll(/href="\/help\/figures#([a-zA-Z0-9]+)"/g)].map(([, id]) => id)
    expect(new Set(meanings).size).toBeGreaterThan(9)
    for (const id of meanings) expect(definitions).toContain(`<section id="${id}">`)
    expect([...text.matchAll(/<svg/g)].length).toBeGreaterThan(4)
    expect([...text.matchAll(/<figure/g)]).toHaveLength([...text.matchAll(/<table/g)].length)
  })

  it('counts how long open requests have waited, to the day that is asked about', async () => {
    expect((await pageOf(office, '/statistics')).text).toMatch(/91 to 180 days.*?<span class="bars__value">1</s)
    const ended = (await pageOf(office, '/statistics?year=2023')).text
    expect(ended).toContain('No requests in this period')
    const pending = [
      { receivedOn: civilDate('2024-01-01'), count: 2 },
      { receivedOn: civilDate('2024-01-21'), count: 3 },
      { receivedOn: civilDate('2024-02-10'), count: 4 },
    ]
    expect(bandsOf(pending, civilDate('2024-02-10'))).toEqual([
      { from: 0, to: 20, count: 7 },
      { from: 21, to: 40, count: 2 },
    ])
    expect(bandsOf([], civilDate('2024-02-10'))).toEqual([])
    expect(bandsOf(pending.slice(0, 1), civilDate('2026-02-10')).at(-1)).toEqual({ from: 366, to: null, count: 2 })
  })

  it('calls late what is late today, wherever it is counted, though nothing happened to it since', async () => {
    const figures = await (await office.request('/api/v1/statistics?body=riverford')).json()
    expect(figures).toMatchObject({ pending: 1, pendingLate: 1, to: null, asOf: '2024-06-03' })
    expect(figures).toMatchObject({
      backlog: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 0 }, { from: 91, to: 180, count: 1 }],
      byStatute: [{ statute: 'uk-foia-2000', received: 3, closed: 2, closedLate: 0 }],
      closedByMonth: [
        { month: '2024-03', closed: 1, closedLate: 0 },
        { month: '2024-05', closed: 1, closedLate: 0 },
      ],
    })
    for (const path of ['/statistics', '/statistics?year=2024'])
      expect((await pageOf(office, path)).text).toContain('of them overdue: 1')
    const before = await office.request('/api/v1/statistics?body=riverford&to=2024-01-31')
    expect(await before.json()).toMatchObject({ pending: 1, pendingLate: 0, asOf: '2024-01-31' })
  })

  it('shows the cases to those who may read the ledger of that body, and to nobody else', async () => {
    expect((await pageOf(office, '/statistics')).text).not.toContain('/desk?view=')
    const officer = await office.sessionOf(office.people.officer)
    const seen = (await pageOf(office, '/statistics', 'en', officer)).text
    for (const view of ['closed', 'open', 'overdue']) expect(seen).toContain(`href="/desk?view=${view}"`)
    const auditor = await office.sessionOf(office.people.auditor)
    expect((await pageOf(office, '/statistics', 'en', auditor)).text).not.toContain('/desk?view=open"')
  })

  it.each(['?year=abc', '?year=9999', '?year=0000', '?year=2024&year=2023', '?body=riverford&year='])(
    'answers any address: %s',
    async (query) => {
      const { status, text } = await pageOf(office, `/statistics${query}`)
      expect(status).toBe(200)
      expect(Buffer.byteLength(text)).toBeLessThan(40_000)
    },
  )

  it('explains itself in three languages', async () => {
    for (const [lang, { pages: t }] of Object.entries(languages)) {
      const { text } = await pageOf(office, '/help/figures', lang)
      for (const [name, meaning] of Object.values(t.performance.definitions)) {
        expect(text).toContain(name)
        expect(text).toContain(meaning)
      }
      expect((await pageOf(office, '/statistics', lang)).text).toContain(t.performance.backlog)
    }
  })

  it('sets several bodies side by side, each leading to its own figures', async () => {
    const stranger = await strangerIn(office)
    const { text } = await pageOf(office, '/statistics?year=2024')
    expect(text).toContain('Open now')
    const ended = (await pageOf(office, '/statistics?year=2023')).text
    expect(ended).toContain('Open at the end of the year')
    expect(ended).not.toContain('Open now')
    expect(text).toContain('href="/statistics?body=elsewhere&amp;year=2024"')
    expect(text).toContain('href="/statistics?body=riverford&amp;year=2024"')
    const own = await pageOf(office, '/statistics?body=riverford', 'en', await office.sessionOf(stranger))
    expect(own.text).not.toContain('href="/desk?view=open"')
  })
})
