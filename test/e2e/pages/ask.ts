import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

/** The pages of asking, one thing a page, up to the one that says it has been received. */
export const askPages = (page: Page) => ({
  ...layout(page),
  async open() {
    await page.goto('/')
    await layout(page).follows('Ask for information')
  },
  async describes({ subject, words }: { readonly subject?: string; readonly words?: string }) {
    if (subject !== undefined) await page.getByLabel('Subject').fill(subject)
    if (words !== undefined) await page.getByLabel('What you are asking for').fill(words)
    await layout(page).presses('Continue')
  },
  async givesAddress(email: string) {
    await page.getByLabel('E-mail address').fill(email)
    await layout(page).presses('Continue')
  },
  sends: () => layout(page).presses('Send the request'),
  dueDay: () => page.locator('.stamp__date').innerText(),
  /** Once it is received: its reference, and the secret of the link to its page. */
  async received() {
    const reference = page.locator('.done__reference')
    if ((await reference.count()) === 0) return undefined
    const link = new URL((await page.locator('.secret-link').getAttribute('href')) ?? '')
    return { reference: (await reference.innerText()).trim(), secret: link.searchParams.get('secret') ?? '' }
  },
})
