import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Says that the request was closed without a decision, under which section of the law, and what the office adds. */
export function abandoned(mail: MailCase & { note: string | null; section: string }): RenderedMail {
  const { abandoned: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      mail.note === null ? null : { kind: 'quote', label: words.reason, text: mail.note },
      statusLink(mail),
      { kind: 'paragraph', text: words.again },
      caseFacts(mail, 'requester', [{ label: words.section, value: mail.section }]),
    ],
  })
}
