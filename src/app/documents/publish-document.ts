import { z } from 'zod'
import { published } from '../../../emails/published.tsx'
import { fileNameOf, nameOutside } from '../../domain/request/document-in-case.ts'
import type { NewEvent } from '../../domain/request/event-types.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput, yesNoInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { passGate } from '../release/gate.ts'
import { checkPublicWords } from '../release/public-words.ts'
import { documentIn } from './document-in-case.ts'

/**
 * Publishes an approved document; the request enters the public log with it, under a title and summary that name no
 * person. A file that nothing looks through needs a second confirmation.
 */
export const publishDocument = action({
  type: 'document-published',
  input: z.object({
    documentId: z.string().min(1),
    title: wordsInput(300),
    /** The title and summary of the request in the log, where it is not there yet. */
    logTitle: wordsInput(300).optional(),
    logSummary: wordsInput(5000).optional(),
    confirmUninspected: yesNoInput.default(false),
    /** Why personal data may stand in the titles and the summary. */
    personalDataReason: wordsInput(2000).optional(),
  }),
  async decide(context, input, on) {
    const { documentId, title } = input
    const document = documentIn(context, documentId, ['approved'])
    if (!document.ok) {
      return document.refusal.code === 'document-state' && document.refusal.params?.state === 'attached'
        ? refuse('document-not-approved')
        : document
    }
    const passed = await passGate(context, document.value)
    if (!passed.ok) return passed
    if (document.value.verdict === null && !input.confirmUninspected) return refuse('confirm-uninspected')
    const events: NewEvent[] = []
    const stands = context.state.log && !context.state.logWithdrawnReason
    const logTitle = input.logTitle ?? context.state.log?.title ?? title
    const logSummary = input.logSummary ?? context.state.log?.summary ?? ''
    const checked = checkPublicWords(
      context,
      {
        title,
        name: nameOutside(fileNameOf(document.value, context.read)),
        ...(stands ? {} : { logTitle, logSummary }),
      },
      input.personalDataReason,
    )
    if (!checked.ok) return checked
    if (!stands) {
      events.push({ type: 'log-published', on, data: { title: logTitle, summary: logSummary, ...checked.value } })
    }
    const uninspectedConfirmed = document.value.verdict === null
    events.push({ type: 'document-published', on, data: { documentId, title, uninspectedConfirmed, ...checked.value } })
    return ok({
      events,
      mail: (after) =>
        toRequester(after, 'published', documentId, (mail) =>
          published({ ...mail, title, logLink: `${context.ports.settings.baseUrl}/log/${after.row.reference}` }),
        ),
    })
  },
})
