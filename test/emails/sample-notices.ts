import { abandoned } from '../../emails/abandoned.tsx'
import { abandonedSoon } from '../../emails/abandoned-soon.tsx'
import { attachmentsNotTaken } from '../../emails/attachments-not-taken.tsx'
import { clarificationAnswered } from '../../emails/clarification-answered.tsx'
import { clarificationReminder } from '../../emails/clarification-reminder.tsx'
import { type DigestFigures, dailyDigest, weeklyDigest } from '../../emails/digest.tsx'
import { dueDateChangedForStaff } from '../../emails/due-date-changed.tsx'
import { escalation } from '../../emails/escalation.tsx'
import { followConfirm, followerNews } from '../../emails/follow.tsx'
import { interimReply } from '../../emails/interim-reply.tsx'
import { letterNotDelivered } from '../../emails/letter-not-delivered.tsx'
import type { CaseList, ListedCase } from '../../emails/listed-case.ts'
import type { MailCase } from '../../emails/mail-case.ts'
import type { MailOffice } from '../../emails/mail-office.ts'
import { newMessage } from '../../emails/new-message.tsx'
import { overdueDigest } from '../../emails/overdue-digest.tsx'
import type { RenderedMail } from '../../emails/rendered-mail.ts'
import { replyOverdue } from '../../emails/reply-overdue.tsx'
import { reviewDecided } from '../../emails/review-decided.tsx'
import { reviewLodged, reviewReceived } from '../../emails/review-lodged.tsx'
import { satisfactionQuestion } from '../../emails/satisfaction-question.tsx'
import { scheduledReport } from '../../emails/scheduled-report.tsx'
import { taskSet } from '../../emails/task-set.tsx'
import { thirdPartyAsked } from '../../emails/third-party-asked.tsx'
import { withdrawn, withdrawnByRequester } from '../../emails/withdrawn.tsx'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'

const desk = 'https://foi.riverford.example/desk'

function listed(mail: MailCase, number: number, more: Partial<ListedCase> = {}): ListedCase {
  const reference = `RIVER-2026-000${number}`
  return {
    reference,
    subject: mail.subject,
    dueOn: civilDate('2026-04-16'),
    daysLate: 0,
    who: '',
    link: `${desk}/requests/${reference}`,
    ...more,
  }
}

/** Messages about what happens after the first letters, and those that speak of many requests. */
export function sampleNotices(
  mail: MailCase,
  asked: MailCase,
  contested: MailCase,
  words: string,
): { readonly [name: string]: RenderedMail } {
  const { bodyName, locale, statute } = mail
  const office: MailOffice = { bodyName, locale, jurisdiction: statute.jurisdiction }
  const by = civilDate('2026-04-10')
  const late: CaseList = {
    count: 31,
    cases: [listed(mail, 12, { daysLate: 21, who: '<Ada> Lim' }), listed(mail, 13, { daysLate: 1, who: 'Highways' })],
  }
  const few: CaseList = { count: 2, cases: [listed(mail, 14, { who: 'Highways' }), listed(mail, 15)] }
  const figures: DigestFigures = {
    on: civilDate('2026-04-16'),
    received: few,
    answered: { count: 1, cases: [listed(mail, 11, { who: 'Ada Lim' })] },
    inTime: 1,
    due: few,
    late,
    link: desk,
  }
  const entry = { reference: mail.reference, title: 'Potholes in Mill Lane & King Street, 2020-2026' }
  const follow = { link: 'https://foi.riverford.example/log/RIVER-2026-00012', stop: 'https://foi.riverford.example/x' }
  const route = { route: statute.reviewRoutes[0]?.title ?? { en: 'Review' }, grounds: words }
  const dueChange = { from: by, reason: 'The receipt date was typed wrong.' }
  return {
    'task-set': taskSet({ ...mail, task: words, doBy: by, unit: null }),
    'task-set-unit': taskSet({ ...mail, task: words, doBy: by, unit: 'Highways' }),
    'reply-overdue': replyOverdue({ ...mail, name: 'Highways', askedOn: mail.receivedOn, wantedBy: by }),
    withdrawn: withdrawn(mail),
    'withdrawn-by-requester': withdrawnByRequester({ ...mail, reason: words }),
    'clarification-reminder': clarificationReminder({ ...asked, question: words, replyBy: by }),
    'abandoned-soon': abandonedSoon({ ...asked, waitsFor: 'answer', question: words, by }),
    'abandoned-soon-fee': abandonedSoon({ ...asked, waitsFor: 'fee', question: '', by }),
    abandoned: abandoned({ ...mail, note: words, section: 's.10' }),
    'review-received': reviewReceived({ ...contested, ...route }),
    'review-lodged': reviewLodged({ ...contested, ...route }),
    'review-decided': reviewDecided({ ...mail, ...route, outcome: 'partly', note: words }),
    satisfaction: satisfactionQuestion(mail),
    'interim-reply': interimReply({ ...mail, text: words }),
    'clarification-answered': clarificationAnswered({ ...mail, answer: words }),
    'due-date-changed-staff': dueDateChangedForStaff({ ...mail, ...dueChange }),
    'letter-not-delivered': letterNotDelivered({
      ...office,
      reference: mail.reference,
      letterSubject: mail.subject,
      to: 'jo@example.org',
      task: null,
      reason: '550 5.1.1 <jo@example.org>: no such user here',
      caseLink: `${desk}/requests/${mail.reference}`,
      outboxLink: `${desk}/outbox`,
    }),
    'scheduled-report': scheduledReport({
      ...office,
      name: 'Figures for the council',
      period: '2026-03',
      link: desk,
      fileLink: desk,
      format: 'PDF',
      missed: [{ period: '2026-02', link: desk }],
      figures: { received: 12, closed: 9, inTime: 0.875, pending: 7 },
    }),
    'overdue-digest': overdueDigest({ ...office, late, link: desk }),
    'escalation-unit-head': escalation({ ...office, step: 'unit-head', after: 1, late, link: desk }),
    'escalation-head': escalation({ ...office, step: 'head', after: 5, late, link: desk }),
    'escalation-above': escalation({ ...office, step: 'above', after: 5, late, link: null }),
    'daily-digest': dailyDigest({ ...office, ...figures }),
    'weekly-digest': weeklyDigest({
      ...office,
      ...figures,
      units: [{ unit: 'Highways', received: 4, closed: 3 }],
    }),
    'follow-confirm': followConfirm({ ...office, ...entry, link: follow.link }),
    'follower-news': followerNews({ ...office, ...entry, ...follow, what: 'published', document: '', reason: '' }),
    'follower-news-taken-back': followerNews({
      ...office,
      ...entry,
      ...follow,
      what: 'document-withdrawn',
      document: 'Pothole <reports>.pdf',
      reason: words,
    }),
    'third-party-asked': thirdPartyAsked({
      ...office,
      reference: mail.reference,
      letter: words,
      replyBy: mail.receivedOn,
      repliesReachUs: true,
      bodyEmail: null,
    }),
    'new-message-third-party': newMessage({ ...mail, from: 'third-party', text: words }),
    'attachments-not-taken': attachmentsNotTaken({
      ...office,
      tooLarge: [{ name: '<Mill> Lane 照片.zip', sizeInBytes: 31_400_000 }],
      beyondCount: 3,
      maxBytes: 25_000_000,
      maxFiles: 20,
    }),
  }
}
