import { z } from 'zod'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { plainFilePath } from './plain-file-name.ts'

/** A file that is in the blob store already joins the case. It is not inspected yet, and says so wherever it stands. */
export const attachDocument = action({
  type: 'document-attached',
  input: z.object({
    name: wordsInput(255),
    mediaType: z
      .string()
      .trim()
      .regex(/^[\w.+-]+\/[\w.+-]+$/),
    size: z.number().int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The seq of the event that it belongs to. */
    event: z.coerce.number().int().min(1).optional(),
  }),
  decide(context, { name, event, ...file }, on) {
    if (event !== undefined && (context.actor.kind === 'requester' || event > context.state.seq)) {
      return refuseField('event', 'unknown', { name: String(event) })
    }
    return ok({
      events: [
        {
          type: 'document-attached',
          on,
          data: {
            ...file,
            ...(event === undefined ? {} : { event }),
            name: context.say('file-name', plainFilePath(name)),
            documentId: context.ports.ids.id(),
            origin: context.actor.kind === 'requester' ? 'requester' : 'officer',
          },
        },
      ],
    })
  },
})
