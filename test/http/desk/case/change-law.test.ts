import { afterAll, beforeAll, expect, it } from 'vitest'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeAll(async () => {
  office = await openHttpOffice()
})
afterAll(() => office?.close())

it('shows what another law does to the date before anything is pressed', async () => {
  const { reference } = await office.submit()
  const cookie = await office.sessionOf(office.people.officer)
  for (const lang of locales) {
    const path = `/desk/requests/${reference}/statute-changed?lang=${lang}`
    const page = await office.request(path, { headers: { accept: 'text/html', cookie } })
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain('value="service-standard receipt"')
    expect(text).toContain('s.10(1)')
    // What the office sets itself is no section of a law, and is named in the reader's language.
    expect(text.includes('the body')).toBe(lang === 'en')
  }
})
