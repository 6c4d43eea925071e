import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answeredAndPublished } from '../http/answered-request.ts'
import { chromiumPath } from '../support/chromium.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

describe.skipIf(chromiumPath === undefined)('a request on paper', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
  })
  afterAll(() => office?.close())

  it('carries no secret, neither in a link of the PDF nor in the browser’s own foot', { timeout: 60_000 }, async () => {
    const { reference, secret } = await answeredAndPublished(office)
    const page = await office.visit({ dark: true })
    await page.goto(`/requests/${reference}?secret=${secret}`)
    expect(await page.content()).toContain(`?secret=${secret}`)
    const pdf = await page.pdf({ displayHeaderFooter: true, preferCSSPageSize: true })
    const text = pdf.toString('latin1')
    expect(text).toContain('/URI')
    expect(text).not.toContain('secret=')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav:visible, form:visible, button:visible').count()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).toBe(
      '#fff',
    )
  })
})
