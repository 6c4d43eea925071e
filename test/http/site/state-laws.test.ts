import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statuteById } from '../../../src/domain/statute/statutes.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { type HttpOffice, openHttpOffice } from '../http-office.ts'

describe.each([
  ['us-ca-pra', 'America/Los_Angeles'],
  ['us-ny-foil', 'America/New_York'],
  ['us-tx-pia', 'America/Chicago'],
  ['us-fl-ch119', 'America/New_York'],
])('an office under %s', (id, zone) => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice({}, id, zone)
  })
  afterAll(() => office?.close())

  it.each(locales)('shows the law, the form and a case in %s', async (lang) => {
    const cookie = await office.sessionOf(office.people.officer)
    const { reference } = await office.submit({ subject: 'Budget' })
    const page = async (path: string) => {
      const answer = await office.request(path, { headers: { accept: 'text/html', 'accept-language': lang, cookie } })
      expect([path, answer.status]).toEqual([path, 200])
      return answer.text()
    }
    const title = statuteById(id)?.title[lang] ?? ''
    for (const path of [`/law/${id}`, '/law', '/requests/new', `/desk/requests/${reference}`]) {
      expect(await page(path)).toContain(title)
    }
  })
})
