import { acknowledgement } from '../../emails/acknowledgement.tsx'
import { approvalReturned } from '../../emails/approval-returned.tsx'
import { approvalWaits } from '../../emails/approval-waits.tsx'
import { assigned } from '../../emails/assigned.tsx'
import { clarificationAsked } from '../../emails/clarification-asked.tsx'
import { decision } from '../../emails/decision.tsx'
import { dueDateChanged } from '../../emails/due-date-changed.tsx'
import { extension } from '../../emails/extension.tsx'
import { feeNotice } from '../../emails/fee-notice.tsx'
import { filesOffered } from '../../emails/files-offered.tsx'
import type { MailCase } from '../../emails/mail-case.ts'
import { myRequests } from '../../emails/my-requests.tsx'
import { newMessage } from '../../emails/new-message.tsx'
import { published } from '../../emails/published.tsx'
import { reminder } from '../../emails/reminder.tsx'
import type { RenderedMail } from '../../emails/rendered-mail.ts'
import { signInLink } from '../../emails/sign-in-link.tsx'
import { transfer } from '../../emails/transfer.tsx'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import type { ClockEvent } from '../../src/domain/clock/clock-types.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'
import type { Locale } from '../../src/domain/text/local-text.ts'
import { messages } from '../../src/locales/letters.ts'
import { sampleNotices } from './sample-notices.ts'

const files = {
  files: [
    { name: 'Pothole reports 2020-2026.pdf', size: 1_240_000 },
    { name: 'Repairs.xlsx', size: 48_300 },
  ],
  link: 'https://foi.riverford.example/requests/RIVER-2026-00012/files/3kq9w2m7x4n8p5t6',
  lastDay: civilDate('2026-04-10'),
}

/** What the person who wrote the sample request said: long, in two scripts, and full of what must be escaped. */
export const sampleWords = {
  subject: 'Potholes in <Mill Lane> & “King Street”',
  request:
    'Every report of a pothole in Mill Lane since 2020.\n\nPlease include <b>photographs</b> & repair dates.\n请一并提供照片和维修日期，以及与承包商之间的往来函件、验收记录和付款凭证，谢谢。',
}

const received: ClockEvent = { type: 'received', on: civilDate('2026-03-16'), channel: 'portal' }

/** A case under a law, on real statute and calendar data, after these events. */
export async function sampleCase(
  locale: Locale,
  statuteId = 'uk-foia-2000',
  events: readonly ClockEvent[] = [],
  asOf = '2026-03-17',
): Promise<MailCase> {
  const statute = statuteById(statuteId)
  if (!statute) throw new Error(statuteId)
  const counted = clock(statute, await loadCalendarFor(statute, {}), [received, ...events], civilDate(asOf), {})
  if (!counted.ok) throw new Error(counted.error.key)
  return {
    reference: 'RIVER-2026-00012',
    subject: sampleWords.subject,
    bodyName: { en: 'Riverford Borough Council', 'zh-Hans': '河津区人民政府', 'zh-Hant': '河津區公所' },
    bodyEmail: 'foi@riverford.example',
    statute,
    channel: 'portal',
    receivedOn: civilDate('2026-03-16'),
    dueOn: counted.result.due,
    clock: counted.result,
    link: 'https://foi.riverford.example/requests/RIVER-2026-00012?secret=3q2-8vQH1xPZk0Yt7mJw5A',
    calendarLink: 'https://foi.riverford.example/requests/RIVER-2026-00012/due.ics?secret=3q2-8vQH1xPZk0Yt7mJw5A',
    locale,
  }
}

