import { z } from 'zod'
import { type FollowerNews, followerNews } from '../../../emails/follow.tsx'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import type { Ports } from '../ports/ports.ts'
import type { LogRow } from '../ports/store/cases/case-rows.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { stopFollowingLink } from './follow-entry.ts'
import { outboxMessage } from './mail.ts'
import { officeMail, whenItCanWait } from './office-mail.ts'

const pageSize = 200

const payload = z.object({ requestId: z.string(), seq: z.number() })

/** Tells everyone who follows an entry what has happened to it. The message of one event and address is queued once. */
export async function tellFollowers(ports: Ports, job: JobRow): Promise<void> {
  const { requestId, seq } = payload.parse(JSON.parse(job.payload))
  const { store } = ports
  const [first] = await store.followers.confirmedOf(requestId, null, 1)
  const row = first ? await store.cases.byId(requestId) : null
  const entry = row ? await store.lists.logEntry(row.reference) : null
  const body = row ? await store.bodies.byId(row.bodyId) : null
  if (!entry || !body) return
  const news = newsOf(await store.cases.events(requestId), seq, entry)
  if (!news) return
  const sendAfter = whenItCanWait(ports, body)
  let after: string | null = null
  for (;;) {
    const followers = await store.followers.confirmedOf(requestId, after, pageSize)
    const messages = followers.map((follower) => {
      const rendered = followerNews({
        ...officeMail(body, follower.locale),
        ...news,
        reference: entry.reference,
        // Of an entry that was taken back, nothing is said but that it was, and why.
        title: entry.withdrawnReason === null ? entry.title : '',
        link: `${ports.settings.baseUrl}/log/${entry.reference}`,
        stop: stopFollowingLink(ports, follower),
      })
      const stop = stopFollowingLink(ports, follower)
      const occasion = `${requestId} ${seq}`
      const mail = { kind: 'follower-news', to: follower.email, occasion, bodyId: body.id, sendAfter }
      const message = outboxMessage(ports, rendered, mail)
      const headers = { ...message.headers, 'List-Unsubscribe': `<${stop}>` }
      // The case's own messages are listed on the desk; this one is not of the case.
      return { ...message, headers: { ...headers, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }
    })
    if (messages.length > 0) await store.outbox.queue(messages)
    after = followers.at(-1)?.id ?? null
    if (followers.length < pageSize) return
  }
}

/** What an event means to a reader of the log; undefined where it is none of their business. */
function newsOf(events: readonly RequestEvent[], seq: number, entry: LogRow): FollowerNews | undefined {
  const event = events.find((one) => one.seq === seq)
  const titleOf = (documentId: string) => caseStateOf(events).documents.get(documentId)?.title ?? ''
  switch (event?.type) {
    case 'log-published':
      return { what: 'published', document: '', reason: '' }
    case 'document-published':
      // Entry and document come in one commit the first time: the entry is the news.
      return { what: 'document', document: event.data.title, reason: '' }
    case 'decision-issued':
      return { what: 'answered', document: '', reason: '' }
    case 'log-withdrawn':
      return { what: 'withdrawn', document: '', reason: event.data.reason }
    case 'document-withdrawn': {
      const title = titleOf(event.data.documentId)
      // A file that was never public, or that went with its entry, is no news of its own.
      if (title === '' || entry.withdrawnReason !== null) return undefined
      // Of what was public: its reason stands on the tombstone.
      const { reason } = event.data
      return { what: 'document-withdrawn', document: title, reason: typeof reason === 'string' ? reason : '' }
    }
    default:
      return undefined
  }
}
