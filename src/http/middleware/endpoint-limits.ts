import type { Context, Handler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../app-env.ts'

/** How often something may be read: a page, what scans the store, what is rendered anew for each caller. */
export type ReadLimit = 'read' | 'search' | 'render'
/** How often something may be changed: `file` for new requests, the last two for what sends mail to whoever asks. */
export type WriteLimit = 'write' | 'file' | 'sign-in' | 'my-requests'
export type LimitName = ReadLimit | WriteLimit

export type EndpointLimits = {
  readonly limit: LimitName
  /** Its body may be as long as an upload, or as one of staff. */
  readonly takesUpload: boolean | 'of-staff'
}

const limitsOf = new WeakMap<object, EndpointLimits>()

/** A handler with its limits. The wrappers of pages and of operations register every handler by this. */
export function limited(limits: EndpointLimits, handler: Handler<AppEnv>): Handler<AppEnv> {
  limitsOf.set(handler, limits)
  return handler
}

export const limitsOfHandler = (handler: object): EndpointLimits | undefined => limitsOf.get(handler)

/** The limits of the endpoint that will answer; undefined where there is none at the address. May be asked before it runs. */
export function limitsAt(c: Context<AppEnv>): EndpointLimits | undefined {
  for (const { handler } of matchedRoutes(c)) {
    const limits = limitsOf.get(handler)
    if (limits) return limits
  }
  return undefined
}
