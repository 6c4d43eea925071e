import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, howReached } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'
import { whenSilent } from './when-silent.ts'

/** Reminds the requester of a question that is still open. */
export function clarificationReminder(mail: MailCase & { question: string; replyBy: CivilDate | null }): RenderedMail {
  const { clarificationReminder: words, clarificationAsked: asked, labels } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      mail.question === '' ? null : { kind: 'quote', label: asked.question, text: mail.question },
      mail.replyBy
        ? { kind: 'headline', label: labels.replyBy, text: dateIn(mail, mail.replyBy), tone: 'urgent' }
        : { kind: 'paragraph', text: asked.noReplyBy },
      { kind: 'link', label: asked.button, href: mail.link, note: asked.howTo },
      whenSilent(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
