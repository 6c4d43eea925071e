import type { CaseVersion } from '../../../app/ports/store/figures/figures.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { CountedCase } from '../../../domain/report/case/case-snapshot.ts'
import type { CountedEvent } from '../../../domain/report/case/counted-events.ts'
import type { ClosedBy } from '../../../domain/report/case/processing-periods.ts'
import type { Row, Statement, Value } from '../engines/sql.ts'

/** After every instant: the end of what holds now. */
export const holds = '9999-12-31T23:59:59.999Z'

const columns = [
  'requestId',
  'fromAt',
  'untilAt',
  'bodyId',
  'statute',
  'channel',
  'unit',
  'receivedOn',
  'closedOn',
  'closedBy',
  'outcome',
  'exemptions',
  'cited',
  'days',
  'dueOn',
  'lateOn',
  'happened',
  'happenedFrom',
  'happenedTo',
  'receivedMonth',
  'closedMonth',
  'exemptionsKey',
  'disposition',
  'score',
] as const

/** An engine's index takes no text of any length. */
const maxIndexedLength = 200

const quoted = columns.map((name) => `"${name}"`).join(', ')
const insertSql = `INSERT INTO "CaseMeasure" (${quoted}) VALUES (${columns.map(() => '?').join(', ')})`
const others = columns.filter((name) => name !== 'requestId' && name !== 'fromAt')
/** Two commits of one moment: the later one says what holds from then on. */
const upsertSql = `${insertSql} ON CONFLICT ("requestId", "fromAt") DO UPDATE SET ${others
  .map((name) => `"${name}" = excluded."${name}"`)
  .join(', ')}`

function valuesOf(bodyId: string, snapshot: CountedCase, from: string, until: string): Value[] {
  const days = snapshot.happened.map(({ on }) => on).sort()
  const exemptions = JSON.stringify(snapshot.exemptions)
  return [
    snapshot.requestId,
    from,
    until,
    bodyId,
    snapshot.statute,
    snapshot.channel,
    snapshot.unit ?? '',
    snapshot.receivedOn,
    snapshot.closedOn,
    snapshot.closedBy,
    snapshot.outcome,
    exemptions,
    snapshot.exemptions.length,
    snapshot.days,
    snapshot.dueOn,
    snapshot.lateOn,
    days.length === 0 ? null : JSON.stringify(snapshot.happened),
    days[0] ?? null,
    days.at(-1) ?? null,
    snapshot.receivedOn.slice(0, 7),
    snapshot.closedOn?.slice(0, 7) ?? null,
    exemptions.length <= maxIndexedLength ? exemptions : null,
    snapshot.disposition,
    snapshot.score,
  ]
}

const endSql = `UPDATE "CaseMeasure" SET "untilAt" = ? WHERE "requestId" = ? AND "untilAt" = '${holds}'`

/** What was known until now ends, and this begins. @param isNew nothing was known of the case before */
export function snapshotStatements(
  bodyId: string,
  requestId: string,
  { from, snapshot }: CaseVersion,
  isNew: boolean,
): Statement[] {
  const ends = isNew ? [] : [{ sql: endSql, params: [from, requestId] }]
  return snapshot === null ? ends : [...ends, { sql: upsertSql, params: valuesOf(bodyId, snapshot, from, holds) }]
}

/** Every version of a case anew. */
export function replaceStatements(bodyId: string, requestId: string, versions: readonly CaseVersion[]): Statement[] {
  return [
    { sql: 'DELETE FROM "CaseMeasure" WHERE "requestId" = ?', params: [requestId] },
    ...versions.flatMap(({ from, snapshot }, index): Statement[] =>
      snapshot === null
        ? []
        : [{ sql: insertSql, params: valuesOf(bodyId, snapshot, from, versions[index + 1]?.from ?? holds) }],
    ),
  ]
}

export function decodeSnapshot(row: Row): CountedCase {
  const unit = String(row.unit)
  return {
    requestId: String(row.requestId),
    statute: row.statute as CountedCase['statute'],
    channel: row.channel as CountedCase['channel'],
    unit: unit === '' ? null : unit,
    receivedOn: String(row.receivedOn) as CivilDate,
    closedOn: (row.closedOn as CivilDate | null) ?? null,
    closedBy: (row.closedBy as ClosedBy | null) ?? null,
    outcome: (row.outcome as string | null) ?? null,
    disposition: (row.disposition as string | null) ?? null,
    exemptions: JSON.parse(String(row.exemptions)) as string[],
    days: Number(row.days),
    dueOn: (row.dueOn as CivilDate | null) ?? null,
    lateOn: (row.lateOn as CivilDate | null) ?? null,
    score: row.score === null ? null : Number(row.score),
    happened: row.happened === null ? [] : (JSON.parse(String(row.happened)) as CountedEvent[]),
  }
}
