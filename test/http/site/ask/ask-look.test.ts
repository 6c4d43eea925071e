import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedOffice, serveOffice } from '../../../e2e/serve-office.ts'
import { chromiumPath } from '../../../support/chromium.ts'
import { answeredAndPublished } from '../../answered-request.ts'

describe.skipIf(chromiumPath === undefined)('asking, in a browser', () => {
  let office: ServedOffice
  let published: string
  beforeAll(async () => {
    office = await serveOffice()
    published = (await answeredAndPublished(office)).reference
  })
  afterAll(() => office?.close())

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
  async function expectClean(page: Page) {
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
    })
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }

  it('goes from the body to the reference without scripts, and back to change an answer', {
    timeout: 60_000,
  }, async () => {
    const page = await office.visit({ width: 360 })
    await page.goto('/requests/new?body=riverford')
    await page.getByLabel('Subject').fill('Potholes in Mill Lane')
    await page.getByLabel('What you are asking for').fill('Reports of potholes in Mill Lane.')
    await press(page, 'Continue')
    expect(await heading(page)).toBe('It may be published already')
    expect(await page.getByRole('link', { name: /Pothole reports/ }).getAttribute('href')).toBe(`/log/${published}`)
    await press(page, /^None of these/)
    await page.getByLabel('Name', { exact: false }).first().fill('Jo Sample')
    await page.getByLabel('E-mail address').fill('jo@example.org')
    // The key that sends a form goes on, not back.
    await page.getByLabel('E-mail address').press('Enter')
    expect(await heading(page)).toBe('Check your request')
    await press(page, /^Change\s*:\s*Subject/)
    await page.getByLabel('Subject').fill('Potholes')
    await press(page, 'Continue')
    if ((await heading(page)) !== 'Check your request') await press(page, /^None of these/)
    expect(await page.locator('main').innerText()).toContain('jo@example.org')
    expect(new URL(page.url()).search).toBe('')
    await press(page, 'Send the request')
    expect(await heading(page)).toBe('Your request has been received')
    await page.context().close()
  })

  it('shows what is published while it is written, keeps the draft of a closed window, and forgets it when sent', {
    timeout: 60_000,
  }, async () => {
    const page = await office.visit({ scripts: true })
    await page.goto('/requests/new?body=riverford')
    await page.getByLabel('Subject').fill('Potholes in Mill Lane')
    await page.getByLabel('What you are asking for').fill('Reports of potholes in Mill Lane.')
    await page.locator(`[data-published] a[href="/log/${published}"]`).waitFor()
    await expectClean(page)
    await page.goto('/log')
    await page.goto('/requests/new?body=riverford')
    await press(page, 'Put it back')
    expect(await page.getByLabel('Subject').inputValue()).toBe('Potholes in Mill Lane')
    await page.locator(`[data-published] a[href="/log/${published}"]`).waitFor()
    await press(page, 'Continue')
    // They were seen already: no page of their own.
    expect(await heading(page)).toBe('How the answer reaches you')
    await expectClean(page)
    await press(page, 'Continue')
    await expectClean(page)
    await page.getByRole('button', { name: 'Send the request' }).dblclick()
    await page.locator('.done__reference').waitFor()
    await expectClean(page)
    const { rows } = await office.ports.store.lists.ledger({ bodyId: office.body.id, sort: 'received', limit: 50 })
    expect(rows.filter((row) => row.subject === 'Potholes in Mill Lane' && row.requesterEmail === null)).toHaveLength(1)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
    await page.context().close()
  })

  it('sends a file with a bar, and comes back with what is wrong where there is none', {
    timeout: 60_000,
  }, async () => {
    const filed = await office.submit()
    const page = await office.visit({ scripts: true })
    await page.goto(`/requests/${filed.reference}?secret=${filed.secret}`)
    await page.getByText('Add a file').first().click()
    const file = { name: 'map.txt', mimeType: 'text/plain', buffer: Buffer.from('a map') }
    await page.locator('input[type=file]').setInputFiles(file)
    await press(page, 'Add the file')
    await page.getByRole('status').waitFor()
    expect(await page.locator('main').innerText()).toContain('map.txt')
    await page.context().close()
  })

  it('moves through the ledger by j and k, asks before words are lost, and can be told to stop', {
    timeout: 60_000,
  }, async () => {
    await office.submit({ subject: 'Another' })
    const page = await office.deskOf(office.people.officer, { scripts: true })
    await page.goto('/desk?view=open')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const first = page.locator('.ledger tbody th a').first()
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('/')
    await page.keyboard.type('j?')
    expect(await page.locator('input[name=q]').inputValue()).toBe('j?')
    await first.focus()
    await page.keyboard.press('?')
    await page.waitForURL('**/help/shortcuts')
    await press(page, /Turn the shortcuts off/)
    await page.goto('/desk?view=open')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    const { reference } = await office.submit()
    await page.goto(`/desk/requests/${reference}/message-sent`)
    await page.getByLabel('Message').fill('Half a message')
    const questions: string[] = []
    page.on('dialog', (dialog) => {
      questions.push(dialog.type())
      return dialog.accept()
    })
    await page.goto('/desk')
    expect(questions).toEqual(['beforeunload'])
    await page.context().close()
  })
})
