import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { startTimer } from './adapters/jobs/timer.ts'
import { threadEntry, workerThreads } from './adapters/jobs/worker-threads.ts'
import { sweepScratchFolders } from './adapters/parse/scratch-folder.ts'
import { recoverLostWork } from './app/background-tasks/background-task.ts'
import { clockWatch } from './app/clock-watch.ts'
import { removeUnfinishedFiles } from './app/documents/remove-unfinished-files.ts'
import { rebuildAtStart } from './app/figures/rebuild-at-start.ts'
import { filingLanes } from './app/mail/inbound/filing-lanes.ts'
import type { Ports } from './app/ports/ports.ts'
import { inspectionLane, readingLane } from './app/release/inspect-waiting.ts'
import { runJobs, sendAwaited } from './app/run-jobs.ts'
import type { AddressRange } from './domain/network/address-range.ts'
import { createApp } from './http/app.ts'
import type { HttpPorts } from './http/app-env.ts'
import { jsonLog, type Log, type LogLevel } from './http/operations/log.ts'
import type { Gauge } from './http/operations/metrics.ts'
import { pageRoutes } from './http/site/page-routes.ts'
import { problemPage } from './http/ui/problem-page.tsx'
import { callerOnNode, isFromThisMachine } from './server/caller-address.ts'
import { connectPorts, type PortsConfig } from './server/connect-ports.ts'
import { incomingLine } from './server/mail-start-messages.ts'
import { type InboundConfig, receiveBySmtp } from './server/receive-by-smtp.ts'

export type ServerConfig = PortsConfig &
  InboundConfig & {
    readonly port: number
    readonly host: string
    readonly logLevel: LogLevel
    readonly trustedProxies?: readonly AddressRange[]
    readonly metricsToken?: string | undefined
  }

/** The server could not start, for a reason that one line says. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

export type RunningServer = {
  readonly ports: Ports
  /** Where it really listens: `port` 0 takes a free one. */
  readonly url: string
  /** Finishes what is under way, then closes everything. */
  stop(): Promise<void>
}

const jobsEverySeconds = 10
/** Beside the jobs, which may take their time: nobody waits long for a link to sign in. */
const awaitedMailEverySeconds = 2
/** Whoever attached a file waits to see what is in it. */
const inspectionsEverySeconds = 3
const inspectionStopMs = 3000
/** What is not finished by then is cut off. */
const shutdownTimeoutMs = 10_000

/**
 * A request must begin at once and be whole in time: the longest file over a slow line takes minutes. Within that, a body
 * that stalls or trickles is cut within a minute (http/forms/body-chunks.ts).
 */
const requestTimeouts = { headersTimeout: 20_000, requestTimeout: 900_000 }

/** A connection on which nothing moves for so long is cut: a client that stops reading its download holds no file open. */
const idleTimeoutMs = 120_000

/** The HTTP server of a machine, on ports that are open; it does not listen yet. */
export function createServer(
  config: Pick<ServerConfig, 'logLevel' | 'trustedProxies' | 'metricsToken'>,
  ports: HttpPorts,
  log: Log = jsonLog(config.logLevel),
): Server {
  const app = createApp({
    ports,
    pages: pageRoutes(),
    problemPage,
    log,
    callerOf: callerOnNode(ports, config.trustedProxies ?? [], (address) =>
      log('warn', 'unnamed-proxy', {
        message: `${address} sends X-Forwarded-For and is not among TRUSTED_PROXIES: all who come by it count as one caller`,
      }),
    ),
    isFromThisMachine: (c) => isFromThisMachine((c.env as HttpBindings).incoming),
    metricsToken: config.metricsToken,
    processGauges,
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: requestTimeouts }) as Server
  server.timeout = idleTimeoutMs
  return server
}

/**
 * Opens the store, serves, and runs the jobs, until `stop` or a signal to end.
 * @param prepare is given the open ports before anything listens (demonstration data)
 * @param say is told where it listens
 * @throws CannotStart where the port is taken or may not be used
 */
