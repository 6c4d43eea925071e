import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import { statuteById } from '../src/domain/statute/statutes.ts'
import { type Locale, type LocalText, textIn } from '../src/domain/text/local-text.ts'
import { withoutLinkTargets } from '../src/domain/text/without-link-targets.ts'
import { weekdayAndDate } from '../src/locales/dates.ts'
import { messages } from '../src/locales/letters.ts'
import type { Block } from './letter.ts'
import { renderLetter } from './render-letter.ts'
import type { RenderedMail } from './rendered-mail.ts'

type OwnRequest = {
  readonly reference: string
  readonly subject: string
  readonly bodyName: LocalText
  readonly statute: string
  readonly dueOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly link: string
}

/** The links of the requests that were made with one address, to that address. */
export function myRequests(mail: { requests: readonly OwnRequest[]; locale: Locale }): RenderedMail {
  const { locale } = mail
  const { myRequests: words, footer } = messages[locale]
  const about = (one: OwnRequest): string => {
    const body = textIn(one.bodyName, locale)
    const date = one.closedOn ?? one.dueOn
    if (date === null) return words.noDate(body)
    const written = weekdayAndDate(date, locale, statuteById(one.statute)?.jurisdiction)
    return one.closedOn ? words.closed(body, written) : words.dueBy(body, written)
  }
  const blocks = mail.requests.flatMap((one): Block[] => [
    { kind: 'paragraph', text: [withoutLinkTargets(one.subject), about(one)].filter(Boolean).join('\n') },
    { kind: 'link', label: words.open(one.reference), href: one.link },
  ])
  return renderLetter({
    locale,
    bodyName: { en: 'Candor' },
    head: null,
    subject: words.subject,
    title: words.title,
    blocks: [{ kind: 'paragraph', text: words.intro }, ...blocks, { kind: 'paragraph', text: words.notYou }],
    footer: [words.keep, footer.automatic],
  })
}
