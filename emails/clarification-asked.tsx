import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { caseFacts, dateIn, howReached } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import { lawName } from './law-name.ts'
import type { MailCase } from './mail-case.ts'
import { messages } from './messages/catalogue.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Asks the requester what is meant, and says what the question does to the clock. */
export function clarificationAsked(mail: MailCase & { question: string; replyBy: CivilDate | null }): RenderedMail {
  const { clarificationAsked: words, labels } = messages[mail.locale]
  const reached = howReached(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'quote', label: words.question, text: mail.question },
      mail.replyBy
        ? { kind: 'headline', label: labels.replyBy, text: dateIn(mail, mail.replyBy), tone: 'urgent' }
        : { kind: 'paragraph', text: words.noReplyBy },
      { kind: 'link', label: words.button, href: mail.link, note: words.howTo },
      reached ? { kind: 'paragraph', text: words.effect(lawName(mail.statute, mail.locale)) } : null,
      reached,
      caseFacts(mail, 'requester'),
    ],
  })
}
