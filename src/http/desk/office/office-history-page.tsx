import type { Body } from '../../../app/ports/store/bodies.ts'
import type { ChangedField, OfficeChange } from '../../../app/ports/store/office-history.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { instantText } from '../../../locales/dates.ts'
import { Empty } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { plainValue, settingLabel } from './setting-value.ts'

type OfficeHistoryProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly changes: readonly OfficeChange[]
  /** The id of the last line, where older ones follow. */
  readonly more: string | null
}

/** Who changed what of the office: the latest first. */
export function OfficeHistoryPage({ viewer, body, staff, changes, more }: OfficeHistoryProps) {
  const { t, locale } = viewer
  const words = t.officeHistory
  const names = new Map(staff.map((one) => [one.id, one.name]))
  const whose = (by: OfficeChange['by']) => names.get(by.replace(/^staff:/, '')) ?? t.words.by.system
  return (
    <Layout
      viewer={viewer}
      title={words.title}
      hidden
      crumbs={[['/desk/office', t.office.title]]}
      address="/desk/office/history"
    >
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      {changes.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : null}
      <ol class="timeline">
        {changes.map((change) => (
          <li>
            <time datetime={change.at}>{instantText(change.at, locale, body.timeZone)}</time>
            <div>
              <p class="what">
                {words.kinds[change.kind]}
                <span class="quiet"> · {whose(change.by)}</span>
              </p>
              {change.staffId ? <p>{names.get(change.staffId)}</p> : null}
              {change.fields.length > 0 ? (
                <ul class="files">
                  {change.fields.map((field) => (
                    <li>{fieldText(field, viewer)}</li>
                  ))}
                </ul>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {more ? (
        <p>
          <a href={`/desk/office/history?before=${more}`}>{words.older}</a>
        </p>
      ) : null}
    </Layout>
  )
}

/** The field by its name; with both values where they can be read as they stand. */
function fieldText({ field, from, to }: ChangedField, viewer: Viewer): string {
  const name = settingLabel(field, viewer)
  const [before, after] = [plainValue(field, from, viewer), plainValue(field, to, viewer)]
  return before === undefined || after === undefined ? name : `${name}${viewer.t.words.colon}${before} → ${after}`
}
