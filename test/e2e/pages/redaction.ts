import type { Page } from 'playwright-core'

/** The redaction desk of a document. */
export function redactionPage(page: Page) {
  const desk = page.locator('#redaction-desk')
  const sheet = (number: number) => desk.locator(`.rd-sheet[data-page="${number}"]`).first()
  const list = desk.locator('[data-part="marks"] > li')
  return {
    async open(reference: string, documentId: string, query = '') {
      await page.goto(`/desk/requests/${reference}/redaction/${documentId}${query}`)
      await sheet(1).waitFor()
      await desk.locator('.rd-sheet--loaded').first().waitFor()
    },
    saved: () => desk.locator('[data-part="status"]', { hasText: 'All changes saved' }).waitFor(),
    marks: () => list.count(),
    async waitForMarks(count: number) {
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('[data-part="marks"] > li').length === wanted,
        count,
      )
    },
    async find(text: string) {
      await desk.locator('[data-part="find-form"] [name="text"]').fill(text)
      await desk.locator('[data-part="find-form"] button').click()
      await desk.locator('[data-part="find-results"] li').first().waitFor()
    },
    found: () => desk.locator('[data-part="find-results"] li').allInnerTexts(),
    markFound: () => desk.locator('[data-part="find-results"] .rd-button--main').click(),
    async chooseGround(code: string) {
      await desk.locator(`[data-part="grounds"] input[value="${code}"]`).check()
    },
    giveGroundToOthers: () => desk.locator('[data-part="to-bare"]').click(),
    /** From one place to another, in parts of the page. */
    async draw(number: number, from: readonly [number, number], to: readonly [number, number]) {
      await sheet(number).scrollIntoViewIfNeeded()
      const box = await sheet(number).boundingBox()
      if (!box) throw new Error('The page is not in sight')
      await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1])
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 4 })
      await page.mouse.up()
    },
    take: (tool: 'read' | 'box' | 'words') => desk.locator(`[data-tool="${tool}"]`).click(),
    async press(number: number, ...keys: readonly string[]) {
      await sheet(number).focus()
      for (const key of keys) await page.keyboard.press(key)
    },
    async step(step: 'submit' | 'approve') {
      await Promise.all([page.waitForEvent('load'), page.locator(`form[data-step="${step}"] button`).click()])
    },
    state: () => page.locator('.rd-head .tag').innerText(),
    text: () => page.locator('main').innerText(),
    result: () => page.getByRole('link', { name: 'The redacted file' }).getAttribute('href'),
  }
}
