import type { DeliveryReport } from '../../../src/app/ports/mail-reader-ports.ts'
import { encodeChinese, headOf, rawMail } from './mail-builder.ts'

export type OddReport = {
  readonly oddity: string
  readonly raw: Buffer
  readonly envelopeFrom: string
  readonly kind: 'message' | 'bounce' | 'auto-reply'
  readonly report: Partial<DeliveryReport> | null
}

const ours = '<0123456789abcdef@foi.example>'
const recipients = ['jo@example.org', 'wang@example.cn', 'lin@example.tw']

/** The head that a server gives back, and the report of RFC 3464 beside it. */
function dsn(from: string, subject: string, words: string, fields: readonly string[], back = 'message/rfc822'): Buffer {
  return rawMail(
    ...headOf({
      ...{ From: from, Subject: subject, 'Auto-Submitted': 'auto-replied' },
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="=_r"',
    }),
    ...['', '--=_r', 'Content-Type: text/plain; charset=utf-8', '', words, '', '--=_r'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', ...fields, '', '--=_r'],
    ...[`Content-Type: ${back}`, '', `Message-ID: ${ours}`, 'Subject: RIVER-2024-00001', '', 'Dear Jo', '--=_r--'],
  )
}

const inWords = (from: string, subject: string, ...lines: string[]) =>
  rawMail(...headOf({ From: from, Subject: subject }), '', ...lines)

function bounces(to: string): OddReport[] {
  const failed = { action: 'failed', recipient: to, about: [ours] }
  const fields = (status: string, diagnostic: string, action = 'failed') => [
    ...[`Final-Recipient: rfc822; ${to}`, `Action: ${action}`, `Status: ${status}`],
    `Diagnostic-Code: smtp; ${diagnostic}`,
  ]
  const bounce = (oddity: string, raw: Buffer, report: Partial<DeliveryReport>, envelopeFrom = ''): OddReport => ({
    ...{ oddity, raw, envelopeFrom, kind: 'bounce', report },
  })
  const gb = (text: string) => `=?gb18030?B?${encodeChinese(text, 'gb18030').toString('base64')}?=`
  return [
    bounce(
      'Postfix',
      dsn(
        'MAILER-DAEMON@mx.example (Mail Delivery System)',
        'Undelivered Mail Returned to Sender',
        'I’m sorry',
        fields('5.1.1', '550 5.1.1 User unknown'),
      ),
      { ...failed, status: '5.1.1', reason: '550 5.1.1 User unknown' },
    ),
    bounce(
      'Postfix, with the head alone',
      dsn(
        'MAILER-DAEMON@mx.example',
        'Undelivered Mail Returned to Sender',
        'x',
        fields('5.2.2', '552 5.2.2 Mailbox full'),
        'text/rfc822-headers',
      ),
      { ...failed, status: '5.2.2' },
    ),
    bounce(
      'Postfix, that goes on trying',
      dsn(
        'MAILER-DAEMON@mx.example',
        'Delayed Mail (still being retried)',
        'x',
        fields('4.4.1', '451 4.4.1 timed out', 'delayed'),
      ),
      {
        ...{ action: 'delayed', recipient: to, status: '4.4.1', about: [ours] },
      },
    ),
    bounce(
      'Exchange',
      dsn('postmaster@contoso.example', 'Undeliverable: RIVER-2024-00001', 'Your message couldn’t be delivered.', [
        ...[`Original-Recipient: rfc822;${to}`, `Final-Recipient: rfc822;${to}`, 'Action: failed', 'Status: 5.1.10'],
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found',
      ]),
      { ...failed, status: '5.1.10' },
      'postmaster@contoso.example',
    ),
    bounce(
      'Exchange in Chinese',
      dsn('postmaster@contoso.example', gb('无法传递: RIVER-2024-00001'), '传递给以下收件人失败', [
        ...[`Final-Recipient: rfc822;${to}`, 'Action: failed', 'Status: 5.7.1'],
      ]),
      { ...failed, status: '5.7.1' },
    ),
    bounce(
      'qmail',
      inWords(
        'MAILER-DAEMON@qmail.example',
        'failure notice',
        'Hi. This is the qmail-send program at qmail.example.',
        '',
        `<${to}>:`,
        'Sorry, no mailbox here by that name. (#5.1.1)',
        '',
        '--- Below this line is a copy of the message.',
        '',
        `Message-ID: ${ours}`,
      ),
      { ...failed, status: '5.1.1' },
    ),
    bounce(
      'Exim',
      rawMail(
        ...headOf({
          From: 'Mail Delivery System <Mailer-Daemon@exim.example>',
          Subject: 'Mail delivery failed: returning message to sender',
          'X-Failed-Recipients': to,
        }),
        ...[
          '',
          'This message was created automatically by mail delivery software.',
          '',
          `  ${to}`,
          '    550 5.1.1 No such user here',
          '',
          `Message-ID: ${ours}`,
        ],
      ),
      { ...failed, status: '5.1.1' },
    ),
    bounce(
      'Gmail',
      dsn(
        'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        'Delivery Status Notification (Failure)',
        '** Address not found **',
        [
          ...[`Final-Recipient: rfc822; ${to}`, 'Action: failed', 'Status: 5.1.1'],
          'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
        ],
      ),
      { ...failed, status: '5.1.1' },
    ),
    bounce(
      'QQ',
      inWords(
        'PostMaster@qq.com',
        gb('系统退信'),
        '您的邮件未能送达',
        `收件人邮件地址: ${to}`,
        '退信原因: 收件人邮件地址不存在',
        `host mx3.qq.com said: 550 5.1.1 Mailbox unavailable`,
        `Message-ID: ${ours}`,
      ),
      { ...failed, status: '5.1.1' },
    ),
    bounce(
      '163',
      inWords(
        'Postmaster@163.com',
        gb('系统退信'),
        '抱歉，您的邮件被退回来了……',
        `收件人： ${to}`,
        `退信原因： 550 5.1.1 User not found: ${to}`,
        `Message-ID: ${ours}`,
      ),
      { ...failed, status: '5.1.1' },
    ),
    bounce(
      'an office of Taiwan',
      inWords(
        'postmaster@mail.gov.example',
        '=?utf-8?B?6YOA5Lu2?= 退件通知',
        '您的郵件無法傳遞給下列收件人',
        `<${to}>: 550 5.1.1 查無此人`,
        `Message-ID: ${ours}`,
      ),
      { ...failed, status: '5.1.1' },
    ),
  ]
}

/** Answers that no person wrote, and their like that a person did. */
function answers(from: string): OddReport[] {
  const kindOf = (
    kind: 'message' | 'auto-reply',
    oddity: string,
    head: { [name: string]: string },
    text = 'Back on Monday.',
    envelopeFrom = from,
  ): OddReport => ({
    ...{ oddity, envelopeFrom, kind, report: null },
    raw: rawMail(...headOf({ From: from, ...head, 'Content-Type': 'text/plain; charset=utf-8' }), '', text),
  })
  const auto = (oddity: string, head: { [name: string]: string }, text?: string) =>
    kindOf('auto-reply', oddity, head, text)
  return [
    auto('away, by RFC 3834', { 'Auto-Submitted': 'auto-replied', Subject: 'Re: RIVER' }),
    auto('away, by Exchange', { 'X-Auto-Response-Suppress': 'All', Subject: 'Automatic reply: RIVER' }),
    auto('away, by its subject', { Subject: 'Out of Office: RIVER' }),
    auto('away, by its subject in Chinese', { Subject: '自动回复：RIVER' }, '您好，我正在休假。'),
    auto('away, by its subject in traditional Chinese', { Subject: '自動回覆: RIVER' }, '您好，我正在休假。'),
    auto('away, by cPanel', { 'X-Autorespond': 'RIVER', Subject: 'RIVER' }),
    auto('away, by vacation', { Precedence: 'bulk', Subject: 'away from my mail' }),
    auto(
      'away, by QQ',
      { Subject: '自动回复: RIVER', 'X-QQ-mid': '1' },
      '这是一封自动回复邮件。已经收到您的来信，我会尽快回复。',
    ),
    kindOf('auto-reply', 'without a sender on the envelope', { Subject: 'RIVER' }, 'I am away.', ''),
    auto('a list', { Precedence: 'list', Subject: 'News' }),
    kindOf('message', 'a person’s answer, that says "no"', { 'Auto-Submitted': 'no', Subject: 'Re: RIVER' }),
    kindOf('message', 'a person who writes of leave', { Subject: 'Request for records on staff leave' }),
    kindOf(
      'message',
      'a person who writes of bounces',
      { Subject: 'Re: undelivered letters' },
      'Mail delivery failed last year in Mill Lane. Why?',
    ),
    kindOf(
      'message',
      'a person who writes of automatic answers',
      { Subject: '关于自动回复系统采购的申请' },
      '请公开采购合同。',
    ),
  ]
}

/** Bounces of the usual servers, and automatic answers, each for several people. */
export const oddReports = (): OddReport[] => recipients.flatMap((to) => [...bounces(to), ...answers(to)])
