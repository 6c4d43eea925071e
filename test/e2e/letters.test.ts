import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/text/local-text.ts'
import { sampleMails } from '../emails/sample-mails.ts'
import { chromiumPath, launchChromium } from '../support/chromium.ts'

/** What no line of a telephone holds: a body with a long name, and a word without a place to break. */
const long = {
  'Riverford Borough Council':
    'Riverford, Mill Lane, King Street and Northport Harbour Joint Borough Council Committee',
  河津区人民政府: '河津区人民政府政务公开与政务服务管理委员会办公室综合协调与监督检查科',
  河津區公所: '河津區公所秘書室資訊公開與檔案管理聯合辦公室綜合協調與監督檢查課',
  'Potholes in': `Potholes-${'in-Mill-Lane'.repeat(12)}`,
  Highways: `Highways${'AndBridges'.repeat(10)}`,
}

describe.skipIf(chromiumPath === undefined)('every letter on a screen', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  it.each(locales)(
    'fits a telephone and a desk in %s, however long the names are',
    { timeout: 120_000 },
    async (locale) => {
      const page = await browser.newPage()
      const tooWide: string[] = []
      const statute = { en: 'us-foia', 'zh-Hans': 'cn-ogi-2019', 'zh-Hant': 'tw-fgia-2005' }[locale]
      for (const [name, { html }] of Object.entries(await sampleMails(locale, statute))) {
        const longer = Object.entries(long).reduce((text, [word, more]) => text.replaceAll(word, more), html)
        for (const width of [360, 720]) {
          await page.setViewportSize({ width, height: 800 })
          if (width === 360) await page.setContent(longer)
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          if (wide > width) tooWide.push(`${name} at ${width}: ${wide}`)
        }
      }
      expect(tooWide).toEqual([])
      await page.close()
    },
  )
})
