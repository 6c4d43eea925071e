import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { weekdayAndDate } from '../src/locales/dates.ts'
import { messages } from '../src/locales/letters.ts'
import { type MailOffice, officeLetter, officeName } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Asked = MailOffice & {
  readonly reference: string
  readonly letter: string
  readonly replyBy: CivilDate | null
  /** A reply to this message is on the file. */
  readonly repliesReachUs: boolean
  readonly bodyEmail: string | null
}

/** The letter to a third party whose interests a release may touch: no link, and nothing of who asked. */
export function thirdPartyAsked(mail: Asked): RenderedMail {
  const { thirdPartyAsked: words, labels } = messages[mail.locale]
  const how = mail.repliesReachUs
    ? words.replyHere(mail.reference)
    : mail.bodyEmail
      ? words.writeTo(mail.bodyEmail, mail.reference)
      : words.byPost(mail.reference)
  return officeLetter(mail, {
    head: labels.reference(mail.reference),
    subject: words.subject(officeName(mail), mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(officeName(mail)) },
      mail.replyBy
        ? {
            kind: 'headline',
            label: labels.replyBy,
            text: weekdayAndDate(mail.replyBy, mail.locale, mail.jurisdiction),
            tone: 'calm',
          }
        : null,
      mail.letter === '' ? null : { kind: 'quote', label: labels.letter, text: mail.letter },
      { kind: 'paragraph', text: how },
      { kind: 'paragraph', text: words.whatHappens },
    ],
    footer: [words.footer],
  })
}
