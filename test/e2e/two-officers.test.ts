import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../support/chromium.ts'
import { casePage } from './pages/case.ts'
import { focus } from './pages/focus.ts'
import { ledgerPage } from './pages/ledger.ts'
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
    const desk = await office.deskOf(office.people.officer)
    const first = casePage(desk)
    const second = casePage(await office.deskOf(office.people.admin))
    await first.openForm(reference, 'note-added')
    await second.openForm(reference, 'task-added')
    await first.notes('The archive has it.')
    await second.setsTask('Fetch it from the archive')
    expect(await second.text()).toContain('The archive has it.')
    expect(await second.text()).toContain(office.people.officer.name)
    expect(await second.typed('What is to be done')).toBe('Fetch it from the archive')
    await second.submitsAnyway()
    expect(await second.notice()).toContain('Task set')
    await ledgerPage(desk).openTasks()
    expect(await ledgerPage(desk).text()).toContain('Fetch it from the archive')
  })

  it('by keyboard: moves through the ledger, chooses a row, opens one, finds the search', {
    timeout: 60_000,
  }, async () => {
    const page = await office.deskOf(office.people.officer, { scripts: true })
    await office.submit({ subject: 'Second of them' })
    const ledger = ledgerPage(page)
    const focused = focus(page)
    await ledger.open('all')
    await page.keyboard.press('j')
    const top = await focused.text()
    await page.keyboard.press('j')
    expect(await focused.text()).not.toBe(top)
    await page.keyboard.press('k')
    expect(await focused.text()).toBe(top)
    await page.keyboard.press('x')
    expect(await ledger.chosen()).toBe(1)
    await page.keyboard.press('x')
    expect(await ledger.chosen()).toBe(0)
    await page.keyboard.press('/')
    expect(await focused.name()).toBe('q')
    await page.keyboard.press('Escape')
    await ledger.open('all')
    await page.keyboard.press('j')
    await Promise.all([page.waitForURL(/\/desk\/requests\//), page.keyboard.press('Enter')])
    await ledger.openBoard()
    await page.keyboard.press('j')
    expect(await ledger.isOnBoard()).toBe(true)
    await Promise.all([page.waitForURL('**/help/shortcuts'), page.keyboard.press('?')])
  })
})
