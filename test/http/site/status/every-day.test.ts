import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office?.close())

it('the page of a request lists every day to the due date, counted or not, and why', async () => {
  const { reference, secret } = await office.submit()
  const page = await office.request(`/requests/${reference}?secret=${secret}`, { headers: { accept: 'text/html' } })
  const html = await page.text()
  const table = /<table class="clock-steps every-day">(.*?)<\/table>/s.exec(html)?.[1] ?? ''
  const days = [...table.matchAll(/<time class="nowrap" datetime="([^"]+)"/g)].map(([, on]) => on)
  const numbers = [...table.matchAll(/class="number"[^>]*>(\d+)</g)].map(([, number]) => Number(number))
  expect(new Set(days).size).toBe(days.length)
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(table).toContain('not counted: weekend')
  const status = await office.request(`/api/v1/requests/${reference}?secret=${secret}`)
  const { clock } = (await status.json()) as { clock: { due: string } }
  expect(days.at(-1)).toBe(clock.due)
  expect(clock).not.toHaveProperty('days')
})
