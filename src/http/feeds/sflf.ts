import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import { sflfRow } from '../../domain/report/sflf.ts'
import type { Stage } from '../../domain/request/stage.ts'
import { statuteById } from '../../domain/statute/statutes.ts'

/** An entry of the log knows the end of a request by its outcome alone. */
function stageOf({ outcome, closedOn }: LogRow): Stage {
  if (outcome === 'withdrawn' || outcome === 'abandoned' || outcome === 'transferred') return outcome
  return closedOn === null ? 'open' : 'answered'
}

/** An entry of the public log in the Standard FOIA Log Format, under its public title. */
export function sflfRowOfEntry(entry: LogRow): readonly string[] {
  const stage = stageOf(entry)
  const clockState = stage === 'open' ? 'running' : 'answered'
  return sflfRow(
    { ...entry, number: entry.reference, subject: entry.title, stage, clockState },
    statuteById(entry.statute),
  )
}
