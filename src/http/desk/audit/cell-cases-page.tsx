import type { CellCases } from '../../../app/figures/cell-cases.ts'
import { Empty } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { addressOf, type ReportAddress } from './report-address.ts'
import { cellName, shownValue } from './report-tables.tsx'

type CasesProps = { readonly viewer: Viewer; readonly at: ReportAddress; readonly found: CellCases }

export function CellCasesPage({ viewer, at, found }: CasesProps) {
  const { t } = viewer
  const title = `${t.reports.forms[at.form]} ${at.period}`
  return (
    <Layout
      viewer={viewer}
      title={t.reports.cases}
      hidden
      crumbs={[
        ['/audit', t.desk.auditTitle],
        [addressOf(at), title],
      ]}
    >
      <h1>{t.reports.cases}</h1>
      <p class="lede">
        {cellName(found.report, found.cell.path, viewer.locale)}
        {t.words.colon}
        {shownValue(found.cell, viewer)}
      </p>
      <p>{t.reports.casesLede}</p>
      {found.cases.length === 0 ? (
        <Empty>
          <p>{t.reports.none}</p>
        </Empty>
      ) : (
        <Ledger
          columns={[
            { head: t.desk.reference, heads: true },
            { head: t.reports.times, labelled: true },
          ]}
          rows={found.cases.map(({ reference, times }) => ({
            cells: [
              <a class="ref" href={`/audit/${reference}`}>
                {reference}
              </a>,
              times,
            ],
          }))}
        />
      )}
    </Layout>
  )
}
