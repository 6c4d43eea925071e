import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

describe.skipIf(chromiumPath === undefined)('two officers at their desks', () => {
  let office: ServedOffice
  beforeAll(async () => {
    office = await serveOffice()
  })
  afterAll(() => office?.close())

  it('without JavaScript: who comes second sees what the first saved, keeps their words, and saves knowingly', {
    timeout: 60_000,
  }, async () => {
    const { reference } = await office.submit()
    const first = await office.deskOf(office.people.officer)
    const second = await office.deskOf(office.people.admin)
    await first.goto(`/desk/requests/${reference}/note-added`)
    await second.goto(`/desk/requests/${reference}/task-added`)
    await first.getByLabel('Note').fill('The archive has it.')
    await first.getByRole('button', { name: 'Add the note' }).click()
    await second.getByLabel('What is to be done').fill('Fetch it from the archive')
    await second.getByRole('button', { name: 'Set the task' }).click()
    const conflict = second.locator('main')
    expect(await conflict.innerText()).toContain('The archive has it.')
    expect(await conflict.innerText()).toContain(office.people.officer.name)
    expect(await second.getByLabel('What is to be done').inputValue()).toBe('Fetch it from the archive')
    await second.getByRole('button', { name: 'Submit anyway' }).click()
    expect(await second.getByRole('status').innerText()).toContain('Task set')
    await first.goto('/desk/tasks?whose=all')
    expect(await first.locator('main').innerText()).toContain('Fetch it from the archive')
  })

  it('by keyboard: moves through the ledger, chooses a row, opens one, finds the search', {
    timeout: 60_000,
  }, async () => {
    const page = await office.deskOf(office.people.officer, { scripts: true })
    await office.submit({ subject: 'Second of them' })
    await page.goto('/desk?view=all')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('j')
    const top = await focused()
    await page.keyboard.press('j')
    expect(await focused()).not.toBe(top)
    await page.keyboard.press('k')
    expect(await focused()).toBe(top)
    await page.keyboard.press('x')
    expect(await page.locator('input[name=reference]:checked').count()).toBe(1)
    await page.keyboard.press('x')
    expect(await page.locator('input[name=reference]:checked').count()).toBe(0)
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.keyboard.press('Escape')
    await page.goto('/desk?view=all')
    await page.keyboard.press('j')
    await Promise.all([page.waitForURL(/\/desk\/requests\//), page.keyboard.press('Enter')])
    await page.goto('/desk/board')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.closest('.board') !== null)).toBe(true)
    await Promise.all([page.waitForURL('**/help/shortcuts'), page.keyboard.press('?')])
  })
})
