import { afterEach, beforeEach, expect, it } from 'vitest'
import type { EventType } from '../../../../src/domain/request/event-types.ts'
import { approvalOf } from '../../../support/approval.ts'
import { attached, ok } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
let reference: string
beforeEach(async () => {
  office = await openHttpOffice()
  ;({ reference } = await office.submit())
})
afterEach(() => office.close())

const act = (who: keyof HttpOffice['people'], type: EventType, input: object = {}) =>
  ok(office.act(office.as(who), reference, type, input))

async function answered(): Promise<void> {
  const id = await attached(office, reference, 'reports.txt', 'Twelve reports.')
  await act('approver', 'document-approved', approvalOf(id))
  await act('officer', 'decision-drafted', { parts: [{ outcome: 'granted-in-full' }], letter: 'Here it is.' })
  await act('approver', 'decision-approved')
  await act('officer', 'decision-issued')
}

/** The part of the page that says how the files went, as its words. */
async function shown(): Promise<string> {
  const cookie = await office.sessionOf(office.people.officer)
  const page = await (await office.request(`/desk/requests/${reference}`, { headers: { cookie } })).text()
  const section = /<h2 id="files-link">.*?<\/section>/s.exec(page)?.[0] ?? ''
  return section.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

it('says nothing before the answer, and then of each file that it waits to go with the letter', async () => {
  expect(await shown()).toBe('')
  await answered()
  expect(await shown()).toContain('reports.txt To be attached to the letter of 7 May 2024, which has not gone out yet')
  expect(await shown()).not.toContain('Works until')
})

it('says until when a link works and that nobody fetched over it, and after its days that it has ended', async () => {
  Object.assign(office.ports.settings, { maxMailedBytes: 0 })
  await answered()
  const page = await shown()
  expect(page).toContain('Link sent on 7 May 2024 (not fetched over the link)')
  expect(page).toContain('Works until 6 Jun 2024')
  await act('officer', 'files-link-ended')
  expect(await shown()).toContain('Has ended')
})
