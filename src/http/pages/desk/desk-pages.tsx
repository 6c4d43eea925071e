import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'

export function deskPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
}
