import type { Context } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { type Known, knownRequest } from '../../middleware/requester.ts'
import { everyone, notFound, type Opened, paramOf } from '../../ui/pages.ts'

type Reader = ReturnType<typeof everyone> & Known

/** Whoever may read the status of the request that the address names; an unknown reference and a wrong secret look the same. */
export async function readerOfRequest(c: Context<AppEnv>): Promise<Opened<Reader>> {
  const known = await knownRequest(c, paramOf(c, 'reference'))
  return known ? { ...everyone(c), ...known } : notFound
}

/** Its requester, by the secret in the address. Staff read and act on the desk, where each has their own rights. */
export async function requesterByAddress(c: Context<AppEnv>): Promise<Opened<Reader>> {
  const reader = await readerOfRequest(c)
  return 'actor' in reader && reader.actor.kind !== 'requester' ? notFound : reader
}
