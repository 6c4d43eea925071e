import type { Locator, Page } from 'playwright-core'
import { askPages } from '../pages/ask.ts'
import { statusPage } from '../pages/status.ts'
import type { ServedOffice } from '../serve-office.ts'
import { type Hand, keyboard, mouse } from './hands.ts'
import { partsOf, peopleOf, timeOf } from './story-office.ts'
import type { Asked, Part, Person, Teller, Values } from './teller.ts'

/** Tells a story on the pages: without scripts by pointing, or with them by keyboard alone. */
export async function byPages(office: ServedOffice, how: 'without scripts' | 'by keyboard'): Promise<Teller> {
  const people = await peopleOf(office)
  const hand: Hand = how === 'by keyboard' ? keyboard : mouse
  const page = await office.visit({ scripts: how === 'by keyboard' })

  /** The one window, as this person: sessions end with the day, and a story takes months. */
  async function as(who: Person | 'requester'): Promise<void> {
    await page.context().clearCookies()
    if (who === 'requester') return
    const [name = '', value = ''] = (await office.sessionOf(people[who])).split('=')
    await page.context().addCookies([{ name, value, url: office.url }])
  }

  const status = statusPage(page)

  async function send(who: Person | 'requester', asked: Asked, type: string, values: Values): Promise<void> {
    await as(who)
    await page.goto(who === 'requester' ? status.address(asked) : `/desk/requests/${asked.reference}/${type}`)
    const form = page.locator(`form[action$="/${asked.reference}/${type}"]`).first()
    if ((await form.count()) === 0)
      throw new Error(`${who} has no form "${type}": ${await page.locator('h1').innerText()}`)
    await fill(hand, page, form, values)
    await hand.press(page, form)
    await pressAgain(`form[action$="/${asked.reference}/${type}"]`)
  }

  /** What a step does to the clock, and its letter, are shown before it is taken: then the button is pressed again. */
  async function pressAgain(forms: string): Promise<void> {
    const form = page.locator(forms).first()
    const stopped = await page.locator('[role=alert]').count()
    if (page.url().includes('saved=') || stopped > 0 || (await form.count()) === 0) return
    await hand.press(page, form)
  }

  async function does(who: Person | 'requester', asked: Asked, type: string, values: Values): Promise<void> {
    await send(who, asked, type, values)
    // A review that somebody else decides is noted, and not lodged with the body.
    const saved = type === 'review-lodged' ? ['review-lodged', 'noted-elsewhere'] : [type]
    if (!saved.some((one) => page.url().includes(`saved=${one}`)))
      throw new Error(`${who} "${type}": ${await complaintOf(page)}`)
  }

  return {
    office,
    people,
    on: timeOf(office),
    async asks(values) {
      await as('requester')
      await page.goto('/requests/new')
      for (let step = 0; step < 8; step += 1) {
        const asked = await askPages(page).received()
        if (asked) return asked
        const form = page.locator('main form[action^="/requests/new"]').first()
        await fill(hand, page, form, await presentIn(form, values))
        await hand.press(page, form)
      }
      throw new Error(`The request was never filed: ${await complaintOf(page)}`)
    },
    async typesIn(who, channel, values) {
      await as(who)
      await page.goto('/desk/requests/new')
      await hand.follow(page, page.locator(`main a[href*="channel=${channel}"]`).first())
      const form = page.locator('form[action="/desk/requests/new"]').first()
      await fill(hand, page, form, values)
      await hand.press(page, form)
      await pressAgain('form[action="/desk/requests/new"]')
      const reference = /\/desk\/requests\/([^/?]+)\?saved=submitted/.exec(page.url())?.[1]
      if (!reference) throw new Error(`types in: ${await complaintOf(page)}`)
      return reference
    },
    does: (who, asked, type, values = {}) => does(who, asked, type, values),
    async drafts(who, asked, parts, letter) {
      await as(who)
      const count = parts.length > 1 ? `?parts=${parts.length}` : ''
      await page.goto(`/desk/requests/${asked.reference}/decision-drafted${count}`)
      const form = page.locator('form[action$="/decision-drafted"]').first()
      await fill(hand, page, form, fieldsOf(parts))
      // The letter begins as the law's template has it; its blanks are filled in.
      await hand.press(page, form, 'template')
      const template = await form.locator('[name=letter]').inputValue()
      await fill(hand, page, form, { letter: `${filledIn(template)}\n\n${letter}` })
      await hand.press(page, form)
      if (!page.url().includes('saved=decision-drafted')) throw new Error(`drafts: ${await complaintOf(page)}`)
    },
    async divides(who, asked, parts) {
      await as(who)
      await page.goto(`/desk/requests/${asked.reference}/split?parts=${parts.length}`)
      const form = page.locator('form[action$="/split"]').first()
      const fields = parts.flatMap(({ unit, words }, index) => [
        [`to-${index}`, `unit:${unit}`],
        [`words-${index}`, words],
      ])
      await fill(hand, page, form, Object.fromEntries(fields))
      await hand.clear(page, form, 'rest')
      await hand.press(page, form)
      await pressAgain('form[action$="/split"]')
      if (!page.url().includes('saved=transferred')) throw new Error(`divides: ${await complaintOf(page)}`)
      return partsOf(office, asked)
    },
    async lateParts(asked) {
      await as('requester')
      await status.open(asked)
      return status.lateParts()
    },
    async isRefused(who, asked, type, values = {}) {
      await as(who)
      const response = await page.goto(
        who === 'requester' ? status.address(asked) : `/desk/requests/${asked.reference}/${type}`,
      )
      if (response && response.status() >= 400) return
      const form = page.locator(`form[action$="/${asked.reference}/${type}"]`).first()
      if ((await form.count()) === 0) return
      await fill(hand, page, form, await presentIn(form, values))
      await hand.press(page, form)
      if (page.url().includes('saved=')) throw new Error(`${who} "${type}" was not refused`)
    },
    async due(asked) {
      await as('requester')
      await status.open(asked)
      return status.due()
    },
  }
}

