import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate, howReached } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells the head of a unit that a request is the unit's, and that nobody is in charge of it yet. */
export function assignedToUnit(mail: MailCase & { unit: string }): RenderedMail {
  const { assignedUnit: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.unit, mail.reference, mail.subject),
    title: words.title(mail.unit),
    blocks: [
      { kind: 'paragraph', text: words.intro },
      dueDate(mail, labels.staffAnswerBy),
      deskLink(mail),
      howReached(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
