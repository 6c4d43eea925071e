import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { calendarText } from '../../../src/http/feeds/calendar-text.ts'
import { ok } from '../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

describe('the calendar and the feed of one request', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
  })
  afterAll(() => office?.close())

  const calendar = async (reference: string, query: string) => {
    const response = await office.request(`/requests/${reference}/due.ics?${query}`)
    return { response, text: (await response.text()).replaceAll('\r\n ', '') }
  }
  const propertyOf = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1]

  it('gives the due date as a whole day of the body’s zone, moves it with the clock, and cancels it at the end', async () => {
    const { reference, secret } = await office.submit({ subject: 'A private subject' })
    const query = `secret=${secret}`
    const first = await calendar(reference, query)
    expect(first.response.headers.get('content-type')).toContain('text/calendar')
    expect(first.text).toContain('DTSTART;VALUE=DATE:20240605\r\nDTEND;VALUE=DATE:20240606\r\n')
    expect(propertyOf(first.text, 'X-WR-TIMEZONE')).toBe('Europe/London')
    expect(first.text).not.toMatch(/secret|private subject|jo@/)
    await ok(office.act(office.as('officer'), reference, 'extended', { ground: 'public-interest' }))
    const moved = await calendar(reference, query)
    expect(propertyOf(moved.text, 'UID')).toBe(propertyOf(first.text, 'UID'))
    expect(Number(propertyOf(moved.text, 'SEQUENCE'))).toBeGreaterThan(Number(propertyOf(first.text, 'SEQUENCE')))
    expect(moved.text).not.toContain('20240605')
    const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here.' }
    await office.act(office.as('officer'), reference, 'decision-drafted', decision)
    await office.act(office.as('approver'), reference, 'decision-approved')
    await office.act(office.as('officer'), reference, 'decision-issued')
    const ended = await calendar(reference, query)
    expect(propertyOf(ended.text, 'METHOD')).toBe('CANCEL')
    expect(propertyOf(ended.text, 'STATUS')).toBe('CANCELLED')
    expect(propertyOf(ended.text, 'UID')).toBe(propertyOf(first.text, 'UID'))
  })

  it('speaks the language that is asked for', async () => {
    const { reference, secret } = await office.submit()
    expect((await calendar(reference, `secret=${secret}&lang=zh-Hans`)).text).toContain(
      `SUMMARY:答复期限：申请${reference}`,
    )
    expect((await calendar(reference, `secret=${secret}&lang=zh-Hant`)).text).toContain(
      `SUMMARY:答覆期限：申請${reference}`,
    )
  })

  it('gives officers the dates of their body behind their session', async () => {
    const { reference } = await office.submit()
    const cookie = await office.sessionOf(office.people.officer)
    const response = await office.request('/desk/due.ics', { headers: { cookie } })
    expect(await response.text()).toContain(`UID:${reference}.due@localhost`)
    expect((await office.request('/desk/due.ics')).status).toBe(303)
  })

  it('tells in a feed what happened and when, and none of the words', async () => {
    const { reference, secret } = await office.submit({ subject: 'A private subject' })
    await ok(office.act(office.as('officer'), reference, 'message-sent', { text: 'Private words.' }))
    const text = await (await office.request(`/requests/${reference}/feed.atom?secret=${secret}`)).text()
    expect(text).toContain('Message from the public body')
    expect(text).not.toMatch(/[Pp]rivate|jo@/)
    expect(text).toContain(`secret=${secret}`)
  })

  it('folds lines at 75 octets without cutting a character, and escapes what has a meaning', () => {
    const event = {
      uid: 'one@localhost',
      sequence: 1,
      changedAt: instant('2024-05-07T09:00:00Z'),
      on: civilDate('2024-12-31'),
      summary: '河'.repeat(60),
      description: 'a, b; c\\d\ne',
      status: 'CONFIRMED' as const,
    }
    const text = calendarText({ name: 'x', timeZone: 'Asia/Shanghai', language: 'zh-Hans', events: [event] })
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'河'.repeat(60)}\r\n`)
    expect(text).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20250101')
    expect(text).toContain('DTSTAMP:20240507T090000Z')
  })
})
