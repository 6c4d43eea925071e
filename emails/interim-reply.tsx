import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dueDate, howReached, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Tells the requester where the work stands, and when the answer is due. */
export function interimReply(mail: MailCase & { text: string }): RenderedMail {
  const { interimReply: words, labels } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'quote', label: words.words, text: mail.text },
      mail.dueOn ? dueDate(mail, labels.answerBy) : null,
      statusLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
