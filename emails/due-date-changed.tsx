import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { calendarLink, caseFacts, dateIn, deskLink, dueDate, howReached, statusLink } from './case-blocks.ts'
import { letterToRequester, letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** `from`: the date said before, if any. `reason`: null where it is the body's own. */
type Changed = { readonly from: CivilDate | null; readonly reason: string | null }

const before = (mail: MailCase & Changed): string | undefined =>
  mail.from ? wordsFor(mail).dueDateChanged.before(dateIn(mail, mail.from)) : undefined

/** Says that the answer will come on another day than was said, and why. */
export function dueDateChanged(mail: MailCase & Changed): RenderedMail {
  const { dueDateChanged: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      dueDate(mail, words.newDate, 'calm', before(mail)),
      mail.reason === null ? null : { kind: 'quote', label: words.reason, text: mail.reason },
      statusLink(mail),
      calendarLink(mail),
      howReached(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}

/** The same for the officers of the case. */
export function dueDateChangedForStaff(mail: MailCase & Changed): RenderedMail {
  const { dueDateChanged: shared, staffDueDateChanged: words } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: words.title,
    blocks: [
      dueDate(mail, words.newDate, 'calm', before(mail)),
      mail.reason === null ? null : { kind: 'quote', label: shared.reason, text: mail.reason },
      { kind: 'paragraph', text: words.noticed },
      deskLink(mail),
      howReached(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
