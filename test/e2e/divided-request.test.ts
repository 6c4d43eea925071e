import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { casePage } from './pages/case.ts'
import { splitPage } from './pages/split.ts'
import { statusPage } from './pages/status.ts'
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
    await casePage(officer).open(asked.reference)
    await picture(officer, 'case-before')
    await casePage(officer).divides()
    const split = splitPage(officer)
    await split.gives(0, 'Highways', 'The reports of the highways engineers.')
    await split.gives(1, 'Housing', 'What tenants reported.')
    await picture(officer, 'split-form')
    await split.previews()
    expect(await split.text()).toContain('5 June 2024')
    await picture(officer, 'split-check')
    await split.divides()
    office.at('2024-06-12T09:00:00Z')
    // The session of May has run out.
    const later = await office.deskOf(office.people.officer)
    await casePage(later).open(asked.reference)
    expect(await casePage(later).parts()).toContain('Late')
    await picture(later, 'case-parts')
    const requester = await office.visit({ width: 360 })
    const status = statusPage(requester)
    await status.open(asked)
    expect(await status.parts()).toContain('Highways')
    await picture(requester, 'status-parts')
    const chinese = await office.visit({ width: 360, lang: 'zh-CN' })
    await statusPage(chinese).open(asked)
    await picture(chinese, 'status-parts-zh')
    // The secret of the whole opens its parts.
    await status.opensFirstPart()
    expect(await status.text()).toContain('Part of request')
    await picture(requester, 'status-of-part')
    expect(office.complaints).toEqual([])
  }, 180_000)

  async function picture(page: Awaited<ReturnType<ServedOffice['visit']>>, name: string): Promise<void> {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
})
