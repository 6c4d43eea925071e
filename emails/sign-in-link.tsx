import { type Locale, type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { messages } from '../src/locales/letters.ts'
import { renderLetter } from './render-letter.ts'
import type { RenderedMail } from './rendered-mail.ts'

/** The link by which one officer signs in to one body's desk, once. */
export function signInLink(mail: {
  bodyName: LocalText
  name: string
  link: string
  minutes: number
  locale: Locale
}): RenderedMail {
  const { signInLink: words, footer } = messages[mail.locale]
  const body = textIn(mail.bodyName, mail.locale)
  return renderLetter({
    locale: mail.locale,
    bodyName: mail.bodyName,
    head: null,
    subject: words.subject(body),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: `${words.hello(mail.name)}\n${words.intro(body)}` },
      { kind: 'link', label: words.button, href: mail.link, note: words.valid(mail.minutes) },
      { kind: 'paragraph', text: words.notYou },
    ],
    footer: [footer.automatic],
  })
}
