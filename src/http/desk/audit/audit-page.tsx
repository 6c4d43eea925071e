import type { StaffView } from '../../../app/cases/view/case-view.ts'
import type { Count, Figures } from '../../../app/figures/figures.ts'
import type { Satisfaction } from '../../../app/figures/satisfaction.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Page } from '../../../app/ports/store/page.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { openStages } from '../../../domain/request/stage.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { instantText, numberText, percentText, shortDate } from '../../../locales/dates.ts'
import { ClockExplanation, Milestones } from '../../ui/case/clock-explanation.tsx'
import { detailOf } from '../../ui/case/event-detail.ts'
import { eventTitle } from '../../ui/case/event-title.ts'
import { CaseStamp } from '../../ui/case/stamp.tsx'
import { Pager, Tag } from '../../ui/elements.tsx'
import { emptyForm, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { OutcomeTag } from '../../ui/log-entries.tsx'
import { SatisfactionSection } from '../../ui/satisfaction-section.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type AuditProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly figures: Figures
  readonly page: Page<RequestRow>
  /** By the id of the request, of an open one until today. */
  readonly daysUsed: ReadonlyMap<string, number>
  readonly today: CivilDate
  readonly notFound: string | undefined
  /** Of the figures, as it was asked; empty: now. */
  readonly asOf: string
  readonly satisfaction: Satisfaction
}

export function AuditPage(props: AuditProps) {
  const { viewer, body, figures, page, daysUsed, today, notFound, asOf, satisfaction } = props
  const { t, locale } = viewer
  const unit = statuteById(body.statute)?.countsIn ?? 'working-day'
  const number = (count: Count) => (count === null ? '–' : numberText(count, locale))
  const rows: readonly (readonly [string, string])[] = [
    [t.figures.received, number(figures.received)],
    [t.figures.closed, number(figures.closed)],
    [t.figures.inTime, figures.shareInTime === null ? '–' : percentText(figures.shareInTime, locale)],
    [t.figures.median, figures.medianDays === null ? '–' : t.words.units[unit](figures.medianDays)],
    [asOf ? t.reports.openThen : t.figures.pending, number(figures.pending)],
    [t.figures.pendingLate, number(figures.pendingLate)],
  ]
  return (
    <Layout viewer={viewer} title={t.desk.auditTitle} hidden>
      <h1>
        {t.desk.auditTitle}
        {t.words.colon}
        {textIn(body.name, locale)}
      </h1>
      <p class="lede">{t.desk.auditLede}</p>
      <form class="filters" action="/audit">
        <TextField
          viewer={viewer}
          form={{ ...emptyForm, values: { as_of: asOf } }}
          name="as_of"
          label={t.reports.asOf}
          hint={t.reports.asOfHint}
          width="20"
          optional
        />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t.figures.show}
        </button>
      </form>
      <dl class="figures">
        {rows.map(([label, value]) => (
          <Headline label={label} value={value} />
        ))}
      </dl>
      <p>
        <a href={`/statistics?body=${body.slug}`}>{t.desk.figuresLink}</a> ·{' '}
        <a href="/audit/reports">{t.reports.title}</a> · <a href="/audit/comparison">{t.comparison.title}</a> ·{' '}
        <a href="/audit/schedules">{t.schedules.title}</a> · <a href="/audit/exports">{t.exports.title}</a> ·{' '}
        <a href="/desk/office/history">{t.officeHistory.title}</a>
      </p>
      {asOf ? <p>{t.reports.restIsNow}</p> : null}
      <form class="filters" action="/audit" role="search">
        <TextField
          viewer={viewer}
          form={{ ...emptyForm, values: { reference: notFound ?? '' } }}
          name="reference"
          label={t.desk.auditOpen}
          width="20"
        />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t.desk.auditShow}
        </button>
      </form>
      {notFound ? <p role="status">{t.desk.empty.search}</p> : null}
      <SatisfactionSection viewer={viewer} satisfaction={satisfaction} />
      <h2>{t.desk.auditRecent}</h2>
      <Ledger
        columns={[
          { head: t.desk.reference, heads: true },
          { head: t.desk.received, class: 'nowrap', labelled: true },
          { head: t.desk.due, class: 'nowrap', labelled: true },
          { head: t.desk.state },
          { head: t.figures.days, labelled: true },
        ]}
        rows={page.rows.map((row) => ({
          cells: [
            <a class="ref" href={`/audit/${row.reference}`}>
              {row.reference}
            </a>,
            shortDate(row.receivedOn, locale),
            row.dueOn ? shortDate(row.dueOn, locale) : t.desk.stopped,
            <AuditState viewer={viewer} row={row} today={today} />,
            numberText(daysUsed.get(row.id) ?? row.daysUsed, locale),
          ],
        }))}
      />
      <Pager viewer={viewer} nextCursor={page.nextCursor} />
    </Layout>
  )
}

/** The number is what is read; its unit stands small beside it. */
function Headline({ label, value }: { label: string; value: string }) {
  const [, number = value, unit = ''] = /^([\d.,%–]+)(.*)$/.exec(value) ?? []
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {number}
        {unit ? <small>{unit}</small> : null}
      </dd>
    </div>
  )
}

function AuditState({ viewer, row, today }: { viewer: Viewer; row: RequestRow; today: CivilDate }) {
  const { t } = viewer
  const open = openStages.has(row.stage)
  const late = open ? row.dueOn !== null && row.dueOn < today : row.late
  const lateness = open ? t.words.clockStates.overdue : t.desk.late
  return (
    <>
      {row.stage === 'answered' ? (
        <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
      ) : (
        <Tag text={t.words.stages[row.stage]} />
      )}{' '}
      {late ? <Tag text={lateness} tone="late" /> : null}
    </>
  )
}

type AuditCaseProps = {
  readonly viewer: Viewer
  readonly view: StaffView
  readonly statute: Statute
  readonly timeZone: string
}

/** One case as it was recorded: events, dates, who by kind; no names and no words. */
export function AuditCasePage({ viewer, view, statute, timeZone }: AuditCaseProps) {
  const { t, locale } = viewer
  const { status } = view
  return (
    <Layout
      viewer={viewer}
      title={`${t.desk.history} ${status.reference}`}
      hidden
      crumbs={[['/audit', t.desk.auditTitle]]}
    >
      <div class="status-head">
        <div>
          <h1 class="ref">{status.reference}</h1>
          <p class="lede">{t.desk.auditLede}</p>
        </div>
        <CaseStamp viewer={viewer} of={status} audience="staff" />
      </div>
      <h2>{t.status.clock.title}</h2>
      <ClockExplanation viewer={viewer} clock={status.clock} />
      <Milestones viewer={viewer} clock={status.clock} />
      <h2>{t.desk.history}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={t.desk.history}>
        <Ledger
          columns={[
            { head: t.desk.number },
            { head: t.desk.on, class: 'nowrap' },
            { head: t.desk.event, heads: true },
            { head: t.desk.actor },
            { head: t.desk.at, class: 'nowrap quiet' },
          ]}
          rows={view.case.history.map((line) => {
            // The name of a file may name a person.
            const detail = line.type === 'document-attached' ? null : detailOf(line, statute, viewer)
            const event = (
              <>
                {eventTitle(line, statute, t)}
                {detail ? <div class="section">{detail}</div> : null}
              </>
            )
            const at = instantText(line.at, locale, timeZone)
            return { cells: [line.seq, shortDate(line.on, locale), event, t.words.by[line.by], at] }
          })}
        />
      </div>
    </Layout>
  )
}
