import { afterEach, expect, it } from 'vitest'
import { acknowledgement } from '../../../emails/acknowledgement.tsx'
import { loadCase } from '../../../src/app/case-file.ts'
import { letterFactsOf, stepLetter } from '../../../src/app/decisions/step-letter.ts'
import { decisionLetter } from '../../../src/app/letters/decision-letter.ts'
import { thirdPartyLetter } from '../../../src/app/letters/step-letters.ts'
import type { BodyChannel } from '../../../src/app/ports/store/bodies.ts'
import type { CivilDate } from '../../../src/domain/calendar/civil-date.ts'
import { letterKinds } from '../../../src/domain/letter/letter-kind.ts'
import { serviceStandard } from '../../../src/domain/statute/service-standard.ts'
import { locales } from '../../../src/domain/text/local-text.ts'
import { letterTitle } from '../../../src/locales/case-letters.ts'
import { sampleCase, sampleMails } from '../../emails/sample-mails.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'

const mailbox: BodyChannel = {
  id: 'mailbox',
  name: { en: "Leader's mailbox", 'zh-Hans': '县长信箱', 'zh-Hant': '縣長信箱' },
  ...{ kind: 'portal', entry: 'form' },
}
/** What says that somebody applied for information, or that a law decides it. */
const asOfARequest = {
  en: /your request|information request|request for information|decision on your/i,
  'zh-Hans': /申请|信息公开|补正/,
  'zh-Hant': /申請|資訊公開|補正/,
}
let office: HttpOffice | undefined
afterEach(async () => {
  await office?.close()
  office = undefined
})

it.each(locales)('no letter about an enquiry speaks of a request for information, in %s', async (locale) => {
  const forRequester = [
    ...['acknowledgement', 'clarification-asked', 'clarification-reminder', 'decision', 'transfer', 'withdrawn'],
    ...['abandoned', 'abandoned-soon', 'satisfaction-question', 'interim-reply', 'published', 'due-date-changed'],
  ]
  const mails = await sampleMails(locale, 'service-standard')
  const known = Object.entries(mails).filter(([name]) => forRequester.includes(name))
  expect(known.length).toBeGreaterThan(8)
  for (const [name, { subject, text }] of known)
    for (const form of [subject, text]) expect(form, name).not.toMatch(asOfARequest[locale])
  for (const kind of letterKinds) expect(letterTitle(serviceStandard, locale, kind)).not.toMatch(asOfARequest[locale])
  // A request stays one.
  const { subject } = acknowledgement({ ...(await sampleCase(locale)), words: '' })
  expect(subject).toMatch(asOfARequest[locale])
})

it.each([
  ['zh-Hans', '县长信箱'],
  ['zh-Hant', '縣長信箱'],
  ['en', 'Leader&#39;s mailbox'],
] as const)('mails and pages name the channel as the body does, in %s', async (locale, name) => {
  office = await openHttpOffice({}, 'service-standard', 'Asia/Shanghai', { channels: [mailbox] })
  const authorization = `Bearer ${await office.keyOf(office.people.officer)}`
  const call = {
    body: 'riverford',
    channelId: 'mailbox',
    subject: '路灯',
    words: '路灯坏了。',
    email: 'a@example.org',
    locale,
  }
  const { reference } = (await (await office.post('/api/v1/requests', call, { authorization })).json()) as {
    reference: string
  }
  const [mail] = (await office.ports.store.outbox.list({ limit: 9 })).rows
  expect(mail?.html.replaceAll('’', '&#39;')).toContain(name)
  const row = await office.ports.store.cases.byReference(reference)
  const secret = office.ports.secrets.requestSecret(row?.id ?? '')
  const page = await office.request(`/requests/${reference}?secret=${secret}`, {
    headers: { 'accept-language': locale },
  })
  const text = await page.text()
  expect(text).toContain(name)
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>')).replaceAll(/<[^>]+>/g, ' ')
  expect(main).not.toMatch(asOfARequest[locale])
})

it('the answer to an enquiry is answered in the letter, without exemptions, outcomes of a law or remedies', async () => {
  office = await openHttpOffice({}, 'service-standard', 'Asia/Shanghai')
  const { reference } = await office.submit({ locale: 'zh-Hans', name: undefined })
  const file = await loadCase(office.ports, reference)
  if (!file) throw new Error(reference)
  const facts = letterFactsOf(file, () => null)
  const part = { part: 'whole', asks: null, exemptions: [], publicInterest: null }
  const answered = decisionLetter(facts, [{ ...part, outcome: 'granted', reason: '路灯已修好。' }])
  expect(answered).toContain('您好：')
  expect(answered).toContain('路灯已修好。')
  expect(answered).not.toMatch(asOfARequest['zh-Hans'])
  const effect = { before: null, due: null, section: '', none: false, warnings: [], replyBy: null }
  const asked = stepLetter(file, () => null, 'clarification-requested', { question: '哪一盏？' }, effect)
  expect(asked).not.toMatch(asOfARequest['zh-Hans'])
  // A refusal of an enquiry needs no exemption of a law that there is not.
  const drafted = await office.act(office.as('officer'), reference, 'decision-drafted', {
    ...{ parts: [{ outcome: 'refused', reason: '不属职责。' }], letter: '不属本机关职责。' },
  })
  expect(drafted.ok).toBe(true)
  expect((await office.act(office.as('approver'), reference, 'decision-approved')).ok).toBe(true)
})

it.each(locales)('the letter to a third party speaks of an enquiry, and of no release, in %s', (locale) => {
  const facts = {
    ...{ statute: serviceStandard, locale, body: 'Sample', bodyEmail: null, reference: 'S-1', subject: 'A lamp' },
    ...{ requester: null, receivedOn: '2024-05-07' as CivilDate },
  }
  const effect = { due: null, before: null, section: "the body's settings" }
  const letter = thirdPartyLetter(facts, { replyBy: null, effect })
  expect(letter).not.toMatch(asOfARequest[locale])
  expect(letter).not.toMatch(/settings|release|公开|公開/)
})
