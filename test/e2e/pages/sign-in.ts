import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

export const signInPage = (page: Page) => ({
  ...layout(page),
  async asksForLink(email: string) {
    await page.getByLabel('E-mail address').fill(email)
    await layout(page).presses('Send me a link')
  },
  async uses(token: string) {
    await page.goto(`/sign-in/${token}`)
    await layout(page).presses('Sign in')
  },
})
