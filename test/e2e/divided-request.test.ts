import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

const pictures = process.env['CANDOR_PICTURES']

describe.skipIf(chromiumPath === undefined)('a request divided between departments', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
  }, 120_000)
  afterAll(() => office.close())

  it('is shown before it is done, and the page of the whole says which part is late; without scripts', async () => {
    const asked = await office.submit()
    await office.submit({ subject: 'Potholes in Mill Lane and the High Street', email: 'bo@example.org' })
    const officer = await office.deskOf(office.people.officer)
    await officer.goto(`${office.url}/desk/requests/${asked.reference}`)
    await picture(officer, 'case-before')
    await officer.getByRole('link', { name: 'Divide it, or pass parts on' }).click()
    await officer.locator('#to-0').selectOption('unit:Highways')
    await officer.locator('#words-0').fill('The reports of the highways engineers.')
    await officer.locator('#to-1').selectOption('unit:Housing')
    await officer.locator('#words-1').fill('What tenants reported.')
    await picture(officer, 'split-form')
    await officer.getByRole('button', { name: 'See what it does' }).click()
    expect(await officer.locator('main').innerText()).toContain('5 June 2024')
    await picture(officer, 'split-check')
    await officer.getByRole('button', { name: 'Divide the request' }).click()
    await officer.waitForURL(/saved=transferred/)
    office.at('2024-06-12T09:00:00Z')
    // The session of May has run out.
    const later = await office.deskOf(office.people.officer)
    await later.goto(`${office.url}/desk/requests/${asked.reference}`)
    expect(await later.locator('#parts').locator('..').innerText()).toContain('Late')
    await picture(later, 'case-parts')
    const requester = await office.visit({ width: 360 })
    await requester.goto(`${office.url}/requests/${asked.reference}?secret=${asked.secret}`)
    expect(await requester.locator('#parts').locator('..').innerText()).toContain('Highways')
    await picture(requester, 'status-parts')
    const chinese = await office.visit({ width: 360, lang: 'zh-CN' })
    await chinese.goto(`${office.url}/requests/${asked.reference}?secret=${asked.secret}`)
    await picture(chinese, 'status-parts-zh')
    // The secret of the whole opens its parts.
    await requester.locator('#parts').locator('..').getByRole('link').first().click()
    expect(await requester.locator('main').innerText()).toContain('Part of request')
    await picture(requester, 'status-of-part')
    expect(office.complaints).toEqual([])
  }, 180_000)

  async function picture(page: Awaited<ReturnType<ServedOffice['visit']>>, name: string): Promise<void> {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
})
