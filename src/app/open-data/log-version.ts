import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { LogRange } from '../ports/store/log-export.ts'

type Versions = { readonly digest: string; readonly entries: number; readonly updatedAt: string | null }

/** What the public sees of these entries, as one hash: another one once anything was published, changed or withdrawn. */
export async function logVersion(
  { store, digest }: Pick<Ports, 'store' | 'digest'>,
  range: LogRange,
): Promise<Versions> {
  let hash = ''
  let entries = 0
  let updatedAt: string | null = null
  for await (const batch of store.logExport.versions(range)) {
    entries += batch.length
    const lines = batch.map((one) => `${one.requestId} ${one.updatedAt} ${one.documentCount} ${one.isWithdrawn}`)
    hash = digest.sha256(`${hash}\n${lines.join('\n')}`)
    for (const one of batch) if (updatedAt === null || one.updatedAt > updatedAt) updatedAt = one.updatedAt
  }
  return { digest: hash, entries, updatedAt }
}

/** What an archive was made of: the log as it was, and the licence that stands in it. */
export const archiveVersion = (digest: string, { settings }: Pick<Body, 'settings'>): string =>
  `${digest} ${settings.licence ?? ''}`

/** Whether the licence in an archive is the one that the body states now. */
export const hasPresentLicence = (version: string, { settings }: Pick<Body, 'settings'>): boolean =>
  version.slice(version.indexOf(' ') + 1) === (settings.licence ?? '')
