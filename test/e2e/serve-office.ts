import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Staff } from '../../src/app/ports/store/staff.ts'
import { type HttpOffice, openHttpOffice } from '../http/http-office.ts'
import { launchChromium } from '../support/chromium.ts'
import type { openOffice } from '../support/office.ts'

/** An office behind a real server, and a real browser that visits it. */
export type ServedOffice = HttpOffice & {
  readonly url: string
  readonly browser: Browser
  /** A visitor's window; scripts are off unless asked for. */
  visit(options?: {
    readonly scripts?: boolean
    readonly width?: number
    readonly dark?: boolean
    readonly lang?: string
  }): Promise<Page>
  /** The window of a person who signed in. */
  deskOf(person: Staff, options?: { readonly scripts?: boolean; readonly width?: number }): Promise<Page>
  /** What the browser complained of, in all windows: console errors, and requests to other hosts. */
  readonly complaints: string[]
}

export async function serveOffice(...ofKind: Parameters<typeof openOffice>): Promise<ServedOffice> {
  const office = await openHttpOffice({}, ...ofKind)
  const server = createAdaptorServer({ fetch: office.app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const browser = await launchChromium()
  const complaints: string[] = []
  const open: BrowserContext[] = []

  const visit: ServedOffice['visit'] = async ({ scripts = false, width = 1280, dark = false, lang = 'en' } = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
      colorScheme: dark ? 'dark' : 'light',
      locale: lang,
    })
    open.push(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) complaints.push(`${page.url()} asks for ${request.url()}`)
    })
    return page
  }

  return {
    ...office,
    url,
    browser,
    complaints,
    visit,
    async deskOf(person, options = {}) {
      const page = await visit(options)
      const [name = '', value = ''] = (await office.sessionOf(person)).split('=')
      await page.context().addCookies([{ name, value, url }])
      return page
    },
    async close() {
      for (const context of open) await context.close()
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await office.close()
    },
  }
}
