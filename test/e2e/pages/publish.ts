import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

type Entry = { readonly file: string; readonly request: string; readonly summary: string }

/** The page that puts a file of an answer into the public log. */
export const publishPage = (page: Page) => ({
  ...layout(page),
  async describes({ file, request, summary }: Entry) {
    await page.getByLabel('Title in the log').fill(file)
    await page.getByLabel('Title of the request in the log').fill(request)
    await page.getByLabel('What was asked, in short').fill(summary)
  },
  confirmsInspection: () => page.getByLabel(/I have checked this file/).check(),
  publishes: () => layout(page).presses('Publish'),
})
