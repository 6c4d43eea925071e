import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { FieldConflict, Refusal } from '../../../domain/request/refusal.ts'
import { instantText } from '../../../locales/dates.ts'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { type StaffNames, settingLabel, settingValue } from './setting-value.ts'

export type SaveConflictProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  /** Of a save that somebody else's save stopped; anything else shows nothing. */
  readonly refusal?: Pick<Refusal, 'code' | 'conflicts'> | undefined
  readonly labelOf?: (field: string) => string
  readonly textOf?: (field: string, value: unknown, names: StaffNames) => string
}

/** What somebody else saved and what was about to be saved, field by field. */
export function SaveConflict({ viewer, body, staff, refusal, labelOf, textOf }: SaveConflictProps) {
  const conflicts = refusal?.code === 'conflict' ? (refusal.conflicts ?? []) : []
  if (conflicts.length === 0) return null
  const { t, locale } = viewer
  const words = t.saveConflicts
  const names: StaffNames = new Map(staff.map((one) => [one.id, one.name]))
  const label = labelOf ?? ((field: string) => settingLabel(field, viewer))
  const text = textOf ?? ((field: string, value: unknown) => settingValue(field, value, viewer, names))
  const who = ({ by, at }: FieldConflict) =>
    by === undefined || at === undefined
      ? null
      : words.by(
          names.get(by.replace(/^staff:/, '')) ?? t.words.by.system,
          instantText(at as Parameters<typeof instantText>[0], locale, body.timeZone),
        )
  return (
    <section>
      <h2>{words.table}</h2>
      <Ledger
        class="ledger conflict"
        columns={[
          { head: words.field, heads: true },
          { head: words.theirs, labelled: true },
          { head: words.yours, labelled: true },
        ]}
        rows={conflicts.map((one) => ({
          cells: [
            label(one.field),
            <>
              {text(one.field, one.theirs, names)}
              {who(one) ? <div class="quiet">{who(one)}</div> : null}
            </>,
            text(one.field, one.yours, names),
          ],
        }))}
      />
    </section>
  )
}
