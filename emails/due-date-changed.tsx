import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { caseFacts, dateIn, dueDate, howReached, statusLink } from './case-blocks.ts'
import { letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import { messages } from './messages/catalogue.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Says that the answer will come on another day than was said, and why. `from`: the date said before, if any. */
export function dueDateChanged(mail: MailCase & { from: CivilDate | null; reason: string }): RenderedMail {
  const { dueDateChanged: words } = messages[mail.locale]
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      dueDate(mail, words.newDate, 'calm', mail.from ? words.before(dateIn(mail, mail.from)) : undefined),
      { kind: 'quote', label: words.reason, text: mail.reason },
      statusLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
