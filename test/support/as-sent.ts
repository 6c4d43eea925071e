import { answerLinkRequests } from '../../src/app/mail/links/answer-link-requests.ts'
import { withLinks } from '../../src/app/mail/links/letter-links.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import type { OutboxMessage } from '../../src/app/ports/store/mail/outbox.ts'

/** The messages of the outbox as they go out to people who have confirmed nothing, with their links; the latest first. */
export async function lettersAsSent(ports: Ports, kind?: string): Promise<readonly OutboxMessage[]> {
  await answerLinkRequests(ports)
  const { rows } = await ports.store.outbox.list({ limit: 200 })
  return Promise.all(rows.filter((row) => kind === undefined || row.kind === kind).map((row) => withLinks(ports, row)))
}
