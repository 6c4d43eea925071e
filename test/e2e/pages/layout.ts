import type { Page } from 'playwright-core'
import type { EventType } from '../../../src/domain/request/event-types.ts'

/** What every page has. */
export const layout = (page: Page) => ({
  heading: () => page.getByRole('heading', { level: 1 }).innerText(),
  text: () => page.locator('main').innerText(),
  /** What it says was done. */
  notice: () => page.getByRole('status').innerText(),
  /** What it says is wrong. */
  problem: () => page.getByRole('alert').innerText(),
  /** What stands in a field. */
  typed: (label: string) => page.getByLabel(label).inputValue(),
  /** Waits until the page says that this was saved. */
  isSaved: (type: EventType) => page.waitForURL(new RegExp(`saved=${type}`)),
  async presses(button: string) {
    await page.getByRole('button', { name: button, exact: true }).click()
  },
  async follows(link: string | RegExp) {
    await page.getByRole('link', { name: link }).first().click()
  },
})
