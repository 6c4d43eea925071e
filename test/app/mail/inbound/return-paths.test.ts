import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailReader } from '../../../../src/adapters/mail/read-mail.ts'
import { receiveMail } from '../../../../src/app/mail/inbound/receive-mail.ts'
import { sendOutbox } from '../../../../src/app/mail/send-outbox.ts'
import { makeBody } from '../../../../src/app/office/make-body.ts'
import type { MailPorts } from '../../../../src/app/ports/ports.ts'
import { readConfig } from '../../../../src/config/config.ts'
import { headOf, rawMail } from '../../../adapters/mail/mail-builder.ts'
import { type Office, openOffice } from '../../../support/office.ts'

let office: Office
let ports: MailPorts
beforeEach(async () => {
  office = await openOffice()
  ports = { ...office.ports, mailReader }
})
afterEach(() => office.close())

test('the name of return paths is no body’s', async () => {
  expect(await makeBody(ports, { slug: 'bounce', statute: 'uk-foia-2000' })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', issues: [{ path: 'slug', code: 'reserved' }] },
  })
  expect(await makeBody(ports, { slug: 'bounces', statute: 'uk-foia-2000' })).toMatchObject({ ok: true })
})

test('letters have a return path of their own only where mail is received at a domain that was given', () => {
  const returnDomain = (env: { readonly [name: string]: string }) => {
    const read = readConfig({ SECRET: 's'.repeat(32), ...env })
    return read.ok ? read.config.smtp.returnDomain : read.lines
  }
  expect(returnDomain({ MAIL_DOMAIN: 'foi.example', INBOUND_SMTP_PORT: '2525' })).toBe('foi.example')
  expect(returnDomain({ MAIL_DOMAIN: 'foi.example' })).toBeUndefined()
  expect(returnDomain({ INBOUND_SMTP_PORT: '2525' })).toBeUndefined()
  expect(returnDomain({ TRUSTED_RELAYS: '192.0.2.1, mx.example.org' })).toEqual([
    'TRUSTED_RELAYS: given "192.0.2.1, mx.example.org", which holds something that is no address; accepted: IP addresses and ranges, with commas between them: 192.0.2.25, 2001:db8::/48',
  ])
})

test('an automatic answer to a return path is on the case of the letter, and acts for nobody', async () => {
  const { requestId } = await office.submit()
  const [letter] = (await ports.store.outbox.list({ limit: 9 })).rows
  const to = `bounce+${letter?.returnToken}@example.org`
  const raw = rawMail(...headOf({ 'Auto-Submitted': 'auto-replied', Subject: 'Out of office' }), '', 'Back on Monday.')
  await receiveMail(ports, raw, { from: '', to: [to] })
  const last = (await ports.store.cases.events(requestId)).findLast(({ type }) => type === 'message-received')
  expect(last?.data).toMatchObject({ automatic: true, unconfirmed: true })
})

test('nobody is treated as silent who was never asked', async () => {
  const { reference, requestId } = await office.submit()
  const officer = office.as('officer')
  const send = (isTaken: boolean) =>
    sendOutbox({
      ...ports,
      mailer: {
        configured: true,
        send: async () =>
          isTaken ? { ok: true } : { ok: false, permanent: true, error: '550 5.7.1 no', about: 'recipient' },
      },
    })
  await send(true)
  await office.act(officer, reference, 'clarification-requested', { question: 'Which part?' })
  await send(false)
  const abandon = () => office.act(officer, reference, 'abandoned', { section: 's.1(3)', reason: 'No answer came' })
  expect(await abandon()).toMatchObject({ ok: false, refusal: { code: 'no-open-clarification' } })
  const [task] = await ports.store.desk.tasksOf(requestId)
  await office.act(officer, reference, 'task-done', { taskId: task?.id })
  expect(await abandon()).toMatchObject({ ok: true })
})
