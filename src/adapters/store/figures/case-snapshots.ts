import type { CaseVersion, CaseVersionChange } from '../../../app/ports/store/figures/figures.ts'
import type { CountedCase } from '../../../domain/report/case/case-snapshot.ts'
import type { DatedSnapshot } from '../../../domain/report/case/snapshots-by-day.ts'
import { type Row, type Statement, table } from '../engines/sql.ts'

/** After every instant: the end of what holds now. */
export const holds = '9999-12-31T23:59:59.999Z'

/** The same of days: the end of the snapshot that counts from some day on. */
export const lastDay = '9999-12-31'

/** An engine's index takes no text of any length. */
const maxIndexedLength = 200

/** A snapshot, the instants between which it was known, and the days on which it counts. Where `happened` is absent, nothing did that is counted by its day. */
type SnapshotRow = Omit<CountedCase, 'unit' | 'happened'> & {
  readonly fromAt: string
  readonly untilAt: string
  readonly fromOn: string
  readonly untilOn: string
  readonly bodyId: string
  readonly unit: string
  readonly happened?: CountedCase['happened'] | undefined
}

const happenedOn = ({ happened = [] }: SnapshotRow) => happened.map(({ on }) => on).sort()

const snapshots = table<SnapshotRow, 'CaseMeasure'>(
  'CaseMeasure',
  ['requestId', 'fromAt', 'fromOn'],
  {
    requestId: 'plain',
    fromAt: 'plain',
    untilAt: 'plain',
    fromOn: 'plain',
    untilOn: 'plain',
    bodyId: 'plain',
    statute: 'plain',
    channel: 'plain',
    unit: 'plain',
    receivedOn: 'plain',
    closedOn: 'plain',
    closedBy: 'plain',
    outcome: 'plain',
    exemptions: 'json',
    days: 'plain',
    dueOn: 'plain',
    lateOn: 'plain',
    happened: 'optional-json',
    disposition: 'plain',
    score: 'plain',
    cited: 'elsewhere',
    happenedFrom: 'elsewhere',
    happenedTo: 'elsewhere',
    receivedMonth: 'elsewhere',
    closedMonth: 'elsewhere',
    exemptionsKey: 'elsewhere',
  },
  {
    cited: (row) => row.exemptions.length,
    happenedFrom: (row) => happenedOn(row)[0] ?? null,
    happenedTo: (row) => happenedOn(row).at(-1) ?? null,
    receivedMonth: (row) => row.receivedOn.slice(0, 7),
    closedMonth: (row) => row.closedOn?.slice(0, 7) ?? null,
    exemptionsKey: (row) => {
      const exemptions = JSON.stringify(row.exemptions)
      return exemptions.length <= maxIndexedLength ? exemptions : null
    },
  },
)

const daysOf = ({ fromOn, untilOn }: Omit<DatedSnapshot, 'snapshot'>) => ({
  fromOn: fromOn ?? '',
  untilOn: untilOn ?? lastDay,
})

function rowOf(bodyId: string, dated: DatedSnapshot, fromAt: string, untilAt: string): SnapshotRow {
  const { snapshot } = dated
  return {
    ...snapshot,
    ...daysOf(dated),
    fromAt,
    untilAt,
    bodyId,
    unit: snapshot.unit ?? '',
    happened: snapshot.happened.length === 0 ? undefined : snapshot.happened,
  }
}

const held = `"requestId" = ? AND "untilAt" = '${holds}'`

/** What is so no longer ends, and this begins. @param isNew nothing was known of the case before */
export function snapshotStatements(
  bodyId: string,
  requestId: string,
  { from, begun, kept }: CaseVersionChange,
  isNew: boolean,
): Statement[] {
  // One parameter, however many are kept: D1 takes a hundred in a statement.
  const days = kept.map(daysOf).map(({ fromOn, untilOn }) => `[${fromOn} ${untilOn}]`)
  const ends: Statement = {
    sql: `UPDATE "CaseMeasure" SET "untilAt" = ? WHERE ${held} AND ? NOT LIKE '%[' || "fromOn" || ' ' || "untilOn" || ']%'`,
    params: [from, requestId, days.join('')],
  }
  // Two commits of one moment: the later one says what holds from then on.
  return [...(isNew ? [] : [ends]), ...begun.map((dated) => snapshots.upsert(rowOf(bodyId, dated, from, holds)))]
}

/** Every version of a case anew. */
export function replaceStatements(bodyId: string, requestId: string, versions: readonly CaseVersion[]): Statement[] {
  const rows: SnapshotRow[] = []
  let open = new Map<string, { readonly dated: DatedSnapshot; readonly from: string }>()
  for (const { from, snapshots: known } of [...versions, { from: holds, snapshots: [] }]) {
    const still = new Map(known.map((dated) => [JSON.stringify(dated), dated]))
    for (const [key, { dated, from: since }] of open) if (!still.has(key)) rows.push(rowOf(bodyId, dated, since, from))
    open = new Map([...still].map(([key, dated]) => [key, { dated, from: open.get(key)?.from ?? from }]))
  }
  return [
    { sql: 'DELETE FROM "CaseMeasure" WHERE "requestId" = ?', params: [requestId] },
    ...rows.map((row) => snapshots.insert(row)),
  ]
}

export function decodeSnapshot(row: Row): CountedCase {
  const {
    fromAt: _from,
    untilAt: _until,
    fromOn: _first,
    untilOn: _last,
    bodyId: _body,
    unit,
    happened = [],
    ...snapshot
  } = snapshots.decode(row)
  return { ...snapshot, unit: unit === '' ? null : unit, happened }
}
