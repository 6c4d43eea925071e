import type { ReportForm } from '../../../app/figures/report-forms.ts'
import { formatsOf, type ReportFormat } from '../../../domain/report/form/any-report.ts'
import type { Viewer } from '../../ui/viewer.ts'

/** The report as a file, one link for each format. */
export function ReportFiles({
  viewer,
  form,
  address,
}: {
  readonly viewer: Viewer
  readonly form: ReportForm
  readonly address: (format: ReportFormat) => string
}) {
  return (
    <p class="quiet small no-print">
      {viewer.t.reports.asFile}
      {viewer.t.words.colon}
      {formatsOf[form].map((format, index) => (
        <>
          {index === 0 ? '' : ' · '}
          <a href={address(format)}>{format.toUpperCase()}</a>
        </>
      ))}
    </p>
  )
}
