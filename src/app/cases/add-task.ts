import { z } from 'zod'
import { taskSet } from '../../../emails/task-set.tsx'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { civilDateInput, wordsInput } from '../input.ts'
import { toStaff } from '../mail/mail.ts'
import { headsOf } from '../office/units-of-body.ts'

/**
 * Something to do by a day, for one person, a unit, or whoever of the body takes it. It never moves the request's clock. The
 * person is told, else the head of the unit; not who set it for themselves.
 */
export const addTask = action({
  type: 'task-added',
  input: z.object({
    text: wordsInput(2000),
    dueOn: civilDateInput,
    /** Staff id or e-mail address. */
    to: z.string().trim().nullable().optional(),
    unit: wordsInput(100).optional(),
  }),
  async decide(context, { text, dueOn, to, unit }, on) {
    if (dueOn < on) return refuseField('dueOn', 'too-early', { on })
    const staff = await context.ports.store.staff.of(context.body.id)
    const person = to ? staff.find((one) => one.active && (one.id === to || one.email === to.toLowerCase())) : undefined
    if (to && !person) return refuseField('to', 'person')
    const heads = !person && unit ? await headsOf(context.ports, context.body, unit) : []
    const told = (person ? [person] : heads).filter(({ id }) => context.actorRef !== `staff:${id}`)
    return ok({
      events: [
        {
          type: 'task-added',
          on,
          data: {
            taskId: context.ports.ids.id(),
            task: context.say('note', text),
            dueOn,
            to: person?.id ?? null,
            ...(unit ? { unit } : {}),
          },
        },
      ],
      mail: (after) =>
        toStaff(after, told, 'task-set', String(after.row.seq), (mail) =>
          taskSet({ ...mail, task: text, doBy: dueOn, unit: person ? null : (unit ?? null) }),
        ),
    })
  },
})
