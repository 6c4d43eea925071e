import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersAsSent } from '../support/as-sent.ts'
import { chromiumPath } from '../support/chromium.ts'
import { askPages } from './pages/ask.ts'
import { casePage } from './pages/case.ts'
import { ledgerPage } from './pages/ledger.ts'
import { logPage } from './pages/log.ts'
import { publishPage } from './pages/publish.ts'
import { signInPage } from './pages/sign-in.ts'
import { statusPage } from './pages/status.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'

describe.skipIf(chromiumPath === undefined)(
  'a request from the first question to the public log, without JavaScript',
  () => {
    let office: ServedOffice
    beforeAll(async () => {
      office = await serveOffice()
    })
    afterAll(() => office?.close())

    it('is asked, clarified, extended, decided by two people, published, and found in the log', {
      timeout: 120_000,
    }, async () => {
      const requester = await office.visit()
      const ask = askPages(requester)
      await ask.open()
      await ask.describes({ subject: 'Potholes in Mill Lane' })
      // What was left out is named, and what was typed is still there.
      expect(await ask.problem()).toContain('What you are asking for')
      expect(await ask.typed('Subject')).toBe('Potholes in Mill Lane')
      await ask.describes({ words: 'Every report of a pothole since 2020.' })
      await ask.givesAddress('jo@example.org')
      await ask.sends()
      expect(await ask.heading()).toBe('Your request has been received')
      const asked = await ask.received()
      if (!asked) throw new Error('Nothing was received')
      const { reference } = asked
      expect(reference).toMatch(/^RIVER-2024-\d{5}$/)
      expect(await ask.dueDay()).toBe('5 June')
      const status = statusPage(requester)
      await status.open(asked)
      expect(await status.nextStep()).toContain('prepares its answer')

      const officer = await office.deskOf(office.people.officer)
      const officersCase = casePage(officer)
      await ledgerPage(officer).open('open')
      await officersCase.follows('Potholes in Mill Lane')
      await officersCase.assigns('officer')
      await officersCase.asksRequester('The whole lane, or the part in the town?')
      expect(await officersCase.notice()).toContain('Clarification requested')

      await status.open(asked)
      await status.answers('The whole lane.')
      expect(await status.notice()).toContain('has been sent')

      await officersCase.open(reference)
      await officersCase.extends()
      expect(await officersCase.notice()).toContain('Time to answer extended')
      await officersCase.attaches('reports.txt', '17 reports')
      const letter = 'Dear requester,\n\nthe reports are attached.'
      await officersCase.drafts({ outcome: 'Granted in full', letter })
      expect(await officersCase.mayApprove()).toBe(false)

      const approver = await office.deskOf(office.people.approver)
      const approversCase = casePage(approver)
      await ledgerPage(approver).open('')
      await approversCase.follows('Potholes in Mill Lane')
      expect(await approversCase.letter()).toContain('the reports are attached')
      expect(await approver.content()).not.toContain('jo@example.org')
      await approversCase.approvesFile()
      await approversCase.approves()
      await approversCase.issues()

      await status.open(asked)
      expect(await status.stamp()).toMatch(/answered on/i)
      expect(await status.letter()).toContain('the reports are attached')

      const publisher = await office.deskOf(office.people.publisher)
      await casePage(publisher).open(reference)
      await casePage(publisher).follows(/^Publish .*reports/)
      const entry = publishPage(publisher)
      await entry.describes({
        file: 'Reports of potholes',
        request: 'Potholes in Mill Lane',
        summary: 'Reports since 2020.',
      })
      await entry.publishes()
      // Nobody has inspected the file: the first attempt is stopped, and keeps what was typed.
      expect(await entry.problem()).toContain('This file has not been inspected')
      expect(await entry.typed('Title in the log')).toBe('Reports of potholes')
      await entry.confirmsInspection()
      await entry.publishes()

      const log = logPage(requester)
      await log.searches('potholes')
      await log.follows('Potholes in Mill Lane')
      expect(await log.text()).toContain('Checked by a person')
      expect(await log.downloads(/^Download.*Reports of potholes/)).toBe('17 reports')
      expect(await requester.content()).not.toContain('jo@example.org')
      expect(office.complaints.filter((one) => !/status of 422/.test(one))).toEqual([])
    })

    it('shows what changed meanwhile when somebody else was first, and keeps what was typed', async () => {
      const { reference } = await office.submit()
      const first = casePage(await office.deskOf(office.people.officer))
      await first.openForm(reference, 'message-sent')
      await office.act(office.as('officer'), reference, 'note-added', { text: 'Spoke to Highways.' })
      await first.writes('We are looking into it.')
      expect(await first.text()).toContain('Spoke to Highways.')
      expect(await first.typed('Message')).toBe('We are looking into it.')
      await first.submitsAnyway()
      expect(await first.notice()).toContain('Message from the public body')
    })

    it('signs staff in by a link, and lets no stranger in', async () => {
      const page = await office.visit()
      const signIn = signInPage(page)
      await page.goto('/desk')
      expect(page.url()).toContain('/sign-in')
      await signIn.asksForLink('officer@riverford.example')
      const letters = await lettersAsSent(office.ports)
      const token = letters.map((row) => /\/sign-in\/([\w-]+)/.exec(row.text)?.[1]).find(Boolean) ?? ''
      await signIn.uses(token)
      expect(await signIn.heading()).toBe('Ledger')
      await signIn.presses('Sign out')
      await page.goto('/desk')
      expect(page.url()).toContain('/sign-in')
      await signIn.uses(token)
      expect(await signIn.heading()).toBe('This link no longer works')
    })
  },
)
