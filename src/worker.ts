import type { Hono } from 'hono'
import { type R2, r2Blobs } from './adapters/blobs/r2-blobs.ts'
import { outboxOnlyMailer } from './adapters/mail/outbox-only-mailer.ts'
import { d1Store } from './adapters/store/engines/d1-store.ts'
import { systemClock } from './adapters/system/clock.ts'
import { systemDigest } from './adapters/system/digest.ts'
import { systemIds } from './adapters/system/ids.ts'
import { derivedSecrets } from './adapters/system/secrets.ts'
import type { Ports } from './app/ports/ports.ts'
import { sourceOf } from './domain/network/address-range.ts'
import { createApp } from './http/app.ts'
import type { AppEnv } from './http/app-env.ts'
import { bodyChunks } from './http/forms/body-chunks.ts'
import { hashedAddress } from './http/middleware/identify.ts'
import { jsonLog } from './http/operations/log.ts'
import { pageRoutes } from './http/site/page-routes.ts'
import { problemPage } from './http/ui/problem-page.tsx'

/** The bindings and variables of wrangler.toml. */
export type WorkerEnv = {
  readonly DB: Parameters<typeof d1Store>[0]
  readonly DOCUMENTS: R2
  readonly SECRET: string
  readonly BASE_URL: string
  readonly MAIL_FROM: string
  readonly MAIL_DOMAIN: string
}

/** A Worker's memory is 128 MB, and a file is gathered in it before R2 takes it. */
const maxUploadBytes = 32 * 1024 * 1024
const minSecret = 32

const log = jsonLog('info', (line) => console.log(line))

function portsOf(env: WorkerEnv): Ports {
  return {
    store: d1Store(env.DB),
    blobs: r2Blobs(env.DOCUMENTS, ({ message }) => log('error', 'damaged-file', { message })),
    mailer: outboxOnlyMailer,
    clock: systemClock,
    ids: systemIds(),
    digest: systemDigest,
    secrets: derivedSecrets(env.SECRET),
    settings: { baseUrl: env.BASE_URL, mailFrom: env.MAIL_FROM, mailDomain: env.MAIL_DOMAIN, maxUploadBytes },
  }
}

const apps = new WeakMap<WorkerEnv, Hono<AppEnv>>()

function appOf(env: WorkerEnv): Hono<AppEnv> {
  const known = apps.get(env)
  if (known) return known
  const ports = portsOf(env)
  const app = createApp({
    ports,
    pages: pageRoutes(),
    problemPage,
    log,
    callerOf: (c) => hashedAddress(ports, sourceOf(c.req.header('cf-connecting-ip') ?? '')),
  })
  apps.set(env, app)
  return app
}

/**
 * The request with a body of its own, and what passes over whatever of it nobody has read. workerd ends the connection when
 * the answer comes before the end of the body: the sender may never see the answer, and the next request that was to come
 * over the same connection fails (wrangler's proxy then waits for a worker that will never be there).
 */
function withOwnBody(request: Request): { readonly own: Request; passOverRest(): Promise<void> } {
  if (!request.body) return { own: request, passOverRest: () => Promise.resolve() }
  const chunks = bodyChunks(request.body)
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  return {
    own: new Request(request, { body, duplex: 'half' } as RequestInit),
    async passOverRest() {
      let bytes = 0
      try {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > maxUploadBytes) return
        }
      } catch {
        // The sender is too slow, or gone.
      }
    },
  }
}

export default {
  async fetch(request: Request, env: WorkerEnv): Promise<Response> {
    // Without a secret of its own, everybody could work out the links of everybody's requests.
    if (typeof env.SECRET !== 'string' || env.SECRET.length < minSecret) {
      const message = `SECRET must be set, with at least ${minSecret} characters: npx wrangler secret put SECRET\n`
      return new Response(message, { status: 503 })
    }
    const { own, passOverRest } = withOwnBody(request)
    const answer = await appOf(env).fetch(own)
    await passOverRest()
    return answer
  },
}
