import { z } from 'zod'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { documentIn } from './document-in-case.ts'

/** Approves a document for release. Not by the one who prepared it, unless the office of one is set so. */
export const approveDocument = action({
  type: 'document-approved',
  input: z.object({ documentId: z.string().min(1) }),
  decide(context, { documentId }, on) {
    const document = documentIn(context, documentId, ['attached'])
    if (!document.ok) return document
    if (document.value.origin !== 'officer') return refuse('document-state')
    if (document.value.replacedBy !== null) return refuse('document-replaced')
    if (document.value.verdict === 'blocked') return refuse('document-blocked')
    const ownWork = document.value.preparedBy === context.actorRef
    if (ownWork && !context.body.settings.approvesOwnWork) return refuse('own-document')
    return ok({ events: [{ type: 'document-approved', on, data: { documentId, ownWork } }] })
  },
})
