import { messages } from '../src/locales/letters.ts'
import { type CaseList, lateList } from './listed-case.ts'
import { type MailOffice, officeLetter } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Everything of one person's that is overdue, in one message a day. */
export function overdueDigest(mail: MailOffice & { late: CaseList; link: string }): RenderedMail {
  const { overdueDigest: words, footer } = messages[mail.locale]
  return officeLetter(mail, {
    subject: words.subject(mail.late.count),
    title: words.title(mail.late.count),
    blocks: [
      { kind: 'paragraph', text: words.intro },
      lateList(mail, words.list, mail.late),
      { kind: 'link', label: words.button, href: mail.link },
    ],
    footer: [footer.staff],
  })
}
