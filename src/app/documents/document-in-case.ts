import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { ActionContext } from '../action.ts'

/** The document of this case, in one of these states. */
export function documentIn(
  context: ActionContext,
  documentId: string,
  states: readonly DocumentInCase['state'][],
): Result<DocumentInCase> {
  const document = context.state.documents.get(documentId)
  if (!document) return refuse('unknown-document')
  if (!states.includes(document.state)) return refuse('document-state', { state: document.state })
  return ok(document)
}
