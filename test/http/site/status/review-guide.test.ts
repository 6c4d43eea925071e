import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statutes } from '../../../../src/domain/statute/statutes.ts'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { languages } from '../../../../src/locales/locales.ts'
import { ok } from '../../answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

describe('the guide for who contests a decision', () => {
  let office: HttpOffice
  beforeAll(async () => {
    office = await openHttpOffice()
  })
  afterAll(() => office?.close())

  async function refusedUnder(...exemptions: string[]): Promise<string> {
    const { reference, secret } = await office.submit()
    const part = {
      outcome: 'refused-exemption',
      exemptions,
      reason: 'It would.',
      publicInterest: 'Less than the harm.',
    }
    const letter = 'We refuse. You may ask for a review, and complain to the Commissioner.'
    const decision = { parts: [part], letter }
    await ok(office.act(office.as('officer'), reference, 'decision-drafted', decision))
    await ok(office.act(office.as('approver'), reference, 'decision-approved'))
    await ok(office.act(office.as('officer'), reference, 'decision-issued'))
    const page = await office.request(`/requests/${reference}?secret=${secret}`, { headers: { accept: 'text/html' } })
    return page.text()
  }

  it('asks about the public interest where the ground gives way to it, and not where it does not', async () => {
    const qualified = await refusedUnder('s.43')
    expect(qualified).toContain('What you might say')
    expect(qualified).toContain('s.2(2)(b)')
    expect(qualified).toContain('Did the body weigh the public interest')
    const absolute = await refusedUnder('s.21')
    expect(absolute).toContain('leaves no choice')
    expect(absolute).not.toContain('s.2(2)(b)')
    expect(absolute).toContain('s.17(1), (3)')
  })

  it('names a section for everything that it says of a law, in three languages', () => {
    const hints = statutes.flatMap(({ reviewHints }) => reviewHints)
    expect(hints).not.toEqual([])
    for (const hint of hints) {
      expect(hint.section).not.toBe('')
      for (const locale of locales) expect(languages[locale].laws.reviewHints[hint.text], hint.section).toMatch(/\S/)
    }
  })
})
