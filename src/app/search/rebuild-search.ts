import type { Ports } from '../ports/ports.ts'
import type { Rebuilt } from '../ports/store/search.ts'

/** How many entries of the log and how many requests are in the index now. */
export type RebuiltSearch = { readonly log: number; readonly desk: number; readonly problems: readonly string[] }

/** Makes the search index anew while the service goes on, then looks whether it is whole. */
export async function rebuildSearch(
  ports: Pick<Ports, 'store'>,
  onProgress: (step: Rebuilt) => void = () => undefined,
): Promise<RebuiltSearch> {
  const done = { log: 0, desk: 0 }
  for await (const step of ports.store.search.rebuild()) {
    done[step.scope] = step.done
    onProgress(step)
  }
  const { problems } = await ports.store.search.check()
  return { ...done, problems }
}
