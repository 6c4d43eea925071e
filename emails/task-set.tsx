import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, deskLink, dueDate } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Task = MailCase & { task: string; doBy: CivilDate; unit: string | null }

/** Tells somebody, or the head of a unit, what is to be done in a request, and by when. */
export function taskSet(mail: Task): RenderedMail {
  const { taskSet: words, labels } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.reference, mail.subject),
    title: mail.unit ? words.titleForUnit(mail.unit) : words.title,
    blocks: [
      { kind: 'quote', label: words.task, text: mail.task },
      { kind: 'headline', label: words.doBy, text: dateIn(mail, mail.doBy), tone: 'calm' },
      deskLink(mail),
      dueDate(mail, labels.staffAnswerBy),
      caseFacts(mail, 'staff'),
    ],
  })
}
