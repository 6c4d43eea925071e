import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteReturnedLetter } from '../../../../src/app/mail/bounces/bounced-address.ts'
import { sendOutbox } from '../../../../src/app/mail/send-outbox.ts'
import type { Mailer } from '../../../../src/app/ports/ports.ts'
import { type HttpOffice, openHttpOffice } from '../../http-office.ts'

let office: HttpOffice
beforeEach(async () => {
  office = await openHttpOffice()
})
afterEach(() => office.close())

const refusing: Mailer = {
  configured: true,
  send: async () => ({
    ok: false,
    permanent: true,
    error: '550 5.1.1 No such user',
    about: 'recipient',
    addressGone: true,
  }),
}

const page = async (path: string, language = 'en') => {
  const cookie = await office.sessionOf(office.people.officer)
  return (await office.request(path, { headers: { cookie, 'accept-language': language } })).text()
}

describe('a requester who cannot be reached by e-mail', () => {
  it('is shown on the case with what has to be done today, and before anything is written to them', async () => {
    const { reference, requestId } = await office.submit()
    await sendOutbox({ ...office.ports, mailer: { configured: true, send: async () => ({ ok: true }) } })
    await office.act(office.as('officer'), reference, 'clarification-requested', { question: 'Which part?' })
    await sendOutbox({ ...office.ports, mailer: refusing })
    const shown = await page(`/desk/requests/${reference}`)
    expect(shown).toContain('A letter did not reach its recipient')
    expect(shown).toContain('The clock was stopped by this letter, but the requester never received it')
    expect(shown).not.toContain('Letters by e-mail are withheld')
    office.at('2024-05-08T09:00:00Z')
    const letter = (await office.ports.store.outbox.list({ limit: 9 })).rows.find(
      ({ kind }) => kind === 'acknowledgement',
    )
    if (letter) await noteReturnedLetter(office.ports, letter, '5.1.1 No such user')
    expect(await page(`/desk/requests/${reference}`)).toContain('Letters by e-mail are withheld')
    expect(await page(`/desk/requests/${reference}/message-sent`)).toContain('last on 8 May 2024')
    expect(await page(`/desk/requests/${reference}/note-added`)).not.toContain('Letters by e-mail are withheld')
    expect(await page(`/desk/requests/${reference}/fee-notice`, 'zh-Hans')).toContain('暂停以邮件发送')
    expect(await page(`/desk/requests/${reference}/fee-notice`, 'zh-Hant')).toContain('暫停以電郵發送')
    const task = await office.ports.store.desk.tasksOf(requestId)
    expect(task).toMatchObject([{ dueOn: '2024-05-07', doneAt: null }])
  })
})
