import { brandStyleSheet } from '../../app/office/body-brand.ts'
import { brandVersion } from '../ui/branding.tsx'
import { everyone, notFound, Pages, paramOf, within } from '../ui/pages.ts'

const forever = 'public, max-age=31536000, immutable'

/** /bodies/{slug}/brand.css and /bodies/{slug}/logo: what a body's own pages wear. Kept for good where the address names the content. */
export function bodyRoutes(): Pages {
  return new Pages()
    .file('/bodies/:slug/brand.css', within('read', everyone), async ({ ports }, c) => {
      const body = await ports.store.bodies.bySlug(paramOf(c, 'slug'))
      const css = brandStyleSheet(body?.settings.brand)
      if (!body || css === '') return notFound
      const known = c.req.query('v') === brandVersion(body)
      return c.body(css, 200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': known ? forever : 'public, no-cache',
      })
    })
    .file('/bodies/:slug/logo', within('read', everyone), async ({ ports }, c) => {
      const body = await ports.store.bodies.bySlug(paramOf(c, 'slug'))
      const logo = body?.settings.brand?.logo
      if (!logo) return notFound
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
