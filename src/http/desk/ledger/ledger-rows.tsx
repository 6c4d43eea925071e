import type { DaysLeft } from '../../../app/office/body-days.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Tag } from '../../ui/elements.tsx'
import { OutcomeTag } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** What the rows of a list need beside the rows. */
export type RowContext = {
  readonly viewer: Viewer
  /** People by id. */
  readonly names: ReadonlyMap<string, string>
  readonly today: CivilDate
  /** How long until a due date, in the days that the request's law counts. */
  readonly daysUntil: (statute: string, dueOn: CivilDate) => DaysLeft
  /** By request: how far this person had read it when they last looked. */
  readonly visits: ReadonlyMap<string, number>
}

const soonDays = 5

const isOpen = (row: RequestRow) => openStages.has(row.stage)

function urgencyOf(row: RequestRow, { today, daysUntil }: RowContext): string | undefined {
  if (!isOpen(row) || !row.dueOn) return undefined
  if (row.dueOn < today) return 'is-late'
  return daysUntil(row.statute, row.dueOn).days <= soonDays ? 'is-soon' : undefined
}

/** `3 working days over`, `in 5 days`: the same number as on the stamp of the case. */
export function leftText(row: RequestRow, { viewer, today, daysUntil }: RowContext): string {
  const { t } = viewer
  if (!row.dueOn) return t.desk.stopped
  const { days, unit } = daysUntil(row.statute, row.dueOn)
  const late = row.dueOn < today
  if (unit === 'calendar-day') return late ? t.desk.overdueBy(-days) : t.desk.inDays(days)
  if (late) return days === 0 ? t.ledger.overUnworked : t.ledger.overWorkingDays(-days)
  return row.dueOn === today ? t.ledger.inWorkingDays(0) : t.ledger.inWorkingDays(Math.max(1, days))
}

/** What has happened on an open request since this person last looked; null where nothing has. */
export function newText(row: RequestRow, { viewer, visits }: RowContext): string | null {
  const seen = visits.get(row.id)
  if (!isOpen(row) || seen === row.seq) return null
  return seen === undefined ? viewer.t.ledger.neverSeen : viewer.t.ledger.newSince(row.seq - seen)
}

function Due({ row, context }: { row: RequestRow; context: RowContext }) {
  const { t, locale } = context.viewer
  if (!isOpen(row))
    return <span class="quiet">{row.closedOn ? t.desk.closedOn(shortDate(row.closedOn, locale)) : ''}</span>
  if (!row.dueOn) return <span class="section">{t.desk.stopped}</span>
  return (
    <>
      <time datetime={row.dueOn}>{shortDate(row.dueOn, locale)}</time>
      <br />
      <span class="section">{leftText(row, context)}</span>
    </>
  )
}

export function State({ row, context }: { row: RequestRow; context: Pick<RowContext, 'viewer' | 'today'> }) {
  const { viewer, today } = context
  const { t } = viewer
  if (row.stage === 'answered') {
    return (
      <>
        <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />{' '}
        {row.late ? <Tag text={t.desk.late} tone="late" /> : null}
      </>
    )
  }
  const late = isOpen(row) && row.dueOn !== null && row.dueOn < today
  if (row.stage === 'open' && late) return <Tag text={t.words.clockStates.overdue} tone="late" />
  if (row.stage === 'open' && (row.clockState === 'paused' || row.clockState === 'waiting'))
    return <Tag text={t.words.clockStates[row.clockState]} tone="soon" />
  return (
    <>
      {late ? (
        <>
          <Tag text={t.words.clockStates.overdue} tone="late" />{' '}
        </>
      ) : null}
      <Tag
        text={t.words.stages[row.stage]}
        tone={row.stage === 'approved' ? 'good' : isOpen(row) ? undefined : 'quiet'}
      />
    </>
  )
}

type RowsProps = {
  readonly rows: readonly RequestRow[]
  readonly context: RowContext
  /** Each row can be chosen, by its reference. */
  readonly choose?: boolean
}

/** The rows of the ledger: a table, and on a phone a card each. */
export function LedgerRows({ rows, context, choose = false }: RowsProps) {
  const { viewer, names } = context
  const { t, locale } = viewer
  return (
    <table class="ledger">
      <thead>
        <tr>
          {choose ? (
            <th scope="col">
              <span class="govuk-visually-hidden">{t.ledger.chosen}</span>
            </th>
          ) : null}
          <th scope="col">{t.desk.due}</th>
          <th scope="col">{t.desk.subject}</th>
          <th scope="col">{t.desk.state}</th>
          <th scope="col">{t.desk.assignee}</th>
          <th scope="col">{t.desk.received}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const news = newText(row, context)
          return (
            <tr class={urgencyOf(row, context)}>
              {choose ? (
                <td class="choose">
                  <input
                    type="checkbox"
                    name="reference"
                    value={row.reference}
                    aria-label={t.ledger.choose(row.reference)}
                  />
                </td>
              ) : null}
              <td class="due">
                <Due row={row} context={context} />
              </td>
              <th scope="row" class="subject">
                <a href={`/desk/requests/${row.reference}`}>{row.subject || t.desk.subjectErased}</a>
                <br />
                <span class="ref section">{row.reference}</span>
                {news ? <span class="news">{news}</span> : null}
              </th>
              <td>
                <State row={row} context={context} />
              </td>
              <td data-label={t.desk.assignee}>
                {row.assigneeId ? (names.get(row.assigneeId) ?? '') : <span class="quiet">{t.desk.nobody}</span>}
                {row.unit ? <span class="unit">{row.unit}</span> : null}
              </td>
              <td class="nowrap quiet" data-label={t.desk.received}>
                {shortDate(row.receivedOn, locale)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
