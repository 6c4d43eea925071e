import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

/** The public log, and an entry of it. */
export const logPage = (page: Page) => ({
  ...layout(page),
  open: () => page.goto('/log'),
  searches: (words: string) => page.goto(`/log?q=${encodeURIComponent(words)}`),
  async downloads(title: RegExp): Promise<string> {
    const address = (await page.getByRole('link', { name: title }).getAttribute('href')) ?? ''
    return (await page.request.get(address)).text()
  },
})
