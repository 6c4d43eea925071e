/** What a browser shows in place and can neither run nor take for a page. */
const inertTypes = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain'])

type Delivery = {
  readonly name: string
  /** By what its bytes are: see `deliveredType`. */
  readonly type: string
  /** Somebody has looked through it and published it: then a browser may show it in place. */
  readonly isPublished: boolean
}

/** RFC 6266: a plain name for old programmes, and the whole name as RFC 5987 writes it. A folder is no part of it. */
export function contentDisposition(how: 'inline' | 'attachment', path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '_')).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * The headers under which bytes that somebody sent leave the house: every route that delivers such bytes takes them from
 * here. Nothing in them may run, load, or be taken for another type.
 */
export function deliveryHeaders({ name, type, isPublished }: Delivery): Record<string, string> {
  const inPlace = inertTypes.has(type) && isPublished
  // A published PDF is shown by the browser's own viewer, which no sandbox lets start, and which runs nothing of it under
  // our address; the page of the document may hold it.
  const inViewer = inPlace && type === 'application/pdf'
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-disposition': contentDisposition(inPlace ? 'inline' : 'attachment', name),
    'content-security-policy': `${inViewer ? '' : 'sandbox; '}default-src 'none'; style-src 'unsafe-inline'; frame-ancestors ${inViewer ? "'self'" : "'none'"}`,
    'cache-control': isPublished ? 'public, no-cache' : 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
}
