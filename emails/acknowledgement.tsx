import { wordsFor } from '../src/locales/letters.ts'
import { calendarLink, caseFacts, dueDate, howReached, milestoneDate, quotedWords, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import { lawName } from './law-name.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Says that the request has come in, when it will be answered and why then. `words`: the request as it was made. */
export function acknowledgement(mail: MailCase & { words: string }): RenderedMail {
  const { acknowledgement: words, labels } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail), lawName(mail.statute, mail.locale)) },
      dueDate(mail, mail.dueOn ? labels.answerBy : words.waiting),
      { kind: 'paragraph', text: words.nothingToDo },
      statusLink(mail),
      calendarLink(mail),
      {
        kind: 'list',
        heading: words.next,
        items: [
          { text: words.unclear(milestoneDate(mail, 'ask-correction')) },
          ...(mail.statute.extension ? [{ text: words.extension(milestoneDate(mail, 'extension-notice')) }] : []),
          { text: words.answer },
        ],
      },
      howReached(mail),
      caseFacts(mail, 'requester'),
      quotedWords(mail, labels.yourWords, mail.words),
    ],
  })
}
