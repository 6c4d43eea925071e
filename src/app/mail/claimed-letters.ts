import { startRenewal } from '../hold-lease.ts'
import type { Ports } from '../ports/ports.ts'

/** The letters that one sender has claimed: their lease is short, and is renewed while they are on their way. */
export type ClaimedLetters = {
  add(ids: readonly string[]): void
  /** They are sent, put off, or given back. */
  remove(ids: readonly string[]): void
  /** False where another sender has the letter by now: then this one does not send it. */
  isHeld(id: string): Promise<boolean>
  end(): Promise<void>
}

export function claimedLetters(ports: Pick<Ports, 'store' | 'clock'>, owner: string): ClaimedLetters {
  const held = new Set<string>()
  const renewal = startRenewal(ports, async (until) => {
    const ids = [...held]
    const kept = await ports.store.waitingWork.renewMessages(ids, owner, until)
    for (const id of ids) if (!kept.has(id)) held.delete(id)
  })
  return {
    add(ids) {
      for (const id of ids) held.add(id)
    },
    remove(ids) {
      for (const id of ids) held.delete(id)
    },
    async isHeld(id) {
      await renewal.soon()
      return held.has(id)
    },
    end: () => renewal.end(),
  }
}
