import type { Page } from 'playwright-core'
import type { ReleaseTeller } from './release-teller.ts'

/** Left, top, right, bottom, in parts of the page. */
type Area = readonly [number, number, number, number]

/** How somebody marks and reviews on the redaction desk: found words and arrow keys, or boxes drawn with the mouse. */
export function redactionDesk({ how, hand }: ReleaseTeller, page: Page) {
  const desk = page.locator('#redaction-desk')
  const marks = desk.locator('[data-part="marks"] > li')
  const isMouse = how === 'with the mouse'
  const isReady = () => desk.locator('.rd-sheet--loaded').first().waitFor()
  const waitForMarks = (count: number) =>
    page.waitForFunction((wanted) => document.querySelectorAll('[data-part="marks"] > li').length === wanted, count)

  async function draw([left, top, right, bottom]: Area): Promise<void> {
    const sheet = desk.locator('.rd-sheet').first()
    await sheet.scrollIntoViewIfNeeded()
    const box = await sheet.boundingBox()
    if (!box) throw new Error('The page is not in sight')
    await page.mouse.move(box.x + box.width * left, box.y + box.height * top)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * right, box.y + box.height * bottom, { steps: 4 })
    await page.mouse.up()
  }

  /** A box that stands in the middle of the page, brought to its place and size with the arrow keys. */
  async function arrowTo(area: Area): Promise<void> {
    const sheet = desk.locator('.rd-sheet').first()
    if (!(await sheet.evaluate((node) => node === document.activeElement))) await hand.focus(page, sheet)
    const size = await sheet.evaluate((node) => {
      const box = node.querySelector('svg')?.viewBox.baseVal
      return [box?.width ?? 1, box?.height ?? 1] as const
    })
    const rect = () =>
      sheet
        .locator('.rd-mark--selected rect, .rd-mark[data-selected] rect')
        .first()
        .evaluate((node) => ['x', 'y', 'width', 'height'].map((name) => Number(node.getAttribute(name))))
    const wanted = area.map((part, index) => part * (size[index % 2] ?? 1))
    const press = async (key: string, by: number) => {
      const times = Math.round(Math.abs(by) / 2)
      for (let left = times; left > 0; left -= left >= 10 ? 10 : 1)
        await page.keyboard.press(left >= 10 ? `Control+${key}` : key)
    }
    const [x = 0, y = 0, width = 0, height = 0] = await rect()
    const [left = 0, top = 0, right = 0, bottom = 0] = wanted
    await press(left < x ? 'ArrowLeft' : 'ArrowRight', left - x)
    await press(top < y ? 'ArrowUp' : 'ArrowDown', top - y)
    await press(right - left < width ? 'Shift+ArrowLeft' : 'Shift+ArrowRight', right - left - width)
    await press(bottom - top < height ? 'Shift+ArrowUp' : 'Shift+ArrowDown', bottom - top - height)
  }

  return {
    isReady,
    /** Marks one more place: the words that stand there, or, where there are none, a box by the keys. */
    async marks(words: string | null, area: Area) {
      await isReady()
      const before = await marks.count()
      if (isMouse) await draw(area)
      else if (words === null) {
        await hand.activate(page, desk.locator('[data-part="new-box"]'))
        await waitForMarks(before + 1)
        await arrowTo(area)
      } else {
        const form = desk.locator('[data-part="find-form"]')
        await hand.set(page, form, 'text', words)
        await page.keyboard.press('Enter')
        await hand.activate(page, desk.locator('[data-part="find-results"] .rd-button--main'))
      }
      await waitForMarks(before + 1)
    },
    async grounds(code: string) {
      await hand.activate(page, desk.locator(`[data-part="grounds"] input[value="${code}"]`))
    },
    notes: (text: string) => hand.write(page, desk.locator('[data-part="note"]'), text),
    /** Makes the mark of this number reach to the right end of the area. */
    async widens(number: number, area: Area) {
      await isReady()
      await hand.activate(
        page,
        marks
          .nth(number - 1)
          .locator('button')
          .first(),
      )
      if (isMouse) {
        const before = await marks.count()
        await hand.activate(page, desk.locator('[data-part="remove"]'))
        await waitForMarks(before - 1)
        await draw(area)
        return void (await waitForMarks(before))
      }
      await hand.focus(page, desk.locator('.rd-sheet').first())
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowRight')
    },
    async step(step: 'submit' | 'approve') {
      await isReady()
      const state = await page.locator('.rd-head .tag').innerText()
      await hand.press(page, page.locator(`form[data-step="${step}"]`))
      const now = await page.locator('.rd-head .tag').innerText()
      if (now === state) throw new Error(`It is still ${now}: ${await page.locator('main').innerText()}`)
    },
    async compares() {
      await isReady()
      return desk.locator('figcaption').allInnerTexts()
    },
    async sendsBack(number: number, comment: string) {
      const form = page.locator('form[data-step="return"]')
      const field = form.locator('textarea').nth(number - 1)
      await hand.write(page, field, comment)
      const button = form.locator('button[type=submit]')
      await Promise.all([page.waitForEvent('load'), hand.activate(page, button)])
    },
    /** The page says by itself that it is done. */
    isApplied: () => page.locator('.rd-head .tag--good').waitFor({ timeout: 60_000 }),
  }
}
