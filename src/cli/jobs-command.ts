import type { Ports } from '../app/ports/ports.ts'
import { inspectionLane, readingLane } from '../app/release/inspect-waiting.ts'
import { runJobs } from '../app/run-jobs.ts'
import type { Instant } from '../domain/calendar/civil-date.ts'
import { parseInstant } from '../domain/calendar/instant.ts'

export type JobsCommandIo = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

const usage = `usage: candor jobs run [--now INSTANT] [--json]
       candor jobs list [--json]

  run     sends the reminders that are due, runs queued jobs, and sends the outbox
  list    the messages and jobs that were given up
  --now   the moment to act at, ISO 8601 with a time zone: 2026-03-02T08:00:00Z (default: now)
  --json  the report as JSON
`

const maxListed = 1000

/** `candor jobs`. Answers 0 or 2 (usage). */
export async function jobsCommand(args: readonly string[], ports: Ports, io: JobsCommandIo): Promise<number> {
  const options = parseArguments(args)
  if (options === 'help') {
    io.stdout(usage)
    return 0
  }
  if ('wrong' in options) {
    io.stderr(`candor jobs: ${options.wrong}\n${usage}`)
    return 2
  }
  return options.verb === 'run' ? run(options, ports, io) : list(options, ports, io)
}

type Options = { readonly verb: 'run' | 'list'; readonly now?: Instant; readonly json: boolean }

function parseArguments(args: readonly string[]): Options | 'help' | { readonly wrong: string } {
  const [verb, ...rest] = args
  if (verb === undefined || verb === 'help' || args.includes('--help') || args.includes('-h')) return 'help'
  if (verb !== 'run' && verb !== 'list') return { wrong: `there is no "jobs ${verb}"` }
  let json = false
  let now: Instant | undefined
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] ?? ''
    if (argument === '--json') json = true
    else if (verb === 'run' && (argument === '--now' || argument.startsWith('--now='))) {
      const text = argument === '--now' ? rest[index + 1] : argument.slice('--now='.length)
      if (argument === '--now') index += 1
      now = text === undefined ? undefined : parseInstant(text)
      if (!now) return { wrong: `--now: "${text ?? ''}" is no moment; write 2026-03-02T08:00:00Z` }
    } else return { wrong: `"${argument}" is not understood` }
  }
  return { verb, json, ...(now ? { now } : {}) }
}

async function run({ now, json }: Options, ports: Ports, io: JobsCommandIo): Promise<number> {
  const report = await runJobs(ports, now)
  await inspectionLane(ports)()
  await readingLane(ports)()
  for (const problem of report.problems) io.stderr(`${problem}\n`)
  if (json) io.stdout(`${JSON.stringify(report)}\n`)
  else if (!report.ran) io.stdout('Another process is running the jobs; nothing was done here.\n')
  else {
    io.stdout(
      `${report.reminders} reminders, ${report.messagesSent} messages sent, ${report.messagesFailed} failed, ${report.jobsRun} jobs run.\n`,
    )
    if (!ports.mailer.configured) io.stdout('No mail server is configured (SMTP_URL): messages wait in the outbox.\n')
  }
  return 0
}

/** What nothing will be done about until a person looks. */
async function list({ json }: Options, ports: Ports, io: JobsCommandIo): Promise<number> {
  const outbox = await ports.store.outbox.list({ status: 'dead', limit: maxListed })
  const messages = outbox.rows.map(({ id, kind, to, subject, queuedAt, attempts, lastError }) => ({
    id,
    kind,
    to,
    subject,
    queuedAt,
    attempts,
    lastError,
  }))
  const jobs = (await ports.store.jobs.list('dead', maxListed)).map(({ id, kind, runAfter, attempts, lastError }) => ({
    id,
    kind,
    runAfter,
    attempts,
    lastError,
  }))
  if (json) {
    io.stdout(`${JSON.stringify({ messages, jobs })}\n`)
    return 0
  }
  if (messages.length + jobs.length === 0) io.stdout('Nothing was given up.\n')
  for (const one of messages)
    io.stdout(`message ${one.id}  ${one.kind} to ${one.to}: ${one.lastError} (${one.attempts} tries)\n`)
  for (const one of jobs) io.stdout(`job ${one.id}  ${one.kind}: ${one.lastError} (${one.attempts} tries)\n`)
  return 0
}
