import crypto from 'node:crypto'
import type { Digest } from '../../app/ports/ports.ts'

/** In one call where the platform has it: five times as fast, which an import feels. */
const inOneCall = typeof crypto.hash === 'function' ? crypto.hash : undefined

/** SHA-256 in hexadecimal. Workers have this module too (`nodejs_compat`). */
export const systemDigest: Digest = {
  sha256: (text) =>
    inOneCall?.('sha256', text, 'hex') ?? crypto.createHash('sha256').update(text, 'utf8').digest('hex'),
}
