import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { dateText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'
import type { Viewer } from './viewer.ts'

type CitationProps = {
  readonly viewer: Viewer
  readonly office: string
  readonly title: string
  readonly reference: string
  readonly on: CivilDate
  /** The permanent address. */
  readonly address: string
}

/** What to write under a quotation: who released it, what, when, and where it stands for good. */
export function Citation({ viewer, office, title, reference, on, address }: CitationProps) {
  const { t, locale } = viewer
  const written = languages[locale].citedTitle(title)
  return (
    <section class="cite">
      <h2>{t.log.cite}</h2>
      <p>{[office, written, reference, dateText(on, locale)].join(t.words.comma)}</p>
      <p>
        {t.log.citeAddress}
        {t.words.colon}
        <a href={new URL(address).pathname}>{address}</a>
      </p>
    </section>
  )
}
