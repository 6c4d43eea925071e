import type { CellCases } from '../../app/cell-cases.ts'
import type { Verified } from '../../app/freeze-report.ts'
import type { ReportForm } from '../../app/make-report.ts'
import type { ShownReport } from '../../app/read-report.ts'
import type { Body } from '../../app/records.ts'
import type { FrozenReport } from '../../app/report-ports.ts'
import type { AnyReport } from '../../domain/report/written-report.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { instantText } from '../messages/dates.ts'
import { emptyForm, SelectField, TextField } from './form.tsx'
import { Layout } from './layout.tsx'
import { Empty } from './pieces.tsx'
import type { Reader } from './reader.ts'
import { ReportTables, shownValue } from './report-tables.tsx'

type Listed = Omit<FrozenReport, 'result'>
export type ReportAddress = { readonly form: ReportForm; readonly period: string; readonly asOf: string }

const addressOf = ({ form, period, asOf }: ReportAddress, more = '', query: Record<string, string> = {}): string => {
  const asked = new URLSearchParams({ ...query, ...(asOf ? { as_of: asOf } : {}) }).toString()
  return `/audit/reports/${form}/${period}${more}${asked ? `?${asked}` : ''}`
}

function Published({ reader, reports, timeZone }: { reader: Reader; reports: readonly Listed[]; timeZone: string }) {
  const { t, locale } = reader
  if (reports.length === 0)
    return (
      <Empty>
        <p>{t.reports.nothing}</p>
      </Empty>
    )
  return (
    <ul class="plain">
      {reports.map((one) => (
        <li>
          <a href={`/statistics/reports/${one.id}`}>
            {(t.reports.forms as Readonly<Record<string, string>>)[one.form] ?? one.form} {one.period}
          </a>
          <span class="quiet small">
            {' '}
            {instantText(one.madeAt, locale, timeZone)}
            {one.public ? '' : ` · ${t.reports.privateReport}`}
            {one.correctsId ? ` · ${t.reports.corrects}` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

type HomeProps = {
  readonly reader: Reader
  readonly body: Body
  readonly forms: readonly ReportForm[]
  readonly periods: readonly string[]
  readonly reports: readonly Listed[]
}

/** Where an auditor chooses a report, and finds those that were published. */
export function AuditReportsPage({ reader, body, forms, periods, reports }: HomeProps) {
  const { t } = reader
  return (
    <Layout reader={reader} title={t.reports.title} hidden crumbs={[['/audit', t.desk.auditTitle]]}>
      <h1>{t.reports.title}</h1>
      <p class="lede">{t.reports.lede}</p>
      <form class="filters" action="/audit/reports">
        <SelectField
          reader={reader}
          form={emptyForm}
          name="form"
          label={t.reports.form}
          choices={forms.map((form) => ({ value: form, text: t.reports.forms[form] }))}
        />
        <SelectField
          reader={reader}
          form={emptyForm}
          name="period"
          label={t.reports.period}
          choices={periods.map((period) => ({ value: period, text: period }))}
        />
        <TextField
          reader={reader}
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
      <Published reader={reader} reports={reports} timeZone={body.timeZone} />
    </Layout>
  )
}

type ReportProps = {
  readonly reader: Reader
  readonly body: Body
  readonly report: AnyReport
  readonly at: ReportAddress
  readonly earlier: readonly Listed[]
  readonly mayFreeze: boolean
}

export function AuditReportPage({ reader, body, report, at, earlier, mayFreeze }: ReportProps) {
  const { t, locale } = reader
  const title = `${t.reports.forms[at.form]} ${at.period}`
  return (
    <Layout
      reader={reader}
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
      <ReportTables reader={reader} report={report} casesAt={(cell) => addressOf(at, '/cases', { cell })} />
      {report.needs.length > 0 ? (
        <ul class="small">
          {report.needs.map(({ section, what }) => (
            <li>
              {section}
              {t.words.colon}
              {what}
            </li>
          ))}
        </ul>
      ) : null}
      {mayFreeze ? (
        <form method="post" action={addressOf(at)}>
          <input type="hidden" name="csrf" value={reader.csrf ?? ''} />
          <h2>{t.reports.freeze}</h2>
          <p>{t.reports.freezeHint}</p>
          <SelectField
            reader={reader}
            form={emptyForm}
            name="corrects"
            label={t.reports.corrects}
            choices={[
              { value: '', text: t.words.no },
              ...earlier.map(({ id, madeAt }) => ({ value: id, text: instantText(madeAt, locale, body.timeZone) })),
            ]}
          />
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

type CasesProps = { readonly reader: Reader; readonly at: ReportAddress; readonly found: CellCases }

export function CellCasesPage({ reader, at, found }: CasesProps) {
  const { t } = reader
  const title = `${t.reports.forms[at.form]} ${at.period}`
  return (
    <Layout
      reader={reader}
      title={t.reports.cases}
      hidden
      crumbs={[
        ['/audit', t.desk.auditTitle],
        [addressOf(at), title],
      ]}
    >
      <h1>{t.reports.cases}</h1>
      <p class="lede">
        {found.cell.path.join(' › ')}
        {t.words.colon}
        {shownValue(found.cell, reader)}
      </p>
      <p>{t.reports.casesLede}</p>
      {found.cases.length === 0 ? (
        <Empty>
          <p>{t.reports.none}</p>
        </Empty>
      ) : (
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{t.desk.reference}</th>
              <th scope="col">{t.reports.times}</th>
            </tr>
          </thead>
          <tbody>
            {found.cases.map(({ reference, times }) => (
              <tr>
                <th scope="row">
                  <a class="ref" href={`/audit/${reference}`}>
                    {reference}
                  </a>
                </th>
                <td data-label={t.reports.times}>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  )
}

type ListProps = {
  readonly reader: Reader
  readonly groups: readonly { readonly body: Body; readonly reports: readonly Listed[] }[]
}

export function PublishedReportsPage({ reader, groups }: ListProps) {
  const { t, locale } = reader
  return (
    <Layout reader={reader} title={t.reports.published} crumbs={[['/statistics', t.figures.title]]}>
      <h1>{t.reports.published}</h1>
      <p class="lede">{t.reports.publishedLede}</p>
      {groups.length === 0 ? (
        <Empty>
          <p>{t.reports.nothing}</p>
        </Empty>
      ) : (
        groups.map(({ body, reports }) => (
          <section>
            <h2>{textIn(body.name, locale)}</h2>
            <Published reader={reader} reports={reports} timeZone={body.timeZone} />
          </section>
        ))
      )}
    </Layout>
  )
}

type FrozenProps = ShownReport & {
  readonly reader: Reader
  readonly mayCheck: boolean
  readonly verified: Verified | undefined
}

export function FrozenReportPage({ reader, frozen, body, report, mayCheck, verified }: FrozenProps) {
  const { t, locale } = reader
  const forms = t.reports.forms as Readonly<Record<string, string>>
  const title = `${forms[frozen.form] ?? frozen.form} ${frozen.period}`
  const facts: readonly (readonly [string, string])[] = [
    [t.reports.made, instantText(frozen.madeAt, locale, body.timeZone)],
    [t.reports.asOf, instantText(frozen.asOf, locale, body.timeZone)],
    [t.reports.definitions, frozen.definitionVersion],
    [t.reports.digest, frozen.inputsDigest],
  ]
  return (
    <Layout
      reader={reader}
      title={title}
      crumbs={[
        ['/statistics', t.figures.title],
        ['/statistics/reports', t.reports.published],
      ]}
    >
      <h1>{title}</h1>
      <p class="lede">{textIn(body.name, locale)}</p>
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd class="break">{text}</dd>
          </div>
        ))}
      </dl>
      {frozen.correctsId ? (
        <p>
          <a href={`/statistics/reports/${frozen.correctsId}`}>{t.reports.corrects}</a>
        </p>
      ) : null}
      {verified ? <p role="status">{verified.equal ? t.reports.equal : t.reports.unequal}</p> : null}
      {frozen.changes && frozen.changes.length > 0 ? (
        <details>
          <summary>{t.reports.changed}</summary>
          <ul>
            {frozen.changes.map(({ path, before, after }) => (
              <li>
                {path.join(' › ')}
                {t.words.colon}
                {before ?? '–'} → {after ?? '–'}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ReportTables reader={reader} report={report} />
      <p class="quiet small">
        <a href={`/api/v1/reports/${frozen.id}`}>JSON</a> · <a href={`/api/v1/reports/${frozen.id}?format=csv`}>CSV</a>
        {mayCheck ? (
          <>
            {' '}
            · <a href={`/statistics/reports/${frozen.id}?check=1`}>{t.reports.check}</a>
          </>
        ) : null}
      </p>
    </Layout>
  )
}
