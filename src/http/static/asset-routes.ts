import { everyone, notFound, Pages, paramOf, within } from '../ui/pages.ts'
import { assetByFile } from './assets.ts'

/** The seal as a picture for the browser's tab. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><path d="M30.5 10.2A14.5 14.5 0 1 0 30.5 25.8" fill="none" stroke="#c43a1d" stroke-width="4"/><path d="M9 14.5h25v7H9z" fill="#c43a1d"/></svg>`

/** Style sheet, scripts and font under `/assets/`: named by their content, kept by browsers for a year. */
export function assetRoutes(): Pages {
  return new Pages()
    .file('/assets/icon.svg', within('read', everyone), (_visitor, c) =>
      c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, no-cache' }),
    )
    .file('/assets/:file', within('read', everyone), (_visitor, c) => {
      const asset = assetByFile.get(paramOf(c, 'file'))
      if (!asset) return notFound
      return c.body(asset.bytes, 200, {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
      })
    })
}
