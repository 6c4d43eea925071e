import type { ChangedField, OfficeChange } from '../../app/ports/office-ports.ts'
import type { Body, Staff } from '../../app/ports/records.ts'
import { instantText } from '../messages/dates.ts'
import { Layout } from './layout.tsx'
import { Empty } from './pieces.tsx'
import type { Reader } from './reader.ts'

type OfficeHistoryProps = {
  readonly reader: Reader
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly changes: readonly OfficeChange[]
  /** The id of the last line, where older ones follow. */
  readonly more: string | null
}

/** Who changed what of the office: the latest first. */
export function OfficeHistoryPage({ reader, body, staff, changes, more }: OfficeHistoryProps) {
  const { t, locale } = reader
  const words = t.officeHistory
  const names = new Map(staff.map((one) => [one.id, one.name]))
  const whose = (by: OfficeChange['by']) => names.get(by.replace(/^staff:/, '')) ?? t.words.by.system
  return (
    <Layout
      reader={reader}
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
                    <li>{fieldText(field, reader)}</li>
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
function fieldText({ field, from, to }: ChangedField, reader: Reader): string {
  const { officeHistory, words } = reader.t
  const name = officeHistory.fields[field as keyof typeof officeHistory.fields] ?? field
  const [before, after] = [valueText(field, from, reader), valueText(field, to, reader)]
  return before === undefined || after === undefined ? name : `${name}${words.colon}${before} → ${after}`
}

/** Undefined for what has parts of its own. */
function valueText(field: string, value: unknown, reader: Reader): string | undefined {
  const { officeHistory, words } = reader.t
  if (value === null || value === '') return officeHistory.nothing
  if (typeof value === 'boolean') return value ? officeHistory.yes : officeHistory.no
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return undefined
  if (value.length === 0) return officeHistory.nothing
  if (!value.every((one) => typeof one === 'string' || typeof one === 'number')) return undefined
  const shown = field === 'roles' ? value.map((role) => words.roles[role as keyof typeof words.roles] ?? role) : value
  return shown.join(words.comma)
}
