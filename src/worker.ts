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
const shortestSecret = 32

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

export default {
  fetch(request: Request, env: WorkerEnv): Response | Promise<Response> {
    // Without a secret of its own, everybody could work out the links of everybody's requests.
    if (typeof env.SECRET !== 'string' || env.SECRET.length < shortestSecret) {
      const message = `SECRET must be set, with at least ${shortestSecret} characters: npx wrangler secret put SECRET\n`
      return new Response(message, { status: 503 })
    }
    return appOf(env).fetch(request)
  },
}
