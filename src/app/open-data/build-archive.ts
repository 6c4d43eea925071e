import { licenceOf } from '../../domain/release/licence.ts'
import type { BackgroundTaskRunner } from '../background-tasks/background-task.ts'
import { archiveVersion, logVersion } from './log-version.ts'
import { releasedFiles } from './released-archive.ts'
import { removeArchive } from './remove-archive.ts'
import { zipOf } from './zip-stream.ts'

export const buildArchiveKind = 'build-log-archive'

/** What is noted of a build; the archive itself stands in its own row. */
export type BuiltArchive = { readonly documents: number; readonly missing: number; readonly kept: boolean }

/**
 * Makes the archive of what a body has published, and gives it out from then on. Nothing of it is kept where something was
 * taken back meanwhile.
 */
export const buildArchive: BackgroundTaskRunner = async (ports, { id, bodyId }, progress): Promise<BuiltArchive> => {
  const { store, blobs, clock } = ports
  const body = await store.bodies.byId(bodyId)
  if (!body) throw new Error('There is no such body')
  const range = { bodySlug: body.slug }
  const madeAt = clock.now()
  const { digest } = await logVersion(ports, range)
  let total = 0
  for await (const batch of store.logExport.versions(range))
    for (const { isWithdrawn, documentCount } of batch) total += isWithdrawn ? 0 : documentCount
  let passed = 0
  progress(0, total)
  const missing: string[] = []
  const files = releasedFiles(ports, () => store.logExport.rows(range), body.settings.locale, {
    licence: licenceOf(body.settings.licence, ports.settings.baseUrl),
    passed: () => progress(++passed, total),
    unreadable: (document) => missing.push(document.id),
  })
  const staged = await blobs.stage(zipOf(files), Number.MAX_SAFE_INTEGER)
  try {
    // Its bytes before the row that names them.
    await staged.keep()
  } finally {
    await staged.discard()
  }
  const documents = passed - missing.length
  const made = {
    sha256: staged.sha256,
    bytes: staged.size,
    madeAt,
    version: archiveVersion(digest, body),
    documents,
    missing,
  }
  const kept = await store.logArchives.finish(bodyId, id, made)
  if (!kept) await removeArchive(ports, staged.sha256)
  return { documents, missing: missing.length, kept }
}
