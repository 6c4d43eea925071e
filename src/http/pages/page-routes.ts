import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** Every page, mounted at the root after the API and the feeds. */
export function pageRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  return routes
}
