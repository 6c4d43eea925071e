import { wordsFor } from '../src/locales/letters.ts'
import { calendarLink, caseFacts, dueDate, howReached, letterLink, wholeLetter } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Gives notice that the answer takes longer, with the letter as the officer let it go: on which ground, and until when. */
export function extension(mail: MailCase & { letter: string }): RenderedMail {
  const { extension: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      dueDate(mail, words.newDate),
      wholeLetter(mail, mail.letter),
      letterLink(mail),
      calendarLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
