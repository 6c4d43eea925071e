import { expect, test } from 'vitest'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import fc from '../../support/property.ts'
import { headOf, rawMail } from './mail-builder.ts'
import { oddLetters } from './odd-letters.ts'

/** A hang is work without end. The processor's own account of it does not depend on what else the machine does. */
function secondsOfWorkSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

const letters = oddLetters()
const runs = process.env.CANDOR_DEEP === '1' ? 20_000 : 500

test('300 letters, each odd in its way, are read as they were meant', async () => {
  const wrong: string[] = []
  for (const { oddity, raw, subject, text, quoted, files } of letters) {
    const mail = await mailReader.read(raw)
    const found = mail.attachments.map(({ name, bytes }) => `${name} ${Buffer.from(bytes).toString('hex')}`)
    const wanted = (files ?? []).map(({ name, bytes }) => `${name} ${bytes.toString('hex')}`)
    if (mail.subject !== subject) wrong.push(`${oddity}: subject ${mail.subject}`)
    if (mail.text !== text) wrong.push(`${oddity}: text ${JSON.stringify(mail.text)} for ${JSON.stringify(text)}`)
    if (quoted ? !quoted.test(mail.quoted) : mail.quoted !== '') wrong.push(`${oddity}: quoted ${mail.quoted}`)
    if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push(`${oddity}: files ${found} for ${wanted}`)
  }
  expect(wrong).toEqual([])
  expect(letters.length).toBeGreaterThanOrEqual(300)
})

test('whatever bytes come, the reader gives an answer within a second, without characters that no database takes', async () => {
  const pieces = [
    '\r\n',
    '\n',
    '--b',
    '--b--',
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: message/rfc822',
    'Content-Type: application/ms-tnef',
    'Content-Transfer-Encoding: base64',
    'Content-Type: text/html; charset=',
    'Subject: =?gb2312?B?',
    'begin 644 x',
    '>',
    'filename*0*=',
    'From: ',
    '<style>',
    '+AG-',
    '\u0000',
    '發件人：',
    'x\u009Fn>"',
  ]
  const broken = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 40 })
      .map((all) => Buffer.from(all.join(''), 'utf8')),
    fc
      .record({
        at: fc.nat(letters.length - 1),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
        noise: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 12 }),
      })
      .map(({ at, cut, noise }) => {
        const raw = Buffer.from(letters[at]?.raw ?? [])
        for (const [where, byte] of noise) raw[where % raw.length] = byte
        return raw.subarray(0, Math.ceil(raw.length * cut))
      }),
  )
  await fc.assert(
    fc.asyncProperty(broken, async (raw) => {
      const before = process.cpuUsage()
      const mail = await mailReader.read(raw)
      expect(secondsOfWorkSince(before)).toBeLessThan(1)
      expect(mail.warnings.map(({ code }) => code)).not.toContain('read-in-part')
      for (const text of [mail.text, mail.quoted, mail.subject, ...mail.attachments.map(({ name }) => name)])
        expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Surrogate}/u)
    }),
    { numRuns: runs },
  )
}, 600_000)

test.each([
  ['styles without an end', `Content-Type: text/html\r\n\r\n${'<style>'.repeat(100_000)}`],
  ['tags without an end', `Content-Type: text/html\r\n\r\n${'<a '.repeat(200_000)}`],
  ['encoded words without an end', `Subject: ${'=?a?b?'.repeat(10_000)}\r\n\r\nx`],
  ['boundaries only', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\n'.repeat(200_000)}`],
  ['a head that does not end', `X: y\r\n`.repeat(200_000)],
  ['blanks', `Subject: x\r\n\r\n${' '.repeat(500_000)}\n`.repeat(2)],
  ['files that begin and do not end', `\r\n${'begin 644 x\r\n'.repeat(50_000)}`],
  [
    'parts in parts',
    Array.from({ length: 400 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join(
      '',
    ),
  ],
])('%s are read in the time of a letter', async (_what, raw) => {
  const before = process.cpuUsage()
  await mailReader.read(Buffer.from(raw))
  expect(secondsOfWorkSince(before)).toBeLessThan(2)
})

test('a delivery report says which letter did not arrive', async () => {
  const mail = await mailReader.read(
    rawMail(
      ...headOf({
        From: 'MAILER-DAEMON@mx.example',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
      }),
      '',
      '--b',
      '',
      'Sorry',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; jo@example.org',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 no such user',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <ours@example.org>',
      'Subject: x',
      '',
      'y',
      '--b--',
    ),
  )
  expect(mail.report).toEqual({
    action: 'failed',
    recipient: 'jo@example.org',
    status: '5.1.1',
    reason: '550 no such user',
    about: ['<ours@example.org>'],
  })
  const words = await mailReader.read(
    rawMail(
      ...headOf({ From: 'MAILER-DAEMON@qmail.example', Subject: 'failure notice' }),
      '',
      'Hi. This is the qmail-send program.',
      '',
      '<jo@example.org>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      'Message-ID: <ours@example.org>',
    ),
  )
  expect(words.report).toMatchObject({
    action: 'failed',
    recipient: 'jo@example.org',
    status: '5.1.1',
    about: ['<ours@example.org>'],
  })
})
