import { Hono } from 'hono'
import type { Ports } from '../app/ports.ts'
import type { AppEnv } from './app-env.ts'

export type AppDeps = {
  readonly ports: Ports
  /** The pages (`pageRoutes()`), mounted at the root after everything else. */
  readonly pages?: Hono<AppEnv>
}

/** The whole HTTP side: middleware, API, feeds, pages. The same for Node and for Workers. */
export function createApp({ ports, pages }: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('ports', ports)
    c.set('actor', { kind: 'public' })
    c.set('staff', null)
    c.set('locale', 'en')
    c.set('csrf', '')
    await next()
  })
  if (pages) app.route('/', pages)
  return app
}
