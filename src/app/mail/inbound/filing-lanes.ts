import type { IntakeRow, MailPorts } from '../../ports/store/intake-ports.ts'
import { fileMail } from './file-mail.ts'

/** An ordinary letter. A larger one may take seconds to read, and many of them minutes. */
const mostOrdinaryBytes = 1_000_000

/** Files letters beside whatever else the server does, ordinary ones never behind large ones. */
export type FilingLanes = {
  /** Files it when its turn comes. One that waits already is not taken twice. */
  add(letter: Pick<IntakeRow, 'id' | 'rawSize'>): void
  /** Takes what was accepted before a crash, or could not be filed then. */
  addReceived(): Promise<void>
  /** Ends the letters that are under way, and leaves the rest as they are stored. */
  stop(): Promise<void>
}

/**
 * Two lanes, one letter at a time in each. Nothing waits for them: letters that are costly to read must hold up neither
 * what the office sends nor the end of the server.
 */
export function filingLanes(
  ports: MailPorts,
  onError: (error: unknown) => void,
  file: typeof fileMail = fileMail,
): FilingLanes {
  const lanes = { ordinary: Promise.resolve(), large: Promise.resolve() }
  const waiting = new Set<string>()
  let stopped = false

  function add({ id, rawSize }: Pick<IntakeRow, 'id' | 'rawSize'>): void {
    if (waiting.has(id)) return
    waiting.add(id)
    const lane = rawSize > mostOrdinaryBytes ? 'large' : 'ordinary'
    lanes[lane] = lanes[lane]
      .then(() => (stopped ? undefined : file(ports, id)))
      .catch(onError)
      .then(() => {
        waiting.delete(id)
      })
  }

  return {
    add,
    async addReceived() {
      for (let cursor: string | undefined; ; ) {
        const page = await ports.store.intake.list({ status: 'new', limit: 100, ...(cursor ? { cursor } : {}) })
        page.rows.forEach(add)
        if (!page.nextCursor) return
        cursor = page.nextCursor
      }
    },
    async stop() {
      stopped = true
      await Promise.all(Object.values(lanes))
    },
  }
}
