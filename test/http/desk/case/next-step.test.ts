import { afterEach, beforeEach, expect, it } from 'vitest'
import { getPage, submitForm } from '../../forms.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice({}, 'cn-ogi-2019', 'Asia/Shanghai')
})
afterEach(() => office.close())

async function page(path: string, values?: Record<string, string>) {
  const officer = await office.sessionOf(office.people.officer)
  return (values ? await submitForm(office, officer, path, values) : await getPage(office, officer, path)).text
}

async function acted(reference: string, who: 'officer' | 'approver', type: string, input: object) {
  const done = await office.act(office.as(who), reference, type as 'extended', input)
  if (!done.ok) throw new Error(done.refusal.code)
}

it('an approved answer is offered first, even where nobody is in charge', async () => {
  const { reference } = await office.submit()
  await acted(reference, 'officer', 'decision-drafted', { parts: [{ outcome: 'granted' }], letter: 'Here it is.' })
  await acted(reference, 'approver', 'decision-approved', {})
  const text = await page(`/desk/requests/${reference}`)
  expect(text.indexOf('Issue the decision')).toBeLessThan(text.indexOf('Assign an officer or unit'))
  expect(text.indexOf('Issue the decision')).toBeGreaterThan(0)
})

it('an extension while the clock stands still does not say that the extension stops it, and its letter says what is meant', async () => {
  const { reference } = await office.submit()
  await acted(reference, 'officer', 'third-party-consulted', { party: 'A contractor' })
  const text = await page(`/desk/requests/${reference}/extended`, { ground: 'approved' })
  expect(text).toContain('The clock stands still already')
  expect(text).toContain('The extension is added when it runs again.')
})
