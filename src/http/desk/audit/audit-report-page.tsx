import type { ReportForm } from '../../../app/figures/report-forms.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { AnyReport } from '../../../domain/report/form/any-report.ts'
import { notRecordedIn } from '../../../domain/report/form/form-parts.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { instantText, listText } from '../../../locales/dates.ts'
import { measuresVersion } from '../../../locales/en/measures/measures.ts'
import { languages } from '../../../locales/locales.ts'
import { emptyForm, SelectField, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { AnnualSummaryView } from './annual-summary-view.tsx'
import { type ListedReport, Published } from './published-list.tsx'
import { addressOf, formLanguages, type ReportAddress } from './report-address.ts'
import { ReportFiles } from './report-files.tsx'
import { ReportTables } from './report-tables.tsx'

type HomeProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly forms: readonly ReportForm[]
  readonly periods: readonly string[]
  readonly reports: readonly ListedReport[]
}

/** Where an auditor chooses a report, and finds those that were published. */
export function AuditReportsPage({ viewer, body, forms, periods, reports }: HomeProps) {
  const { t } = viewer
  return (
    <Layout viewer={viewer} title={t.reports.title} hidden crumbs={[['/audit', t.desk.auditTitle]]}>
      <h1>{t.reports.title}</h1>
      <p class="lede">{t.reports.lede}</p>
      <form class="filters" action="/audit/reports">
        <SelectField
          viewer={viewer}
          form={emptyForm}
          name="form"
          label={t.reports.form}
          choices={forms.map((form) => ({ value: form, text: t.reports.forms[form] }))}
        />
        <SelectField
          viewer={viewer}
          form={emptyForm}
          name="period"
          label={t.reports.period}
          choices={periods.map((period) => ({ value: period, text: period }))}
        />
        <TextField
          viewer={viewer}
          form={emptyForm}
          name="as_of"
          label={t.reports.asOf}
          hint={t.reports.asOfHint}
          width="10"
        />
        <button class="govuk-button" type="submit">
          {t.reports.show}
        </button>
      </form>
      <h2>{t.reports.published}</h2>
      <Published viewer={viewer} reports={reports} timeZone={body.timeZone} />
    </Layout>
  )
}

/** A report of the law by its form and period; the plain one by its own title. */
export const reportTitle = (report: AnyReport, at: { form: string; period: string }, { t, locale }: Viewer): string =>
  report.form === 'plain'
    ? languages[locale].annualSummary.title(report.year)
    : `${(t.reports.forms as Readonly<Record<string, string>>)[at.form] ?? at.form} ${at.period}`

type ReportProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly report: AnyReport
  readonly at: ReportAddress
  readonly asOf: Instant
  readonly earlier: readonly ListedReport[]
  readonly mayFreeze: boolean
  readonly mayAnswer: boolean
}

export function AuditReportPage({ viewer, body, report, at, asOf, earlier, mayFreeze, mayAnswer }: ReportProps) {
  const { t, locale } = viewer
  const title = reportTitle(report, at, viewer)
  const missing = notRecordedIn(report.warnings)
  const { remarks } = languages[locale].reportFrame
  return (
    <Layout
      viewer={viewer}
      title={title}
      hidden
      crumbs={[
        ['/audit', t.desk.auditTitle],
        ['/audit/reports', t.reports.title],
      ]}
    >
      <h1>{title}</h1>
      <p class="lede">
        {textIn(body.name, locale)}
        {at.asOf ? `${t.words.comma}${t.reports.asOf} ${at.asOf}` : ''}
      </p>
      <p>{t.reports.lede}</p>
      {report.form === 'plain' ? (
        <AnnualSummaryView
          viewer={viewer}
          report={report}
          asOf={asOf}
          definitions={String(measuresVersion)}
          casesAt={(cell) => addressOf(at, '/cases', { cell })}
        />
      ) : (
        <ReportTables viewer={viewer} report={report} casesAt={(cell) => addressOf(at, '/cases', { cell })} />
      )}
      <ReportFiles viewer={viewer} form={at.form} address={(format) => addressOf(at, `/file/${format}`)} />
      {report.needs.length > 0 ? (
        <ul class="small" lang={formLanguages[at.form]}>
          {report.needs.map(({ section, what, components }) => (
            <li>
              {section}
              {t.words.colon}
              {what}
              {components ? ` (${listText(components, locale)})` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {mayAnswer ? (
        <p>
          <a href={`/audit/reports/${at.form}/${at.period}/answers`}>{t.reports.answers.title}</a>
        </p>
      ) : null}
      {mayFreeze ? (
        <form method="post" action={addressOf(at)}>
          <input type="hidden" name="csrf" value={viewer.csrf ?? ''} />
          <h2>{t.reports.freeze}</h2>
          <p>{t.reports.freezeHint}</p>
          <SelectField
            viewer={viewer}
            form={emptyForm}
            name="corrects"
            label={t.reports.corrects}
            choices={[
              { value: '', text: t.words.no },
              ...earlier.map(({ id, madeAt }) => ({ value: id, text: instantText(madeAt, locale, body.timeZone) })),
            ]}
          />
          {missing.length > 0 ? (
            <>
              <ul>
                {missing.map(({ key, count }) => (
                  <li>{remarks[key](count)}</li>
                ))}
              </ul>
              <div class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id="acceptNotRecorded"
                    name="acceptNotRecorded"
                    type="checkbox"
                    value="yes"
                    required
                  />
                  <label class="govuk-label govuk-checkboxes__label" for="acceptNotRecorded">
                    {t.reports.acceptNotRecorded}
                  </label>
                </div>
              </div>
            </>
          ) : null}
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input class="govuk-checkboxes__input" id="public" name="public" type="checkbox" value="yes" />
              <label class="govuk-label govuk-checkboxes__label" for="public">
                {t.reports.isPublic}
              </label>
            </div>
          </div>
          <button class="govuk-button" type="submit">
            {t.reports.freeze}
          </button>
        </form>
      ) : null}
    </Layout>
  )
}
