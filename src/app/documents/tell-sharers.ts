import { published } from '../../../emails/published.tsx'
import { isInLog } from '../../domain/request/publication.ts'
import type { CaseStep } from '../action.ts'
import { type Changed, otherCase } from '../case-step.ts'
import { toRequester } from '../mail/mail.ts'
import type { Ports } from '../ports/ports.ts'

/**
 * Publishing one answer publishes it for all who share it: their requests say where, and their requesters are told, in
 * the commit of the publication.
 */
export async function tellSharers(ports: Ports, changed: readonly Changed[]): Promise<readonly CaseStep[]> {
  const committed = new Set(changed.map(({ change }) => change.requestId))
  const steps: CaseStep[] = []
  for (const { step, after } of changed) {
    const entered = step.decided.events.some(({ type }) => type === 'log-published')
    const stood = isInLog(step.context.state)
    if (!entered || stood || !after.log) continue
    const { reference } = after.request
    const { title } = after.log
    for (const link of after.state.links) {
      if (link.how !== 'answers' && link.how !== 'has-duplicate') continue
      const row = await ports.store.cases.byReference(link.to)
      if (!row || row.bodyId !== after.request.bodyId || committed.has(row.id)) continue
      committed.add(row.id)
      const { context, said } = await otherCase({ ports, actor: { kind: 'system' }, actorRef: 'system' }, row)
      steps.push({
        context,
        said,
        decided: {
          events: [{ type: 'listed-with', on: context.today, data: { reference } }],
          mail: (told) =>
            toRequester(told, 'published', reference, (mail) =>
              published({ ...mail, title, logLink: `${ports.settings.baseUrl}/log/${reference}` }),
            ),
        },
      })
    }
  }
  return steps
}
