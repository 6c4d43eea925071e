import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

/** The page that divides a request between units. */
export const splitPage = (page: Page) => ({
  ...layout(page),
  async gives(index: number, unit: string, words: string) {
    await page.locator(`#to-${index}`).selectOption(`unit:${unit}`)
    await page.locator(`#words-${index}`).fill(words)
  },
  previews: () => layout(page).presses('See what it does'),
  async divides() {
    await layout(page).presses('Divide the request')
    await layout(page).isSaved('transferred')
  },
})
