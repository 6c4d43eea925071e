import { Hono } from 'hono'
import { type DelayKind, findDelays } from '../../app/office/find-delays.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { AppEnv } from '../app-env.ts'
import type { Gauge, Metrics } from './metrics.ts'

/** The most messages of one status that a scrape counts; beyond it the gauge says so by standing still. */
const mostCounted = 1000

async function outboxGauges(ports: Ports, status: 'queued' | 'dead'): Promise<readonly Gauge[]> {
  let value = 0
  let signIns = 0
  let cursor: string | undefined
  do {
    const page = await ports.store.outbox({ status, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    value += page.rows.length
    signIns += page.rows.filter(({ kind }) => kind === 'sign-in-link').length
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && value < mostCounted)
  const labels = `status="${status}"`
  return [
    { name: 'candor_outbox_messages', help: 'Messages that wait, or that could not be sent.', labels, value },
    { name: 'candor_outbox_sign_in_links', help: 'Links to sign in among them.', labels, value: signIns },
  ]
}

/** Values of the process itself: memory and the like. Workers have none. */
export type ProcessGauges = () => readonly Gauge[]

/** Nobody is sent elsewhere by it: a letter that waits is no reason to take the pages away (docs/adr/0098). */
async function delaysOf(ports: Ports) {
  const delays = await findDelays(ports).catch(() => undefined)
  const isMail = (kind: DelayKind) => ['link-waits', 'letter-waits', 'letter-fails'].includes(kind)
  const mail = ports.mailer.configured ? (delays?.some(({ kind }) => isMail(kind)) ? 'delayed' : 'ok') : 'not set up'
  return { mail, delays: delays ?? [] }
}

/** /healthz: the process answers. /readyz: so do its store and its files; beside that, what is late. /metrics: for Prometheus. */
export function operationsRoutes(metrics: Metrics, processGauges: ProcessGauges): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  const headers = { 'cache-control': 'no-store' }
  app.get('/healthz', (c) => c.json({ ok: true }, 200, headers))
  app.get('/readyz', async (c) => {
    const { store, blobs } = c.get('ports')
    const failed = (error: unknown) => ({ ok: false, problems: [error instanceof Error ? error.message : 'no answer'] })
    const [stored, files] = await Promise.all([store.check().catch(failed), blobs.check().catch(failed)])
    const ok = stored.ok && files.ok
    const answer = {
      ok,
      store: { ok: stored.ok, problems: stored.problems },
      blobs: { ok: files.ok, problems: files.problems },
      ...(stored.ok ? await delaysOf(c.get('ports')) : {}),
    }
    return c.json(answer, ok ? 200 : 503, headers)
  })
  app.get('/metrics', async (c) => {
    const ports = c.get('ports')
    const gauges = [...(await outboxGauges(ports, 'queued')), ...(await outboxGauges(ports, 'dead'))]
    // The text format wants the samples of one name together.
    const outbox = gauges.sort((one, other) => one.name.localeCompare(other.name))
    const damaged = (await ports.blobs.damaged()).length
    const files = { name: 'candor_damaged_files', help: 'Stored files that were found damaged.', value: damaged }
    const text = metrics.text([...outbox, files, ...processGauges()])
    return c.body(text, 200, { ...headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  return app
}
