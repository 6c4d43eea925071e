import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Gives the draft back to the one who wrote it, with the approver's comment. */
export function approvalReturned(mail: MailCase & { comment: string }): RenderedMail {
  const { approvalReturned: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      { kind: 'quote', label: words.comment, text: mail.comment },
      dueDate(mail, labels.staffAnswerBy),
      deskLink(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
