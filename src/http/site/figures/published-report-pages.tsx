import type { Verified } from '../../../app/figures/freeze-report.ts'
import type { ShownReport } from '../../../app/figures/read-report.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { instantText } from '../../../locales/dates.ts'
import { AnnualSummaryView } from '../../desk/audit/annual-summary-view.tsx'
import { reportTitle } from '../../desk/audit/audit-report-page.tsx'
import { type ListedReport, Published } from '../../desk/audit/published-list.tsx'
import { ReportFiles } from '../../desk/audit/report-files.tsx'
import { cellName, ReportTables } from '../../desk/audit/report-tables.tsx'
import { Empty } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type ListProps = {
  readonly viewer: Viewer
  readonly groups: readonly { readonly body: Body; readonly reports: readonly ListedReport[] }[]
}

export function PublishedReportsPage({ viewer, groups }: ListProps) {
  const { t, locale } = viewer
  return (
    <Layout viewer={viewer} title={t.reports.published} crumbs={[['/statistics', t.figures.title]]}>
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
            <Published viewer={viewer} reports={reports} timeZone={body.timeZone} />
          </section>
        ))
      )}
    </Layout>
  )
}

type FrozenProps = ShownReport & {
  readonly viewer: Viewer
  readonly mayCheck: boolean
  readonly verified: Verified | undefined
}

export function FrozenReportPage({ viewer, frozen, body, report, mayCheck, verified }: FrozenProps) {
  const { t, locale } = viewer
  const title = reportTitle(report, frozen, viewer)
  const facts: readonly (readonly [string, string])[] = [
    [t.reports.made, instantText(frozen.madeAt, locale, body.timeZone)],
    [t.reports.asOf, instantText(frozen.asOf, locale, body.timeZone)],
    [t.reports.definitions, frozen.definitionVersion],
    [t.reports.digest, frozen.inputsDigest],
  ]
  return (
    <Layout
      viewer={viewer}
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
                {cellName(report, path, locale)}
                {t.words.colon}
                {before ?? '–'} → {after ?? '–'}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {report.form === 'plain' ? (
        <AnnualSummaryView viewer={viewer} report={report} asOf={frozen.asOf} definitions={frozen.definitionVersion} />
      ) : (
        <ReportTables viewer={viewer} report={report} />
      )}
      <ReportFiles
        viewer={viewer}
        form={report.form}
        address={(format) => `/api/v1/reports/${frozen.id}?${new URLSearchParams({ format, locale })}`}
      />
      {mayCheck ? (
        <p class="quiet small no-print">
          <a href={`/statistics/reports/${frozen.id}?check=1`}>{t.reports.check}</a>
        </p>
      ) : null}
    </Layout>
  )
}
