import { millisecondsOf } from '../../../domain/calendar/instant.ts'
import { answerSignIn } from '../../office/request-sign-in.ts'
import type { Ports } from '../../ports/ports.ts'
import type { LinkRequest, LinkRequestKind } from '../../ports/store/cases/link-requests.ts'
import { answerFollow } from '../follow-entry.ts'
import { answerMyRequests } from './send-my-requests.ts'

const batchSize = 100
/** Whoever asked has gone away long since; what cannot be answered is not tried for ever. */
const oldestInMilliseconds = 3_600_000

type Answer = (ports: Ports, request: LinkRequest, asked: unknown) => Promise<void>

const answers: { readonly [K in LinkRequestKind]: Answer } = {
  'sign-in': answerSignIn,
  'my-requests': answerMyRequests,
  follow: answerFollow,
}

/** Looks who asked for a link, and queues the message where they are known. Answered twice, one message is queued. */
export async function answerLinkRequests(ports: Ports): Promise<void> {
  for (let after = ''; ; ) {
    const requests = await ports.store.linkRequests.list(after, batchSize)
    for (const request of requests) await answerOne(ports, request)
    after = requests.at(-1)?.id ?? ''
    if (requests.length < batchSize) return
  }
}

async function answerOne(ports: Ports, request: LinkRequest): Promise<void> {
  const isOld = millisecondsOf(ports.clock.now()) - millisecondsOf(request.askedAt) > oldestInMilliseconds
  const asked = isOld ? null : await ports.secrets.open(request.sealed, `link request ${request.kind}`)
  if (asked !== null) {
    const isAnswered = await answers[request.kind](ports, request, JSON.parse(asked)).then(
      () => true,
      () => false,
    )
    // It is tried again with the next jobs, for an hour.
    if (!isAnswered) return
  }
  await ports.store.linkRequests.remove(request.id)
}
