import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Locale, locales } from '../../src/domain/text/local-text.ts'
import { chromiumPath } from '../support/chromium.ts'
import { american, everyPage, everyRole, type Visit, visitedSettings } from './page-visits.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

const deep = process.env.CANDOR_DEEP === '1'
/** What a reader with any eyes, any screen and any language must be able to use. */
describe.skipIf(chromiumPath === undefined)('every page', () => {
  let office: ServedOffice
  let visits: readonly Visit[]

  beforeAll(async () => {
    office = await serveOffice('uk-foia-2000', 'Europe/London', visitedSettings)
    visits = await everyPage(office)
  })
  afterAll(() => office?.close())

  async function problemsOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
        }
      }
      // What passed is not described: that takes longer than to find what did not.
      const { violations } = await axe.run({ resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
      )
    })
  }

  const looks = deep
    ? [360, 768, 1280].flatMap((width) => [
        { width, dark: false },
        { width, dark: true },
      ])
    : [
        { width: 360, dark: false },
        { width: 1280, dark: true },
      ]
  /** English in both looks and the other languages in one each; the long run takes all of them. */
  const isSampled = (lang: Locale, { dark }: { dark: boolean }) =>
    deep || lang === 'en' || dark === (lang === 'zh-Hant')

  it.each(locales.flatMap((lang) => looks.filter((look) => isSampled(lang, look)).map((look) => ({ lang, ...look }))))(
    'has nothing that axe finds, and does not scroll sideways: $lang, $width px, dark: $dark',
    { timeout: deep ? 900_000 : 240_000 },
    async ({ lang, width, dark }) => {
      const found: string[] = []
      const [name = '', value = ''] = (await office.sessionOf(await everyRole(office))).split('=')
      const publicPage = await office.visit({ scripts: true, width, dark, lang })
      const deskPage = await office.visit({ scripts: true, width, dark, lang })
      await deskPage.context().addCookies([{ name, value, url: office.url }])
      const [other = '', session = ''] = (await office.sessionOf(await american(office))).split('=')
      const otherDesk = await office.visit({ scripts: true, width, dark, lang })
      await otherDesk.context().addCookies([{ name: other, value: session, url: office.url }])
      for (const { path, desk, press } of visits) {
        const page = desk === 'american' ? otherDesk : desk ? deskPage : publicPage
        const shown = await page.goto(path)
        if (desk && shown?.status() !== 200) found.push(`${path} is not there: ${shown?.status()}`)
        await press?.(page)
        const said = (what: string) => found.push(`${lang} ${width} ${path}: ${what}`)
        if ((await page.getAttribute('html', 'lang')) !== lang) said('the language is not set')
        if (!/ - Candor$/.test(await page.title())) said('the title is not set')
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) said(`scrolls sideways by ${sideways} px`)
        // What is folded up is read too, once somebody unfolds it. What is seen without that is a part of it, but for one look.
        const unfold = dark ? width === 1280 : width === 360
        const folded = await page.evaluate(() => document.querySelectorAll('details:not([open])').length)
        if (folded === 0 || !unfold || deep || lang === 'zh-Hans')
          for (const problem of await problemsOf(page)) said(problem)
        if (folded === 0 || !unfold) continue
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true
        })
        const unfolded = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (unfolded > 0) said(`unfolded, it scrolls sideways by ${unfolded} px`)
        for (const problem of await problemsOf(page)) said(`unfolded: ${problem}`)
      }
      await publicPage.context().close()
      await deskPage.context().close()
      await otherDesk.context().close()
      expect(found).toEqual([])
      expect(office.complaints.filter((one) => !/status of 404/.test(one))).toEqual([])
    },
  )
})
