import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** Style sheets, scripts and pictures under `/assets/`, named by their content and never changing. */
export function assetRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  return routes
}
