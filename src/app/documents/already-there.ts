import type { Actor } from '../../domain/request/policy.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { alreadyPublished } from '../search/already-published.ts'
import type { FoundEntry } from '../search/search-log.ts'
import { type SimilarRequest, similarRequests } from '../search/similar-requests.ts'

export type AlreadyThere = { readonly similar: readonly SimilarRequest[]; readonly published: readonly FoundEntry[] }

/** What a body has already that is like what comes in: its requests, open and closed, and what the log holds. */
export async function alreadyThere(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  { subject, words }: { readonly subject: string; readonly words: string },
): Promise<AlreadyThere> {
  const [similar, published] = await Promise.all([
    similarRequests(ports, actor, body.id, subject),
    alreadyPublished(ports, `${subject}\n${words}`, body.slug),
  ])
  return { similar: similar.ok ? similar.value : [], published }
}
