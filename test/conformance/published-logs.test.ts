import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import type { Statute } from '../../src/domain/statute/statute.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'

const file = new URL('../../../shared/data/logs/us-doj-2017.csv', import.meta.url)

describe.skipIf(!existsSync(file))('the published log of the US Department of Justice, 2017', () => {
  it('every one of its 244 requests gets a result', async () => {
    const rows = parse(readFileSync(file), { columns: true, bom: true }) as { [column: string]: string }[]
    const statute = statuteById('us-foia') as Statute
    const calendar = await loadCalendarFor(statute)
    const date = (text: string): CivilDate => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2') as CivilDate
    expect(rows).toHaveLength(244)
    for (const row of rows) {
      const closed = date(row['Closed Date'] ?? '')
      const outcome = clock(
        statute,
        calendar,
        [
          { type: 'received', on: date(row['Submitted Date'] ?? '') },
          { type: 'answered', on: closed },
        ],
        closed,
      )
      if (!outcome.ok) throw new Error(`${row['Tracking Number']}: no date`)
      expect(outcome.result.late).toBe(closed > (outcome.result.due ?? ''))
    }
  })
})
