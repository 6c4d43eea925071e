import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate, howReached } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells an officer that a request is theirs, and by when it must be answered. */
export function assigned(mail: MailCase): RenderedMail {
  const { assigned: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      dueDate(mail, labels.staffAnswerBy),
      deskLink(mail),
      howReached(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
