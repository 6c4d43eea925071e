import { withoutLinkTargets } from '../src/domain/text/without-link-targets.ts'
import { messages } from '../src/locales/letters.ts'
import type { Fact } from './letter.ts'
import { type MailOffice, officeLetter } from './mail-office.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Undelivered = {
  /** Null where the letter belongs to no case. */
  readonly reference: string | null
  readonly letterSubject: string
  readonly to: string
  /** What the mail server said, in its own words. */
  readonly reason: string
  /** What has to be done today; null where nothing hangs on the letter. */
  readonly task: string | null
  /** The case on the desk. */
  readonly caseLink: string | null
  readonly outboxLink: string
}

/** Warns the office that a letter came back, or was given up. */
export function letterNotDelivered(mail: MailOffice & Undelivered): RenderedMail {
  const { notDelivered: words, labels, footer } = messages[mail.locale]
  const facts: Fact[] = [
    { label: words.letter, value: withoutLinkTargets(mail.letterSubject) },
    { label: words.to, value: mail.to },
  ]
  return officeLetter(mail, {
    ...(mail.reference ? { head: labels.reference(mail.reference) } : {}),
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      mail.task === null ? null : { kind: 'paragraph', text: mail.task },
      { kind: 'facts', facts },
      { kind: 'quote', label: words.reason, text: withoutLinkTargets(mail.reason) },
      mail.task === null ? { kind: 'paragraph', text: words.next } : null,
      mail.caseLink ? { kind: 'link', label: labels.openDesk, href: mail.caseLink } : null,
      { kind: 'link', label: words.button, href: mail.outboxLink },
    ],
    footer: [footer.staff],
  })
}
