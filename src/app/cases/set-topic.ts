import { z } from 'zod'
import { assignedToUnit } from '../../../emails/assigned-to-unit.tsx'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import { unitAfterTopic } from '../../domain/request/routing.ts'
import { action } from '../action.ts'
import { toStaff } from '../mail/mail.ts'
import { headsOf } from '../office/units-of-body.ts'

/** Says what a request is about. While nobody is in charge, the rules of routing may give it to another unit. */
export const setTopic = action({
  type: 'topic-set',
  input: z.object({
    /** One of the body's topics; null or empty takes it away. */
    topic: z.string().trim().nullable(),
  }),
  async decide(context, input, on) {
    const { settings } = context.body
    const topic = input.topic || null
    const topics = settings.topics ?? []
    if (topic !== null && !topics.includes(topic)) return refuseField('topic', 'choice', { known: topics.join(', ') })
    // Nothing would be said by it: no event.
    if (topic === context.state.topic) {
      return topic === null ? refuseField('topic', 'required') : refuseField('topic', 'unchanged')
    }
    const { channelId, channel, unit, assigneeId, stage } = context.state
    const now = { channel: channelId ?? channel, topic: context.state.topic, unit, assigneeId }
    const next = stage === 'open' ? unitAfterTopic(settings.routes ?? [], now, topic) : null
    const heads = next ? await headsOf(context.ports, context.body, next) : []
    return ok({
      events: [
        { type: 'topic-set', on, data: { topic } },
        ...(next ? [{ type: 'assigned' as const, on, data: { to: null, unit: next } }] : []),
      ],
      mail: (after) =>
        next
          ? toStaff(after, heads, 'assigned-unit', String(after.row.seq), (mail) =>
              assignedToUnit({ ...mail, unit: next }),
            )
          : [],
    })
  },
})
