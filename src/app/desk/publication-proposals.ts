import { caseStateOf } from '../../domain/request/fold-case.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { askedBy } from '../../domain/request/publication.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'

/** An answer to publish for all, with how many requests ask for it. */
export type PublicationProposal = { readonly row: RequestRow; readonly count: number }

const shown = 12

/** What waits for the publisher; nothing for those who do not publish. */
export async function publicationProposals(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
): Promise<readonly PublicationProposal[]> {
  if (!may(actor, 'log-published', { bodyId: body.id })) return []
  const rows = await maskedRows(ports, actor, await ports.store.desk.toPublish(body.id, shown))
  return Promise.all(
    rows.map(async (row) => ({ row, count: askedBy(caseStateOf(await ports.store.cases.events(row.id))) })),
  )
}
