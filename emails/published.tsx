import { wordsFor } from '../src/locales/letters.ts'
import { caseFacts, statusLink } from './case-blocks.ts'
import { bodyOf, letterToRequester } from './case-letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** Says that a document of the request stands in the public log. */
export function published(mail: MailCase & { title: string; logLink: string }): RenderedMail {
  const { published: words } = wordsFor(mail)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.intro(bodyOf(mail)) },
      { kind: 'headline', label: words.document, text: mail.title, tone: 'calm' },
      { kind: 'link', label: words.button, href: mail.logLink },
      statusLink(mail),
      caseFacts(mail, 'requester'),
    ],
  })
}
