import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { ActionContext, Decided } from '../action.ts'
import { publishDocument } from './publish-document.ts'
import { publishToLog } from './publish-to-log.ts'

type Given = {
  readonly documentId?: string | undefined
  readonly title?: string | undefined
  readonly logTitle?: string | undefined
  readonly logSummary?: string | undefined
  readonly confirmUninspected: boolean
  readonly personalDataReason?: string | undefined
}

/** What a publication does, whether at once or on its day: the same use cases, so that the same holds. */
export type Publication = {
  readonly type: 'document-published' | 'log-published'
  decide(context: ActionContext, on: CivilDate): Promise<Result<Decided>>
}

export function publicationOf(given: Given): Result<Publication> {
  const { documentId, title, logTitle, logSummary, confirmUninspected, personalDataReason } = given
  if (documentId === undefined) {
    if (!logTitle) return refuseField('logTitle', 'required')
    const input = { title: logTitle, summary: logSummary ?? '', personalDataReason }
    if (!logSummary) return refuseField('logSummary', 'required')
    return {
      ok: true,
      value: { type: 'log-published', decide: async (context, on) => publishToLog.decide(context, input, on) },
    }
  }
  if (!title) return refuseField('title', 'required')
  const input = { documentId, title, logTitle, logSummary, confirmUninspected, personalDataReason }
  return {
    ok: true,
    value: {
      type: 'document-published',
      // A file belongs to an answer; the entry alone may tell of a request without one.
      decide: async (context, on) =>
        context.state.stage === 'answered'
          ? publishDocument.decide(context, input, on)
          : refuse('wrong-stage', { event: 'document-published', stage: context.state.stage }),
    },
  }
}
