import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, dateIn, deskLink } from './case-blocks.ts'
import { letterToStaff } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Asked = MailCase & { unit: string; question: string; replyBy: CivilDate | null }

/** Asks the people of another unit, with the date of the question's own. */
export function unitConsulted(mail: Asked): RenderedMail {
  const { unitConsulted: words } = wordsFor(mail)
  return letterToStaff(mail, {
    subject: words.subject(mail.unit, mail.reference, mail.subject),
    title: words.title(mail.unit),
    blocks: [
      { kind: 'paragraph', text: words.intro },
      { kind: 'quote', label: words.question, text: mail.question },
      mail.replyBy
        ? { kind: 'headline', label: words.replyBy, text: dateIn(mail, mail.replyBy), tone: 'calm' }
        : { kind: 'paragraph', text: words.noReplyBy },
      deskLink(mail),
      caseFacts(mail, 'staff'),
    ],
  })
}
