import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, deskLink, dueDate, howReached, quotedWords } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells the officers that the requester has answered, and by when the request is due now. */
export function clarificationAnswered(mail: MailCase & { answer: string }): RenderedMail {
  const { clarificationAnswered: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: words.title,
    blocks: [
      quotedWords(mail, words.words, mail.answer),
      mail.dueOn ? dueDate(mail, labels.staffAnswerBy) : null,
      { kind: 'paragraph', text: words.intro },
      deskLink(mail),
      howReached(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
