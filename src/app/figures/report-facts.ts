import { loadCalendarFor } from '../../domain/calendar/load-calendar.ts'
import { type AsOf, type CaseFacts, caseFacts, statuteIdAsOf } from '../../domain/report/case/case-facts.ts'
import type { StatuteId } from '../../domain/statute/statute.ts'
import { clockBodyOf, statuteOf } from '../case-file.ts'
import type { Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/records.ts'

/**
 * The facts of a body's cases under some laws, once for each of `asOfs`, from its events and nothing else.
 * Events stream through; only the facts are kept.
 */
export async function reportFacts(
  store: Pick<Store, 'caseFiles'>,
  body: Body,
  laws: ReadonlySet<StatuteId>,
  asOfs: readonly AsOf[],
  onProgress: (cases: number) => void = () => undefined,
): Promise<readonly (readonly CaseFacts[])[]> {
  const found = asOfs.map((): CaseFacts[] => [])
  const clockBody = clockBodyOf(body)
  let cases = 0
  for await (const batch of store.caseFiles(body.id)) {
    for (const { events } of batch) {
      for (const [index, asOf] of asOfs.entries()) {
        const law = statuteIdAsOf(events, asOf)
        if (law === undefined || !laws.has(law)) continue
        const statute = statuteOf(law)
        const facts = caseFacts(events, statute, await loadCalendarFor(statute, clockBody), asOf, clockBody)
        if (facts) found[index]?.push(facts)
      }
    }
    cases += batch.length
    onProgress(cases)
  }
  return found
}
