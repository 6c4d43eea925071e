import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { compiledAssets } from './compiled-assets.ts'

type Asset = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

function bytesOf(content: string, encoding: 'text' | 'base64'): Uint8Array<ArrayBuffer> {
  if (encoding === 'text') return new TextEncoder().encode(content)
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
}

const byFile = new Map<string, Asset>(
  compiledAssets.map(({ file, type, encoding, content }) => [file, { type, bytes: bytesOf(content, encoding) }]),
)

const pathByName = new Map(compiledAssets.map(({ name, file }) => [name, `/assets/${file}`]))

/** Where an asset is served: its name carries its content's hash. @throws Error for a name that was never built. */
export function assetPath(name: string): string {
  const path = pathByName.get(name)
  if (!path) throw new Error(`There is no asset "${name}"`)
  return path
}

/** The seal as a picture for the browser's tab. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><path d="M30.5 10.2A14.5 14.5 0 1 0 30.5 25.8" fill="none" stroke="#c43a1d" stroke-width="4"/><path d="M9 14.5h25v7H9z" fill="#c43a1d"/></svg>`

/** Style sheet, scripts and font under `/assets/`: named by their content, kept by browsers for a year. */
export function assetRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/assets/icon.svg', (c) =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  )
  routes.get('/assets/:file', (c) => {
    const asset = byFile.get(c.req.param('file'))
    if (!asset) return c.notFound()
    return c.body(asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  return routes
}
