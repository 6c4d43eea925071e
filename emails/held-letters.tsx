import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { statuteById } from '../src/domain/statute/statutes.ts'
import { type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { weekdayAndDate } from '../src/locales/dates.ts'
import { messages } from '../src/locales/letters.ts'
import { lawName } from './law-name.ts'
import type { Block } from './letter.ts'
import { type MailOffice, officeLetter } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type HeldRequest = {
  readonly reference: string
  readonly bodyName: LocalText
  readonly statute: string
  readonly receivedOn: CivilDate
  readonly link: string
}

type Held = {
  readonly requests: readonly HeldRequest[]
  /** How many more there are of this address, and of other addresses of the mailbox. */
  readonly more: number
  readonly others: number
  readonly myRequestsLink: string
}

/** Names requests whose letters were held back, with no word of whoever filed them. */
export function heldLetters(mail: MailOffice & Held): RenderedMail {
  const { locale } = mail
  const { heldLetters: words, myRequests } = messages[locale]
  const about = ({ bodyName, statute, receivedOn }: HeldRequest): string => {
    const law = statuteById(statute)
    const date = weekdayAndDate(receivedOn, locale, law?.jurisdiction)
    return words.about(textIn(bodyName, locale), date, law ? lawName(law, locale) : '')
  }
  const blocks = mail.requests.flatMap((one): Block[] => [
    { kind: 'paragraph', text: about(one) },
    { kind: 'link', label: myRequests.open(one.reference), href: one.link },
  ])
  const left = mail.more + mail.others
  return officeLetter(mail, {
    subject: words.subject,
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      ...blocks,
      left > 0 ? { kind: 'link', label: words.more(left), href: mail.myRequestsLink, note: words.moreNote } : null,
      { kind: 'paragraph', text: words.notYou },
    ],
    footer: [myRequests.keep],
  })
}
