import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

/** Goes on with Tab until what has the focus says this; fails where it never comes. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const on = document.activeElement as HTMLInputElement | null
      const label = on?.labels?.[0]?.textContent ?? on?.closest('fieldset')?.querySelector('legend')?.textContent
      return (label ?? on?.textContent ?? '').trim()
    })
    if (name.test(said)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

/** Whether one sees where the focus is: an outline, or a ground or shadow of its own. */
async function seesFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const on = document.activeElement
    if (!on || on === document.body) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(on)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
}

describe.skipIf(chromiumPath === undefined)('by keyboard alone', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
  })
  afterAll(() => office?.close())

  it('one follows a request, answers its question, and writes to the body', { timeout: 90_000 }, async () => {
    const { reference, secret } = await office.submit()
    await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which years?' })
    const page = await office.visit({ scripts: true })
    await page.goto(`/requests/${reference}?secret=${secret}`)
    await tabTo(page, /Your answer/)
    expect(await seesFocus(page)).toBe(true)
    await page.keyboard.type('2020 to 2023.')
    await tabTo(page, /Send the answer/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/saved=clarification-received/)
    await tabTo(page, /See how this date was counted/)
    await page.keyboard.press('Enter')
    expect(await page.locator('.clock-steps').isVisible()).toBe(true)
    await tabTo(page, /^Write to the body$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /Your message/)
    await page.keyboard.type('Thank you.')
    await tabTo(page, /Send the message/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/saved=message-received/)
    expect(await page.locator('ol.timeline').innerText()).toContain('Thank you.')
  })

  it('an officer drafts a decision', { timeout: 90_000 }, async () => {
    const { reference } = await office.submit()
    const page = await office.deskOf(office.people.officer, { scripts: true })
    await page.goto(`/desk/requests/${reference}/decision-drafted`)
    await tabTo(page, /^Outcome/)
    await page.keyboard.type('Granted in full')
    await tabTo(page, /^The letter/)
    await page.keyboard.type('Here it is.')
    await tabTo(page, /Save the draft/)
    expect(await seesFocus(page)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/saved=decision-drafted/)
    expect(await page.locator('.letter').innerText()).toContain('Here it is.')
  })

  it('the first stop of Tab leads past the letterhead', async () => {
    const page = await office.visit({ scripts: true })
    await page.goto('/log')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})
