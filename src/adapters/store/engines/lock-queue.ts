import { setTimeout as sleep } from 'node:timers/promises'
import { StoreBusy } from '../../../app/ports/port-errors.ts'

/** A writer gives up after so long: whoever waits for it must hear something. */
export const maxWaitMilliseconds = 20_000
/** Between two tries, growing from the first to the second. */
const minPauseMs = 1
const maxPauseMs = 10

export type LockOptions = {
  /** Whether an error says that another connection holds the lock. */
  readonly isBusy: (error: unknown) => boolean
  readonly maxWaitMilliseconds?: number
  readonly pause?: (milliseconds: number) => Promise<unknown>
  /** Milliseconds that only ever go forward. */
  readonly elapsed?: () => number
}

type Waiter = { readonly since: number; readonly attempt: () => boolean; readonly fail: (error: unknown) => void }

const nextPause = (pause: number) => Math.min(maxPauseMs, Math.max(minPauseMs, pause * 2))
const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Those that need a lock which never makes its caller wait: they stand in one queue, the first one alone tries, again
 * after a pause while it is refused, and the event loop runs between any two tries.
 */
export class LockQueue {
  readonly #isBusy: LockOptions['isBusy']
  readonly #maxWait: number
  readonly #pause: NonNullable<LockOptions['pause']>
  readonly #elapsed: NonNullable<LockOptions['elapsed']>
  readonly #waiting: Waiter[] = []

  constructor(options: LockOptions) {
    this.#isBusy = options.isBusy
    this.#maxWait = options.maxWaitMilliseconds ?? maxWaitMilliseconds
    this.#pause = options.pause ?? sleep
    this.#elapsed = options.elapsed ?? (() => performance.now())
  }

  /** @throws StoreBusy where the lock did not become free in time; else whatever the action throws */
  run<T>(action: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        try {
          resolve(action())
        } catch (error) {
          if (this.#isBusy(error)) return false
          reject(error)
        }
        return true
      }
      if (this.#waiting.length === 0 && attempt()) return
      this.#waiting.push({ since: this.#elapsed(), attempt, fail: reject })
      if (this.#waiting.length === 1) void this.#serve()
    })
  }

  async #serve(): Promise<void> {
    let pause = 0
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (pause === 0) await endOfTurn()
      else await this.#pause(pause)
      if (first.attempt()) {
        this.#waiting.shift()
        pause = 0
      } else if (this.#elapsed() - first.since >= this.#maxWait) {
        this.#waiting.shift()
        first.fail(new StoreBusy())
      } else pause = nextPause(pause)
    }
  }
}

/** Tries a read again while it is refused, which is rare: readers seldom meet a lock. @throws StoreBusy after too long */
export async function readWhenFree<T>(read: () => T | Promise<T>, isBusy: LockOptions['isBusy']): Promise<T> {
  const since = performance.now()
  for (let pause = minPauseMs; ; pause = nextPause(pause)) {
    try {
      return await read()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() - since >= maxWaitMilliseconds) throw new StoreBusy()
    }
    await sleep(pause)
  }
}
