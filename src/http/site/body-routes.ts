import { Hono } from 'hono'
import { brandStyleSheet } from '../../app/office/body-brand.ts'
import type { AppEnv } from '../app-env.ts'
import { brandVersion } from '../ui/branding.tsx'

const forever = 'public, max-age=31536000, immutable'

/** /bodies/{slug}/brand.css and /bodies/{slug}/logo: what a body's own pages wear. Kept for good where the address names the content. */
export function bodyRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/bodies/:slug/brand.css', async (c) => {
      const body = await c.get('ports').store.bodies.bySlug(c.req.param('slug'))
      const css = brandStyleSheet(body?.settings.brand)
      if (!body || css === '') return c.notFound()
      const known = c.req.query('v') === brandVersion(body)
      return c.body(css, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': known ? forever : 'public, no-cache',
      })
    })
    .get('/bodies/:slug/logo', async (c) => {
      const ports = c.get('ports')
      const body = await ports.store.bodies.bySlug(c.req.param('slug'))
      const logo = body?.settings.brand?.logo
      if (!logo) return c.notFound()
      const blob = await ports.blobs.get(logo.sha256)
      if (!blob) throw new Error(`The logo of ${body.slug} is missing from the blob store`)
      return c.body(blob.stream, 200, {
        'content-type': logo.mediaType,
        'content-length': String(blob.size),
        'cache-control': c.req.query('v') === logo.sha256.slice(0, 12) ? forever : 'public, no-cache',
        // Nothing in it may run or load, even where somebody opens it by itself.
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
      })
    })
}
