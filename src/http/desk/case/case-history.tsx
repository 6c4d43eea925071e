import type { StaffView } from '../../../app/cases/view/case-view.ts'
import type { HistoryLine } from '../../../app/cases/view/status-view.ts'
import { type FileOfEvent, isFileEvent } from '../../ui/case/event-files.ts'
import { isNews, Timeline } from '../../ui/case/timeline.tsx'
import type { FormContext } from './form-context.ts'

const kinds = ['all', 'clock', 'words', 'files', 'decision', 'work', 'system'] as const
type Kind = (typeof kinds)[number]

const inside = /^(assigned|note-|task-|link|unlink|merg|topic|unit-|corrected|publication-|listed)/
const letters = /^(submitted|message-|clarification-|interim|feedback|withdrawn)/
const decided = /^(decision-|review-|log-)/

/** Which kind of entry it is: every one is of one kind, so that none is in no list. */
function kindOf(line: HistoryLine): Exclude<Kind, 'all'> {
  if (line.by === 'system') return 'system'
  if (isFileEvent(line.type)) return 'files'
  if (inside.test(line.type)) return 'work'
  if (letters.test(line.type)) return 'words'
  return decided.test(line.type) ? 'decision' : 'clock'
}

const maxUnfolded = 40

type HistoryProps = {
  readonly context: FormContext
  readonly view: StaffView
  readonly names: ReadonlyMap<string, string>
  /** How far this person had read the case before they opened it now; null where they never did. */
  readonly seen: number | null
  readonly files: ReadonlyMap<number, readonly FileOfEvent[]>
  /** Shown at once: where the history is all that there is. */
  readonly open: boolean
}

/** The whole history: who did what and when, what was put right since, and what is new. It can be narrowed down by kind. */
export function CaseHistory({ context, view, names, seen, files, open }: HistoryProps) {
  const { viewer, file } = context
  const { t, url } = viewer
  const asked = kinds.find((kind) => kind === url.searchParams.get('history'))
  const lines = view.case.history.map(({ text: _text, ...line }) => line)
  const shown = asked && asked !== 'all' ? lines.filter((line) => kindOf(line) === asked) : lines
  const corrected = new Set(lines.flatMap((line) => (line.type === 'corrected' ? [Number(line.detail['event'])] : [])))
  // A folder of files makes two entries of each: the page does not end in them unasked.
  const isShort = lines.length <= maxUnfolded
  const news = lines.filter((line) => isNews(line, seen, viewer.staff?.id)).length
  return (
    <details class="govuk-details" id="history" open={asked !== undefined || ((open || news > 0) && isShort)}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {news > 0 ? t.words.withNote(t.desk.history, t.ledger.newSince(news)) : t.desk.history}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="quiet">{t.desk.historyLede}</p>
        <nav aria-label={t.ledger.historyFilter}>
          <ul class="views">
            {kinds
              .filter((kind) => kind === 'all' || lines.some((line) => kindOf(line) === kind))
              .map((kind) => (
                <li>
                  <a
                    href={`/desk/requests/${file.row.reference}?history=${kind}#history`}
                    aria-current={kind === (asked ?? 'all') ? 'true' : undefined}
                  >
                    {t.ledger.historyKinds[kind]}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <Timeline
          viewer={viewer}
          lines={shown}
          statute={file.statute}
          by
          names={names}
          files={files}
          seen={seen}
          corrected={corrected}
          anchors
          attachTo={
            view.case.allowed.includes('document-attached')
              ? `/desk/requests/${file.row.reference}/document-attached`
              : undefined
          }
          timeZone={file.body.timeZone}
        />
      </div>
    </details>
  )
}
