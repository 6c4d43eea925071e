import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import type { ActionContext, CaseStep } from '../action.ts'
import { otherCase } from '../case-step.ts'

const sharing: ReadonlySet<string> = new Set(['answers', 'answered-by', 'has-duplicate', 'duplicate'])

/**
 * One answer to several requests has a copy of each file in every case: what is withdrawn in one is withdrawn in all of
 * them, in the same commit.
 */
export async function withdrawnCopies(
  context: ActionContext,
  withdrawn: readonly DocumentInCase[],
  reason: string,
  on: CivilDate,
): Promise<readonly CaseStep[]> {
  const { ports, state, row } = context
  const origins = new Set(withdrawn.map(originOf))
  const steps: CaseStep[] = []
  const seen = new Set([row.reference])
  // The copies of a copy's original stand in cases that only the original names.
  const open = [...state.links]
  for (let link = open.shift(); link; link = open.shift()) {
    if (!sharing.has(link.how) || seen.has(link.to)) continue
    seen.add(link.to)
    const found = await ports.store.cases.byReference(link.to)
    if (!found || found.bodyId !== row.bodyId) continue
    const step = await otherCase(context, found)
    open.push(...step.context.state.links)
    const copies = [...step.context.state.documents.values()].filter(
      (one) => one.state !== 'withdrawn' && origins.has(originOf(one)),
    )
    if (copies.length === 0) continue
    const events = copies.map(({ documentId, publishedAt }) => ({
      type: 'document-withdrawn' as const,
      on,
      data: { documentId, reason: publishedAt === null ? step.context.say('reason', reason) : reason },
    }))
    steps.push({ ...step, decided: { events } })
  }
  return steps
}

/** The file of which it is a copy; its own id where it is none. */
const originOf = ({ copyOf, documentId }: DocumentInCase): string => copyOf?.documentId ?? documentId
