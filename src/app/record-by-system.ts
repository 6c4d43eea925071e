import type { NewEvent } from '../domain/request/event-types.ts'
import { describeRefusal } from '../locales/refusals.ts'
import type { ActionContext } from './action.ts'
import { changeOf, otherCase } from './case-step.ts'
import type { Ports } from './ports/ports.ts'

const maxTries = 8
const system = { kind: 'system' } as const

/**
 * Writes down what the program itself saw or did. Tried again where another writer was first.
 * @param decide the event, of the case as it is now; undefined where there is nothing to write any more
 * @returns whether it was written
 */
export async function recordBySystem(
  ports: Ports,
  requestId: string,
  decide: (context: ActionContext) => NewEvent | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const row = await ports.store.cases.byId(requestId)
    if (!row) return false
    const { context, said } = await otherCase({ ports, actor: system, actorRef: 'system' }, row)
    const event = decide(context)
    if (!event) return false
    const change = await changeOf({ context, said, decided: { events: [event] } })
    if (!change.ok) throw new Error(describeRefusal(change.refusal))
    if ((await ports.store.cases.commit([change.value.change])).ok) return true
  }
  throw new Error(`The case ${requestId} was being written all the time`)
}
