import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import type { ActionContext, CaseStep } from '../action.ts'
import { otherCase } from '../case-step.ts'

/** Another case that shares the answer, and the copies that it has. */
export type CaseWithCopies = {
  readonly step: Pick<CaseStep, 'context' | 'said'>
  readonly copies: readonly DocumentInCase[]
}

const sharing: ReadonlySet<string> = new Set(['answers', 'answered-by', 'has-duplicate', 'duplicate'])

/** The cases that share an answer with this one and have copies of these files, or the files of which these are copies. */
export async function casesWithCopies(
  context: ActionContext,
  documents: readonly DocumentInCase[],
): Promise<readonly CaseWithCopies[]> {
  const { ports, state, row } = context
  const origins = new Set(documents.map(originOf))
  const cases: CaseWithCopies[] = []
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
    const copies = [...step.context.state.documents.values()].filter((one) => origins.has(originOf(one)))
    if (copies.length > 0) cases.push({ step, copies })
  }
  return cases
}

/** The file of which it is a copy; its own id where it is none. */
const originOf = ({ copyOf, documentId }: DocumentInCase): string => copyOf?.documentId ?? documentId
