import { textIn } from '../src/domain/text/local-text.ts'
import { wordsFor } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import { renderLetter } from './render-letter.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Content = {
  readonly subject: string
  readonly title: string
  readonly blocks: readonly (Block | null)[]
}

/** A letter to the requester. The link in it opens the case, so it says that it must be kept. */
export function letterToRequester(mail: MailCase, content: Content): RenderedMail {
  const { footer } = wordsFor(mail)
  const contact = mail.bodyEmail ? [footer.replyTo(mail.bodyEmail)] : []
  return caseLetter(mail, content, [footer.keepSecret, ...contact, footer.automatic])
}

/** A message to people of the body, who sign in to see the case. */
export function letterToStaff(mail: MailCase, content: Content): RenderedMail {
  const { footer } = wordsFor(mail)
  return caseLetter(mail, content, [footer.staff, footer.automatic])
}

function caseLetter(mail: MailCase, content: Content, footer: readonly string[]): RenderedMail {
  const { locale, bodyName, reference } = mail
  const head = wordsFor(mail).labels.reference(reference)
  return renderLetter({ ...content, locale, bodyName, head, footer, ...(mail.seal ? { seal: mail.seal } : {}) })
}

/** The body's name in the reader's language. */
export function bodyOf(mail: MailCase): string {
  return textIn(mail.bodyName, mail.locale)
}
