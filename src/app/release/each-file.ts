import { fieldIssue, ok, type RefusedFile, type Result, refuse, refuseFields } from '../../domain/request/refusal.ts'
import type { ActionContext, Decided } from '../action.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import { fileNameFor } from '../cases/view/status-view.ts'

/** So many files in one act. */
export const maxFiles = 1000

/**
 * The same act for several files of a case: all of it is recorded, or nothing and each file that stands against it is named with
 * the reason.
 */
export async function decideEachFile<I extends { readonly documentId: string }>(
  context: ActionContext,
  files: readonly I[],
  decide: (file: I) => Result<Decided> | Promise<Result<Decided>>,
): Promise<Result<Decided>> {
  const seen = new Set<string>()
  const twice = files.findIndex(({ documentId }) => seen.size === seen.add(documentId).size)
  if (twice >= 0) return refuseFields([fieldIssue(`files.${twice}.documentId`, 'wrong')])
  const events: Decided['events'][number][] = []
  const refused: RefusedFile[] = []
  for (const file of files) {
    const decided = await decide(file)
    if (decided.ok) events.push(...decided.value.events)
    else
      refused.push({
        documentId: file.documentId,
        name: await nameOf(context, file.documentId),
        refusal: decided.refusal,
      })
  }
  if (refused.length === 0) return ok({ events })
  return { ok: false, refusal: { ...refuse('files-refused').refusal, files: refused } }
}

/** As the person may know it; empty for a file that is not of this case. */
async function nameOf(context: ActionContext, documentId: string): Promise<string> {
  const document = context.state.documents.get(documentId)
  return document ? fileNameFor(document, await caseReading(context.ports, context.actor, context)) : ''
}
