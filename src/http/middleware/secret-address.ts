import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

const secretAddresses = /^\/(requests\/|sign-in|log\/(un)?follow\/|mail\/stop\/|calendars\/)/

/** Whether the address lets in whoever has it. */
export function isSecretAddress(c: Context<AppEnv>): boolean {
  const { path } = c.req
  return secretAddresses.test(path) || c.req.query('secret') !== undefined
}
