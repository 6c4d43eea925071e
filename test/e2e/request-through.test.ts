import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersAsSent } from '../support/as-sent.ts'
import { chromiumPath } from '../support/chromium.ts'
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
      await requester.goto('/')
      await requester.getByRole('link', { name: 'Ask for information' }).click()
      await requester.getByLabel('Subject').fill('Potholes in Mill Lane')
      await requester.getByRole('button', { name: 'Continue' }).click()
      // What was left out is named, and what was typed is still there.
      expect(await requester.getByRole('alert').innerText()).toContain('What you are asking for')
      expect(await requester.getByLabel('Subject').inputValue()).toBe('Potholes in Mill Lane')
      await requester.getByLabel('What you are asking for').fill('Every report of a pothole since 2020.')
      await requester.getByRole('button', { name: 'Continue' }).click()
      await requester.getByLabel('E-mail address').fill('jo@example.org')
      await requester.getByRole('button', { name: 'Continue' }).click()
      await requester.getByRole('button', { name: 'Send the request' }).click()
      expect(await requester.getByRole('heading', { level: 1 }).innerText()).toBe('Your request has been received')
      const reference = (await requester.locator('.done__reference').innerText()).trim()
      expect(reference).toMatch(/^RIVER-2024-\d{5}$/)
      expect(await requester.locator('.stamp__date').innerText()).toBe('5 June')
      const link = new URL((await requester.locator('.secret-link').getAttribute('href')) ?? '')
      const statusPath = `${link.pathname}${link.search}`
      await requester.goto(statusPath)
      expect(await requester.locator('.next').innerText()).toContain('prepares its answer')

      const officer = await office.deskOf(office.people.officer)
      await officer.goto('/desk?view=open')
      await officer.getByRole('link', { name: 'Potholes in Mill Lane' }).click()
      await officer.getByLabel('Officer', { exact: true }).selectOption({ label: 'officer' })
      await officer.getByRole('button', { name: 'Assign' }).click()
      await officer.getByText('Ask the requester for clarification').click()
      await officer.getByLabel('Your question').fill('The whole lane, or the part in the town?')
      // What it does to the clock, and its letter, are shown first.
      await officer.getByRole('button', { name: 'See the letter and what it does' }).click()
      await officer.getByRole('button', { name: 'Send the question' }).click()
      expect(await officer.getByRole('status').innerText()).toContain('Clarification requested')

      await requester.goto(statusPath)
      await requester.getByLabel('Your answer').fill('The whole lane.')
      await requester.getByRole('button', { name: 'Send the answer' }).click()
      expect(await requester.getByRole('status').innerText()).toContain('has been sent')

      await officer.goto(`/desk/requests/${reference}`)
      await officer.getByText('Extend the time to answer').click()
      await officer.getByRole('button', { name: 'See the letter and what it does' }).click()
      await officer.getByRole('button', { name: 'Extend', exact: true }).click()
      expect(await officer.getByRole('status').innerText()).toContain('Time to answer extended')

      await officer.getByText('Attach a file', { exact: true }).click()
      const attach = officer.locator('form[action$="/documents"]')
      await attach
        .locator('input[type=file]')
        .setInputFiles({ name: 'reports.txt', mimeType: 'text/plain', buffer: Buffer.from('17 reports') })
      await attach.getByRole('button', { name: 'Attach' }).click()
      await officer.getByRole('link', { name: 'Draft the decision' }).click()
      await officer.getByLabel('Outcome').selectOption({ label: 'Granted in full' })
      await officer.getByLabel('The letter').fill('Dear requester,\n\nthe reports are attached.')
      await officer.getByRole('button', { name: 'Save the draft and ask for approval' }).click()
      expect(await officer.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)

      const approver = await office.deskOf(office.people.approver)
      await approver.goto('/desk')
      await approver.getByRole('link', { name: 'Potholes in Mill Lane' }).click()
      expect(await approver.locator('.letter').innerText()).toContain('the reports are attached')
      expect(await approver.content()).not.toContain('jo@example.org')
      await approver.getByRole('button', { name: /^Approve for release/ }).click()
      await approver.getByRole('button', { name: 'Approve', exact: true }).click()
      await approver.getByRole('button', { name: 'Issue the decision' }).click()

      await requester.goto(statusPath)
      expect(await requester.locator('.stamp').innerText()).toMatch(/answered on/i)
      expect(await requester.locator('.letter').innerText()).toContain('the reports are attached')

      const publisher = await office.deskOf(office.people.publisher)
      await publisher.goto(`/desk/requests/${reference}`)
      await publisher.getByRole('link', { name: /^Publish .*reports/ }).click()
      await publisher.getByLabel('Title in the log').fill('Reports of potholes')
      await publisher.getByLabel('Title of the request in the log').fill('Potholes in Mill Lane')
      await publisher.getByLabel('What was asked, in short').fill('Reports since 2020.')
      await publisher.getByRole('button', { name: 'Publish' }).click()
      // Nobody has inspected the file: the first attempt is stopped, and keeps what was typed.
      expect(await publisher.getByRole('alert').innerText()).toContain('This file has not been inspected')
      expect(await publisher.getByLabel('Title in the log').inputValue()).toBe('Reports of potholes')
      await publisher.getByLabel(/I have checked this file/).check()
      await publisher.getByRole('button', { name: 'Publish' }).click()

      await requester.goto('/log?q=potholes')
      await requester.getByRole('link', { name: 'Potholes in Mill Lane' }).click()
      expect(await requester.locator('main').innerText()).toContain('Checked by a person')
      const file = await requester.request.get(
        (await requester.getByRole('link', { name: /^Download.*Reports of potholes/ }).getAttribute('href')) ?? '',
      )
      expect(await file.text()).toBe('17 reports')
      expect(await requester.content()).not.toContain('jo@example.org')
      expect(office.complaints.filter((one) => !/status of 422/.test(one))).toEqual([])
    })

    it('shows what changed meanwhile when somebody else was first, and keeps what was typed', async () => {
      const { reference } = await office.submit()
      const first = await office.deskOf(office.people.officer)
      await first.goto(`/desk/requests/${reference}/message-sent`)
      await office.act(office.as('officer'), reference, 'note-added', { text: 'Spoke to Highways.' })
      await first.getByLabel('Message').fill('We are looking into it.')
      await first.getByRole('button', { name: 'Send the message' }).click()
      expect(await first.locator('main').innerText()).toContain('Spoke to Highways.')
      expect(await first.getByLabel('Message').inputValue()).toBe('We are looking into it.')
      await first.getByRole('button', { name: 'Submit anyway' }).click()
      expect(await first.getByRole('status').innerText()).toContain('Message from the public body')
    })

    it('signs staff in by a link, and lets no stranger in', async () => {
      const page = await office.visit()
      await page.goto('/desk')
      expect(page.url()).toContain('/sign-in')
      await page.getByLabel('E-mail address').fill('officer@riverford.example')
      await page.getByRole('button', { name: 'Send me a link' }).click()
      const letters = await lettersAsSent(office.ports)
      const token = letters.map((row) => /\/sign-in\/([\w-]+)/.exec(row.text)?.[1]).find(Boolean)
      await page.goto(`/sign-in/${token}`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ledger')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.goto('/desk')
      expect(page.url()).toContain('/sign-in')
      await page.goto(`/sign-in/${token}`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This link no longer works')
    })
  },
)
