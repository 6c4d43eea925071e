import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { bodyChunks } from './body-chunks.ts'

/**
 * A body that is wanted whole, within the time and the length that bodies have (`bodyChunks`, `bodyLimit`): nothing else reads
 * one. May be called again, and then reads nothing anew.
 */
export function bodyBytes(c: Context<AppEnv>): Promise<Uint8Array> {
  const known = c.get('bodyBytes')
  if (known) return known
  const reading = gathered(bodyChunks(c.req.raw.body))
  c.set('bodyBytes', reading)
  return reading
}

/** The same as text, in UTF-8. */
export async function bodyText(c: Context<AppEnv>): Promise<string> {
  return new TextDecoder().decode(await bodyBytes(c))
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of chunks) {
    pieces.push(piece)
    length += piece.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
