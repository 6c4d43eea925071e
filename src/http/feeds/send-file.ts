import type { Context } from 'hono'
import type { Blobs } from '../../app/ports/blobs-ports.ts'
import type { AppEnv } from '../app-env.ts'
import { contentTag, matchesTag } from '../middleware/cache-control.ts'
import { byteRangeOf } from './byte-range.ts'

/**
 * A stored file, or the piece of it that was asked for. Nothing is read ahead of the one who reads it. Of a whole file the
 * last bytes come only when its hash is right; whoever puts pieces together checks them against `Repr-Digest`.
 * @param called what it is called: another name is another answer, and who kept the old one is sent the new one
 * @returns null where the file is missing
 */
export async function sendFile(
  c: Context<AppEnv>,
  blobs: Pick<Blobs, 'get' | 'part'>,
  sha256: string,
  headersOf: Record<string, string>,
  called?: string,
): Promise<Response | null> {
  const etag = called === undefined ? `"${sha256}"` : contentTag(`${sha256} ${called}`)
  const headers = {
    ...headersOf,
    etag,
    'accept-ranges': 'bytes',
    'repr-digest': `sha-256=:${base64OfHex(sha256)}:`,
    'x-content-type-options': 'nosniff',
  }
  if (matchesTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const blob = await blobs.get(sha256)
  if (!blob) return null
  const { size } = blob
  const range = c.req.method === 'GET' && isSameFile(c.req.header('if-range'), etag) ? c.req.header('range') : undefined
  const asked = byteRangeOf(range, size)
  if (asked === 'whole') return c.body(blob.stream, 200, { ...headers, 'content-length': String(size) })
  await blob.stream.cancel()
  if (asked === 'unsatisfiable') {
    return c.body(null, 416, { ...headers, 'content-range': `bytes */${size}`, 'content-length': '0' })
  }
  const { first, length } = asked
  const part = await blobs.part(sha256, first, length)
  return (
    part &&
    c.body(part, 206, {
      ...headers,
      'content-range': `bytes ${first}-${first + length - 1}/${size}`,
      'content-length': String(length),
    })
  )
}

/** A weak tag, or a date, says nothing of the bytes: then the whole file is sent. */
const isSameFile = (ifRange: string | undefined, etag: string): boolean =>
  ifRange === undefined || ifRange.trim() === etag

const base64OfHex = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))))
