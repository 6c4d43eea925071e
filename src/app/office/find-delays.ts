import type { Instant } from '../../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { clockToleranceMs } from '../../domain/time/trusted-time.ts'
import type { Ports } from '../ports/ports.ts'

export const delayKinds = [
  /** A link waits that somebody sits and waits for. */
  'link-waits',
  'letter-waits',
  /** The mail server has not taken a letter for so long. */
  'letter-fails',
  'job-waits',
  /** The machine's clock has moved at a stroke. */
  'clock-moved',
  /** Letters were written later than it is: the clock is wrong, or was. */
  'records-ahead',
] as const
export type DelayKind = (typeof delayKinds)[number]

/** Something takes longer than it should. `since`: when it should have been done, or what the clock or the records say. */
export type Delay = { readonly kind: DelayKind; readonly since: Instant }

const minute = 60_000
const maxDelaysMs = {
  'link-waits': minute,
  'letter-waits': 10 * minute,
  'letter-fails': 60 * minute,
  'job-waits': 10 * minute,
}

/** What waits longer than it should, and a clock that cannot be right. Where no mail is set up, no letter is late. */
export async function findDelays(
  ports: Pick<Ports, 'store' | 'mailer' | 'clock' | 'clockWatch'>,
): Promise<readonly Delay[]> {
  const { store, mailer, clock, clockWatch } = ports
  const now = clock.now()
  const backlog = await store.waitingWork.backlog(now, mailer.configured)
  const link = mailer.configured ? await store.waitingWork.awaitedDueSince(now) : null
  const delays: Delay[] = []
  const late = (kind: keyof typeof maxDelaysMs, since: Instant | null) => {
    if (since !== null && millisecondsOf(now) - millisecondsOf(since) > maxDelaysMs[kind]) delays.push({ kind, since })
  }
  late('link-waits', link)
  late('letter-waits', backlog.letterDueSince)
  late('letter-fails', backlog.failingSince)
  late('job-waits', backlog.jobDueSince)
  if (clockWatch?.state.kind === 'moved') delays.push({ kind: 'clock-moved', since: now })
  const { latestRecordAt } = backlog
  if (latestRecordAt !== null && millisecondsOf(latestRecordAt) > millisecondsOf(now) + clockToleranceMs)
    delays.push({ kind: 'records-ahead', since: latestRecordAt })
  return delays
}