/** Every message that Candor sends, once, in one language. */
export async function sampleMails(
  locale: Locale,
  statuteId = 'uk-foia-2000',
): Promise<{ readonly [name: string]: RenderedMail }> {
  const on = civilDate('2026-03-20')
  const mail = await sampleCase(locale, statuteId)
  const asked = await sampleCase(locale, statuteId, [{ type: 'clarification-requested', on }], '2026-03-20')
  const charged = await sampleCase(locale, statuteId, [{ type: 'fee-notice', on }], '2026-03-20')
  const extended = await sampleCase(locale, statuteId, [{ type: 'extended', on }], '2026-03-20')
  const answered = await sampleCase(locale, statuteId, [{ type: 'answered', on }], '2026-03-20')
  const kind = mail.statute.reviewRoutes[0]?.kind
  const lodged = await sampleCase(
    locale,
    statuteId,
    [
      { type: 'answered', on },
      { type: 'review-lodged', on: civilDate('2026-03-24'), ...(kind ? { kind } : {}) },
    ],
    '2026-03-24',
  )
  const { outcomes, exemptions, extension: rule } = mail.statute
  const full = outcomes.find((outcome) => outcome.category === 'granted')?.id ?? ''
  const partial = outcomes.find((outcome) => outcome.category === 'partial')?.id ?? ''
  const codes = exemptions.slice(0, 2).map((exemption) => exemption.code)
  const text = sampleWords.request
  return {
    ...sampleNotices(mail, asked, lodged, sampleWords.request),
    acknowledgement: acknowledgement({ ...mail, words: text }),
    'clarification-asked': clarificationAsked({
      ...asked,
      letter: 'Dear Jo Sample,\n\nWhich end of <Mill Lane>?\n北端还是南端？\n\nYours sincerely,',
      replyBy: civilDate('2026-04-10'),
    }),
    'fee-notice': feeNotice({ ...charged, amount: '120.50', currency: 'GBP', letter: 'Copies of 241 pages.' }),
    extension: extension({ ...extended, letter: rule?.grounds[0].section ?? 'We need more time.' }),
    transfer: transfer({ ...mail, to: 'Riverford Water & Roads Authority', whole: true }),
    'transfer-part': transfer({ ...mail, to: 'Riverford Water & Roads Authority', whole: false }),
    'transfer-parts': transfer({
      ...mail,
      to: 'Highways, Northport Harbour Board',
      whole: false,
      parts: [
        {
          to: 'Highways',
          words: 'The repairs since 2020, with their cost.',
          reference: 'RIVER-2026-00013',
          dueOn: mail.dueOn,
          email: null,
        },
        {
          to: 'Northport Harbour Board',
          words: 'Letters about the quay.',
          reference: 'PORT-2026-00004',
          dueOn: mail.dueOn,
          email: 'foi@northport.example',
        },
      ],
    }),
    decision: decision({
      ...answered,
      letter: `Dear Jo Sample,\n\n${text}`,
      outcome: partial,
      parts: [
        { outcome: full, exemptions: [], reason: null },
        { outcome: partial, exemptions: codes, reason: 'Names of <private> persons.' },
      ],
      ownDraft: true,
      files,
    }),
    'decision-with-files': decision({
      ...answered,
      letter: 'Here are the pothole reports that you asked for.',
      outcome: full,
      parts: [{ outcome: full, exemptions: [], reason: null }],
      ownDraft: false,
      enclosed: { files: files.files, note: messages[locale].enclosedFiles.attached(2) },
    }),
    'files-offered': filesOffered({ ...answered, files }),
    published: published({
      ...answered,
      title: 'Pothole reports 2020-2026.pdf',
      logLink: 'https://foi.riverford.example/log/RIVER-2026-00012',
    }),
    'new-message-to-requester': newMessage({ ...mail, from: 'body', text }),
    'new-message-to-body': newMessage({ ...mail, from: 'requester', text }),
    'new-message-empty': newMessage({ ...mail, from: 'requester', text: '' }),
    assigned: assigned(mail),
    'approval-waits-decision': approvalWaits({ ...mail, what: 'decision', by: 'Ada Lim' }),
    'approval-waits-document': approvalWaits({ ...mail, what: 'document', by: '' }),
    'approval-returned': approvalReturned({ ...mail, comment: text }),
    'reminder-before': reminder({ ...mail, kind: 'before-5', workingDaysLeft: 5 }),
    'reminder-due': reminder({ ...mail, kind: 'due', workingDaysLeft: 0 }),
    'reminder-overdue': reminder({ ...mail, kind: 'overdue', workingDaysLeft: -3 }),
    'sign-in-link': signInLink({
      bodyName: mail.bodyName,
      name: '<Ada> Lim',
      link: 'https://foi.riverford.example/sign-in/3q2-8vQH1xPZk0Yt7mJw5A',
      minutes: 15,
      locale,
    }),
    'my-requests': myRequests({
      locale,
      requests: [
        { ...mail, statute: statuteId, closedOn: null },
        { ...mail, statute: statuteId, dueOn: null, closedOn: null },
        { ...mail, statute: statuteId, dueOn: null, closedOn: on },
      ],
    }),
    'due-date-changed': dueDateChanged({
      ...mail,
      from: civilDate('2026-04-10'),
      reason: 'The receipt date was typed wrong.',
    }),
  }
}
