import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

type Asked = { readonly reference: string; readonly secret: string }

/** The page of a request, as its requester sees it. */
export const statusPage = (page: Page) => ({
  ...layout(page),
  address: ({ reference, secret }: Asked) => `/requests/${reference}?secret=${secret}`,
  open: (asked: Asked) => page.goto(statusPage(page).address(asked)),
  nextStep: () => page.locator('.next').innerText(),
  stamp: () => page.locator('.stamp').innerText(),
  /** The last day to answer; null while the clock waits. */
  async due(): Promise<string | null> {
    const stamp = page.locator('.stamp').first()
    const isWaiting = (await stamp.getAttribute('class'))?.includes('stamp--waiting')
    return isWaiting ? null : stamp.locator('time').getAttribute('datetime')
  },
  letter: () => page.locator('.letter').innerText(),
  history: () => page.locator('ol.timeline').innerText(),
  seesClockSteps: () => page.locator('.clock-steps:not(.every-day)').isVisible(),
  async answers(text: string) {
    await page.getByLabel('Your answer').fill(text)
    await layout(page).presses('Send the answer')
  },
  parts: () => partsOf(page).innerText(),
  /** The units whose part is late. */
  async lateParts(): Promise<readonly string[]> {
    const rows = await page.locator('table.parts tr.is-late th').allInnerTexts()
    return rows.map((text) => text.split('\n')[0]?.split(' · ')[1]?.trim() ?? '')
  },
  async opensFirstPart() {
    await partsOf(page).getByRole('link').first().click()
  },
})

const partsOf = (page: Page) => page.locator('#parts').locator('..')
