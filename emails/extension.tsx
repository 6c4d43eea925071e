import { textIn } from '../src/domain/text/local-text.ts'
import { calendarLink, caseFacts, dueDate, howReached, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import { messages } from './messages/catalogue.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Gives notice that the answer takes longer, on which `ground` (an id of the law's, or words), and until when. */
export function extension(mail: MailCase & { ground: string }): RenderedMail {
  const { extension: words } = messages[mail.locale]
  const known = mail.statute.extension?.grounds.find((ground) => ground.id === mail.ground)
  const ground = known ? `${textIn(known.title, mail.locale)} [${known.section}]` : mail.ground
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      dueDate(mail, words.newDate),
      { kind: 'quote', label: words.ground, text: ground },
      statusLink(mail),
      calendarLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
