import type { Locator, Page } from 'playwright-core'

type Value = string | true | readonly string[]

/** How somebody fills in a form. */
export type Hand = {
  /** Opens what the form is folded up in. */
  open(page: Page, form: Locator): Promise<void>
  set(page: Page, form: Locator, name: string, value: Value): Promise<void>
  /** Takes the mark out of a box. */
  clear(page: Page, form: Locator, name: string): Promise<void>
  follow(page: Page, link: Locator): Promise<void>
  /** Presses a button that does not leave the page. */
  activate(page: Page, button: Locator): Promise<void>
  /** Brings the focus to a place of the page. */
  focus(page: Page, place: Locator): Promise<void>
  /** Writes into a field that is no part of a form, and leaves it. */
  write(page: Page, field: Locator, text: string): Promise<void>
  /** Sends the form by its main button, or by another by name. */
  press(page: Page, form: Locator, other?: string): Promise<void>
}

const field = (form: Locator, name: string, value?: string): Locator =>
  form.locator(`[name="${name}"]:not([type=hidden])${value === undefined ? '' : `[value="${value}"]`}`)

const kindOf = (one: Locator): Promise<string> =>
  one.evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName.toLowerCase()))

const folded = (form: Locator): Locator => form.locator('xpath=ancestor::details[not(@open)]')
const button = (form: Locator, other?: string): Locator =>
  form
    .locator(other ? `button[name="${other}"]` : 'button[type=submit].govuk-button:not(.govuk-button--secondary)')
    .first()

/** Points and clicks: what a browser without scripts does. */
export const mouse: Hand = {
  async open(_page, form) {
    while ((await folded(form).count()) > 0) await folded(form).first().locator('> summary').click()
  },
  async set(_page, form, name, value) {
    const kind = await kindOf(field(form, name).first())
    if (kind === 'checkbox' && value === true) return field(form, name).check()
    if (kind === 'checkbox' || kind === 'radio') {
      for (const one of [value].flat()) await field(form, name, String(one)).check()
    } else if (kind === 'select') await field(form, name).selectOption(String(value))
    else await field(form, name).fill(String(value))
  },
  clear: (_page, form, name) => field(form, name).uncheck(),
  async follow(page, link) {
    await Promise.all([page.waitForEvent('load'), link.click()])
  },
  activate: (_page, button) => button.click(),
  focus: (_page, place) => place.click(),
  async write(_page, field, text) {
    await field.click()
    await field.fill(text)
    await field.blur()
  },
  async press(page, form, other) {
    await Promise.all([page.waitForEvent('load'), button(form, other).click()])
  },
}

/** How many stops of Tab there are at least from what has the focus to a place behind it; 0 where it stands before. */
const stopsTo = (target: Locator): Promise<number> =>
  target.evaluate((node) => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [type=hidden], [type=radio]:not(:checked)') &&
        one.checkVisibility({ visibilityProperty: true }),
    )
    const isBefore = (one: Node, other: Node) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const focused = document.activeElement ?? document.body
    return stops.filter((one) => isBefore(focused, one) && isBefore(one, node)).length
  })

/** Presses Tab until what has the focus is this one, most of the way without looking; fails where it never comes. */
async function tabTo(page: Page, target: Locator, what: string): Promise<void> {
  for (let stops = await stopsTo(target); stops > 0; stops -= 1) await page.keyboard.press('Tab')
  for (let step = 0; step < 400; step += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${what}`)
}

/** Keys until the field holds this value. */
async function pressUntil(page: Page, key: string, holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await holds()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${what}`)
}

/** Nothing but keys. */
export const keyboard: Hand = {
  async open(page, form) {
    while ((await folded(form).count()) > 0) {
      await tabTo(page, folded(form).first().locator('> summary'), 'the summary')
      await page.keyboard.press('Enter')
    }
  },
  async set(page, form, name, value) {
    const first = field(form, name).first()
    const kind = await kindOf(first)
    if (kind === 'checkbox') {
      for (const one of value === true ? [undefined] : [value].flat()) {
        const box = field(form, name, one === undefined ? undefined : String(one))
        await tabTo(page, box, `${name} ${one ?? ''}`)
        if (!(await box.isChecked())) await page.keyboard.press('Space')
      }
      return
    }
    if (kind === 'radio') {
      // Tab stops once in a group: at the one that is chosen, else at the first.
      const chosen = form.locator(`[name="${name}"]:checked`)
      await tabTo(page, (await chosen.count()) > 0 ? chosen : first, name)
      const wanted = field(form, name, String(value))
      if (!(await wanted.isChecked())) await page.keyboard.press('Space')
      await pressUntil(page, 'ArrowDown', () => wanted.isChecked(), `${name} ${value}`)
      return
    }
    await tabTo(page, first, name)
    if (kind === 'select') {
      await page.keyboard.press('Home')
      await pressUntil(page, 'ArrowDown', async () => (await first.inputValue()) === value, `${name} ${value}`)
    } else if (kind === 'date') {
      const [year, month, day] = String(value).split('-')
      await page.keyboard.type(`${month}${day}${year}`)
      if ((await first.inputValue()) !== value) throw new Error(`${name} is ${await first.inputValue()}, not ${value}`)
    } else {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(String(value))
    }
  },
  async clear(page, form, name) {
    await tabTo(page, field(form, name), name)
    if (await field(form, name).isChecked()) await page.keyboard.press('Space')
  },
  async follow(page, link) {
    await tabTo(page, link, 'the link')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  },
  async activate(page, button) {
    await tabTo(page, button, 'the button')
    const isBox = (await kindOf(button)) === 'checkbox'
    await page.keyboard.press(isBox ? 'Space' : 'Enter')
  },
  focus: (page, place) => tabTo(page, place, 'the place'),
  async write(page, field, text) {
    await tabTo(page, field, 'the field')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  },
  async press(page, form, other) {
    await tabTo(page, button(form, other), 'the button')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  },
}
