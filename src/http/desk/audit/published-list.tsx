import type { FrozenReport } from '../../../app/ports/store/figures/reports.ts'
import { instantText } from '../../../locales/dates.ts'
import { Empty } from '../../ui/elements.tsx'
import type { Viewer } from '../../ui/viewer.ts'

export type ListedReport = Omit<FrozenReport, 'result'>

/** Published reports, each with its day and whether it corrects another. */
export function Published({
  viewer,
  reports,
  timeZone,
}: {
  viewer: Viewer
  reports: readonly ListedReport[]
  timeZone: string
}) {
  const { t, locale } = viewer
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
