import { type Locale, type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { messages } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import type { Seal } from './mail-case.ts'
import { renderLetter } from './render-letter.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** What a message of a body knows that is about no one case, or about many. */
export type MailOffice = {
  readonly bodyName: LocalText
  readonly locale: Locale
  /** Where the law is from: by it dates are written. */
  readonly jurisdiction: string
  readonly seal?: Seal
}

type Content = {
  readonly head?: string
  readonly subject: string
  readonly title: string
  readonly blocks: readonly (Block | null)[]
  readonly footer: readonly string[]
}

export function officeName(mail: MailOffice): string {
  return textIn(mail.bodyName, mail.locale)
}

/** A message of the body's, in its name and colours. */
export function officeLetter(mail: MailOffice, { head, footer, ...content }: Content): RenderedMail {
  const { locale, bodyName, seal } = mail
  return renderLetter({
    ...content,
    locale,
    bodyName,
    head: head ?? null,
    footer: [...footer, messages[locale].footer.automatic],
    ...(seal ? { seal } : {}),
  })
}
