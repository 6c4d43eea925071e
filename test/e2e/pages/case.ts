import type { Page } from 'playwright-core'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { layout } from './layout.ts'

type DraftedDecision = { readonly outcome: string; readonly letter: string }

/** A request at the desk. */
export const casePage = (page: Page) => ({
  ...layout(page),
  open: (reference: string) => page.goto(`/desk/requests/${reference}`),
  /** The page of one form alone. */
  openForm: (reference: string, type: EventType) => page.goto(`/desk/requests/${reference}/${type}`),
  async assigns(officer: string) {
    await page.getByLabel('Officer', { exact: true }).selectOption({ label: officer })
    await layout(page).presses('Assign')
  },
  /** What it does to the clock, and its letter, are shown before it is sent. */
  async asksRequester(question: string) {
    await page.getByText('Ask the requester for clarification').click()
    await page.getByLabel('Your question').fill(question)
    await layout(page).presses('See the letter and what it does')
    await layout(page).presses('Send the question')
  },
  async extends() {
    await page.getByText('Extend the time to answer').click()
    await layout(page).presses('See the letter and what it does')
    await layout(page).presses('Extend')
  },
  async attaches(name: string, text: string) {
    await page.getByText('Attach a file', { exact: true }).click()
    const form = page.locator('form[action$="/documents"]')
    await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await form.getByRole('button', { name: 'Attach' }).click()
  },
  async drafts({ outcome, letter }: DraftedDecision) {
    await layout(page).follows('Draft the decision')
    await page.getByLabel('Outcome').selectOption({ label: outcome })
    await page.getByLabel('The letter').fill(letter)
    await layout(page).presses('Save the draft and ask for approval')
  },
  letter: () => page.locator('.letter').innerText(),
  mayApprove: async () => (await page.getByRole('button', { name: 'Approve', exact: true }).count()) > 0,
  async approvesFile() {
    await page
      .getByRole('link', { name: /^Approve for release/ })
      .first()
      .click()
    for (const answer of await page.getByLabel('Checked, it may go out').all()) await answer.check()
    await page.getByRole('button', { name: 'Approve for release' }).click()
    await page.getByRole('link', { name: 'Back to the request' }).click()
  },
  approves: () => layout(page).presses('Approve'),
  issues: () => layout(page).presses('Issue the decision'),
  async notes(text: string) {
    await page.getByLabel('Note').fill(text)
    await layout(page).presses('Add the note')
  },
  async setsTask(text: string) {
    await page.getByLabel('What is to be done').fill(text)
    await layout(page).presses('Set the task')
  },
  async writes(text: string) {
    await page.getByLabel('Message').fill(text)
    await layout(page).presses('Send the message')
  },
  /** Where somebody else saved something meanwhile. */
  submitsAnyway: () => layout(page).presses('Submit anyway'),
  parts: () => page.locator('#parts').locator('..').innerText(),
  divides: () => layout(page).follows('Divide it, or pass parts on'),
})
