import type { Instant } from '../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../domain/calendar/instant.ts'
import { afterMs } from '../domain/time/trusted-time.ts'
import type { Ports } from './ports/ports.ts'

/** Short: what a crash leaves behind is free again after so long. Whoever works renews it. */
export const workLeaseMs = 30_000
export const renewedEveryMs = 10_000

/** A renewal that is repeated while work goes on. */
export type Renewal = {
  /** Renews where the last time is a while ago, or where the clock was moved since. */
  soon(): Promise<void>
  /** Comes back when nothing is renewed any more. */
  end(): Promise<void>
}

/** @param renew given the end of the new lease */
export function startRenewal({ clock }: Pick<Ports, 'clock'>, renew: (until: Instant) => Promise<void>): Renewal {
  let renewedAtMs = millisecondsOf(clock.now())
  let running: Promise<void> | undefined
  const renewNow = () => {
    const at = clock.now()
    running ??= renew(afterMs(at, workLeaseMs))
      .then(() => {
        renewedAtMs = millisecondsOf(at)
      })
      .finally(() => {
        running = undefined
      })
    return running
  }
  // What fails here is tried again when it is needed, and then it is told.
  const timer = setInterval(() => void renewNow().catch(() => undefined), renewedEveryMs)
  return {
    async soon() {
      const ageMs = millisecondsOf(clock.now()) - renewedAtMs
      if (ageMs < 0 || ageMs >= renewedEveryMs) await renewNow()
    },
    async end() {
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}

export type HeldLease = {
  /** False once another has it: then this one stops. */
  isHeld(): Promise<boolean>
  release(): Promise<void>
}

/** Null where another holds it. */
export async function holdLease(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  name: string,
): Promise<HeldLease | null> {
  const { store, clock } = ports
  const owner = ports.ids.id()
  const take = (until: Instant) => store.leases.take(name, owner, clock.now(), until, workLeaseMs)
  let held = await take(afterMs(clock.now(), workLeaseMs))
  if (!held) return null
  const renewal = startRenewal(ports, async (until) => {
    if (held) held = await take(until)
  })
  return {
    async isHeld() {
      await renewal.soon()
      return held
    },
    async release() {
      await renewal.end()
      await store.leases.release(name, owner)
    },
  }
}
