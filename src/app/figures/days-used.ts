import { openStages } from '../../domain/request/stage.ts'
import { clockOf, loadCaseOf } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'

/** The days that each request has used, by its id: of an open one until today, since its row says it of its last change. */
export async function daysUsedOf(ports: Ports, rows: readonly RequestRow[]): Promise<ReadonlyMap<string, number>> {
  const days = rows.map(async (row): Promise<readonly [string, number]> => {
    if (!openStages.has(row.stage)) return [row.id, row.daysUsed]
    const { statute, calendar, events, today, body } = await loadCaseOf(ports, row)
    const counted = clockOf(statute, calendar, events, today, body)
    return [row.id, counted.ok ? counted.result.daysUsed : row.daysUsed]
  })
  return new Map(await Promise.all(days))
}