export async function startServer(
  config: ServerConfig,
  prepare?: (ports: Ports) => Promise<void>,
  say: (line: string) => void = (line) => console.log(line),
): Promise<RunningServer> {
  const log = jsonLog(config.logLevel)
  const { ports: opened, close } = await connectPorts(config, {
    migrate: true,
    onDamagedFile: ({ message }) => log('error', 'damaged-file', { message }),
  })
  const entry = threadEntry('background-task')
  const threads =
    entry &&
    workerThreads(entry, portsConfigOf(config), (error) =>
      log('error', 'background-task', { message: error instanceof Error ? error.message : String(error) }),
    )
  const watch = clockWatch(opened.clock, () => performance.now())
  const ports = { ...opened, clockWatch: watch, ...(threads ? { threads } : {}) }
  try {
    sweepScratchFolders()
    await removeUnfinishedFiles(ports)
    await recoverLostWork(ports)
    await ports.store.cases.removeBrokenImports()
    await rebuildAtStart(ports)
    await prepare?.(ports)
    const server = createServer(config, ports, log)
    const { port } = await listening(server, config)
    const mailFailed = (error: unknown) =>
      log('error', 'mail', { message: error instanceof Error ? error.message : String(error) })
    const lanes = filingLanes(ports, mailFailed)
    const inbound = await receiveBySmtp(config, ports, mailFailed, lanes).catch((error: unknown) => {
      server.close()
      throw new CannotStart(`Letters cannot be received on port ${config.inboundSmtpPort}: ${(error as Error).message}`)
    })
    const jobsFailed = (error: unknown) =>
      log('error', 'jobs', { message: error instanceof Error ? error.message : String(error) })
    const timer = startTimer(
      async () => {
        await recoverLostWork(ports)
        await lanes.addReceived()
        const { problems } = await runJobs(ports)
        for (const message of problems) log('warn', 'jobs', { message })
      },
      jobsEverySeconds,
      jobsFailed,
    )
    let stopping = false
    const [inspections, readings] = [inspectionLane, readingLane].map((lane) =>
      startTimer(
        lane(ports, async () => !stopping),
        inspectionsEverySeconds,
        jobsFailed,
      ),
    )
    const awaitedMail = startTimer(() => sendAwaited(ports), awaitedMailEverySeconds, jobsFailed)
    const stop = once(async () => {
      stopping = true
      await Promise.all([
        finished(server),
        timer.stop(),
        awaitedMail.stop(),
        // What is not looked through to its end is begun again at the next start.
        Promise.race([
          Promise.all([inspections?.stop(), readings?.stop()]),
          setTimeoutPromise(inspectionStopMs, undefined, { ref: false }),
        ]),
        inbound?.close(),
        lanes.stop(),
        threads?.close(),
      ])
      await close()
    })
    stopOnSignal(stop)
    const url = `http://${nameOf(config.host)}:${port}`
    if (inbound) say(incomingLine(ports.settings.mailDomain, inbound.port, config.inboundSmtpTls, new Date()))
    say(`Candor listens on ${url}${config.baseUrl === url ? '' : `; its address is ${config.baseUrl}`}`)
    return { ports, url, stop }
  } catch (error) {
    await close()
    throw error
  }
}

/** What a thread needs to open the same ports: plain values, which can be handed to it. */
function portsConfigOf(config: ServerConfig): PortsConfig {
  const { baseUrl, mailFrom, mailDomain, mailTrustedAuthserv, maxUploadBytes, maxStaffUploadBytes, maxMailedBytes } =
    config
  const { databaseUrl, blobUrl, smtpUrl, smtp, secret } = config
  const settings = {
    baseUrl,
    mailFrom,
    mailDomain,
    mailTrustedAuthserv,
    maxUploadBytes,
    maxStaffUploadBytes,
    maxMailedBytes,
  }
  return { ...settings, databaseUrl, blobUrl, smtpUrl, ...(smtp ? { smtp } : {}), secret }
}

/** The host as one types it into a browser. */
function nameOf(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function listening(server: Server, { port, host }: ServerConfig): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is in use: stop the other programme, or set PORT to another'
          : error.code === 'EACCES'
            ? 'may not be used by this account: set PORT to one above 1023'
            : `cannot be listened on (${error.message})`
      reject(new CannotStart(`Port ${port} on ${host} ${why}`))
    })
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}

/** Takes no new connections, lets the requests under way finish, and cuts off what takes too long. */
function finished(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), shutdownTimeoutMs)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}

/** The first signal ends politely, a second one at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let asked = false
  const end = () => {
    if (asked) process.exit(1)
    asked = true
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

function processGauges(): readonly Gauge[] {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    { name: 'process_resident_memory_bytes', help: 'Resident memory size in bytes.', value: rss },
    { name: 'nodejs_heap_size_used_bytes', help: 'Heap in use in bytes.', value: heapUsed },
    { name: 'process_uptime_seconds', help: 'Seconds since the process started.', value: Math.round(process.uptime()) },
  ]
}
