import type { Page } from '../../app/ports.ts'
import type { RequestRow } from '../../app/records.ts'
import { type CivilDate, toDayNumber } from '../../domain/calendar/civil-date.ts'
import { openStages } from '../../domain/request/stage.ts'
import { shortDate } from '../messages/dates.ts'
import { SelectField, TextField } from './form.tsx'
import { Layout } from './layout.tsx'
import { OutcomeTag } from './log-entries.tsx'
import { Empty, Pager, Tag } from './pieces.tsx'
import type { Reader } from './reader.ts'

export type LedgerView = 'mine' | 'open' | 'overdue' | 'approval' | 'issue' | 'publish' | 'closed'

type LedgerProps = {
  readonly reader: Reader
  /** Null while searching the whole ledger. */
  readonly view: LedgerView | null
  readonly views: readonly LedgerView[]
  readonly page: Page<RequestRow>
  readonly names: ReadonlyMap<string, string>
  readonly today: CivilDate
  readonly text: string | undefined
  readonly sort: string
}

export function LedgerPage({ reader, view, views, page, names, today, text, sort }: LedgerProps) {
  const { t } = reader
  const form = { values: { q: text ?? '', sort }, errors: {} }
  return (
    <Layout reader={reader} title={view ? `${t.desk.title}${t.words.colon}${t.desk.views[view]}` : t.desk.title} hidden>
      <h1>{t.desk.title}</h1>
      <nav aria-label={t.desk.viewsLabel}>
        <ul class="views">
          {views.map((one) => (
            <li>
              <a href={`/desk?view=${one}`} aria-current={one === view ? 'page' : undefined}>
                {t.desk.views[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="filters" action="/desk" role="search">
        <div class="grow">
          <TextField reader={reader} form={form} name="q" type="search" label={t.desk.search} />
        </div>
        <SelectField
          reader={reader}
          form={form}
          name="sort"
          label={t.desk.sort}
          choices={[
            { value: 'due', text: t.desk.sorts.due },
            { value: 'received', text: t.desk.sorts.received },
          ]}
        />
        {view && text ? <input type="hidden" name="view" value={view} /> : null}
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t.desk.find}
        </button>
      </form>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{text ? t.desk.empty.search : t.desk.empty[view ?? 'search']}</p>
        </Empty>
      ) : (
        <Ledger reader={reader} rows={page.rows} names={names} today={today} />
      )}
      <Pager reader={reader} nextCursor={page.nextCursor} />
      <p class="quiet small">
        <a href="/desk/due.ics">{t.follow.calendar}</a> · <a href="/help/shortcuts">{t.shortcuts.title}</a>
      </p>
    </Layout>
  )
}

type RowsProps = Pick<LedgerProps, 'reader' | 'names' | 'today'> & { readonly rows: readonly RequestRow[] }

function Ledger({ reader, rows, names, today }: RowsProps) {
  const { t, locale } = reader
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">{t.desk.due}</th>
          <th scope="col">{t.desk.subject}</th>
          <th scope="col">{t.desk.state}</th>
          <th scope="col">{t.desk.assignee}</th>
          <th scope="col">{t.desk.received}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={urgencyOf(row, today)}>
            <td class="due">
              <Due reader={reader} row={row} today={today} />
            </td>
            <th scope="row" class="subject">
              <a href={`/desk/requests/${row.reference}`}>{row.subject || t.desk.subjectErased}</a>
              <br />
              <span class="ref section">{row.reference}</span>
            </th>
            <td>
              <State reader={reader} row={row} today={today} />
            </td>
            <td data-label={t.desk.assignee}>
              {row.assigneeId ? (names.get(row.assigneeId) ?? '') : <span class="quiet">{t.desk.nobody}</span>}
            </td>
            <td class="nowrap quiet" data-label={t.desk.received}>
              {shortDate(row.receivedOn, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const soonDays = 5

function daysTo(date: CivilDate, today: CivilDate): number {
  return toDayNumber(date) - toDayNumber(today)
}

function urgencyOf(row: RequestRow, today: CivilDate): string | undefined {
  if (!openStages.has(row.stage) || !row.dueOn) return undefined
  const days = daysTo(row.dueOn, today)
  return days < 0 ? 'is-late' : days <= soonDays ? 'is-soon' : undefined
}

function Due({ reader, row, today }: { reader: Reader; row: RequestRow; today: CivilDate }) {
  const { t, locale } = reader
  if (!openStages.has(row.stage))
    return <span class="quiet">{row.closedOn ? t.desk.closedOn(shortDate(row.closedOn, locale)) : ''}</span>
  if (!row.dueOn) return <span class="section">{t.desk.stopped}</span>
  const days = daysTo(row.dueOn, today)
  return (
    <>
      <time datetime={row.dueOn}>{shortDate(row.dueOn, locale)}</time>
      <br />
      <span class="section">{days < 0 ? t.desk.overdueBy(-days) : t.desk.inDays(days)}</span>
    </>
  )
}

function State({ reader, row, today }: { reader: Reader; row: RequestRow; today: CivilDate }) {
  const { t } = reader
  if (row.stage === 'answered') {
    return (
      <>
        <OutcomeTag reader={reader} statute={row.statute} outcome={row.outcome} />{' '}
        {row.late ? <Tag text={t.desk.late} tone="seal" /> : null}
      </>
    )
  }
  if (openStages.has(row.stage) && row.dueOn && row.dueOn < today)
    return <Tag text={t.words.clockStates.overdue} tone="seal" />
  if (row.stage === 'open' && (row.clockState === 'paused' || row.clockState === 'waiting'))
    return <Tag text={t.words.clockStates[row.clockState]} tone="soon" />
  return (
    <Tag
      text={t.words.stages[row.stage]}
      tone={
        row.stage === 'approved'
          ? 'good'
          : row.stage === 'open'
            ? undefined
            : row.stage === 'drafted'
              ? undefined
              : 'quiet'
      }
    />
  )
}
