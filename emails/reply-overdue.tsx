import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, deskLink, dueDate } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Waiting = MailCase & { name: string; askedOn: CivilDate; wantedBy: CivilDate }

/** Reminds the officer that a unit, or another body, has not replied by the day that was set. */
export function replyOverdue(mail: Waiting): RenderedMail {
  const { replyOverdue: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.name, mail.reference),
    title: words.title(mail.name),
    blocks: [
      { kind: 'paragraph', text: words.intro(dateIn(mail, mail.askedOn), dateIn(mail, mail.wantedBy)) },
      dueDate(mail, labels.staffAnswerBy),
      deskLink(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
