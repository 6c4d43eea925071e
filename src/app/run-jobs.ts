import type { Instant } from '../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import { removeOldBackgroundTasks } from './background-tasks/remove-old-background-tasks.ts'
import { recalculateOpenRequests } from './cases/recalculate-open-requests.ts'
import { removeUnfinishedFiles } from './documents/remove-unfinished-files.ts'
import { endImpossibleRests } from './end-impossible-rests.ts'
import { queueScheduledReports } from './figures/send-scheduled-reports.ts'
import { holdLease } from './hold-lease.ts'
import { jobHandlers } from './job-handlers.ts'
import { forgetUnconfirmedFollowers } from './mail/follow-entry.ts'
import { answerLinkRequests } from './mail/links/answer-link-requests.ts'
import { queueDigests } from './mail/reminders/send-digests.ts'
import { sendReminders } from './mail/reminders/send-reminders.ts'
import { type OutboxReport, sendOutbox } from './mail/send-outbox.ts'
import { renewArchives } from './open-data/renew-archives.ts'
import type { Ports } from './ports/ports.ts'
import { kindsOfLanes } from './release/inspect-waiting.ts'
import { type JobHandlers, runQueuedJobs } from './run-queued-jobs.ts'

export type JobsReport = {
  /** False where another machine is at it: then nothing was done here. */
  readonly ran: boolean
  /** Open requests whose due date moved because a calendar changed. */
  readonly recalculated: number
  readonly reminders: number
  readonly messagesSent: number
  readonly messagesFailed: number
  readonly jobsRun: number
  /** What went wrong and needs a person, a line each. */
  readonly problems: readonly string[]
}

const leaseName = 'jobs'
/** Allowances of mail go by the last day. */
const takenKeptInMilliseconds = 2 * 24 * 3_600_000
/** A client that repeats a post does so within a day; the answer may hold a secret, and is kept no longer. */
const answersKeptInMilliseconds = 24 * 3_600_000

/**
 * Everything that the passing of time asks for: reminders, queued jobs, the outbox. The lease only spares two machines
 * the same reading; each part is safe without it. Who does not get it still sends what somebody sits and waits for.
 * @param now the moment to act at, given by a person: then no lease is waited for, since its times are the clock's
 */
export async function runJobs(ports: Ports, now?: Instant, handlers: JobHandlers = jobHandlers): Promise<JobsReport> {
  // By the machine's own clock, which the files go by.
  await removeUnfinishedFiles(ports)
  if (now !== undefined) return work({ ...ports, clock: { now: () => now } }, handlers, async () => true)
  const lease = await holdLease(ports, leaseName)
  if (!lease) return reportOf(await sendAwaited(ports), { ran: false })
  try {
    return await work(ports, handlers, () => lease.isHeld())
  } finally {
    await lease.release()
  }
}

/** Sends what somebody sits and waits for, whoever runs the jobs and however long they take. */
export async function sendAwaited(ports: Ports): Promise<OutboxReport> {
  await answerLinkRequests(ports)
  // Read first: this is asked every other second, and a claim takes the write lock.
  const due = ports.mailer.configured && (await ports.store.waitingWork.awaitedDueSince(ports.clock.now()))
  return due ? sendOutbox(ports, 'awaited') : { sent: 0, failed: 0, dead: 0 }
}

/** @param isHeld false once another machine runs the jobs: then this one stops where it is */
async function work(ports: Ports, handlers: JobHandlers, isHeld: () => Promise<boolean>): Promise<JobsReport> {
  await endImpossibleRests(ports)
  const awaited = await sendAwaited(ports)
  // What only the passing of time asks for waits until a clock that was moved is believed: it cannot be taken back.
  const clock = ports.clockWatch?.look() ?? { kind: 'steady' }
  const believesClock = clock.kind === 'steady' || clock.notBelievedForMs === 0
  const timed = believesClock
    ? await workOfTheDay(ports, handlers, isHeld)
    : { recalculated: 0, reminders: 0, jobsRun: 0 }
  const outbox = (await isHeld()) ? plus(awaited, await sendOutbox(ports)) : awaited
  if (believesClock) await forgetWhatRanOut(ports)
  return reportOf(outbox, { ran: true, ...timed })
}

async function workOfTheDay(ports: Ports, handlers: JobHandlers, isHeld: () => Promise<boolean>) {
  // First: a reminder names the due date, and must name the right one.
  const { moved } = await recalculateOpenRequests(ports)
  const reminders = (await isHeld()) ? await sendReminders(ports) : { sent: 0, failed: [] }
  if (await isHeld()) await queueDigests(ports)
  if (await isHeld()) await queueScheduledReports(ports)
  if (await isHeld()) await renewArchives(ports)
  return {
    recalculated: moved,
    reminders: reminders.sent,
    jobsRun: await runQueuedJobs(ports, handlers, isHeld, { except: kindsOfLanes(ports) }),
    problems: reminders.failed.map(({ reference, error }) => `${reference}: no reminder: ${error}`),
  }
}

async function forgetWhatRanOut(ports: Ports): Promise<void> {
  await forgetUnconfirmedFollowers(ports)
  await removeOldBackgroundTasks(ports)
  await ports.store.cases.removeBrokenImports()
  const now = ports.clock.now()
  await ports.store.mailboxes.forgetTaken(instantOf(millisecondsOf(now) - takenKeptInMilliseconds))
  await ports.store.signIn.forgetExpired(now, instantOf(millisecondsOf(now) - answersKeptInMilliseconds))
}

const plus = (one: OutboxReport, other: OutboxReport): OutboxReport => ({
  sent: one.sent + other.sent,
  failed: one.failed + other.failed,
  dead: one.dead + other.dead,
  deadSignIns: (one.deadSignIns ?? 0) + (other.deadSignIns ?? 0),
})

function reportOf(outbox: OutboxReport, done: Partial<JobsReport> & Pick<JobsReport, 'ran'>): JobsReport {
  return {
    recalculated: 0,
    reminders: 0,
    jobsRun: 0,
    messagesSent: outbox.sent,
    messagesFailed: outbox.failed,
    ...done,
    problems: [
      ...(done.problems ?? []),
      ...(outbox.dead > 0 ? [`${outbox.dead} messages could not be delivered and will not be tried again`] : []),
      ...(outbox.deadSignIns
        ? [`${outbox.deadSignIns} of them are links to sign in: give those people one by "candor user link"`]
        : []),
    ],
  }
}
