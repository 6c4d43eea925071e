import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { askedBy } from '../../domain/request/publication.ts'
import { publicationDay } from '../../domain/request/scheduled-publication.ts'
import { caseFileOf } from '../case-file.ts'
import { maskedRows } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'

/** An answer to publish for all, with how many requests ask for it. */
export type PublicationProposal = {
  readonly row: RequestRow
  readonly count: number
  /** Why what was to be published on a day was not: codes of refusals. */
  readonly held: readonly string[]
}

/** A case of which something is published by itself. */
export type PublishedLater = { readonly row: RequestRow; readonly days: readonly CivilDate[] }

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
    rows.map(async (row) => {
      const state = caseStateOf(await ports.store.cases.events(row.id))
      const held = [...state.scheduled.values()].flatMap(({ heldBecause }) => heldBecause ?? [])
      return { row, count: askedBy(state), held }
    }),
  )
}

/** What is published by itself, the earliest day first; nothing for those who do not publish. */
export async function publishedLater(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
): Promise<readonly PublishedLater[]> {
  if (!may(actor, 'log-published', { bodyId: body.id })) return []
  const rows = await maskedRows(ports, actor, await ports.store.desk.publishedLater(body.id, shown))
  return Promise.all(
    rows.map(async (row) => {
      const { state, calendar } = await caseFileOf(ports, row, body, await ports.store.cases.events(row.id))
      const waiting = [...state.scheduled.values()].filter(({ heldBecause }) => heldBecause === null)
      return { row, days: waiting.map((one) => publicationDay(one, state, calendar)).sort() }
    }),
  )
}
