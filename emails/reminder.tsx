import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate, howReached } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/**
 * Reminds the people who must act.
 * @param mail `kind`: `before-N`, `due` or `overdue`; `workingDaysLeft` is negative after the due date
 */
export function reminder(mail: MailCase & { kind: string; workingDaysLeft: number }): RenderedMail {
  const { reminder: words, labels } = wordsFor(mail)
  const { subject, title, next } = wordsOf(mail)
  const lateBy =
    mail.kind === 'overdue' && mail.workingDaysLeft < 0 ? words.overdueBy(-mail.workingDaysLeft) : undefined
  return letterToStaff(mail, {
    subject,
    title,
    blocks: [
      dueDate(mail, labels.staffAnswerBy, mail.kind.startsWith('before') ? 'calm' : 'urgent', lateBy),
      { kind: 'paragraph', text: next },
      deskLink(mail),
      caseFacts(mail, 'staff'),
      howReached(mail),
    ],
  })
}

function wordsOf(mail: MailCase & { kind: string; workingDaysLeft: number }) {
  const { reminder: words } = wordsFor(mail)
  const { reference, subject, workingDaysLeft } = mail
  if (mail.kind === 'overdue') {
    return { subject: words.subjectOverdue(reference, subject), title: words.titleOverdue, next: words.nextOverdue }
  }
  if (mail.kind === 'due' || workingDaysLeft <= 0) {
    return { subject: words.subjectDue(reference, subject), title: words.titleDue, next: words.nextDue }
  }
  return {
    subject: words.subjectBefore(workingDaysLeft, reference, subject),
    title: words.titleBefore(workingDaysLeft),
    next: words.nextBefore,
  }
}
