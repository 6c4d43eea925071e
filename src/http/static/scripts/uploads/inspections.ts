import { askServer } from './upload-request.ts'
import type { Settings } from './upload-settings.ts'

export type Verdict = 'clean' | 'review' | 'blocked' | 'unreadable'
export type Verdicts = ReadonlyMap<string, Verdict>

const everyMs = 1500
/** Long files take longer, and are shown when the page is loaded again. */
const maxQuestions = 60

/**
 * Whoever sent files waits to see what is in them: asks until each was looked through.
 * @param waits the documents that were not, by the answers until now
 */
export async function followInspections(
  settings: Settings,
  waits: (known: Verdicts) => boolean,
  show: (known: Verdicts) => void,
): Promise<void> {
  const address = settings.address.replace(/\/uploads$/, '')
  for (let question = 0; question < maxQuestions; question += 1) {
    const answer = await askServer(settings, { method: 'GET', address, signal: new AbortController().signal })
    const known = answer?.status === 200 ? verdictsIn(answer.json) : new Map<string, Verdict>()
    show(known)
    if (!waits(known)) return
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

type Case = { readonly documents?: readonly { readonly id: string; readonly verdict?: Verdict | null }[] }

function verdictsIn(json: { readonly [name: string]: unknown }): Verdicts {
  const { documents = [] } = (json['case'] ?? {}) as Case
  return new Map(documents.flatMap(({ id, verdict }) => (verdict ? [[id, verdict] as const] : [])))
}
