import type { CaseVersion } from '../../../app/ports/store/figures/figures.ts'
import type { CountedCase } from '../../../domain/report/case/case-snapshot.ts'
import { type Row, type Statement, table } from '../engines/sql.ts'

/** After every instant: the end of what holds now. */
export const holds = '9999-12-31T23:59:59.999Z'

/** An engine's index takes no text of any length. */
const maxIndexedLength = 200

/** A snapshot and the instants between which it held. Where `happened` is absent, nothing did that is counted by its day. */
type SnapshotRow = Omit<CountedCase, 'unit' | 'happened'> & {
  readonly fromAt: string
  readonly untilAt: string
  readonly bodyId: string
  readonly unit: string
  readonly happened?: CountedCase['happened'] | undefined
}

const happenedOn = ({ happened = [] }: SnapshotRow) => happened.map(({ on }) => on).sort()

const snapshots = table<SnapshotRow, 'CaseMeasure'>(
  'CaseMeasure',
  ['requestId', 'fromAt'],
  {
    requestId: 'plain',
    fromAt: 'plain',
    untilAt: 'plain',
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

const rowOf = (bodyId: string, snapshot: CountedCase, fromAt: string, untilAt: string): SnapshotRow => ({
  ...snapshot,
  fromAt,
  untilAt,
  bodyId,
  unit: snapshot.unit ?? '',
  happened: snapshot.happened.length === 0 ? undefined : snapshot.happened,
})

const endSql = `UPDATE "CaseMeasure" SET "untilAt" = ? WHERE "requestId" = ? AND "untilAt" = '${holds}'`

/** What was known until now ends, and this begins. @param isNew nothing was known of the case before */
export function snapshotStatements(
  bodyId: string,
  requestId: string,
  { from, snapshot }: CaseVersion,
  isNew: boolean,
): Statement[] {
  const ends = isNew ? [] : [{ sql: endSql, params: [from, requestId] }]
  // Two commits of one moment: the later one says what holds from then on.
  return snapshot === null ? ends : [...ends, snapshots.upsert(rowOf(bodyId, snapshot, from, holds))]
}

/** Every version of a case anew. */
export function replaceStatements(bodyId: string, requestId: string, versions: readonly CaseVersion[]): Statement[] {
  return [
    { sql: 'DELETE FROM "CaseMeasure" WHERE "requestId" = ?', params: [requestId] },
    ...versions.flatMap(({ from, snapshot }, index): Statement[] =>
      snapshot === null ? [] : [snapshots.insert(rowOf(bodyId, snapshot, from, versions[index + 1]?.from ?? holds))],
    ),
  ]
}

export function decodeSnapshot(row: Row): CountedCase {
  const { fromAt: _from, untilAt: _until, bodyId: _body, unit, happened = [], ...snapshot } = snapshots.decode(row)
  return { ...snapshot, unit: unit === '' ? null : unit, happened }
}
