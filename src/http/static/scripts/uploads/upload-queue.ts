import type { ChosenFile } from './chosen-files.ts'
import { followInspections, type Verdict } from './inspections.ts'
import { type FileProgress, type Outcome, sendFile } from './send-file.ts'
import { askServer } from './upload-request.ts'
import type { Settings } from './upload-settings.ts'

export type ItemState = 'waiting' | 'sending' | Outcome['state']

/** A file on its way. */
export type Item = {
  readonly chosen: ChosenFile
  state: ItemState
  progress: FileProgress
  outcome: Outcome | undefined
  address: string | undefined
  stop: AbortController
  /** What was found in it, once it is in the case and was looked through. */
  verdict: Verdict | undefined
}

export type Rows = {
  add(item: Item, cancel: () => void): void
  change(item: Item, all: readonly Item[]): void
}

/** The server takes few at a time to one case; others who work on it need room too. */
const atOnce = 2

export function uploadQueue(settings: Settings, rows: Rows) {
  const items: Item[] = []
  let running = 0
  let isFollowing = false
  const isOver = ({ state }: Item) => state !== 'waiting' && state !== 'sending'

  function change(item: Item, to: Partial<Item>): void {
    Object.assign(item, to)
    rows.change(item, items)
  }

  async function send(item: Item): Promise<void> {
    const { chosen, stop } = item
    const known = settings.open.find(({ fingerprint }) => fingerprint === chosen.fingerprint)
    change(item, { state: 'sending' })
    const outcome = await sendFile({
      ...{ settings, chosen, known, signal: stop.signal },
      report: (progress) => change(item, { progress }),
      begun: (address) => Object.assign(item, { address }),
    })
    change(item, { state: outcome.state, outcome })
  }

  /** The document that the file became, where nothing is known of it yet. */
  const unknownDocument = ({ outcome, verdict }: Item): string | undefined =>
    outcome?.state === 'sent' && verdict === undefined ? outcome.documentId : undefined

  async function follow(): Promise<void> {
    if (!settings.inspects || isFollowing || !items.some(unknownDocument)) return
    isFollowing = true
    await followInspections(
      settings,
      () => items.some(unknownDocument),
      (known) => {
        for (const item of items) {
          const verdict = known.get(unknownDocument(item) ?? '')
          if (verdict) change(item, { verdict })
        }
      },
    )
    isFollowing = false
  }

  function start(): void {
    while (running < atOnce) {
      const next = items.find(({ state }) => state === 'waiting')
      if (!next) return
      running += 1
      void send(next).finally(() => {
        running -= 1
        start()
        if (running === 0) void follow()
      })
    }
  }

  function cancel(item: Item): void {
    if (isOver(item)) return
    item.stop.abort()
    const { address } = item
    if (address) void askServer(settings, { method: 'DELETE', address, signal: new AbortController().signal })
    change(item, { state: 'cancelled', outcome: { state: 'cancelled' } })
  }

  function wait(item: Item): void {
    change(item, {
      ...{ state: 'waiting', outcome: undefined, verdict: undefined, stop: new AbortController() },
      progress: { bytes: 0, isPaused: false },
    })
  }

  return {
    /** Whoever chooses a file again that failed means to send it again. */
    add(files: readonly ChosenFile[]) {
      for (const chosen of files) {
        const same = items.find((one) => one.chosen.fingerprint === chosen.fingerprint)
        if (same && (same.state === 'failed' || same.state === 'cancelled')) wait(same)
        if (same) continue
        const item: Item = {
          ...{ chosen, state: 'waiting', outcome: undefined, address: undefined, verdict: undefined },
          ...{ progress: { bytes: 0, isPaused: false }, stop: new AbortController() },
        }
        items.push(item)
        rows.add(item, () => cancel(item))
        rows.change(item, items)
      }
      start()
    },
    sendAgain() {
      for (const item of items) if (item.state === 'failed') wait(item)
      start()
    },
    cancelAll() {
      for (const item of items) cancel(item)
    },
    isSending: () => items.some((item) => !isOver(item)),
  }
}
