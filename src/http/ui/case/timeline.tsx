import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { instantText, shortDate } from '../../../locales/dates.ts'
import type { Viewer } from '../viewer.ts'
import { ChecklistAnswers } from './checklist-answers.tsx'
import { detailOf, type Names } from './event-detail.ts'
import { type FileOfEvent, isFileEvent } from './event-files.ts'
import { eventTitle } from './event-title.ts'

/** Nobody acknowledges their own request: the machine did, when it came. */
const byMachine = new Set<string>(['received', 'acknowledged'])
const whoDid = ({ by, type }: HistoryLine): HistoryLine['by'] =>
  by === 'requester' && byMachine.has(type) ? 'system' : by

function FilesOf({ files }: { files: readonly FileOfEvent[] }) {
  if (files.length === 0) return null
  return (
    <ul class="files">
      {files.map(({ id, name }) => (
        <li>
          <a href={`/documents/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

/** Recorded since the reader last looked, and not by the reader. */
export function isNews(line: HistoryLine, seen: number | null, me: string | undefined): boolean {
  return seen !== null && line.seq > seen && (line.staffId === undefined || line.staffId !== me)
}

/** What has happened, oldest first, with the words that the reader may see. */
export function Timeline({
  viewer,
  lines,
  statute,
  by = false,
  names,
  files,
  seen = null,
  corrected,
  anchors = false,
  timeZone,
  attachTo,
}: {
  viewer: Viewer
  lines: readonly HistoryLine[]
  statute: Statute
  by?: boolean
  names?: Names
  /** The files that came with an event, by its number. */
  files?: ReadonlyMap<number, readonly FileOfEvent[]>
  /** What is after this number is new to the reader. */
  seen?: number | null
  /** Events that a later one puts right. */
  corrected?: ReadonlySet<number>
  /** Each entry can be linked to: once on a page. */
  anchors?: boolean
  /** Shows when each entry was recorded, by the clock of this zone. */
  timeZone?: string
  /** Where a file is attached to an entry, for those who may. */
  attachTo?: string | undefined
}) {
  const { t, locale } = viewer
  return (
    <ol class="timeline">
      {lines.map((line) => {
        const detail = detailOf(line, statute, viewer, names)
        return (
          <li id={anchors ? `event-${line.seq}` : undefined}>
            <time datetime={line.on}>{shortDate(line.on, locale)}</time>
            <div>
              {isNews(line, seen, viewer.staff?.id) ? <p class="timeline__new">{t.ledger.newLine}</p> : null}
              <p class="what">
                {eventTitle(line, statute, t)}
                {by ? <span class="quiet"> · {names?.get(line.staffId ?? '') ?? t.words.by[whoDid(line)]}</span> : null}
                {timeZone ? <span class="quiet small"> · {instantText(line.at, locale, timeZone)}</span> : null}
                {corrected?.has(line.seq) ? <span class="quiet"> · {t.ledger.wasCorrected}</span> : null}
              </p>
              {detail ? <p>{detail}</p> : null}
              {line.text ? (
                <p class="words" lang={writtenIn(line.text, locale, undefined)}>
                  {line.text}
                </p>
              ) : null}
              {line.answers ? (
                <details class="govuk-details">
                  <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{t.release.answers}</span>
                  </summary>
                  <div class="govuk-details__text">
                    <ChecklistAnswers viewer={viewer} statute={statute} answers={line.answers} />
                  </div>
                </details>
              ) : null}
              {line.text === null ? <p class="quiet">{t.words.erased}</p> : null}
              <FilesOf files={files?.get(line.seq) ?? []} />
              {attachTo && !isFileEvent(line.type) ? (
                <p class="small no-print">
                  <a class="quiet" href={`${attachTo}?event=${line.seq}`}>
                    {t.ledger.attachTo}
                    <span class="govuk-visually-hidden"> · {t.words.events[line.type]}</span>
                  </a>
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
