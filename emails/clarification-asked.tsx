import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, howReached, letterLink, wholeLetter } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'
import { whenSilent } from './when-silent.ts'

/** Asks the requester what is meant, with the letter as the officer let it go, and says what it does to the clock. */
export function clarificationAsked(mail: MailCase & { letter: string; replyBy: CivilDate | null }): RenderedMail {
  const { clarificationAsked: words, labels } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      mail.replyBy
        ? { kind: 'headline', label: labels.replyBy, text: dateIn(mail, mail.replyBy), tone: 'urgent' }
        : { kind: 'paragraph', text: words.noReplyBy },
      wholeLetter(mail, mail.letter),
      letterLink(mail, words.button, words.howTo),
      whenSilent(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
