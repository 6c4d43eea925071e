import type { Ports } from '../ports/ports.ts'
import type { Rebuilt } from '../ports/store/search.ts'
import { readPublishedJob } from './read-words.ts'

/** How many entries of the log, requests, and pages of published documents are in the index now. */
export type RebuiltSearch = {
  readonly log: number
  readonly desk: number
  readonly pages: number
  readonly problems: readonly string[]
}

/** Makes the search index anew while the service goes on, then looks whether it is whole. */
export async function rebuildSearch(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  onProgress: (step: Rebuilt) => void = () => undefined,
): Promise<RebuiltSearch> {
  const done = { log: 0, desk: 0, pages: 0 }
  for await (const step of ports.store.search.rebuild()) {
    done[step.scope] = step.done
    onProgress(step)
  }
  // The service reads what nobody has read, and tries again what was not read to the end: pictures, before a program read them.
  if ((await ports.store.documentWords.notWhole('', 1)).length > 0)
    await ports.store.jobs.queue([readPublishedJob(ports)])
  const { problems } = await ports.store.search.check()
  return { ...done, problems }
}
