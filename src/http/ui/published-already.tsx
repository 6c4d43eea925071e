import type { FoundEntry } from '../../app/search/search-log.ts'
import type { Segment } from '../../domain/text/highlight.ts'
import { writtenIn } from '../../domain/text/written-in.ts'
import { shortDate } from '../../locales/dates.ts'
import { OutcomeTag } from './log-entries.tsx'
import type { Viewer } from './viewer.ts'

/** Words of one or two Latin letters join others and tell nothing. */
const joins = /^[a-z]{1,2}$/i

function Marked({ segments }: { segments: readonly Segment[] }) {
  return <>{segments.map(({ text, hit }) => (hit && !joins.test(text) ? <mark>{text}</mark> : text))}</>
}

type Props = { readonly viewer: Viewer; readonly found: readonly FoundEntry[]; readonly level: 2 | 3 }

/** Entries of the log that are like what is being asked. They open beside the form, whose text stays as it is. */
export function PublishedAlready({ viewer, found, level }: Props) {
  const { t, locale } = viewer
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="entries">
      {found.map(({ row, title, summary }) => (
        <li data-reference={row.reference}>
          <Heading>
            <a
              href={`/log/${row.reference}`}
              target="_blank"
              rel="noopener"
              lang={writtenIn(row.title, locale, undefined)}
            >
              <Marked segments={title} />
            </a>
          </Heading>
          <p lang={writtenIn(row.summary, locale, undefined)}>
            <Marked segments={summary} />
          </p>
          <p class="about">
            <span class="ref">{row.reference}</span>
            {row.closedOn ? (
              <span>
                {t.log.answered} {shortDate(row.closedOn, locale)}
              </span>
            ) : null}
            <span>{t.log.files(row.documentCount)}</span>
            <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
          </p>
        </li>
      ))}
    </ul>
  )
}
