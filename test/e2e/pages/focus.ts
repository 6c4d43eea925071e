import type { Page } from 'playwright-core'

/** What has the focus, for who works by keyboard. */
export const focus = (page: Page) => ({
  text: () => page.evaluate(() => document.activeElement?.textContent),
  name: () => page.evaluate(() => document.activeElement?.getAttribute('name')),
  id: () => page.evaluate(() => document.activeElement?.id),
  /** Goes on with Tab until what has the focus says this; fails where it never comes. */
  async tabTo(name: RegExp): Promise<void> {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab')
      const text = await page.evaluate(() => {
        const on = document.activeElement as HTMLInputElement | null
        const label = on?.labels?.[0]?.textContent ?? on?.closest('fieldset')?.querySelector('legend')?.textContent
        return (label ?? on?.textContent ?? '').trim()
      })
      if (name.test(text)) return
    }
    throw new Error(`Tab never came to ${name}`)
  },
  /** Whether one sees where it is: an outline, or a shadow of its own. */
  isVisible: () =>
    page.evaluate(() => {
      const on = document.activeElement
      if (!on || on === document.body) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(on)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }),
})
