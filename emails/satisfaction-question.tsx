import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Asks once, some days after the answer, how it was. */
export function satisfactionQuestion(mail: MailCase): RenderedMail {
  const { satisfaction: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'link', label: words.button, href: mail.link },
      caseFacts(mail, 'requester'),
    ],
  })
}
