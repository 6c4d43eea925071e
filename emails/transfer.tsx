import { caseFacts, dueDate, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import { messages } from './messages/catalogue.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Says to whom the request, or part of it, was passed on. */
export function transfer(mail: MailCase & { to: string; whole: boolean }): RenderedMail {
  const { transfer: words, labels } = messages[mail.locale]
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: mail.whole ? words.whole(bodyOf(mail)) : words.part(bodyOf(mail)) },
      { kind: 'headline', label: words.to, text: mail.to, tone: 'calm' },
      { kind: 'paragraph', text: mail.whole ? words.wholeNext : words.partNext },
      mail.whole ? null : dueDate(mail, labels.answerBy),
      statusLink(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