/** `[… what belongs here]`: what a template leaves to be written. */
const filledIn = (template: string): string => template.replaceAll(/[[［][^\]］]*…[^\]］]*[\]］]/g, '—')

async function complaintOf(page: Page): Promise<string> {
  const alert = page.locator('[role=alert]')
  const said = (await alert.count()) > 0 ? await alert.first().innerText() : await page.locator('main').innerText()
  return `${page.url()}: ${said.slice(0, 800)}`
}

const presentIn = async (form: Locator, values: Values): Promise<Values> => {
  const names = new Set(
    await form
      .locator('[name]:not([type=hidden])')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('name'))),
  )
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}

/** Each value into the field of its name, in the order of the page. */
async function fill(hand: Hand, page: Page, form: Locator, values: Values): Promise<void> {
  await hand.open(page, form)
  const order = await form
    .locator('[name]:not([type=hidden])')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''))
  const missing = Object.keys(values).find((name) => !order.includes(name))
  if (missing !== undefined) throw new Error(`The form has no field "${missing}"; it has ${[...new Set(order)]}`)
  for (const name of new Set(order)) {
    const value = values[name]
    if (value !== undefined && value !== false) await hand.set(page, form, name, value)
  }
}

function fieldsOf(parts: readonly Part[]): Values {
  return Object.fromEntries(
    parts.flatMap((part, index) => {
      const of = (field: string) => (parts.length === 1 ? field : `${String.fromCodePoint(97 + index)}.${field}`)
      return [
        [of('outcome'), part.outcome],
        ...(part.exemptions ? [[of('exemptions'), part.exemptions] as const] : []),
        ...(part.reason ? [[of('reason'), part.reason] as const] : []),
        ...(part.publicInterest ? [[of('publicInterest'), part.publicInterest] as const] : []),
      ] as const
    }),
  )
}
