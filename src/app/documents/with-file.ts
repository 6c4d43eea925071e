import { may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Action } from '../action.ts'
import type { Ports } from '../ports/ports.ts'
import { stageUpload, type Upload } from './keep-upload.ts'

/**
 * The same verb with a file beside it: both are in one commit, and the file says to which event it belongs. The bytes are
 * kept just before the commit: the case never names what is not safe, and what is refused leaves no file behind.
 */
export async function withFile(
  ports: Pick<Ports, 'blobs' | 'settings' | 'ids'>,
  action: Action,
  upload: Upload,
): Promise<Result<Action>> {
  const staged = await stageUpload(ports, upload)
  if (!staged.ok) return staged
  const { file, blob } = staged.value
  return ok({
    ...action,
    async decide(context, input, on) {
      const { actor, body, row, state } = context
      if (!may(actor, 'document-attached', { bodyId: body.id, requestId: row.id })) return refuse('forbidden')
      const decided = await action.decide(context, input, on)
      const at = decided.ok ? decided.value.events.findIndex((event) => event.type === action.type) : -1
      if (!decided.ok || at < 0) return decided
      await blob.keep()
      const data = {
        ...file,
        name: context.say('file-name', file.name),
        documentId: ports.ids.id(),
        origin: 'officer' as const,
        event: state.seq + 1 + at,
      }
      const events = [...decided.value.events, { type: 'document-attached' as const, on, data }]
      return ok({ ...decided.value, events })
    },
  })
}
