import type { Context } from 'hono'
import { missingFiles } from '../../app/office/check-installation.ts'
import { type DelayKind, findDelays } from '../../app/office/find-delays.ts'
import type { Ports } from '../../app/ports/ports.ts'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { timingSafeEqual } from '../middleware/requester.ts'
import { Pages, within } from '../ui/pages.ts'
import type { Gauge, Metrics } from './metrics.ts'

/** The most messages of one status that a scrape counts; beyond it the gauge says so by standing still. */
const maxCounted = 1000
/** Scrapes within this time are given what was counted before. */
const countedForMs = 10_000

async function outboxGauges(ports: Ports, status: 'queued' | 'dead'): Promise<readonly Gauge[]> {
  let value = 0
  let signIns = 0
  let cursor: string | undefined
  do {
    const page = await ports.store.outbox.list({ status, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    value += page.rows.length
    signIns += page.rows.filter(({ kind }) => kind === 'sign-in-link').length
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && value < maxCounted)
  const labels = `status="${status}"`
  return [
    { name: 'candor_outbox_messages', help: 'Messages that wait, or that could not be sent.', labels, value },
    { name: 'candor_outbox_sign_in_links', help: 'Links to sign in among them.', labels, value: signIns },
  ]
}

/** Values of the process itself: memory and the like. Workers have none. */
export type ProcessGauges = () => readonly Gauge[]

/** A program that watches the server. It asks before anybody is identified or counted. */
const probe = within('read', (c: Context<AppEnv>) => c.get('ports'))

/** Nobody is sent elsewhere by it: a letter that waits is no reason to take the pages away (docs/adr/0098). */
async function delaysOf(ports: Ports) {
  const delays = await findDelays(ports).catch(() => undefined)
  const isMail = (kind: DelayKind) => ['link-waits', 'letter-waits', 'letter-fails'].includes(kind)
  const mail = ports.mailer.configured ? (delays?.some(({ kind }) => isMail(kind)) ? 'delayed' : 'ok') : 'not set up'
  return { mail, delays: delays ?? [] }
}

export type OperationsOptions = {
  readonly processGauges: ProcessGauges
  /** Whether a program on the server's own machine asks. */
  readonly isFromThisMachine: (c: Context<AppEnv>) => boolean
  /** What opens /metrics from other machines; without it only this machine may read them. */
  readonly metricsToken?: string | undefined
}

/**
 * /healthz: the process answers. /readyz: so do its store and its files; beside that, what is late. /metrics: for
 * Prometheus, on this machine or with a token.
 */
export function operationsRoutes(metrics: Metrics, options: OperationsOptions): Pages {
  const { processGauges, isFromThisMachine, metricsToken } = options
  const headers = { 'cache-control': 'no-store' }
  const storedGauges = remembered(countedForMs, async (ports: Ports) => [
    ...(await outboxGauges(ports, 'queued')),
    ...(await outboxGauges(ports, 'dead')),
    {
      name: 'candor_damaged_files',
      help: 'Stored files that were found damaged.',
      value: (await ports.blobs.damaged()).length,
    },
    {
      name: 'candor_missing_files',
      help: 'Published files that the last archives were made without.',
      value: (await missingFiles(ports)).flatMap(({ documents }) => documents).length,
    },
  ])
  return new Pages()
    .file('/healthz', probe, (_ports, c) => c.json({ ok: true }, 200, headers))
    .file('/readyz', probe, async (ports, c) => {
      const failed = (error: unknown) => ({
        ...{ ok: false, problems: [error instanceof Error ? error.message : 'no answer'] },
      })
      const [stored, files] = await Promise.all([ports.store.check().catch(failed), ports.blobs.check().catch(failed)])
      const ok = stored.ok && files.ok
      const answer = {
        ok,
        store: { ok: stored.ok, problems: stored.problems },
        blobs: { ok: files.ok, problems: files.problems },
        ...(stored.ok ? await delaysOf(ports) : {}),
      }
      return c.json(answer, ok ? 200 : 503, headers)
    })
    .file('/metrics', probe, async (ports, c) => {
      const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
      const hasToken = metricsToken !== undefined && bearer !== undefined && timingSafeEqual(bearer, metricsToken)
      // To everybody else the address does not exist.
      if (!hasToken && !isFromThisMachine(c)) return refuse('not-found')
      const gauges: readonly Gauge[] = await storedGauges(ports)
      // The text format wants the samples of one name together.
      const stored = [...gauges].sort((one, other) => one.name.localeCompare(other.name))
      const text = metrics.text([...stored, ...processGauges()])
      return c.body(text, 200, { ...headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
    })
}

/** Does the work anew at most once in so many milliseconds; calls meanwhile share its result. */
function remembered<T, R>(milliseconds: number, work: (input: T) => Promise<R>): (input: T) => Promise<R> {
  let last: { readonly at: number; readonly result: Promise<R> } | undefined
  return (input) => {
    const now = performance.now()
    if (last && now - last.at < milliseconds) return last.result
    const result = work(input)
    last = { at: now, result }
    result.catch(() => {
      last = undefined
    })
    return result
  }
}
