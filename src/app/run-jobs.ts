import type { Instant } from '../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import { recalculateOpenRequests } from './cases/recalculate-open-requests.ts'
import { removeUnfinishedFiles } from './documents/remove-unfinished-files.ts'
import { queueScheduledReports } from './figures/send-scheduled-reports.ts'
import { forgetLongWork } from './forget-long-work.ts'
import { jobHandlers } from './job-handlers.ts'
import { answerLinkRequests } from './mail/answer-link-requests.ts'
import { forgetUnconfirmedFollowers } from './mail/follow-entry.ts'
import { queueDigests } from './mail/send-digests.ts'
import { sendOutbox } from './mail/send-outbox.ts'
import { sendReminders } from './mail/send-reminders.ts'
import type { Ports } from './ports/ports.ts'
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
const leaseInMilliseconds = 300_000
/** Allowances of mail go by the last day. */
const takenKeptInMilliseconds = 2 * 24 * 3_600_000
/** A client that repeats a post does so within a day; the answer may hold a secret, and is kept no longer. */
const answersKeptInMilliseconds = 24 * 3_600_000

/**
 * Everything that the passing of time asks for: reminders, queued jobs, the outbox. The lease only spares two machines
 * the same reading; each part is safe without it.
 * @param now the moment to act at, given by a person: then no lease is waited for, since its times are the clock's
 */
export async function runJobs(ports: Ports, now?: Instant, handlers: JobHandlers = jobHandlers): Promise<JobsReport> {
  // By the machine's own clock, which the files go by.
  await removeUnfinishedFiles(ports)
  if (now !== undefined) return work({ ...ports, clock: { now: () => now } }, handlers)
  const owner = ports.ids.id()
  const at = ports.clock.now()
  const until = instantOf(millisecondsOf(at) + leaseInMilliseconds)
  if (!(await ports.store.takeLease(leaseName, owner, at, until))) {
    return { ran: false, recalculated: 0, reminders: 0, messagesSent: 0, messagesFailed: 0, jobsRun: 0, problems: [] }
  }
  try {
    return await work(ports, handlers)
  } finally {
    await ports.store.releaseLease(leaseName, owner)
  }
}

async function work(ports: Ports, handlers: JobHandlers): Promise<JobsReport> {
  // First: a reminder names the due date, and must name the right one.
  const { moved } = await recalculateOpenRequests(ports)
  const reminders = await sendReminders(ports)
  await queueDigests(ports)
  await queueScheduledReports(ports)
  await answerLinkRequests(ports)
  const jobsRun = await runQueuedJobs(ports, handlers)
  const outbox = await sendOutbox(ports)
  await forgetUnconfirmedFollowers(ports)
  await forgetLongWork(ports)
  await ports.store.removeBrokenImports()
  const now = ports.clock.now()
  await ports.store.mailboxes.forgetTaken(instantOf(millisecondsOf(now) - takenKeptInMilliseconds))
  await ports.store.forgetExpired(now, instantOf(millisecondsOf(now) - answersKeptInMilliseconds))
  return {
    ran: true,
    recalculated: moved,
    reminders: reminders.sent,
    messagesSent: outbox.sent,
    messagesFailed: outbox.failed,
    jobsRun,
    problems: [
      ...reminders.failed.map(({ reference, error }) => `${reference}: no reminder: ${error}`),
      ...(outbox.dead > 0 ? [`${outbox.dead} messages could not be delivered and will not be tried again`] : []),
      ...(outbox.deadSignIns !== undefined
        ? [`${outbox.deadSignIns} of them are links to sign in: give those people one by "candor user link"`]
        : []),
    ],
  }
}
