import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { casePage } from './pages/case.ts'
import { focus } from './pages/focus.ts'
import { logPage } from './pages/log.ts'
import { statusPage } from './pages/status.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

describe.skipIf(chromiumPath === undefined)('by keyboard alone', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
  })
  afterAll(() => office?.close())

  it('one follows a request, answers its question, and writes to the body', { timeout: 90_000 }, async () => {
    const asked = await office.submit()
    await office.act(office.as('officer'), asked.reference, 'clarification-requested', { question: 'Which years?' })
    const page = await office.visit({ scripts: true })
    const { tabTo, isVisible } = focus(page)
    const status = statusPage(page)
    await status.open(asked)
    await tabTo(/Your answer/)
    expect(await isVisible()).toBe(true)
    await page.keyboard.type('2020 to 2023.')
    await tabTo(/Send the answer/)
    await page.keyboard.press('Enter')
    await status.isSaved('clarification-received')
    await tabTo(/See how this date was counted/)
    await page.keyboard.press('Enter')
    expect(await status.seesClockSteps()).toBe(true)
    await tabTo(/^Write to the body$/)
    await page.keyboard.press('Enter')
    await tabTo(/Your message/)
    await page.keyboard.type('Thank you.')
    await tabTo(/Send the message/)
    await page.keyboard.press('Enter')
    await status.isSaved('message-received')
    expect(await status.history()).toContain('Thank you.')
  })

  it('an officer drafts a decision', { timeout: 90_000 }, async () => {
    const { reference } = await office.submit()
    const page = await office.deskOf(office.people.officer, { scripts: true })
    const { tabTo, isVisible } = focus(page)
    await casePage(page).openForm(reference, 'decision-drafted')
    await tabTo(/^Outcome/)
    await page.keyboard.type('Granted in full')
    await tabTo(/^The letter/)
    await page.keyboard.type('Here it is.')
    await tabTo(/Save the draft/)
    expect(await isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await casePage(page).isSaved('decision-drafted')
    expect(await casePage(page).letter()).toContain('Here it is.')
  })

  it('the first stop of Tab leads past the letterhead', async () => {
    const page = await office.visit({ scripts: true })
    await logPage(page).open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focus(page).id()).toBe('main')
  })
})
