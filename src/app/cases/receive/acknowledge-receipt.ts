import { z } from 'zod'
import { acknowledgement } from '../../../../emails/acknowledgement.tsx'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { toRequester } from '../../mail/mail.ts'

/** Acknowledges a request that was not acknowledged at its receipt; by e-mail where the requester gave an address. */
export const acknowledgeReceipt = action({
  type: 'acknowledged',
  input: z.object({}),
  decide: (context, _input, on) =>
    ok({
      events: [{ type: 'acknowledged', on, data: {} }],
      mail: (after) =>
        toRequester(after, 'acknowledgement', after.row.reference, (mail) =>
          acknowledgement({ ...mail, words: context.read(context.state.words) ?? '' }),
        ),
    }),
})
